import chineseDays from 'chinese-days';
import type { Instant } from '../matter/instant.ts';
import { DAY, fromWallClock, plus, wallClock } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';

// The package is CommonJS, so that Node offers its functions on the default export alone.
// oxlint-disable-next-line import/no-named-as-default-member
const { isWorkday, getDayDetail } = chineseDays;

/**
 * H3: the end of the nth working day after the day of receipt, which is not counted itself (民法典 art. 201). A limit in days runs to
 * the end of its last day (art. 203): the duty desk has no closing time. A year that the policy does not cover is an error, never a year
 * without holidays: the library calls any unknown weekday a workday.
 */
export function addWorkingDays(policy: Policy, from: Instant, days: number): Instant | { missingYear: number } {
  const counted = workingDaysAfter(policy, from, days);
  return 'missingYear' in counted
    ? counted
    : fromWallClock(counted.dates.at(-1) ?? wallClock(from).date, policy.calendar.endOfDay);
}

/** H3: the working days that a limit counts, in order, and the days between them that are none, so that the arithmetic can be printed. */
export function workingDaysAfter(
  policy: Policy,
  from: Instant,
  days: number,
): { dates: string[]; off: string[]; makeUp: string[] } | { missingYear: number } {
  if (!Number.isSafeInteger(days) || days < 1)
    throw new RangeError(`a limit of ${days} working days; it must be a whole number from 1`);
  const dates: string[] = [];
  const off: string[] = [];
  const makeUp: string[] = [];
  for (let at = from; dates.length < days; ) {
    at = plus(at, DAY);
    const { date, year } = wallClock(at);
    if (!policy.calendar.coveredYears.includes(year)) return { missingYear: year };
    if (!isWorkingDay(date)) off.push(date);
    else {
      dates.push(date);
      if (isWeekend(date)) makeUp.push(date);
    }
  }
  return { dates, off, makeUp };
}

/** H3: for a date of a covered year. */
export const isWorkingDay = (date: string): boolean => isWorkday(date);

/** H3: whether a date is a day of rest, and the Chinese name of its holiday or make-up day. */
export function dayOf(date: string): { date: string; rest: boolean; name?: string } {
  const { work, name } = getDayDetail(date);
  // The library names holidays in three languages, plain days by their English weekday.
  const chinese = name.split(',')[1];
  return { date, rest: !work, ...(chinese === undefined ? {} : { name: chinese }) };
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** H3: from the policy's day on (1 December), says that next year's calendar is not there yet; null while all is well. */
export function calendarWarning(policy: Policy, now: Instant): { missingYear: number; says: string } | null {
  const { date, year } = wallClock(now);
  const { coveredYears, warnFrom } = policy.calendar;
  const missingYear = coveredYears.includes(year) ? year + 1 : year;
  if (coveredYears.includes(missingYear)) return null;
  if (missingYear > year && date.slice(5) < warnFrom) return null;
  return { missingYear, says: `尚未载入${missingYear}年国务院节假日安排，涉及该年的工作日时限无法计算，请更新政策` };
}
