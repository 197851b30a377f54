import { describe, expect, it } from 'vitest';
import { dayAfter, monthAfter, timeTyped, weeksOf } from '../../console/src/components/time/typed.ts';

describe('A time of day, as a hurried hand types it', () => {
  it.each([
    ['1907', '19:07'],
    ['907', '09:07'],
    ['19:07', '19:07'],
    ['19：07', '19:07'],
    ['9.7', '09:07'],
    ['１９３０', '19:30'],
    ['９：０７', '09:07'],
    ['19 30', '19:30'],
    ['9。07', '09:07'],
    ['19点07分', '19:07'],
    [' 0000 ', '00:00'],
    ['8', '08:00'],
    ['23', '23:00'],
    ['8:', '08:00'],
  ])('reads %s as %s', (text, time) => {
    expect(timeTyped(text)).toBe(time);
  });

  it.each(['2567', '24:00', '19:60', '', '下午', '12345', '-1'])('refuses %s', (text) => {
    expect(timeTyped(text)).toBeNull();
  });
});

describe('Days by the calendar, without a zone', () => {
  it('go across months, years and a leap day', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29');
    expect(monthAfter('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthAfter('2026-03-31', -1)).toBe('2026-02-28');
    expect(monthAfter('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('fill whole weeks from Monday', () => {
    const weeks = weeksOf('2026-11-27');
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks.flat()).toHaveLength(42);
    expect(weeksOf('2027-02-10').flat()).toHaveLength(28);
  });
});
