import { describe, expect, it } from 'vitest';
import { at } from '../samples.ts';
import { type World } from './world.ts';

const KEY = 'aliyun-sms#0a1b';
const nothing = { version: 0, entries: [] };

export function rateCountersContract(world: World): void {
  describe('rateCounters', () => {
    it('keep what was written, as it was read before', async () => {
      expect(await world.store.rateCounter(KEY)).toEqual(nothing);
      expect(await world.store.putRateCounter(KEY, nothing, [{ at: at(0), ref: 'a' }], at(60))).toBe(true);
      const read = await world.store.rateCounter(KEY);
      expect(read).toEqual({ version: 1, entries: [{ at: at(0), ref: 'a' }] });
      expect(await world.store.putRateCounter(KEY, read, [...read.entries, { at: at(1), ref: 'b' }], at(60))).toBe(
        true,
      );
      expect((await world.store.rateCounter(KEY)).entries.map(({ ref }) => ref)).toEqual(['a', 'b']);
      expect(await world.store.rateCounter('other')).toEqual(nothing);
    });

    it('are read together, in the order asked', async () => {
      await world.store.putRateCounter(KEY, nothing, [{ at: at(0), ref: 'a' }], at(60));
      expect(await world.store.rateCounters(['other', KEY])).toEqual([
        nothing,
        { version: 1, entries: [{ at: at(0), ref: 'a' }] },
      ]);
      expect(await world.store.rateCounters([])).toEqual([]);
    });

    it('refuses whoever read before somebody else wrote', async () => {
      const racers = await Promise.all(
        ['a', 'b', 'c', 'd'].map((ref) => world.store.putRateCounter(KEY, nothing, [{ at: at(0), ref }], at(60))),
      );
      expect(racers.filter(Boolean).length).toBe(1);
      const read = await world.store.rateCounter(KEY);
      const again = await Promise.all(
        ['e', 'f', 'g'].map((ref) =>
          world.store.putRateCounter(KEY, read, [...read.entries, { at: at(1), ref }], at(60)),
        ),
      );
      expect(again.filter(Boolean).length).toBe(1);
      expect((await world.store.rateCounter(KEY)).entries.length).toBe(2);
    });
  });
}
