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
    ['1930。', '19:30'],
    ['９：０７', '09:07'],
    ['19 30', '19:30'],
    ['9。07', '09:07'],
    ['19点07分', '19:07'],
    [' 0000 ', '00:00'],
    ['8', '08:00'],
    ['23', '23:00'],
    ['8:', '08:00'],
    ['下午7点半', '19:30'],
    ['下午7:30', '19:30'],
    ['晚上7点', '19:00'],
    ['晚8点', '20:00'],
    ['早上8点', '08:00'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['凌晨12:10', '00:10'],
    ['上午 8：05', '08:05'],
    ['7:30 PM', '19:30'],
    ['12:10am', '00:10'],
    ['7点半', '07:30'],
    ['19点一刻', '19:15'],
    ['19:30:00', '19:30'],
    ['19；30', '19:30'],
    ['19-30', '19:30'],
    ['19h30', '19:30'],
    ['19时30分', '19:30'],
  ])('reads %s as %s', (text, time) => {
    expect(timeTyped(text)).toBe(time);
  });

  it.each(['2567', '24:00', '19:60', '', '下午', '12345', '-1', '下午25点', '半', '7:30:99', '19-30-20', '8点半半'])(
    'refuses %s',
    (text) => {
      expect(timeTyped(text)).toBeNull();
    },
  );
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
