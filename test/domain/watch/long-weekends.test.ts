import { describe, expect, it } from 'vitest';
import { firstWorkingDay, nextDaysOff } from '../../../functions/domain/watch/long-weekends.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const RULES = { restDays: 3, workingDaysBefore: 1 };
const next = (today: string, rules = RULES) => nextDaysOff(today, rules, policy);

describe('P8, H3 · which days off are tested before, by the State Council’s calendar', () => {
  // Each by hand from the notices of 2025 and 2026.
  const TABLE: [today: string, from: string, until: string, testOn: string][] = [
    // New Year lies in the next year, and its test in this one.
    ['2025-12-20', '2026-01-01', '2026-01-03', '2025-12-31'],
    ['2025-12-31', '2026-01-01', '2026-01-03', '2025-12-31'],
    // Spring Festival: the Saturday before it is worked.
    ['2026-02-01', '2026-02-15', '2026-02-23', '2026-02-14'],
    // In the middle of days off the next ones count.
    ['2026-02-18', '2026-04-04', '2026-04-06', '2026-04-03'],
    // Friday to Sunday with a Sunday worked before: a weekend that begins it.
    ['2026-09-08', '2026-09-25', '2026-09-27', '2026-09-24'],
    ['2026-09-25', '2026-10-01', '2026-10-07', '2026-09-30'],
    // Of 2025, Dragon Boat: Saturday to Monday.
    ['2025-05-20', '2025-05-31', '2025-06-02', '2025-05-30'],
  ];
  it.each(TABLE)('from %s: %s to %s, tested on %s', (today, from, until, testOn) => {
    expect(next(today)).toEqual({ from, until, testOn });
  });

  it('passes ordinary weekends over, and those that are worked', () => {
    expect(next('2026-10-08')).toEqual({ missingYear: 2027 });
    // Two days together are enough where a district says so; Saturday 10 October is worked.
    expect(next('2026-10-08', { ...RULES, restDays: 2 })).toEqual({
      from: '2026-10-17',
      until: '2026-10-18',
      testOn: '2026-10-16',
    });
  });

  it('says which year has no calendar rather than take it for one without holidays', () => {
    expect(next('2026-12-28')).toEqual({ missingYear: 2027 });
    expect(next('2027-01-02')).toEqual({ missingYear: 2027 });
    expect(firstWorkingDay(2027, '03-10', policy)).toEqual({ missingYear: 2027 });
  });

  it('counts so many working days before, those worked at a weekend among them', () => {
    // 14 (Saturday, worked), 13, 12 February.
    expect(next('2026-02-01', { ...RULES, workingDaysBefore: 3 })).toMatchObject({ testOn: '2026-02-12' });
  });

  it('puts the yearly one on a working day', () => {
    expect(firstWorkingDay(2026, '03-10', policy)).toBe('2026-03-10');
    // 4 to 6 April are off.
    expect(firstWorkingDay(2026, '04-04', policy)).toBe('2026-04-07');
  });
});
