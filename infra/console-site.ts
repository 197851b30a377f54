import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CONSOLE = join(ROOT, 'console');
const OUT = join(CONSOLE, 'dist');
const MARK = join(OUT, '.inputs');

function inputs(): string[] {
  const inner = readdirSync(CONSOLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(OUT));
  return [...inner.toSorted(), join(ROOT, 'package-lock.json')];
}

function hashOfInputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs()) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The console as built, as it lies there while its inputs are unchanged, else built anew. */
export function consoleSite(): string {
  const hash = hashOfInputs();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === hash) return OUT;
  // Beside the old one first: two that build at once, or a build that fails, leave a whole one.
  const made = `${OUT}-${process.pid}`;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // Whoever asks for it, a test run too, gets the build that people get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(process.execPath, [vite, 'build', CONSOLE, '--outDir', made, '--logLevel', 'warn'], { cwd: ROOT, encoding: 'utf8', env });
  if (run.status !== 0) {
    rmSync(made, { recursive: true, force: true });
    throw new Error(`the console could not be built:\n${run.stderr || run.stdout}`);
  }
  writeFileSync(join(made, '.inputs'), hash);
  rmSync(OUT, { recursive: true, force: true });
  renameSync(made, OUT);
  return OUT;
}

if (import.meta.main) console.log(`the console is in ${consoleSite()}`);
