import { describe, expect, it } from 'vitest';
import { bearsMark } from '../../../functions/domain/intake/classified.ts';
import { maskPersonal as maskSparing, NONE_SPARED } from '../../../functions/domain/intake/mask.ts';
import { trySource } from '../../../functions/domain/intake/try-source.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { isLinear } from '../../harness/linear.ts';

const maskPersonal = (text: string): string => maskSparing(text, NONE_SPARED);

const policy = currentPolicy();
const NOW = '2026-03-20T02:00:00.000Z';

/** What kept a pattern busy once, or could: a thing over and over, and then no end to it. */
const PUMPS: [string, string, string][] = [
  ['a count, blanks and a letter', '1', ' '],
  ['a mark and brackets', '机密', '】'],
  ['digits', '', '1'],
  ['grouped digits', '', '138 '],
  ['addresses without an end', 'https://a.b/', '@'],
  ['tags that are never closed', '', '<a '],
  ['comments that are never closed', '', '<!--'],
  ['line ends', '', '\n'],
  ['letters and dots', '', 'a.'],
  ['full stops', '', '。'],
  ['numerals', '', '一'],
  ['marks of percent', '', '%e6'],
];
const pumped = ([, head, pump]: (typeof PUMPS)[number], length: number): string =>
  `${head}${pump.repeat(Math.ceil(length / pump.length))}x`;

const MEGABYTE = 1_000_000;
describe('ours · reading takes no more than the length of what is read', () => {
  it.each(PUMPS)('personal numbers and marks in a megabyte of %s', (...pump) => {
    expect(isLinear((length) => maskPersonal(pumped(pump, length)), MEGABYTE / 4)).toBe(true);
    expect(isLinear((length) => bearsMark(pumped(pump, length)), MEGABYTE)).toBe(true);
  });

  it.each(PUMPS)('each field of the general source that holds %s', (...pump) => {
    const slow = policy.sources.slice(0, 1).flatMap((source) =>
      Object.entries(source.fields).flatMap(([field, paths]) => {
        const keys = (paths?.[0] ?? '').split('/').slice(1);
        const around = (value: unknown): unknown =>
          keys.toReversed().reduce<unknown>((inner, key) => ({ [key]: inner }), value);
        const work = (length: number): unknown =>
          trySource(
            source,
            Object.assign({ title: '柴桥异味', id: '1' }, around(pumped(pump, length))),
            policy.intake,
            NOW,
          );
        return isLinear(work, MEGABYTE / 16) ? [] : [`${source.id} ${field}`];
      }),
    );
    expect(slow).toEqual([]);
  });
});
