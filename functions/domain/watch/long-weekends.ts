import { isWorkingDay } from '../clocks/working-days.ts';
import type { Policy } from '../rules/policy.ts';
import { dayAfter, daysBetween, workingDayBefore } from './days.ts';
import type { Day } from './watch.ts';

/** Days off together, both ends counted, and the day on which contacts are tested before them. */
export interface DaysOff {
  from: Day;
  until: Day;
  testOn: Day;
}

/** No calendar tells which days of that year are worked. */
export interface MissingYear {
  missingYear: number;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Far enough to find the next ones from any day of the year. */
const LOOK_AHEAD = 200;

/**
 * P8, H3: the next days off together that begin after `today`, so many at least, by the State Council's calendar: weekends count with the
 * holidays beside them, and not where they are worked. Days that a year without a calendar may go on with are not guessed at.
 */
export function nextDaysOff(
  today: Day,
  { restDays, workingDaysBefore }: { restDays: number; workingDaysBefore: number },
  policy: Policy,
): DaysOff | MissingYear | null {
  const { coveredYears } = policy.calendar;
  const isOff = (day: Day): boolean => !isWorkingDay(policy, day);
  // Days off that have begun are not before anything.
  let day = dayAfter(today);
  while (coveredYears.includes(yearOf(day)) && isOff(day) && isOff(dayAfter(day, -1))) day = dayAfter(day);
  for (let left = LOOK_AHEAD; left > 0; left -= 1, day = dayAfter(day)) {
    if (!coveredYears.includes(yearOf(day))) return { missingYear: yearOf(day) };
    if (!isOff(day)) continue;
    const from = day;
    while (coveredYears.includes(yearOf(day)) && isOff(day)) day = dayAfter(day);
    if (!coveredYears.includes(yearOf(day))) return { missingYear: yearOf(day) };
    const until = dayAfter(day, -1);
    if (daysBetween(from, until) < restDays) continue;
    const testOn = workingDayBefore(from, workingDaysBefore, policy);
    return typeof testOn === 'string' ? { from, until, testOn } : testOn;
  }
  return null;
}

/** P8, H3: the first working day of a year from this day on. */
export function firstWorkingDay(year: number, on: string, policy: Policy): Day | MissingYear {
  if (!policy.calendar.coveredYears.includes(year)) return { missingYear: year };
  let day = `${year}-${on}`;
  while (!isWorkingDay(policy, day)) {
    day = dayAfter(day);
    if (!policy.calendar.coveredYears.includes(Number(day.slice(0, 4))))
      return { missingYear: Number(day.slice(0, 4)) };
  }
  return day;
}
