import type { Ground } from '../matter/ground.ts';
import type { Instant } from '../matter/instant.ts';
import { isOpen, type Measure } from './measure.ts';
import type { MeasureRules } from '../rules/measure-rules.ts';
import { among, conditionsOf, isProposed, type TakenOn } from './conditions.ts';

/** One that came to nothing, and what it rested on. */
export interface Unmended extends Pick<Measure, 'what' | 'unit' | 'openedAt' | 'grounds'> {
  ground: Ground;
}

/** S6, S7: what earlier measures say against a unit: a named person found it unmended, or its time to mend is over and nothing was reported. */
export function unmendedIn(measures: readonly Measure[], from: Instant, now: Instant): Unmended[] {
  return measures.flatMap((state): Unmended[] => {
    const { number: matter, unit, what, outcome, endedAt, openedAt, grounds } = state;
    const since = (at: Instant): Unmended[] =>
      at < from ? [] : [{ what, unit, openedAt, grounds, ground: { fact: 'unmended', matter, unit, at, of: what } }];
    if (outcome === 'unmended' && endedAt !== undefined) return since(endedAt);
    if (state.status !== 'mending' || state.rounds?.at(-1)?.reportedAt !== undefined) return [];
    const due = state.clocks.findLast(({ kind }) => kind === 'measure-mend')?.dueAt;
    return due !== undefined && due < now ? since(due) : [];
  });
}

/** Those whose own facts bear them still: what rested on a miss that was set aside since, or never was one, says nothing against its unit. */
export function stillBorne(
  unmended: readonly Unmended[],
  grounds: readonly Ground[],
  { rows }: MeasureRules,
): Ground[] {
  return unmended
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .reduce<Ground[]>((borne, { what, unit, grounds: keys, ground }) => {
      const row = rows.find(({ id }) => id === what);
      const own = among([...grounds, ...borne], keys);
      return row === undefined || isProposed(conditionsOf(row, unit, own)) ? [...borne, ground] : borne;
    }, []);
}

/** The measures on whose facts no other of their kind may rest: those under way, and those that were taken. */
export const takenIn = (measures: readonly Measure[], but?: string): (TakenOn & { unit: string })[] =>
  measures
    .filter(({ number, status }) => number !== but && status !== 'dropped')
    .map(({ what, grounds, unit }) => ({ what, grounds, unit }));

/** One of the same kind is under way for the unit. */
export const underWay = (measures: readonly Measure[], unit: string, what: Measure['what']): Measure | undefined =>
  measures.find((one) => one.unit === unit && one.what === what && isOpen(one));
