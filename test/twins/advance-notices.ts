import type { Store } from '../../functions/ports/store.ts';
import { copy, type Tables } from './tables.ts';

export function noticesIn(tables: Tables): Pick<Store, 'notices' | 'putNotice'> {
  return {
    notices: async (since) =>
      [...tables.notices.values()]
        .filter(({ until }) => until >= since)
        .map(copy)
        .toSorted((a, b) => (`${a.until}#${a.id}` < `${b.until}#${b.id}` ? -1 : 1)),
    putNotice: async (notice) => {
      if ((tables.notices.get(notice.id)?.version ?? 0) !== notice.version - 1) return false;
      tables.notices.set(notice.id, copy(notice));
      return true;
    },
  };
}
