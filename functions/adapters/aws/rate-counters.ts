import type { Store } from '../../ports/store.ts';
import type { RateCounter } from '../../ports/stored.ts';
import { expiring } from './codec.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { get, getAll } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

const RATE_COUNTER: Shape<RateCounter> = { version: 'number', entries: 'list' };

const readRateCounter = (item: Item | null): RateCounter =>
  item ? fieldsOf(item, RATE_COUNTER) : { version: 0, entries: [] };

export function rateCountersIn(table: Table): Pick<Store, 'rateCounter' | 'rateCounters' | 'putRateCounter'> {
  return {
    rateCounter: async (name) => readRateCounter(await get(table, key.rateCounter(name))),
    rateCounters: async (names) => (await getAll(table, names.map(key.rateCounter))).map(readRateCounter),
    putRateCounter: (name, read, entries, expiresAt) => {
      const item = { ...key.rateCounter(name), version: read.version + 1, entries, ...expiring(expiresAt) };
      return read.version === 0
        ? put(table, item, 'attribute_not_exists(#pk)')
        : put(table, item, 'attribute_not_exists(#pk) OR #version = :read', { ':read': read.version });
    },
  };
}
