import type { Store, Tally } from '../../ports.ts';
import { expiring } from './codec.ts';
import { fieldsOf, type Shape } from './item.ts';
import { key } from './keys.ts';
import { get } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const TALLY: Shape<Tally> = { version: 'number', entries: 'list' };

export function talliesIn(table: Table): Pick<Store, 'tally' | 'putTally'> {
  return {
    tally: async (name) => {
      const item = await get(table, key.tally(name));
      return item ? fieldsOf(item, TALLY) : { version: 0, entries: [] };
    },
    putTally: (name, read, entries, expiresAt) => {
      const item = { ...key.tally(name), version: read.version + 1, entries, ...expiring(expiresAt) };
      return read.version === 0
        ? put(table, item, 'attribute_not_exists(#pk)')
        : put(table, item, 'attribute_not_exists(#pk) OR #version = :read', { ':read': read.version });
    },
  };
}
