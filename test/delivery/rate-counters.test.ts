import { describe, expect, it } from 'vitest';
import { changeRateCounter } from '../../functions/delivery/rate-counters.ts';
import { Contention } from '../../functions/errors.ts';
import { LOST_RACES } from '../../functions/matter/lost-race.ts';
import { memoryPorts } from '../twins/ports.ts';
import { at } from '../domain/samples.ts';

const KEY = 'PHONE#1';
const NOON = at('2026-03-18 12:00');
const entry = (ref: string) => ({ at: NOON, ref });

/** Adds one entry, as a text that was sent does. */
async function counted(stale: number) {
  const ports = memoryPorts({ now: NOON });
  const { store } = ports;
  await store.putRateCounter(KEY, { version: 0, entries: [] }, [entry('first')], NOON);
  const known = await store.rateCounter(KEY);
  let reads = 0;
  let puts = 0;
  ports.store = {
    ...store,
    rateCounter: (key) => {
      reads += 1;
      return store.rateCounter(key);
    },
    putRateCounter: async (key, read, entries, until) => {
      puts += 1;
      // Somebody was faster.
      if (puts <= stale) await store.putRateCounter(key, await store.rateCounter(key), [entry(`other ${puts}`)], until);
      return store.putRateCounter(key, read, entries, until);
    },
  };
  const change = (entries: ReturnType<typeof entry>[]) => ({ entries: [...entries, entry('ours')], value: entries });
  const done = changeRateCounter(ports, KEY, change, known);
  return { done, reads: () => reads, stands: async () => (await store.rateCounter(KEY)).entries.map(({ ref }) => ref) };
}

describe('P8 · two that count for one phone at once', () => {
  it('start from what is known already', async () => {
    const { done, reads, stands } = await counted(0);
    expect(await done).toEqual([entry('first')]);
    expect([reads(), await stands()]).toEqual([0, ['first', 'ours']]);
  });

  it.each([1, 7, LOST_RACES - 1])(
    'read it anew where another was faster %i times, and lose nothing of that one',
    async (times) => {
      const { done, reads, stands } = await counted(times);
      await done;
      expect([reads(), await stands()]).toEqual([times, [`other ${times}`, 'ours']]);
    },
  );

  it('forget it after three days: nothing waits longer than until the next digest', async () => {
    const ports = memoryPorts({ now: NOON });
    const { store } = ports;
    const kept: string[] = [];
    ports.store = {
      ...store,
      putRateCounter: async (key, read, entries, until) => (
        kept.push(until), store.putRateCounter(key, read, entries, until)
      ),
    };
    await changeRateCounter(ports, KEY, (entries) => ({ entries, value: null }));
    expect(kept).toEqual([at('2026-03-21 12:00')]);
  });

  it('let others pass from the second lost race on', async () => {
    const ports = memoryPorts({ now: NOON });
    const { store, outside } = ports;
    let puts = 0;
    let pauses = 0;
    ports.store = { ...store, putRateCounter: async (...of) => (puts += 1) > 3 && store.putRateCounter(...of) };
    ports.outside = { ...outside, pause: async () => void (pauses += 1) };
    await changeRateCounter(ports, KEY, (entries) => ({ entries: [...entries, entry('ours')], value: null }));
    // After the second and the third.
    expect([puts, pauses]).toEqual([4, 2]);
  });

  it('give up after as many races as anybody loses', async () => {
    const { done } = await counted(LOST_RACES);
    await expect(done).rejects.toThrow(Contention);
  });
});
