import { isWorkingDay } from '../clocks/working-days.ts';
import { DAY, fromMs, fromWallClock, type Instant, plus, toMs, wallClock } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { PeriodRow } from '../rules/watch-rules.ts';
import type { Day, Period } from './watch.ts';

/** The day after, or so many before. A date has no zone, and so no change of clocks. */
export const dayAfter = (day: Day, days = 1): Day => fromMs(toMs(`${day}T00:00:00Z`) + days * DAY).slice(0, 10);

export const dayOf = (at: Instant): Day => wallClock(at).date;

/** Midnight in Asia/Shanghai, with which a day begins. */
export const beginningOf = (day: Day): Instant => fromWallClock(day, '00:00');
export const endOf = (day: Day): Instant => beginningOf(dayAfter(day));

export const daysBetween = (from: Day, until: Day): number =>
  Math.round((toMs(`${until}T00:00:00Z`) - toMs(`${from}T00:00:00Z`)) / DAY) + 1;

/** Each day of a period, both ends counted. */
export const daysOf = ({ from, until }: Pick<Period, 'from' | 'until'>): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, index) => dayAfter(from, index));

/** H3: the first year of a period whose calendar is needed and not there; null: none is. */
export function missingYear(
  { from, until }: Pick<Period, 'from' | 'until'>,
  { report }: Pick<PeriodRow, 'report'>,
  { calendar }: Pick<Policy, 'calendar'>,
): number | null {
  if (report?.on !== 'working') return null;
  const years = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return years.find((year) => !calendar.coveredYears.includes(year)) ?? null;
}

/** M1: whether bound units report of this day, by the kind of its period. */
export const isReported = (day: Day, { report }: Pick<PeriodRow, 'report'>, policy: Policy): boolean =>
  report !== undefined && (report.on === 'all' || isWorkingDay(policy, day));

/** H3: the nth working day before a day, or the year that no calendar covers. */
export function workingDayBefore(day: Day, count: number, policy: Policy): Day | { missingYear: number } {
  let at = day;
  for (let left = count; left > 0; ) {
    at = dayAfter(at, -1);
    const year = Number(at.slice(0, 4));
    if (!policy.calendar.coveredYears.includes(year)) return { missingYear: year };
    if (isWorkingDay(policy, at)) left -= 1;
  }
  return at;
}

/** The shift of a day of duty: from the change of shifts to that of the day after. */
export const shiftOf = (day: Day, changeAt: string): { from: Instant; until: Instant } => {
  const from = fromWallClock(day, changeAt);
  return { from, until: plus(from, DAY) };
};
