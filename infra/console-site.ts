import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CONSOLE = join(ROOT, 'console');
const OUT = join(CONSOLE, 'dist');

function inputs(): string[] {
  const inner = readdirSync(CONSOLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(OUT));
  return [...inner.toSorted(), join(ROOT, 'package-lock.json')];
}

function hashOfInputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs())
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The console as built from what lies there now: a folder named by its inputs, built once. */
export function consoleSite(): string {
  const folder = join(OUT, hashOfInputs().slice(0, 16));
  if (existsSync(folder)) return folder;
  const made = `${OUT}-${process.pid}`;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // Whoever asks for it, a test run too, gets the build that people get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(process.execPath, [vite, 'build', CONSOLE, '--outDir', made, '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  if (run.status !== 0) {
    rmSync(made, { recursive: true, force: true });
    throw new Error(`the console could not be built:\n${run.stderr || run.stdout}`);
  }
  putInPlace(made, folder);
  return folder;
}

/** Whole or not at all, however many build the same at once: the first one stays. Builds of other inputs go. */
export function putInPlace(made: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
    return;
  }
  for (const other of readdirSync(dirname(folder)))
    if (other !== basename(folder)) rmSync(join(dirname(folder), other), { recursive: true, force: true });
}

if (import.meta.main) console.log(`the console is in ${consoleSite()}`);
