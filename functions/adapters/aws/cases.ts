import type { Store } from '../../ports/store.ts';
import type { Recovery } from '../../ports/stored.ts';
import { readRecovery } from './codec.ts';
import { key } from './keys.ts';
import { get } from './reads.ts';
import { recordOf } from './record.ts';
import type { Table } from './table.ts';
import { add, put, update } from './writes.ts';

export function casesIn(
  table: Table,
): Pick<Store, 'nextNumber' | 'skipNumbers' | 'recovery' | 'putRecovery' | 'events'> {
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
    events: (caseNumber, afterSeq) => recordOf(table, caseNumber, afterSeq),
  };
}
