import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarWarning,
  dayOf,
  isWorkingDay,
  workingDaysAfter,
} from '../../../functions/domain/clocks/working-days.ts';
import { currentPolicy, policyIdOf } from '../../../functions/policy/load.ts';
import { pacedVersion } from '../../../functions/policy/paced.ts';
import { at } from '../samples.ts';

const policy = currentPolicy();
const due = (from: string, days: number): unknown => addWorkingDays(policy, at(from), days);
const isWorked = (date: string): boolean => isWorkingDay(policy, date);
const end = (date: string): string => at(`${date} 23:59:59`);

const dates = (from: string, to: string): string[] => {
  const all: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000)
    all.push(new Date(ms).toISOString().slice(0, 10));
  return all;
};

describe('H3 · working days follow the State Council calendar with its make-up workdays', () => {
  // 国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号: first and last day off, and the weekend days worked for it.
  const calendar: [holiday: string, from: string, to: string, worked: string[]][] = [
    ['元旦 2024', '2024-01-01', '2024-01-01', []],
    ['春节 2024', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
    ['清明 2024', '2024-04-04', '2024-04-06', ['2024-04-07']],
    ['劳动节 2024', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']],
    ['端午 2024', '2024-06-10', '2024-06-10', []],
    ['中秋 2024', '2024-09-15', '2024-09-17', ['2024-09-14']],
    ['国庆 2024', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
    ['元旦 2025', '2025-01-01', '2025-01-01', []],
    ['春节 2025', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
    ['清明 2025', '2025-04-04', '2025-04-06', []],
    ['劳动节 2025', '2025-05-01', '2025-05-05', ['2025-04-27']],
    ['端午 2025', '2025-05-31', '2025-06-02', []],
    ['国庆中秋 2025', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
    ['元旦 2026', '2026-01-01', '2026-01-03', ['2026-01-04']],
    ['春节 2026', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
    ['清明 2026', '2026-04-04', '2026-04-06', []],
    ['劳动节 2026', '2026-05-01', '2026-05-05', ['2026-05-09']],
    ['端午 2026', '2026-06-19', '2026-06-21', []],
    ['中秋 2026', '2026-09-25', '2026-09-27', []],
    ['国庆 2026', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
  ];

  it.each(calendar)('%s is off from %s to %s and worked on %j', (_, from, to, worked) => {
    expect(dates(from, to).filter(isWorked)).toEqual([]);
    expect(worked.filter(isWorked)).toEqual(worked);
  });

  it.each([2024, 2025, 2026])('in %i every other weekday is worked and every other weekend day is off', (year) => {
    const off = new Set(calendar.flatMap(([, from, to]) => dates(from, to)));
    const worked = new Set(calendar.flatMap(([, , , days]) => days));
    const expected = dates(`${year}-01-01`, `${year}-12-31`).filter((date) => {
      const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      return worked.has(date) || (!weekend && !off.has(date));
    });
    expect(dates(`${year}-01-01`, `${year}-12-31`).filter(isWorked)).toEqual(expected);
  });

  it.each([
    ['leaves out the day of receipt', '2026-03-18 00:00', 1, '2026-03-19'],
    ['counts alike however late in the day it came', '2026-03-18 23:59', 1, '2026-03-19'],
    ['skips a weekend', '2026-03-20 09:00', 1, '2026-03-23'],
    ['skips the whole of 春节 and counts the make-up Saturday before it', '2026-02-13 17:00', 2, '2026-02-24'],
    ['counts the make-up Saturday after 春节', '2026-02-27 10:00', 1, '2026-02-28'],
    ['counts the make-up Sunday of 国庆', '2026-09-18 10:00', 1, '2026-09-20'],
    ['crosses 国庆', '2026-09-30 10:00', 3, '2026-10-10'],
    ['begins after a holiday for what came in during it', '2025-10-03 10:00', 1, '2025-10-09'],
    ['crosses a new year whose calendar is known', '2025-12-31 10:00', 2, '2026-01-05'],
    ['takes the date in Asia/Shanghai, not in UTC', '2026-03-19 00:30', 1, '2026-03-20'],
    // 春节 2026: 14 February (Saturday) is worked, 15 to 23 are off, 28 (Saturday) is worked.
    ['counts the make-up Saturday before 春节 alone', '2026-02-13 17:00', 1, '2026-02-14'],
    ['begins after 春节 for what came on its eve', '2026-02-14 23:59', 1, '2026-02-24'],
    ['begins after 春节 for what came on its first day', '2026-02-15 00:00', 1, '2026-02-24'],
    ['begins after 春节 for what came on its last day', '2026-02-23 23:59', 1, '2026-02-24'],
    ['counts five days across 春节', '2026-02-12 09:00', 5, '2026-02-26'],
    ['counts the week after 春节 to its make-up Saturday', '2026-02-23 09:00', 5, '2026-02-28'],
    ['counts ten days across 春节 and both make-up Saturdays', '2026-02-13 09:00', 7, '2026-03-02'],
    ['skips the Sunday after the make-up Saturday', '2026-02-28 09:00', 1, '2026-03-02'],
    ['counts both days of the make-up weekend of 2024', '2024-02-09 09:00', 1, '2024-02-18'],
    ['counts the make-up Sunday before 春节 2024', '2024-02-02 09:00', 1, '2024-02-04'],
    ['counts the make-up Sunday before 春节 2025', '2025-01-24 09:00', 2, '2025-01-27'],
    ['counts the make-up Sunday after 元旦', '2025-12-31 09:00', 1, '2026-01-04'],
    ['crosses 元旦 in five days', '2025-12-30 09:00', 5, '2026-01-07'],
    ['begins with what came on New Year’s Eve at midnight', '2025-12-31 23:59', 1, '2026-01-04'],
    ['counts New Year’s Eve itself', '2025-12-30 23:59', 1, '2025-12-31'],
    ['takes New Year’s night in Asia/Shanghai', '2026-01-01 00:30', 1, '2026-01-04'],
    ['counts the make-up Sunday and crosses 中秋 and 国庆', '2026-09-18 09:00', 9, '2026-10-08'],
    ['counts the make-up Saturday after 国庆', '2026-10-09 09:00', 1, '2026-10-10'],
    ['crosses 中秋 that ends on a Sunday', '2026-09-24 09:00', 1, '2026-09-28'],
    ['crosses 端午 from Thursday', '2026-06-18 09:00', 2, '2026-06-23'],
    ['counts the last day of February in a leap year', '2024-02-28 09:00', 1, '2024-02-29'],
    ['crosses the end of February', '2026-02-27 09:00', 3, '2026-03-03'],
  ])('%s: %s and %i days end on %s', (_, from, days, date) => {
    expect(due(from, days)).toBe(end(date));
  });
});

const counted = (from: string, days: number) => {
  const found = workingDaysAfter(policy, at(from), days);
  return 'missingYear' in found ? found : found.unsettled;
};
describe('H3 · a year without a calendar is an error, not a year without holidays', () => {
  it('refuses a limit that reaches into a year that is not covered', () => {
    expect(due('2026-12-30 10:00', 2)).toEqual({ missingYear: 2027 });
    expect(due('2023-06-01 10:00', 1)).toEqual({ missingYear: 2023 });
  });

  it('reckons up to the last day of a covered year', () => {
    expect(due('2026-12-30 10:00', 1)).toBe(end('2026-12-31'));
  });

  it('says which of the days that it counts the next notice may still move', () => {
    expect(counted('2026-12-29 10:00', 2)).toEqual(['2026-12-30', '2026-12-31']);
    expect(counted('2026-12-24 10:00', 2)).toEqual(['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28']);
    expect(counted('2026-12-22 10:00', 2)).toEqual([]);
    // The notice of 2026 is there, and so is all of December 2025.
    expect(counted('2025-12-29 10:00', 2)).toEqual([]);
  });

  it('reckons by the days of the policy, and gives other days another id', () => {
    const { days } = policy.calendar;
    const moved = {
      ...policy,
      calendar: { ...policy.calendar, days: [...days, { date: '2026-12-31', rest: true, name: '元旦' }] },
    };
    expect(addWorkingDays(moved, at('2026-12-29 10:00'), 1)).toBe(end('2026-12-30'));
    expect(addWorkingDays(moved, at('2026-12-29 10:00'), 2)).toEqual({ missingYear: 2027 });
    expect(policyIdOf(moved)).not.toBe(policyIdOf(policy));
  });

  it('names days of every covered year', () => {
    const { days, coveredYears } = policy.calendar;
    for (const year of coveredYears) expect(days.some(({ date }) => date.startsWith(`${year}-`))).toBe(true);
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  });

  it.each<[string, string, number, unknown, string[]]>([
    ['ends before the days that may move', '2026-12-23 10:00', 1, end('2026-12-24'), []],
    ['ends on the last settled day', '2026-12-22 10:00', 2, end('2026-12-24'), []],
    ['reaches into the days that may move', '2026-12-24 10:00', 1, end('2026-12-25'), ['2026-12-25']],
    ['starts on 30 December', '2026-12-30 10:00', 1, end('2026-12-31'), ['2026-12-31']],
  ])('a limit of the last known December that %s', (_, from, days, until, unsettled) => {
    expect([due(from, days), counted(from, days)]).toEqual([until, unsettled]);
  });

  it.each([
    ['starts on 31 December of the last known year', '2026-12-31 00:00', 1, 2027],
    ['starts late on 31 December', '2026-12-31 23:59', 1, 2027],
    ['starts in a year without a notice', '2027-02-05 10:00', 1, 2027],
    ['starts years later', '2030-06-03 10:00', 3, 2030],
    ['would cross 春节 of a year without a notice', '2026-12-28 10:00', 20, 2027],
    ['starts before the first known year and would reach it', '2023-12-29 10:00', 1, 2023],
  ])('is an error for one that %s, and names the year', (_, from, days, missingYear) => {
    expect(due(from, days)).toEqual({ missingYear });
  });

  it('counts on once the notice is there, and no day is left that may move', () => {
    const { calendar } = policy;
    const with2027 = {
      ...policy,
      calendar: {
        ...calendar,
        coveredYears: [...calendar.coveredYears, 2027],
        days: [
          ...calendar.days,
          { date: '2027-01-01', rest: true, name: '元旦' },
          { date: '2027-01-03', rest: false, name: '元旦' },
        ],
      },
    };
    expect(addWorkingDays(with2027, at('2026-12-31 10:00'), 2)).toBe(end('2027-01-04'));
    expect(workingDaysAfter(with2027, at('2026-12-30 10:00'), 2)).toMatchObject({
      dates: ['2026-12-31', '2027-01-03'],
      off: ['2027-01-01', '2027-01-02'],
      makeUp: ['2027-01-03'],
      unsettled: [],
    });
  });

  it('S4 · counts 24 hours a day at the pace of an exercise, whatever the calendar says', () => {
    // The eve of 国庆 2026, 17:00: five days of 24 hours at 1:24 are five hours.
    const paced = pacedVersion(policy, 24);
    expect(addWorkingDays(paced, at('2026-09-30 17:00'), 5)).toBe(at('2026-09-30 22:00'));
  });

  it('refuses a limit that is no whole number of days', () => {
    expect(() => workingDaysAfter(policy, at('2026-03-18 10:00'), 0)).toThrow(RangeError);
    expect(() => workingDaysAfter(policy, at('2026-03-18 10:00'), 1.5)).toThrow(/1.5 working days/);
  });

  it('warns from 1 December in Asia/Shanghai that next year is missing', () => {
    expect(calendarWarning(policy, at('2026-11-30 23:59'))).toBeNull();
    expect(calendarWarning(policy, at('2026-12-01 00:00'))).toMatchObject({ missingYear: 2027 });
    for (const month of ['01', '02', '09', '10', '11'])
      expect(calendarWarning(policy, at(`2026-${month}-15 10:00`))).toBeNull();
  });

  it('warns all year while this year is missing', () => {
    expect(calendarWarning(policy, at('2027-03-01 10:00'))).toMatchObject({
      missingYear: 2027,
      says: expect.stringContaining('2027年'),
    });
  });

  it('is silent in December when next year is there', () => {
    expect(calendarWarning(policy, at('2025-12-20 10:00'))).toBeNull();
  });

  it.each([
    ['a make-up Saturday', '2026-02-14', { rest: false, name: '春节' }],
    ['a holiday in the week', '2026-02-16', { rest: true, name: '春节' }],
    ['a plain Sunday', '2026-03-15', { rest: true }],
    ['a plain Monday', '2026-03-16', { rest: false }],
  ])('shows %s as what it is', (_, date, expected) => {
    expect(dayOf(policy, date)).toEqual({ date, ...expected });
  });
});
