import { measureKind } from '../../../../domain/kinds/measure-kind.ts';
import type { Ground } from '../../../../domain/matter/ground.ts';
import { untaken, windowFrom } from '../../../../domain/measure/conditions.ts';
import type { Measure } from '../../../../domain/measure/measure.ts';
import { takenIn, unmendedIn } from '../../../../domain/measure/unmended.ts';
import type { MeasureRules, MeasureWhat } from '../../../../domain/rules/measure-rules.ts';
import { groundsOfCase, groundsOfOrder } from '../../../../domain/scores/grounds.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { readIn } from '../scores/gather.ts';

type Needed = Pick<Ports, 'store' | 'clock'>;

export interface FoundGrounds {
  grounds: Ground[];
  measures: Measure[];
  /** Matters whose record cannot be read: their facts are missing. */
  unreadable: string[];
}

/** S6, S7: the facts of all units within the rules' window, from the record of each matter, and the measures that there were. */
export async function foundGrounds(rules: MeasureRules, { store, clock }: Needed): Promise<FoundGrounds> {
  const now = clock.now();
  const from = windowFrom(now, rules);
  const [read, kept] = await Promise.all([
    readIn(
      { from, until: now },
      { ofCase: (events) => groundsOfCase(events, from), ofOrder: (events) => groundsOfOrder(events, from) },
      { store },
    ),
    allMeasures({ store }),
  ]);
  return {
    grounds: [...read.found.flat(), ...unmendedIn(kept.measures, from, now)],
    measures: kept.measures,
    unreadable: [...read.unreadable, ...kept.unreadable],
  };
}

/** Measures are few: each is looked at. */
async function allMeasures({ store }: Pick<Ports, 'store'>): Promise<{ measures: Measure[]; unreadable: string[] }> {
  const measures: Measure[] = [];
  const unreadable: string[] = [];
  for (const status of [...measureKind.open, ...measureKind.ended]) {
    let cursor: string | undefined;
    do {
      const page = await store.mattersBy(measureKind, status, cursor);
      measures.push(...page.matters);
      unreadable.push(...page.unreadable.map(({ matter }) => matter));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
  return { measures, unreadable };
}

/** The facts of one unit on which a measure may rest: no other of its kind took them. */
export function freeGrounds(
  { grounds, measures }: FoundGrounds,
  unit: string,
  what: MeasureWhat,
  but?: string,
): Ground[] {
  const taken = takenIn(measures, but).filter((one) => one.unit === unit);
  return untaken(
    what,
    grounds.filter((ground) => ground.unit === unit),
    taken,
  );
}
