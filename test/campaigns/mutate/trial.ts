import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Note } from './job.ts';
import type { Mutant } from './mutants.ts';
import { Session } from './session.ts';
import { TestFiles } from './test-files.ts';

/** What became of a mutant. `cutOff`: it survived for as long as one is tried; `unmet` by any test; `untried` for want of time. */
export type Fate = { fate: 'killed'; by: string } | { fate: 'survived' | 'cutOff' | 'unmet' | 'untried' };

export interface Limits {
  /** The instant at which the whole ends, in ms. */
  until: number;
  /** How much of the processor's time one mutant may take. */
  secondsEach: number;
  /** The tests that count: paths that theirs begin with. */
  tests: readonly string[];
}

/** Tries the mutants: first test by test in one worker; then what was decided while a file was loaded, each in a worker of its own. */
export async function fatesOf(mutants: readonly Mutant[], limits: Limits): Promise<Map<number, Fate>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiying-mutants-'));
  const notes = path.join(folder, 'notes.jsonl');
  const files = new TestFiles(limits.tests);
  const knowing = files.knowing([...new Set(mutants.map(({ file }) => file))]);
  const session = await Session.start(mutants);
  try {
    const job = {
      awake: null,
      last: knowing.at(-1) ?? '',
      until: limits.until,
      msEach: limits.secondsEach * 1000,
      notes,
    };
    const failed = await session.run(knowing, {
      ...job,
      try: mutants.map(({ id, file }) => ({ id, file, close: files.closeness(file) })),
    });
    // Its kills are none; what the others say stands.
    if (failed !== null) {
      process.exitCode = 1;
      console.log(`fails without any mutant, or after one that left something behind: ${failed}`);
    }
    const fates = new Map<number, Fate>();
    for (const note of readFileSync(notes, 'utf8').split('\n').filter(Boolean).map(noteOf)) {
      const mutant = mutants.find(({ id }) => id === note.id);
      if (mutant) fates.set(note.id, await fateOf(note, mutant));
    }
    return fates;

    function fateOf(note: Note, mutant: Mutant): Fate | Promise<Fate> {
      if (note.note === 'killed') return { fate: 'killed', by: note.test };
      if (note.note !== 'onLoad') return { fate: note.note };
      return fromFirstImport(mutant, note.files);
    }

    /** What was met while a file was loaded is awake from the first import on; of what every file loads the closest tests tell most. */
    async function fromFirstImport({ id, file, onLoad }: Mutant, met: readonly string[]): Promise<Fate> {
      const closest = files.closest(file);
      const again = onLoad ? closest : closest.filter((one) => met.includes(one));
      let left = limits.secondsEach;
      for (let at = 0; at < again.length; at += BATCH) {
        if (Date.now() > limits.until) return { fate: 'untried' };
        if (left < 0) return { fate: 'cutOff' };
        const start = process.cpuUsage();
        const by = await session.run(
          again.slice(at, at + BATCH),
          { ...job, try: [], awake: id },
          { stopAtFirst: true },
        );
        if (by !== null) return { fate: 'killed', by };
        const { user, system } = process.cpuUsage(start);
        left -= (user + system) / 1e6;
      }
      return { fate: 'survived' };
    }
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that a worker of its own runs before the time is looked at. */
const BATCH = 4;

const noteOf = (line: string): Note => JSON.parse(line) as Note;
