import { describe, expect, it } from 'vitest';
import { lastSpan, spanAt, spanName } from '../../../functions/domain/report/span.ts';
import { shanghai } from '../../harness/world.ts';

describe('H3 · the stretch that a report is of lies in Asia/Shanghai', () => {
  it.each([
    // Half past midnight in Ningbo is the day before in UTC.
    ['2026-03-05 00:30', 'day', '2026-03-05', '2026-03-05 00:00', '2026-03-06 00:00', '2026年3月5日'],
    ['2026-03-08 23:59', 'week', '2026-W10', '2026-03-02 00:00', '2026-03-09 00:00', '2026年第10周（3月2日至3月8日）'],
    // The Thursday of this week is of the new year, that of the other of the old one.
    ['2025-12-31 12:00', 'week', '2026-W01', '2025-12-29 00:00', '2026-01-05 00:00', '2026年第1周（12月29日至1月4日）'],
    [
      '2027-01-03 12:00',
      'week',
      '2026-W53',
      '2026-12-28 00:00',
      '2027-01-04 00:00',
      '2026年第53周（12月28日至1月3日）',
    ],
    ['2026-12-31 23:59', 'month', '2026-12', '2026-12-01 00:00', '2027-01-01 00:00', '2026年12月'],
    ['2028-02-29 08:00', 'month', '2028-02', '2028-02-01 00:00', '2028-03-01 00:00', '2028年2月'],
  ] as const)('%s, by the %s: %s', (at, every, id, from, until, name) => {
    const span = spanAt(shanghai(at), every);
    expect(span).toEqual({ id, every, from: shanghai(from), until: shanghai(until) });
    expect(spanName(span)).toBe(name);
  });

  it('begins with the one that was over last', () => {
    const now = shanghai('2026-03-01 02:00');
    expect((['day', 'week', 'month'] as const).map((every) => lastSpan(now, every).id)).toEqual([
      '2026-02-28',
      '2026-W08',
      '2026-02',
    ]);
  });
});
