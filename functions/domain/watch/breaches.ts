import type { Breach } from '../matter/breach.ts';
import type { WatchBody } from './events.ts';
import type { Day, Period } from './watch.ts';

/** M1: what a unit owes of a day, as a breach of it is known. */
export const dutyOf = (day: Day, unit: string): string => `zero-report:${day}:${unit}`;

/** The day that such a duty is of. */
export const dayOfDuty = (duty: string): Day => duty.split(':')[1] ?? '';

/**
 * M1, H2: each daily report that was missed while it was owed, one for each unit and day, and whether it counts. They stand
 * in the record alone: eighty units and forty days would be more than a state may hold.
 */
export function breachesOf(events: readonly WatchBody[]): Breach[] {
  const found = new Map<string, Breach>();
  const judge = (day: Day, unit: string, is: Breach['is']): void => {
    const known = found.get(dutyOf(day, unit));
    if (known) found.set(known.duty, { ...known, is });
  };
  for (const event of events) {
    if (event.type === 'reports-missed')
      for (const unit of event.units) {
        const duty = dutyOf(event.day, unit);
        found.set(duty, { duty, unit, is: 'stands', dueAt: event.dueAt });
      }
    else if (event.type === 'miss-excused') judge(event.day, event.unit, 'set-aside');
    else if (event.type === 'reported' && event.heals) judge(event.day, event.unit, 'healed');
  }
  return [...found.values()];
}

/** How many breaches of a unit stand, are healed and were set aside, by the month in which they fell due. */
export type Tally = Record<string, Record<string, Counted>>;
export interface Counted {
  stands: number;
  healed: number;
  setAside: number;
}

const NONE: Counted = { stands: 0, healed: 0, setAside: 0 };
const plusOf = (one: Counted, by: Partial<Counted>): Counted => ({
  stands: one.stands + (by.stands ?? 0),
  healed: one.healed + (by.healed ?? 0),
  setAside: one.setAside + (by.setAside ?? 0),
});

/** `month` absent: an event from before they were counted. */
export function tallied(
  period: Period,
  month: string | undefined,
  units: readonly string[],
  by: Partial<Counted>,
): Period {
  if (month === undefined) return period;
  const known = period.missed?.[month] ?? {};
  const added = Object.fromEntries(units.map((unit) => [unit, plusOf(known[unit] ?? NONE, by)]));
  return { ...period, missed: { ...period.missed, [month]: { ...known, ...added } } };
}
