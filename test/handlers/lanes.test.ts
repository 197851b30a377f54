import { describe, expect, it } from 'vitest';
import { LeaseLost } from '../../functions/errors.ts';
import { lanesOf, sideBySide } from '../../functions/intake/lanes.ts';

const lanes = (...touching: string[]) =>
  lanesOf(
    touching.map((keys, place) => ({ place, keys: keys.split('') })),
    ({ keys }) => keys,
  ).map((lane) => lane.map(({ place }) => place));
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('M4 · alerts that may touch one matter are worked in their order', () => {
  it.each<[string[], number[][]]>([
    [[], []],
    [
      ['a', 'b', 'c'],
      [[0], [1], [2]],
    ],
    [['a', 'ab', 'b'], [[0, 1, 2]]],
    // The third ties the first two together: neither may run ahead of it.
    [
      ['a', 'b', 'c', 'ab'],
      [[0, 1, 3], [2]],
    ],
    [['b', 'a', 'ab', 'c', 'cb'], [[0, 1, 2, 3, 4]]],
    [
      ['a', '', 'a'],
      [[0, 2], [1]],
    ],
  ])('%j → %j', (touching, expected) => {
    expect(lanes(...touching)).toEqual(expected);
  });

  it('several lanes at once, each in its order', async () => {
    const log: string[] = [];
    await sideBySide([['a1', 'a2'], ['b1', 'b2'], ['c1']], 2, async (entry) => {
      log.push(entry);
      await pause();
    });
    expect(log).toEqual(['a1', 'b1', 'a2', 'b2', 'c1']);
  });

  it('ends all lanes at the first error, and tells of the lease before anything else', async () => {
    const log: string[] = [];
    const work = async (entry: string): Promise<void> => {
      log.push(entry);
      await pause();
      if (entry === 'a1') throw new Error('away');
      if (entry === 'b1') throw new LeaseLost('BL', 1);
    };
    await expect(sideBySide([['a1', 'a2'], ['b1', 'b2'], ['c1']], 2, work)).rejects.toThrow(LeaseLost);
    expect(log).toEqual(['a1', 'b1']);
  });
});
