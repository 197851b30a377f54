import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A slip that somebody could make: one place in the code. A slip whose place is gone fails the run: it must be planted anew. */
export interface Slip {
  what: string;
  file: string;
  from: string;
  to: string;
}

export interface Failure {
  seed: number;
  says: string;
}

/** How the campaign looks at a copy of the code; null: nothing was found. */
interface Looking<Bug extends Slip> {
  bugs: readonly Bug[];
  /** Beside the code itself. */
  alsoCopied?: readonly string[];
  look: (copy: string, bug: Bug | null) => Promise<Failure | null>;
  /** Unless it was looked at already. */
  soundToo?: boolean;
  /** Whether what was found is what the slip does. */
  speaksOf: (bug: Bug, failure: Failure) => boolean;
}

const CODE = ['functions', 'infra', 'statemachines', 'test', 'package.json'];

/** Plants each slip alone in a copy of the code and looks for it; the sound code must pass. Ends with 1 where one was missed. */
export async function plantEach<Bug extends Slip>({
  bugs,
  alsoCopied = [],
  look,
  soundToo = true,
  speaksOf,
}: Looking<Bug>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'huiying-planted-'));
  try {
    for (const path of [...CODE, ...alsoCopied]) cpSync(path, join(copy, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const sound = soundToo ? await look(copy, null) : null;
    if (sound) throw new Error(`without any bug, seed ${sound.seed} fails: ${sound.says}`);
    if (soundToo) console.log('sound code: holds');
    let missed = 0;
    for (const bug of bugs) {
      const failure = await planted(copy, bug, () => look(copy, bug));
      const found = failure !== null && speaksOf(bug, failure);
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
}

async function planted<Found>(
  copy: string,
  { file, from, to, what }: Slip,
  look: () => Promise<Found>,
): Promise<Found> {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`${file} has not one place for "${what}": ${from}`);
  writeFileSync(
    path,
    sound.replace(from, () => to),
  );
  try {
    return await look();
  } finally {
    writeFileSync(path, sound);
  }
}

/** What a campaign printed, which may end with 1 where it found something. */
export function ran(copy: string, args: string[], found: string): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      code === 0 || said.includes(found) ? done(said) : failed(new Error(`${args[0]} ended with ${code}:\n${said}`)),
    );
  });
}
