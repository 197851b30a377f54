import { describe, expect, it } from 'vitest';
import { readIn } from '../../functions/handlers/http/api/scores/gather.ts';
import { BrokenItem } from '../../functions/errors.ts';
import { anOrder } from '../domain/order/sample.ts';
import { at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const numbered = (nth: number): string => `BL26${String(nth).padStart(5, '0')}`;

describe('S5 · a table is reckoned from every record that may count', () => {
  it('page after page, each once, and names those that cannot be read', async () => {
    const { store } = memoryPorts({ now: at('2026-04-01 10:00') });
    const all = Array.from({ length: 1203 }, (_, nth) => ({
      matter: numbered(1203 - nth),
      place: numbered(1203 - nth),
    }));
    const asked: (string | undefined)[] = [];
    const faked = {
      ...store,
      posted: async (_pair: string, limit: number, before?: string) => {
        asked.push(before);
        return all.filter(({ place }) => before === undefined || place < before).slice(0, limit);
      },
      events: async (matter: string) => {
        if (matter === numbered(7) || matter === numbered(3)) throw new BrokenItem(matter);
        return [];
      },
    };
    const march = { from: at('2026-03-01 00:00'), until: at('2026-03-31 12:00') };
    const { found, unreadable } = await readIn(march, { ofCase: () => 1, ofOrder: () => 1 }, { store: faked });
    expect([found.length, unreadable]).toEqual([1201, [numbered(3), numbered(7)]]);
    expect(asked).toEqual([undefined, numbered(704), numbered(204)]);
  });

  it('but stops at an error of any other kind: a table without some is none', async () => {
    const { store } = memoryPorts({ now: at('2026-04-01 10:00') });
    const faked = {
      ...store,
      posted: async () => [{ matter: numbered(1), place: 'a' }],
      events: async () => {
        throw new Error('away');
      },
    };
    const march = { from: at('2026-03-01 00:00'), until: at('2026-03-31 12:00') };
    await expect(readIn(march, { ofCase: () => 1, ofOrder: () => 1 }, { store: faked })).rejects.toThrow('away');
  });

  it('an order where something was given back in the period, whatever its rounds and limits say', async () => {
    const { store } = memoryPorts({ now: at('2026-04-01 10:00') });
    // Its second reply was sent back on 2 April, into the round that the first had opened on 30 March; completed, it has no limit that runs.
    const order = anOrder({ rounds: [{ startAt: at('2026-03-30 10:00'), limit: { workingDays: 5 } }] });
    const kept = { wasVersion: 0, events: [], next: null, outbox: null, claims: [] };
    await store.commit({ ...kept, state: { ...order, changedAt: at('2026-04-02 09:00') } });
    await store.commit({ ...kept, state: { ...order, number: 'BLD2600002', changedAt: at('2026-03-31 23:59') } });
    const read: string[] = [];
    const matterRecord: typeof store.matterRecord = async (_kind, matter) => {
      read.push(matter);
      return [];
    };
    const april = { from: at('2026-04-01 00:00'), until: at('2026-05-01 00:00') };
    await readIn(april, { ofCase: () => 1, ofOrder: () => 1 }, { store: { ...store, matterRecord } });
    expect(read).toEqual(['BLD2600001']);
  });
});
