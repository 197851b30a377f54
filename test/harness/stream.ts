import type { Store } from '../../functions/ports/store.ts';
import type { Commit } from '../../functions/ports/stored.ts';

/** The keys and the new image of a stream record. */
export interface Change {
  keys: { pk: string; sk: string };
  item: Record<string, unknown>;
}

/** A store whose inserts of events and texts are noted, in order, as the table's stream would bring them. */
export function watched(store: Store, changes: Change[]): Store {
  const note = (caseNumber: string, sk: string, item: object): unknown =>
    changes.push({ keys: { pk: `CASE#${caseNumber}`, sk }, item: { ...item } });
  return {
    ...store,
    commit: async (commit: Commit) => {
      const outcome = await store.commit(commit);
      if (outcome.done) {
        for (const event of commit.events)
          note(commit.state.number, `EVENT#${String(event.seq).padStart(6, '0')}`, event);
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
