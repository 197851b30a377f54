import { describe, expect, it } from 'vitest';
import { readCount } from '../../../functions/domain/intake/counts.ts';

describe('M4 · counts as monitoring systems write them', () => {
  it.each([
    [0, 0],
    [3456, 3456],
    ['3456', 3456],
    ['3,456', 3456],
    ['１２３', 123],
    ['10万+', 100_000],
    ['10W+', 100_000],
    ['1.2亿', 120_000_000],
    ['2.35万次', 23_500],
    ['1.5k', 1500],
    ['5000万元', 50_000_000],
    ['3人', 3],
    ['100余人', 100],
    ['999+', 999],
    ['12.0', 12],
    ['>10万', 100_000],
    ['>=1万', 10_000],
    ['约3000', 3000],
    ['约 3,000 次', 3000],
    ['近2万', 20_000],
    ['超过100万人次', 1_000_000],
    ['10万以上', 100_000],
    ['３０００多条', 3000],
    ['不少于50', 50],
  ])('reads %j as %d', (written, count) => {
    expect(readCount(written)).toBe(count);
  });

  it.each([null, undefined, '', ' '])('takes %j as not given', (written) => {
    expect(readCount(written)).toBeUndefined();
  });

  it.each([
    -1,
    1.5,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    1e300,
    '-1',
    '1e309',
    '很多',
    '数千',
    '几百万',
    '<100',
    '10-20',
    '约',
    '1,23',
    '12万亿亿',
    true,
    [],
    {},
    '0x10',
  ])('refuses %j', (written) => {
    expect(readCount(written)).toBeNull();
  });
});
