import type { Store } from '../../ports.ts';
import { copy, type Tables } from './tables.ts';

export function talliesIn(tables: Tables): Pick<Store, 'tally' | 'putTally'> {
  return {
    tally: async (key) => copy(tables.tallies.get(key) ?? { version: 0, entries: [] }),
    putTally: async (key, read, entries) => {
      if ((tables.tallies.get(key)?.version ?? 0) !== read.version) return false;
      tables.tallies.set(key, copy({ version: read.version + 1, entries }));
      return true;
    },
  };
}
