import type { Store } from '../../functions/ports/store.ts';
import { copy, type Tables } from './tables.ts';

export function talliesIn(tables: Tables): Pick<Store, 'tally' | 'tallies' | 'putTally'> {
  const tally = (key: string) => copy(tables.tallies.get(key) ?? { version: 0, entries: [] });
  return {
    tally: async (key) => tally(key),
    tallies: async (keys) => keys.map(tally),
    putTally: async (key, read, entries) => {
      if ((tables.tallies.get(key)?.version ?? 0) !== read.version) return false;
      tables.tallies.set(key, copy({ version: read.version + 1, entries }));
      return true;
    },
  };
}
