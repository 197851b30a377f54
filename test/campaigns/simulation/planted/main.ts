import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bug, BUGS } from './bugs.ts';

/**
 * `npm run plant`: plants deliberate bugs one after another in a copy of the code and has the simulator look for each. Every one must be
 * found, by a promise that speaks of it, and the code without any must pass the same days and seeds.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '8' },
    seeds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const [days, seeds] = [Number(values.days), Number(values.seeds)];
const bugs = BUGS.filter(({ what }) => what.includes(values.only ?? ''));

const copy = mkdtempSync(join(tmpdir(), 'huiying-planted-'));
try {
  for (const path of ['functions', 'infra', 'statemachines', 'test', 'package.json'])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const sound = await firstFailure();
  if (sound) throw new Error(`without any bug, seed ${sound.seed} fails: ${sound.says}`);
  console.log(`sound code: ${seeds} seeds of ${days} days hold`);
  let missed = 0;
  for (const bug of bugs) {
    const failure = await planted(bug);
    const found = failure !== null && bug.found.some((invariant) => failure.says.includes(`: ${invariant} (`));
    if (!found) missed += 1;
    console.log(
      `${found ? 'found' : 'MISSED'}: ${bug.what}${failure ? `\n  seed ${failure.seed}, ${failure.says}` : ''}`,
    );
  }
  console.log(`${bugs.length - missed} of ${bugs.length} planted bugs found`);
  if (missed > 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

interface Failure {
  seed: number;
  says: string;
}

async function planted({ file, from, to, what }: Bug): Promise<Failure | null> {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`${file} has not one place for "${what}": ${from}`);
  writeFileSync(
    path,
    sound.replace(from, () => to),
  );
  try {
    return await firstFailure();
  } finally {
    writeFileSync(path, sound);
  }
}

/** The first seed under which some promise breaks, and what the simulator says of it. */
async function firstFailure(): Promise<Failure | null> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const said = await simulated(seed);
    const [, says] = /failed on (day [^\n]*)/.exec(said) ?? [];
    if (says !== undefined) return { seed, says };
  }
  return null;
}

function simulated(seed: number): Promise<string> {
  const args = ['test/campaigns/simulation/main.ts', '--days', String(days), '--seed', String(seed), '--no-shrink'];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      code === 0 || said.includes('failed on day')
        ? done(said)
        : failed(new Error(`the simulator ended with ${code}:\n${said}`)),
    );
  });
}
