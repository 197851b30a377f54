import { project } from '../../functions/projections/project.ts';
import { announceTexts } from '../../functions/delivery/announcement.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { isCase } from '../../functions/domain/kinds/case-kind.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { MatterCommit } from '../../functions/ports/stored.ts';

/** The keys and the new image of a stream record. */
export interface Change {
  keys: { pk: string; sk: string };
  item: Record<string, unknown>;
}

/** A store whose decisions are noted, in order, as the table's stream would bring them. */
export function watched(store: Store, changes: Change[]): Store {
  const note = (matter: string, sk: string, item: object): unknown =>
    changes.push({ keys: { pk: `MATTER#${matter}`, sk }, item: { ...item } });
  const noteDecision = ({ state: { number, version }, events, texts = [] }: MatterCommit) =>
    note(number, `EVENT#${String(version).padStart(6, '0')}`, { events, says: texts.map(({ id }) => id) });
  return {
    ...store,
    commit: async (commit) => {
      const outcome = await store.commit(commit);
      if (outcome.done && commit.opens) noteDecision(commit.opens);
      if (outcome.done) noteDecision(commit);
      return outcome;
    },
  };
}

/** A store behind which every decision is relayed at once: its texts are made, and lists and counters know it. */
export function relayedAtOnce(ports: Ports): Store {
  const { store } = ports;
  return {
    ...store,
    commit: async (commit) => {
      const outcome = await store.commit(commit);
      if (!outcome.done) return outcome;
      for (const { state, texts = [] } of commit.opens ? [commit.opens, commit] : [commit]) {
        await expandOutboxes(ports, state.number);
        await announceTexts(texts, ports);
        if (isCase(state)) await store.noteProjected((await project(ports, state.number)) ?? state.changedAt);
      }
      return outcome;
    },
  };
}
