import { shortName } from './random.ts';
import type { Occurrence } from './history.ts';
import { type Outcome, type Run, simulate } from './simulate.ts';

/** As long as a person waits for. */
const RUNS = 250;
const SECONDS = 90;

/** The shortest history found that breaks the same promise: halves, quarters and so on are left out as long as it still fails. */
export async function shrink(run: Run, failed: Outcome, onProgress: (left: number) => void): Promise<Outcome> {
  let best = failed;
  let runs = 0;
  const began = performance.now();
  const isOver = (): boolean => runs >= RUNS || performance.now() - began > SECONDS * 1_000;
  const invariant = failed.failure?.invariant;
  async function stillFails(left: readonly Occurrence[]): Promise<boolean> {
    if (isOver()) return false;
    runs += 1;
    const outcome = await simulate({
      ...run,
      days: Math.ceil(best.daysRun),
      keep: new Set(left.map(({ name }) => shortName(name))),
    });
    if (outcome.failure?.invariant !== invariant) return false;
    if (outcome.occurrences.length <= best.occurrences.length) best = outcome;
    onProgress(best.occurrences.length);
    return true;
  }
  const alias = failed.failure?.caseNumber ? failed.district.names.of(failed.failure.caseNumber) : null;
  const own = alias === null ? [] : failed.occurrences.filter(({ name }) => mentions(name, alias));
  if (own.length > 0) await stillFails(own);
  for (let size = Math.ceil(best.occurrences.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < best.occurrences.length && !isOver(); ) {
      const left = best.occurrences.filter((_, at) => at < from || at >= from + size);
      if (!(await stillFails(left))) from += size;
    }
  }
  return best;
}

/** What is about the case itself, the burst that it came with, or about nothing in particular. */
const mentions = (name: string, alias: string): boolean =>
  name.includes(alias) ||
  name.includes(alias.split('.').slice(0, 2).join('.')) ||
  /^(outage|policy|away|\S+ sweep|\S+ nightly)/.test(name);
