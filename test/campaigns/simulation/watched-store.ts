import type { Tables } from '../../twins/tables.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { Commit, StoredAlert } from '../../../functions/ports/stored.ts';

interface Watchers {
  committed: (commit: Commit) => void;
  /** Texts that came to be outside a commit. */
  added: (texts: Text[]) => void;
  kept: (alert: StoredAlert) => void;
  /** A new item of a case, as the table's stream brings it. */
  inserted: (caseNumber: string, sk: string) => void;
}

/** The store with a stream behind it, and with every write looked at. */
export function watchedStore(
  store: Store,
  { texts: stored }: Tables,
  { committed, added, kept, inserted }: Watchers,
): Store {
  return {
    ...store,
    commit: async (commit) => {
      const { number } = commit.state;
      const before = new Set(stored.get(number)?.keys());
      const outcome = await store.commit(commit);
      if (!outcome.done) return outcome;
      committed(commit);
      inserted(number, `EVENT#${String(commit.state.version).padStart(6, '0')}`);
      for (const { id } of commit.texts) if (!before.has(id)) inserted(number, `TEXT#${id}`);
      return outcome;
    },
    addTexts: async (texts) => {
      const fresh = texts.filter(({ caseNumber, id }) => !stored.get(caseNumber)?.has(id));
      await store.addTexts(texts);
      added(fresh);
      for (const { caseNumber, id } of fresh) inserted(caseNumber, `TEXT#${id}`);
    },
    addAlert: async (alert, words) => {
      const counted = await store.addAlert(alert, words);
      if (counted.added) kept(alert);
      return counted;
    },
    joinAlert: async (join) => {
      const joined = await store.joinAlert(join);
      if (joined.done) kept(join.alert);
      return joined;
    },
  };
}

/** The new image of a stream record. */
export function itemOf({ events, texts }: Tables, caseNumber: string, sk: string): Record<string, unknown> | null {
  const last = sk.startsWith('EVENT#') ? events.get(caseNumber)?.[Number(sk.slice(6)) - 1] : undefined;
  // Of the events of a decision only who made it is looked at.
  const item = last ? { events: [last] } : texts.get(caseNumber)?.get(sk.slice(5));
  return item ? { ...item } : null;
}
