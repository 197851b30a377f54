import type { Actor } from './actor.ts';
import type { Stamp } from './event.ts';
import type { Instant } from './instant.ts';
import type { Matter } from './matter.ts';

/** What recording an event does to any matter, once its body is folded. */
export const stamped = <State extends Matter>(changed: State, stamp: Stamp): State => ({
  ...changed,
  version: stamp.seq,
  head: stamp.hash,
  changedAt: stamp.at,
  ...(stamp.byPerson ? { personVersion: stamp.seq } : {}),
});

/** Units that have no part any more are kept by name, so that they find it in no list. */
export function leaving<State extends { former?: string[] }>(
  before: State,
  after: State,
  unitsOf: (state: State) => string[],
): State {
  const now = unitsOf(after);
  const left = unitsOf(before).filter((unit) => !now.includes(unit));
  const former = [...(before.former ?? []), ...left].filter((unit) => !now.includes(unit));
  const { former: _, ...rest } = after;
  // Without `former` it is a state all the same: that field may be absent.
  return (former.length > 0 ? { ...rest, former: [...new Set(former)] } : rest) as State;
}

/** The state that drafts would lead to, before they are numbered and chained. */
export function foldedAhead<State extends Matter, Body>(
  state: State | null,
  drafts: readonly Body[],
  fold: (before: State | null, body: Body, stamp: Stamp) => State,
  actor: Actor,
  at: Instant,
): State {
  const after = drafts.reduce<State | null>(
    (before, draft) =>
      fold(before, draft, { seq: (before?.version ?? 0) + 1, at, byPerson: actor.kind === 'person', hash: '' }),
    state,
  );
  if (!after) throw new Error('a decision without events on a matter that is not there');
  return after;
}
