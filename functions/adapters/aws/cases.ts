import { Contention } from '../../errors.ts';
import type { Store } from '../../ports/store.ts';
import type { Recovery } from '../../ports/stored.ts';
import { readCase, readDriving } from './case-codec.ts';
import { readRecovery } from './codec.ts';
import { commit } from './commit.ts';
import { key } from './keys.ts';
import { get, getAll } from './reads.ts';
import { recordOf } from './record.ts';
import type { Table } from './table.ts';
import { add, put, update } from './writes.ts';

const LOAD_TRIES = 5;

export function casesIn(
  table: Table,
): Pick<Store, 'nextNumber' | 'skipNumbers' | 'recovery' | 'putRecovery' | 'load' | 'commit' | 'events'> {
  /** Undefined until it was read and is over. */
  let recovery: Recovery | null | undefined;
  return {
    nextNumber: (prefix, count = 1) => add(table, key.counter(prefix), 'value', { by: count }),
    skipNumbers: async (prefix, upTo) => {
      await update(table, key.counter(prefix), {
        update: 'SET #value = :to',
        when: 'attribute_not_exists(#value) OR #value < :to',
        values: { ':to': upTo },
      });
    },
    recovery: async () => {
      if (recovery !== undefined) return recovery;
      const item = await get(table, key.recovery);
      const found = item && readRecovery(item);
      if (found?.to !== null) recovery = found;
      return found;
    },
    putRecovery: async (found) => {
      const { to, checked, ...rest } = found;
      await put(table, {
        ...key.recovery,
        ...rest,
        ...(to === null ? {} : { to }),
        ...(checked === null ? {} : { checked }),
      });
      recovery = undefined;
    },
    load: async (caseNumber) => {
      // One round trip reads both items, but not at one moment: a commit in between shows as two versions.
      for (let attempt = 1; attempt <= LOAD_TRIES; attempt += 1) {
        const [caseItem, nextItem] = await getAll(table, [key.state(caseNumber), key.next(caseNumber)]);
        if (!caseItem && !nextItem) return null;
        if (caseItem && nextItem && caseItem['version'] === nextItem['version'])
          return { state: readCase(caseItem), driving: readDriving(nextItem) };
      }
      throw new Contention(caseNumber, LOAD_TRIES);
    },
    commit: (given) => commit(table, given),
    events: (caseNumber, afterSeq) => recordOf(table, caseNumber, afterSeq),
  };
}
