import { describe, expect, it } from 'vitest';
import { at } from '../samples.ts';
import { type World } from './world.ts';

const KEY = 'aliyun-sms#0a1b';
const nothing = { version: 0, entries: [] };

export function talliesContract(world: World): void {
  describe('tallies', () => {
    it('keep what was written, as it was read before', async () => {
      expect(await world.store.tally(KEY)).toEqual(nothing);
      expect(await world.store.putTally(KEY, nothing, [{ at: at(0), ref: 'a' }], at(60))).toBe(true);
      const read = await world.store.tally(KEY);
      expect(read).toEqual({ version: 1, entries: [{ at: at(0), ref: 'a' }] });
      expect(await world.store.putTally(KEY, read, [...read.entries, { at: at(1), ref: 'b' }], at(60))).toBe(true);
      expect((await world.store.tally(KEY)).entries.map(({ ref }) => ref)).toEqual(['a', 'b']);
      expect(await world.store.tally('other')).toEqual(nothing);
    });

    it('are read together, in the order asked', async () => {
      await world.store.putTally(KEY, nothing, [{ at: at(0), ref: 'a' }], at(60));
      expect(await world.store.tallies(['other', KEY])).toEqual([nothing, { version: 1, entries: [{ at: at(0), ref: 'a' }] }]);
      expect(await world.store.tallies([])).toEqual([]);
    });

    it('refuses whoever read before somebody else wrote', async () => {
      const racers = await Promise.all(['a', 'b', 'c', 'd'].map((ref) => world.store.putTally(KEY, nothing, [{ at: at(0), ref }], at(60))));
      expect(racers.filter(Boolean).length).toBe(1);
      const read = await world.store.tally(KEY);
      const again = await Promise.all(['e', 'f', 'g'].map((ref) => world.store.putTally(KEY, read, [...read.entries, { at: at(1), ref }], at(60))));
      expect(again.filter(Boolean).length).toBe(1);
      expect((await world.store.tally(KEY)).entries.length).toBe(2);
    });
  });
}
