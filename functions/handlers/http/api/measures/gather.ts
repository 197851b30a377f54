import { measureKind } from '../../../../domain/kinds/measure-kind.ts';
import type { Ground } from '../../../../domain/matter/ground.ts';
import { earliest } from '../../../../domain/matter/instant.ts';
import { untaken, windowFrom } from '../../../../domain/measure/conditions.ts';
import type { Measure } from '../../../../domain/measure/measure.ts';
import { stillBorne, takenIn, unmendedIn } from '../../../../domain/measure/unmended.ts';
import type { MeasureRules, MeasureWhat } from '../../../../domain/rules/measure-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { groundsOfCase, groundsOfOrder } from '../../../../domain/scores/grounds.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { readIn } from '../scores/gather.ts';
import { everyMatter } from '../../../../matter/every-matter.ts';

type Needed = Pick<Ports, 'store' | 'clock'>;

export interface FoundGrounds {
  grounds: Ground[];
  measures: Measure[];
  /** Matters whose record cannot be read: their facts are missing. */
  unreadable: string[];
}

/** The rules by which facts are read. */
export interface ReadBy extends Pick<Policy, 'assignedLimit'> {
  measures: MeasureRules;
}

/** S6, S7: the facts of all units within the rules' window, from the record of each matter, and the measures that there were. */
export async function foundGrounds(
  { measures: rules, assignedLimit }: ReadBy,
  { store, clock }: Needed,
): Promise<FoundGrounds> {
  const now = clock.now();
  const from = windowFrom(now, rules);
  // They are few: each is looked at.
  const kept = await everyMatter(measureKind, [...measureKind.open, ...measureKind.ended], { store });
  const unmended = unmendedIn(kept.matters, from, now);
  // What an earlier measure rested on may be older than what a new one may rest on.
  const since = unmended.map(({ openedAt }) => windowFrom(openedAt, rules)).reduce(earliest, from);
  const read = await readIn(
    { from: since, until: now },
    {
      ofCase: (events) => groundsOfCase(events, since, assignedLimit),
      ofOrder: (events) => groundsOfOrder(events, since),
    },
    { store },
  );
  const grounds = read.found.flat();
  return {
    grounds: [...grounds.filter(({ at }) => at >= from), ...stillBorne(unmended, grounds, rules)],
    measures: kept.matters,
    unreadable: [...read.unreadable, ...kept.unreadable],
  };
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
