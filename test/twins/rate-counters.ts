import type { Store } from '../../functions/ports/store.ts';
import { frozen, type Tables } from './tables.ts';

export function rateCountersIn(tables: Tables): Pick<Store, 'rateCounter' | 'rateCounters' | 'putRateCounter'> {
  const rateCounter = (key: string) => tables.rateCounters.get(key) ?? { version: 0, entries: [] };
  return {
    rateCounter: async (key) => rateCounter(key),
    rateCounters: async (keys) => keys.map(rateCounter),
    putRateCounter: async (key, read, entries) => {
      if ((tables.rateCounters.get(key)?.version ?? 0) !== read.version) return false;
      tables.rateCounters.set(key, frozen({ version: read.version + 1, entries }));
      return true;
    },
  };
}
