import { describe, expect, it } from 'vitest';
import { drillDirectory, drillPlan } from '../../functions/policy/drill.ts';
import { channelsFor, directoryFor, directoryOf } from '../../functions/matter/directory-cache.ts';
import { aCase, aDirectory, at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 12:00');

const counted = () => {
  const ports = memoryPorts({ now: NOON });
  let reads = 0;
  let broken = false;
  const { store } = ports;
  ports.store = {
    ...store,
    directory: async () => {
      reads += 1;
      if (broken) throw new Error('away');
      return store.directory();
    },
  };
  return { ports, reads: () => reads, breaks: (is: boolean) => void (broken = is) };
};

describe('ours · the directory is at most ten seconds old', () => {
  it('is read once within that time, and anew after it, whichever way the clock went', async () => {
    const { ports, reads } = counted();
    await directoryOf(ports);
    ports.clock.set(at('2026-03-18 12:00:09'));
    await directoryOf(ports);
    expect(reads()).toBe(1);
    ports.clock.set(at('2026-03-18 12:00:10'));
    await directoryOf(ports);
    expect(reads()).toBe(2);
    ports.clock.set(at('2026-03-18 12:00:00'));
    await directoryOf(ports);
    expect(reads()).toBe(3);
  });

  it('is read anew where reading it failed', async () => {
    const { ports, reads, breaks } = counted();
    breaks(true);
    await expect(directoryOf(ports)).rejects.toThrow('away');
    breaks(false);
    await directoryOf(ports);
    expect(reads()).toBe(2);
  });

  it('S4 · of the daily drill is its own, and its channel rings nowhere', async () => {
    const { ports, reads } = counted();
    await ports.store.putDirectory(aDirectory());
    const drill = { number: 'BL26900001', drill: true, origin: { source: 'drill', kind: 'drill' as const } };
    expect(await directoryFor(drill, ports)).toBe(drillDirectory);
    expect(await channelsFor(drill, ports)).toEqual([drillPlan.channel]);
    expect(reads()).toBe(0);
    expect((await directoryFor(aCase(), ports)).units.map(({ id }) => id)).toContain('housing');
    expect(await channelsFor(aCase(), ports)).toEqual(['by-hand']);
  });
});
