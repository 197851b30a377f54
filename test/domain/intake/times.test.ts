import { describe, expect, it } from 'vitest';
import { readTime } from '../../../functions/domain/intake/times.ts';

const ALL = ['iso', 'local', 'epoch-s', 'epoch-ms'] as const;
const AT = '2026-10-01T00:30:00.000Z';

describe('H3 · times as sources write them', () => {
  it.each([
    ['2026-10-01 08:30', AT],
    ['2026-10-01 08:30:00', AT],
    ['2026/10/1 8:30', AT],
    ['2026.10.01 08:30:00', AT],
    ['2026年10月1日 08时30分', AT],
    ['2026年10月1日 8:30:00', AT],
    ['2026-10-01T08:30:00', AT],
    ['2026-10-01T08:30:00+08:00', AT],
    ['2026-10-01T08:30:00+0800', AT],
    ['2026-10-01T00:30:00Z', AT],
    ['2026-10-01T00:30Z', AT],
    ['2026-10-01T00:30:00.000Z', AT],
    [1_790_814_600, AT],
    [1_790_814_600_000, AT],
    ['1790814600', AT],
    ['1790814600000', AT],
    ['２０２６-10-01 08:30', AT],
    ['2026-10-01', '2026-09-30T16:00:00.000Z'],
    ['2024-02-29 00:00', '2024-02-28T16:00:00.000Z'],
  ])('reads %j', (written, at) => {
    expect(readTime(written, ALL)).toBe(at);
  });

  it.each([null, undefined, '', '  '])('takes %j as not given', (written) => {
    expect(readTime(written, ALL)).toBeUndefined();
  });

  it.each([
    '昨天',
    '2026-02-30 08:00',
    '2026-02-30T08:00:00Z',
    '2025-02-29',
    '2026-13-01',
    '2026-10-01 24:00',
    '2026-10-01T25:00:00Z',
    '2026-10-01 08:61',
    0,
    -1,
    20_261_001,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    1e300,
    '1999-12-31 00:00',
    true,
    {},
    [2026],
  ])('refuses %j', (written) => {
    expect(readTime(written, ALL)).toBeNull();
  });

  it('reads a number only in a format that the source uses', () => {
    expect(readTime(1_790_814_600, ['epoch-s'])).toBe(AT);
    expect(readTime(1_790_814_600_000, ['local'])).toBeNull();
    expect(readTime('2026-10-01 08:30', ['iso'])).toBeNull();
  });
});
