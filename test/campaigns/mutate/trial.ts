import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Note } from './job.ts';
import type { Mutant } from './mutants.ts';
import { Session } from './session.ts';
import { TestFiles } from './test-files.ts';

/** What became of a mutant. `outlasted`: it survived for as long as one is tried; `unmet` by any test; `untried` for want of time. */
export type Fate = { fate: 'killed'; by: string } | { fate: 'survived' | 'outlasted' | 'unmet' | 'untried' };

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
  const session = await Session.start(mutants);
  try {
    const job = { awake: null, until: limits.until, msEach: limits.secondsEach * 1000, notes };
    const failed = await session.run(files.knowing([...new Set(mutants.map(({ file }) => file))]), {
      ...job,
      try: mutants.map(({ id }) => id),
    });
    // Its kills are none; what the others say stands.
    if (failed !== null) {
      process.exitCode = 1;
      console.log(`fails without any mutant, or after one that left something behind: ${failed}`);
    }
    const read = readNotes(notes);
    const fates = new Map<number, Fate>();
    for (const mutant of mutants) {
      const by = read.killed.get(mutant.id);
      const fate: Fate = by === undefined ? await onceMore(mutant) : { fate: 'killed', by };
      fates.set(mutant.id, fate);
    }
    return fates;

    /** What was met while a file was loaded is tried awake from the first import on. */
    async function onceMore({ id, file }: Mutant): Promise<Fate> {
      const loading = read.loading.get(id) ?? [];
      if (loading.length === 0 && !read.inTests.has(id))
        return { fate: Date.now() > limits.until ? 'untried' : 'unmet' };
      if (loading.length > 0) {
        const closest = files.closest(file);
        const again = [...new Set([...closest.filter((one) => loading.includes(one)), ...closest])];
        let left = limits.secondsEach;
        for (let at = 0; at < again.length; at += BATCH) {
          if (Date.now() > limits.until) return { fate: 'untried' };
          if (left < 0) return { fate: 'outlasted' };
          const batch = again.slice(at, at + BATCH);
          const start = process.cpuUsage();
          const by = await session.run(batch, { ...job, try: [], awake: id }, { stopAtFirst: true });
          if (by !== null) return { fate: 'killed', by };
          const { user, system } = process.cpuUsage(start);
          left -= (user + system) / 1e6;
        }
      }
      if (read.worn.has(id)) return { fate: 'outlasted' };
      return { fate: Date.now() > limits.until ? 'untried' : 'survived' };
    }
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that a worker of its own runs before the time is looked at. */
const BATCH = 6;

function readNotes(file: string) {
  const killed = new Map<number, string>();
  const worn = new Set<number>();
  const inTests = new Set<number>();
  const loading = new Map<number, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const note = JSON.parse(line) as Note;
    switch (note.note) {
      case 'killed':
        killed.set(note.id, note.test);
        break;
      case 'worn':
        worn.add(note.id);
        break;
      case 'met':
        for (const id of note.tests) inTests.add(id);
        for (const id of note.loading) loading.set(id, [...(loading.get(id) ?? []), note.file]);
        break;
      case 'trying':
      case 'undone':
        break;
    }
  }
  return { killed, worn, inTests, loading };
}
