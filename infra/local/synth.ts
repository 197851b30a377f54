import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const INPUTS = ['infra', 'functions', 'statemachines', 'console', 'package-lock.json', 'cdk.json'];
/** Runs the template and is no part of it; or is built of what is. */
const NO_INPUT = [join('infra', 'local'), join('console', 'dist')];

function* filesOf(path: string): Generator<string> {
  if (NO_INPUT.some((no) => relative(root, path).startsWith(no)) || !existsSync(path)) return;
  const entries = path.endsWith('.json') ? null : readdirSync(path, { withFileTypes: true });
  if (!entries) {
    yield path;
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(inner);
    else if (entry.isFile()) yield inner;
  }
}

function hashOfInputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of INPUTS.flatMap((input) => [...filesOf(join(root, input))]))
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const MARK = 'huiying-inputs';

/** So that a `cdk synth` by hand, with other settings, is not taken for ours. */
function hashOfTemplates(out: string): string {
  const hash = createHash('sha256');
  const templates = readdirSync(out).filter((name) => name.endsWith('.json'));
  for (const name of templates.toSorted()) hash.update(name).update(readFileSync(join(out, name)));
  return hash.digest('hex');
}

const isOf = (out: string, hash: string): boolean =>
  existsSync(join(out, MARK)) && readFileSync(join(out, MARK), 'utf8') === `${hash} ${hashOfTemplates(out)}`;

export class SynthFailed extends Error {
  override name = 'SynthFailed';
}

/** The cloud assembly of this working copy: as it lies there while its inputs are unchanged, else synthesized anew. */
export async function assembly(): Promise<string> {
  const out = join(root, 'cdk.out');
  const hash = hashOfInputs();
  if (isOf(out, hash)) return out;
  // Two that start at the same moment would take each other's bundles away from under the stack that runs from them.
  await alone(`${out}.lock`, async () => {
    if (!isOf(out, hash)) await synthesize(out, hash);
  });
  return out;
}

async function synthesize(out: string, hash: string): Promise<void> {
  // Beside the old one first: a synth that fails keeps it whole.
  const made = `${out}.${process.pid}`;
  try {
    await promisify(execFile)(process.execPath, [join(root, 'infra', 'app.ts')], {
      cwd: root,
      // Nothing is deployed from it: CloudFormation's own checks would take ten seconds of the processor's time.
      env: { ...process.env, CDK_OUTDIR: made, CDK_VALIDATION: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    const { stderr = '' } = error instanceof Error && 'stderr' in error ? { stderr: String(error.stderr) } : {};
    throw new SynthFailed(`the template could not be synthesized:\n${stderr.trim() || String(error)}`);
  }
  writeFileSync(join(made, MARK), `${hash} ${hashOfTemplates(made)}`);
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
}

const LOOK_AGAIN_MS = 200;

/** One process at a time; what a process that died left locked is taken over. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  while (!taken(lock)) await pause(LOOK_AGAIN_MS);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether the process that wrote a lock still runs; one that is being written, or was just taken away, is looked at again. */
function isAlive(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
