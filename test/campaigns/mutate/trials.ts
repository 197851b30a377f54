import { appendFileSync } from 'node:fs';
import type { RunnerTestCase } from 'vitest';
import { collect, wake } from './awake.ts';
import type { Job, Note, Trial } from './job.ts';
import { type Around, runAgain } from './run-again.ts';

/** A test that has run as it stands. */
export interface Ran {
  test: RunnerTestCase;
  file: string;
  /** In ms. */
  took: number;
  met: ReadonlySet<number>;
}

/** What the run without any mutant told: the tests, and what each file met while it was loaded. */
export interface Told {
  tests: Ran[];
  loading: Map<string, Set<number>>;
}

/** As many tests that killed in the same source as are tried before all others. */
const LATEST = 8;

/** Wakes each mutant and runs the tests that met it, the likeliest to tell it first, until one fails. */
export async function tryAll(job: Job, told: Told, around: Around): Promise<void> {
  const spoilt = new Set<Ran>();
  const killers = new Map<string, Ran[]>();
  const write = (note: Note): void => appendFileSync(job.notes, `${JSON.stringify(note)}\n`);
  for (const trial of job.try) write(await fateOf(trial));

  async function fateOf(trial: Trial): Promise<Note> {
    const { id, file } = trial;
    if (Date.now() > job.until) return { note: 'untried', id };
    const kept: string[] = [];
    const latest = killers.get(file) ?? [];
    const began = process.threadCpuUsage();
    let cutOff = false;
    const met = told.tests.filter((one) => one.met.has(id));
    for (const one of likeliestFirst(met, trial, latest)) {
      if (spoilt.has(one)) continue;
      const { user, system } = process.threadCpuUsage(began);
      if ((cutOff = (user + system) / 1000 > job.msEach)) break;
      const { failed, again } = await tried(one, id);
      if (!again) kept.push(one.file);
      if (!failed) continue;
      // A test that fails without any mutant can't be repeated, or a mutant has left something behind.
      if ((await tried(one, null)).failed) {
        spoilt.add(one);
        kept.push(one.file);
        continue;
      }
      // It took too long once, on a machine that was busy just then.
      if (!(await tried(one, id)).failed) continue;
      killers.set(file, [one, ...latest.filter((other) => other !== one)].slice(0, LATEST));
      return { note: 'killed', id, test: `${one.file} > ${one.test.name}` };
    }
    for (const [name, loading] of told.loading) if (loading.has(id)) kept.push(name);
    if (kept.length > 0) return { note: 'onLoad', id, files: [...new Set(kept)] };
    if (met.length === 0) return { note: 'unmet', id };
    return { note: cutOff ? 'cutOff' : 'survived', id };
  }

  async function tried({ test, took }: Ran, id: number | null): Promise<{ failed: boolean; again: boolean }> {
    const met = new Set<number>();
    wake(id);
    collect(met);
    const failed = await runAgain(test, took, around);
    wake(null);
    collect(null);
    return { failed, again: id === null || met.has(id) };
  }
}

/** Those that killed in this source of late, then the closest and quickest; of one suite's, which are much alike, each later than the one before. */
function likeliestFirst(met: readonly Ran[], { close }: Trial, latest: readonly Ran[]): Ran[] {
  const places = new Map<unknown, number>();
  const inTurn = ({ one, cost }: { one: Ran; cost: number }): { one: Ran; cost: number } => {
    const suite = one.test.suite ?? one.file;
    const place = (places.get(suite) ?? 0) + 1;
    places.set(suite, place);
    return { one, cost: cost * place };
  };
  const others = met
    .filter((one) => !latest.includes(one))
    .map((one) => ({ one, cost: (one.took + 0.5) / (close[one.file] ?? 0.01) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(inTurn)
    .toSorted((a, b) => a.cost - b.cost);
  return [...latest.filter((one) => met.includes(one)), ...others.map(({ one }) => one)];
}
