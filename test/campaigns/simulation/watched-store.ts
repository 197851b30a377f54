import type { Tables } from '../../twins/tables.ts';
import type { Outbox } from '../../../functions/domain/texts/outbox.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { MatterCommit, StoredAlert } from '../../../functions/ports/stored.ts';

interface Watchers {
  committed: (commit: MatterCommit) => void;
  /** Texts that came to be. */
  added: (texts: Text[]) => void;
  /** A text that there is has become something else. */
  moved: (caseNumber: string, textId: string) => void;
  /** A decision has said what it had to say. */
  expanded: (outbox: Outbox) => void;
  kept: (alert: StoredAlert) => void;
  /** A new item of a case, as the table's stream brings it. */
  inserted: (caseNumber: string, sk: string) => void;
}

/** The store with a stream behind it, and with every write looked at. */
export function watchedStore(
  store: Store,
  { texts: stored, outboxes }: Tables,
  { committed, added, moved, expanded, kept, inserted }: Watchers,
): Store {
  const unknownOf = (texts: readonly Text[]): Text[] => texts.filter(({ matter, id }) => !stored.get(matter)?.has(id));
  return {
    ...store,
    commit: async (commit) => {
      const written = commit.opens ? [commit.opens, commit] : [commit];
      const fresh = written.map(({ texts = [] }) => unknownOf(texts));
      const outcome = await store.commit(commit);
      if (!outcome.done) return outcome;
      for (const [at, one] of written.entries()) {
        committed(one);
        added(fresh[at] ?? []);
        inserted(one.state.number, `EVENT#${String(one.state.version).padStart(6, '0')}`);
      }
      return outcome;
    },
    addTexts: async (texts) => {
      const fresh = unknownOf(texts);
      await store.addTexts(texts);
      added(fresh);
    },
    moveText: async (caseNumber, textId, from, to) => {
      const done = await store.moveText(caseNumber, textId, from, to);
      if (done) moved(caseNumber, textId);
      return done;
    },
    closeOutbox: async (caseNumber, seq) => {
      const outbox = outboxes.get(caseNumber)?.get(seq);
      const closed = await store.closeOutbox(caseNumber, seq);
      if (closed && outbox) expanded(outbox);
      return closed;
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

/** The new image of a stream record: of the events of a decision only who made the last is looked at. */
export function itemOf(
  { events, records, says }: Tables,
  caseNumber: string,
  sk: string,
): Record<string, unknown> | null {
  const last = (events.get(caseNumber) ?? records.get(caseNumber))?.[Number(sk.slice('EVENT#'.length)) - 1];
  return last ? { events: [last], says: says.get(`${caseNumber} ${last.seq}`) } : null;
}
