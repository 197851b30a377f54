import type { Ground } from '../matter/ground.ts';
import type { Instant } from '../matter/instant.ts';
import { isOpen, type Measure } from './measure.ts';
import type { TakenOn } from './conditions.ts';

/** S6, S7: what earlier measures say against a unit: a named person found it unmended, or its time to mend is over and nothing was reported. */
export function unmendedIn(measures: readonly Measure[], from: Instant, now: Instant): Ground[] {
  return measures.flatMap((state): Ground[] => {
    const { number: matter, unit, what: of, outcome, endedAt } = state;
    const ground = (at: Instant): Ground[] => (at < from ? [] : [{ fact: 'unmended', matter, unit, at, of }]);
    if (outcome === 'unmended' && endedAt !== undefined) return ground(endedAt);
    if (state.status !== 'mending' || state.rounds?.at(-1)?.reportedAt !== undefined) return [];
    const due = state.clocks.findLast(({ kind }) => kind === 'measure-mend')?.dueAt;
    return due !== undefined && due < now ? ground(due) : [];
  });
}

/** The measures on whose facts no other of their kind may rest: those under way, and those that were taken. */
export const takenIn = (measures: readonly Measure[], but?: string): (TakenOn & { unit: string })[] =>
  measures
    .filter(({ number, status }) => number !== but && status !== 'dropped')
    .map(({ what, grounds, unit }) => ({ what, grounds, unit }));

/** One of the same kind is under way for the unit. */
export const underWay = (measures: readonly Measure[], unit: string, what: Measure['what']): Measure | undefined =>
  measures.find((one) => one.unit === unit && one.what === what && isOpen(one));
