import type { Instant } from '../matter/instant.ts';
import { DAY, fromWallClock, plus, wallClock } from '../matter/instant.ts';
import { pacedMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';

/**
 * H3: the end of the nth working day after the day of receipt, which is not counted itself (民法典 art. 201). A limit in days runs to
 * the end of its last day (art. 203): the duty desk has no closing time. A year that the policy does not cover is an error, never a year
 * without holidays. S4: in an exercise a working day is a day of 24 hours at its pace, whatever the calendar says of the evening on which it is held.
 */
export function addWorkingDays(policy: Policy, from: Instant, days: number): Instant | { missingYear: number } {
  if (policy.pace) return plus(from, pacedMs(days * DAY, policy));
  const counted = workingDaysAfter(policy, from, days);
  return 'missingYear' in counted
    ? counted
    : fromWallClock(counted.dates.at(-1) ?? wallClock(from).date, policy.calendar.endOfDay);
}

/** Days in order: counted, of rest, worked at a weekend, and those that a notice which is still to come may move. */
export interface Counted {
  dates: string[];
  off: string[];
  makeUp: string[];
  unsettled: string[];
}

/** H3: the working days that a limit counts, in order, and the days between them that are none, so that the arithmetic can be printed. */
export function workingDaysAfter(policy: Policy, from: Instant, days: number): Counted | { missingYear: number } {
  if (!Number.isSafeInteger(days) || days < 1)
    throw new RangeError(`a limit of ${days} working days; it must be a whole number from 1`);
  const dates: string[] = [];
  const off: string[] = [];
  const makeUp: string[] = [];
  const unsettled: string[] = [];
  for (let at = from; dates.length < days; ) {
    at = plus(at, DAY);
    const { date, year } = wallClock(at);
    if (!policy.calendar.coveredYears.includes(year)) return { missingYear: year };
    if (isUnsettled(policy, date, year)) unsettled.push(date);
    if (!isWorkingDay(policy, date)) off.push(date);
    else {
      dates.push(date);
      if (isWeekend(date)) makeUp.push(date);
    }
  }
  return { dates, off, makeUp, unsettled };
}

/** The notice of a year moves days of the December before it too (31 December 2022 was a day off by that of 2023): until it is there they are not settled. */
function isUnsettled({ calendar }: Policy, date: string, year: number): boolean {
  return date.slice(5) >= calendar.unsettledFrom && !calendar.coveredYears.includes(year + 1);
}

/** H3: for a date of a covered year, whose holidays and make-up days are part of the policy and so of its id. */
export const isWorkingDay = ({ calendar }: Policy, date: string): boolean => {
  const named = calendar.days.find((day) => day.date === date);
  return named ? !named.rest : !isWeekend(date);
};

/** H3: whether a date is a day of rest, and the Chinese name of its holiday or make-up day. */
export function dayOf(policy: Policy, date: string): { date: string; rest: boolean; name?: string } {
  const named = policy.calendar.days.find((day) => day.date === date);
  return { date, rest: !isWorkingDay(policy, date), ...(named ? { name: named.name } : {}) };
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** H3: from the policy's day on (1 December), says that next year's calendar is not there yet; null while all is well. */
export function calendarWarning(policy: Policy, now: Instant): { missingYear: number; says: string } | null {
  const { date, year } = wallClock(now);
  const { coveredYears, warnFrom } = policy.calendar;
  const missingYear = coveredYears.includes(year) ? year + 1 : year;
  if (coveredYears.includes(missingYear)) return null;
  if (missingYear > year && date.slice(5) < warnFrom) return null;
  return { missingYear, says: `尚未载入${missingYear}年国务院节假日安排，涉及该年的工作日时限无法计算，请管理员载入` };
}
