import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowParts } from '../../harness/linear.ts';
import { fromWallClock } from '../../../functions/domain/matter/instant.ts';
import { readTime } from '../../../functions/domain/intake/times.ts';
import { at as shanghai } from '../samples.ts';

const ALL = ['iso', 'local', 'epoch-s', 'epoch-ms'] as const;
const AT = '2026-10-01T00:30:00.000Z';

const two = (part: number): string => String(part).padStart(2, '0');

const endOf = (date: string): string => shanghai(`${date} 23:59:59`);

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
    ['2026-10-01T06:00:00+05:30', AT],
    ['2026-10-01T00:30:00Z', AT],
    ['2026-10-01T00:30Z', AT],
    ['2026-10-01T00:30:00.000Z', AT],
    [1_790_814_600, AT],
    [1_790_814_600_000, AT],
    ['1790814600', AT],
    ['1790814600000', AT],
    ['２０２６-10-01 08:30', AT],
    ['2026年10月1日 上午8:30', AT],
    ['2026年10月1日 8时30分15秒', '2026-10-01T00:30:15.000Z'],
    ['2026-10-01 08:30:00 +0800', AT],
    ['2026-10-01 00:30 UTC', AT],
    ['2026-10-01 08:30（北京时间）', AT],
    ['2026-10-01 星期四 08:30', AT],
    ['2026-10-01 8:30 AM', AT],
    ['Thu Oct 01 08:30:00 +0800 2026', AT],
    ['20261001083000', AT],
    ['2026-10-01', '2026-09-30T16:00:00.000Z'],
    ['20261001', '2026-09-30T16:00:00.000Z'],
    [20_261_001, '2026-09-30T16:00:00.000Z'],
    ['2026年11月28日 下午3:05', '2026-11-28T07:05:00.000Z'],
    ['2026年11月28日 晚上11点', '2026-11-28T15:00:00.000Z'],
    ['2026年11月28日 中午12:10', '2026-11-28T04:10:00.000Z'],
    ['2026年11月28日 凌晨12:10', '2026-11-27T16:10:00.000Z'],
    ['2026-11-28 12:10 am', '2026-11-27T16:10:00.000Z'],
    ['46354.6042', '2026-11-28T06:30:03.000Z'],
    [46_354.6042, '2026-11-28T06:30:03.000Z'],
    ['46354', '2026-11-27T16:00:00.000Z'],
    ['2026-10-01 24:00', '2026-10-01T16:00:00.000Z'],
    ['2026-12-31T24:00:00+08:00', '2026-12-31T16:00:00.000Z'],
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
    '2026-10-01 24:01',
    '2026-10-01 下午25:00',
    '2026-10-01 08:30 +99:00',
    '刚刚',
    '3小时前',
    '46354天',
    '2026-10-01T25:00:00Z',
    '2026-10-01 08:61',
    '2026-10-01 08:30:61',
    0,
    -1,
    20_261_301,
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

  it.each([
    ['刚刚', '2026-11-28 15:05'],
    ['3小时前', '2026-11-28 12:05'],
    ['半小时前', '2026-11-28 14:35'],
    ['20 分钟前', '2026-11-28 14:45'],
    ['2天前', '2026-11-26 15:05'],
    ['今天 08:30', '2026-11-28 08:30'],
    ['昨天 20:15', '2026-11-27 20:15'],
    ['前天', '2026-11-26 00:00'],
    ['08:30:00 +0800', '2026-11-28 08:30'],
  ])('reads %s by the moment at which it came', (written, wall) => {
    expect(readTime(written, ALL, { now: shanghai('2026-11-28 15:05') })).toBe(shanghai(wall));
  });

  it.each(['很久以前', '上周', '3个', '小时前', '昨天半夜', '25:00'])('reads no time in %s', (written) => {
    expect(readTime(written, ALL, { now: shanghai('2026-11-28 15:05') })).toBeNull();
  });

  it('takes a date alone for the time of day that the caller says', () => {
    const dateAlone = '23:59:59';
    for (const written of ['2026-12-01', '2026年12月1日', '20261201', 46_357, '2026/12/1 '])
      expect(readTime(written, ALL, { dateAlone })).toBe('2026-12-01T15:59:59.000Z');
    expect(readTime('2026-12-01 09:00', ALL, { dateAlone })).toBe(shanghai('2026-12-01 09:00'));
    const now = shanghai('2026-11-28 15:00');
    const limits: [written: unknown, until: string | null][] = [
      ['2026.12.1', endOf('2026-12-01')],
      ['12月1日', endOf('2026-12-01')],
      ['12月1日前', endOf('2026-12-01')],
      ['2026-12-01之前', endOf('2026-12-01')],
      ['截至2026年12月1日', endOf('2026-12-01')],
      ['请于 2026 年 12 月 1 日前', endOf('2026-12-01')],
      ['2026-12-01止', endOf('2026-12-01')],
      ['2026年12月1号', endOf('2026-12-01')],
      ['２０２６－１２－０１', endOf('2026-12-01')],
      ['2026—12—01', endOf('2026-12-01')],
      ["'2026-12-01", endOf('2026-12-01')],
      ['2026-12-01（周二）', endOf('2026-12-01')],
      ['2026-12-01+08:00', endOf('2026-12-01')],
      ['二〇二六年十二月一日', endOf('2026-12-01')],
      ['二〇二六年十一月三十日', endOf('2026-11-30')],
      ['Dec 1, 2026', endOf('2026-12-01')],
      ['46357', endOf('2026-12-01')],
      ['今天', endOf('2026-11-28')],
      ['明日', endOf('2026-11-29')],
      ['后天', endOf('2026-11-30')],
      ['1月5日', endOf('2027-01-05')],
      ['01-05', endOf('2027-01-05')],
      ['12月31日前', endOf('2026-12-31')],
      ['2026-12-01 00:00:00', shanghai('2026-12-01 00:00')],
      ['2026-12-01 24:00', shanghai('2026-12-02 00:00')],
      ['2026年12月1日下午5点前', shanghai('2026-12-01 17:00')],
      ['明天上午10点', shanghai('2026-11-29 10:00')],
      ['明日12时前', shanghai('2026-11-29 12:00')],
      // Nobody can tell of these when they end: left out, and said so.
      ['3个工作日内', null],
      ['48小时内', null],
      ['尽快', null],
      ['周五', null],
      ['月底', null],
      ['1/12/2026', null],
      ['26-12-01', null],
      ['2026-02-29', null],
      ['2026-12-01 09:00~2026-12-02 17:00', null],
    ];
    expect(limits.map(([written]) => [written, readTime(written, ALL, { dateAlone, now })])).toEqual(limits);
    expect(readTime('12月1日前', ALL, { now })).toBeNull();
    expect(readTime('今天', ALL, { dateAlone, now: shanghai('2026-12-01 00:10') })).toBe('2026-12-01T15:59:59.000Z');
  });

  it('begins with the year 2000 as a clock in Shanghai tells it', () => {
    expect(readTime('2000-01-01 00:00', ALL)).toBe('1999-12-31T16:00:00.000Z');
    expect(readTime('1999-12-31 23:59', ALL)).toBeNull();
  });

  it('reads back every minute that it may be written as', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (year, month, day, hour, minute) => {
          const half = hour < 12 ? '上午' : '下午';
          const twelve = hour % 12 === 0 ? 12 : hour % 12;
          const date = `${year}-${two(month)}-${two(day)}`;
          const right = fromWallClock(date, `${two(hour)}:${two(minute)}`);
          for (const written of [
            `${date} ${hour}:${two(minute)}`,
            `${date}T${two(hour)}:${two(minute)}:00+0800`,
            `${year}年${month}月${day}日 ${half}${twelve}:${two(minute)}`,
            `${year}/${month}/${day} ${twelve}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`,
            `${year}${two(month)}${two(day)}${two(hour)}${two(minute)}00`,
          ])
            expect(readTime(written, ALL)).toBe(right);
        },
      ),
    );
  });

  it('ends soon on text made to be slow', () => {
    const parts = ['1', ' ', '2026-', '1:', '上午', '星期', '()', '+0'];
    expect(slowParts(parts, (text) => readTime(text, ALL, { now: AT }), 100_000)).toEqual([]);
  });
});
