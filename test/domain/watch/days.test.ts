import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayOf,
  daysBetween,
  daysOf,
  shiftOf,
  workingDayBefore,
} from '../../../functions/domain/watch/days.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();

describe('H3, M1 · days by the wall clock of Shanghai', () => {
  it.each([
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('%s is on %s', (at, day) => expect(dayOf(at)).toBe(day));

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, count, is) => expect(dayAfter(day, count)).toBe(is));

  it('counts both ends of a period', () => {
    expect(daysBetween('2026-03-05', '2026-03-05')).toBe(1);
    expect(daysOf({ from: '2026-12-31', until: '2027-01-01' })).toEqual(['2026-12-31', '2027-01-01']);
    expect(daysOf({ from: '2026-03-06', until: '2026-03-05' })).toEqual([]);
  });

  it('a shift begins at the change of shifts and ends with the next', () => {
    expect(shiftOf('2026-03-05', '08:30')).toEqual({
      from: '2026-03-05T00:30:00.000Z',
      until: '2026-03-06T00:30:00.000Z',
    });
  });
});

describe('H3, M1 · the nth working day before a launch', () => {
  it.each([
    ['a Thursday', '2026-03-12', 2, '2026-03-10'],
    ['a Monday, over the weekend', '2026-03-09', 2, '2026-03-05'],
    // Spring Festival 2026 is off from 15 to 23 February; Saturday the 14th is worked.
    ['the day after Spring Festival', '2026-02-24', 2, '2026-02-13'],
    ['National Day’s end, past the Sunday that is worked', '2026-10-08', 1, '2026-09-30'],
  ])('%s', (_, day, count, is) => expect(workingDayBefore(day, count, policy)).toBe(is));

  it('is an error in a year without a calendar, never a guess', () => {
    expect(workingDayBefore('2027-01-04', 2, policy)).toEqual({ missingYear: 2027 });
  });
});
