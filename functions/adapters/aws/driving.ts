import { Contention } from '../../errors.ts';
import type { DueEntry, Store } from '../../ports/store.ts';
import { sweptAt } from '../listing.ts';
import { readDriving } from './case-codec.ts';
import { broken, type Item } from './item.ts';
import { dueAttributes, dueKeyOf, justAfter, indexKey, key } from './keys.ts';
import { get, getAll, merged } from './reads.ts';
import { allShards } from './shards.ts';
import { setting, type Table } from './table.ts';
import { update } from './writes.ts';

export const DUE = { name: 'due', pk: 'duePk', sk: 'dueSk' };
const NOTE_TRIES = 5;

type Methods = 'driving' | 'drivings' | 'claimDriver' | 'releaseDriver' | 'nextRun' | 'noteFailure' | 'due';

export function dueEntryOf(item: Item): DueEntry {
  const about = dueKeyOf({ pk: String(item['pk']), sk: String(item['sk']) });
  if (!about) throw broken(item, 'duePk', 'is set on an item that is neither NEXT nor a text nor an outbox');
  return { ...about, at: String(item['dueSk']).split('#', 1)[0] ?? '' };
}

export function drivingIn(table: Table): Pick<Store, Methods> {
  async function driving(matter: string) {
    const item = await get(table, key.next(matter));
    return item && readDriving(item);
  }
  return {
    driving,
    drivings: async (caseNumbers) =>
      (await getAll(table, caseNumbers.map(key.next))).map((item) => item && readDriving(item)),
    claimDriver: (matter, run, executionId) =>
      update(table, key.next(matter), {
        update: 'SET #driver = :driver',
        when: '#run = :run AND (attribute_not_exists(#driver) OR #driver = :driver)',
        values: { ':driver': executionId, ':run': run },
      }),
    releaseDriver: (matter, executionId, version) =>
      update(table, key.next(matter), {
        update: 'REMOVE #driver, #token, #parkedVersion, #parkedFor',
        when: '#driver = :driver AND #version = :version',
        values: { ':driver': executionId, ':version': version },
      }),
    nextRun: (matter, fromRun) =>
      update(table, key.next(matter), {
        update: 'SET #run = :to REMOVE #driver, #token, #parkedVersion, #parkedFor',
        when: '#run = :from',
        values: { ':from': fromRun, ':to': fromRun + 1 },
      }),
    noteFailure: async (matter, failures, retryAt) => {
      const place = key.next(matter);
      for (let attempt = 1; attempt <= NOTE_TRIES; attempt += 1) {
        const now = await driving(matter);
        if (!now) return;
        // The place in the due index hangs on the next rung, so it is moved only from the version that was read.
        const due = now.next ? dueAttributes(table.district, sweptAt(now.next, retryAt), place) : {};
        const { set, values } = setting({ failures, retryAt: retryAt ?? undefined, ...due });
        const noted = await update(table, place, {
          update: retryAt === null ? `${set} REMOVE #retryAt` : set,
          when: '#version = :version',
          values: { ...values, ':version': now.version },
        });
        if (noted) return;
      }
      throw new Contention(matter, NOTE_TRIES);
    },
    due: async (until, limit) => {
      const items = await merged(table, {
        index: DUE,
        pks: allShards((shard) => indexKey.due(table.district, shard)),
        low: '0',
        high: justAfter(until),
        limit,
      });
      return items.map(dueEntryOf);
    },
  };
}
