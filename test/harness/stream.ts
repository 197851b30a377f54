import type { Store } from '../../functions/ports/store.ts';
import type { Commit } from '../../functions/ports/stored.ts';

/** The keys and the new image of a stream record. */
export interface Change {
  keys: { pk: string; sk: string };
  item: Record<string, unknown>;
}

/** A store whose inserts of decisions and texts are noted, in order, as the table's stream would bring them. */
export function watched(store: Store, changes: Change[]): Store {
  const note = (caseNumber: string, sk: string, item: object): unknown =>
    changes.push({ keys: { pk: `CASE#${caseNumber}`, sk }, item: { ...item } });
  return {
    ...store,
    commit: async (commit: Commit) => {
      const outcome = await store.commit(commit);
      if (outcome.done) {
        const { number, version } = commit.state;
        note(number, `EVENT#${String(version).padStart(6, '0')}`, { events: commit.events });
        for (const text of commit.texts) note(commit.state.number, `TEXT#${text.id}`, text);
      }
      return outcome;
    },
    addTexts: async (texts) => {
      await store.addTexts(texts);
      for (const text of texts) note(text.caseNumber, `TEXT#${text.id}`, text);
    },
  };
}
