import type { Store } from '../../ports/store.ts';
import type { Tally } from '../../ports/stored.ts';
import { expiring } from './codec.ts';
import { fieldsOf, type Item, type Shape } from './item.ts';
import { key } from './keys.ts';
import { get, getAll } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const TALLY: Shape<Tally> = { version: 'number', entries: 'list' };

const readTally = (item: Item | null): Tally => (item ? fieldsOf(item, TALLY) : { version: 0, entries: [] });

export function talliesIn(table: Table): Pick<Store, 'tally' | 'tallies' | 'putTally'> {
  return {
    tally: async (name) => readTally(await get(table, key.tally(name))),
    tallies: async (names) => (await getAll(table, names.map(key.tally))).map(readTally),
    putTally: (name, read, entries, expiresAt) => {
      const item = { ...key.tally(name), version: read.version + 1, entries, ...expiring(expiresAt) };
      return read.version === 0
        ? put(table, item, 'attribute_not_exists(#pk)')
        : put(table, item, 'attribute_not_exists(#pk) OR #version = :read', { ':read': read.version });
    },
  };
}
