import type { Actor } from '../matter/actor.ts';
import { type ClockChange, type ClocksChanged, clocksChanged } from '../matter/clock-changes.ts';
import type { Stamp } from '../matter/event.ts';
import { foldedAhead } from '../matter/folded.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { Policy } from '../rules/policy.ts';
import { lapsing } from './settle.ts';

type Lapsed = ReturnType<typeof lapsing>[number];

interface OfKind<State, Body, Kind extends string> {
  fold: (before: State | null, body: Body | Lapsed, stamp: Stamp) => State;
  isOpen: (state: State) => boolean;
  clockChanges: (facts: State, drafts: readonly (Body | Lapsed)[], policy: Policy, now: Instant) => ClockChange<Kind>[];
}

/** A decision with all that comes of it: what waits for a decision of a matter that is over by it lapses, then the clocks are judged. */
export function decisionWhole<State extends Matter, Body, Kind extends string>(
  state: State | null,
  own: readonly (Body | Lapsed)[],
  { fold, isOpen, clockChanges }: OfKind<State, Body, Kind>,
  actor: Actor,
  { policy, now }: { policy: Policy; now: Instant },
): (Body | Lapsed | ClocksChanged<Kind>)[] {
  const after = foldedAhead<State, Body | Lapsed>(state, own, fold, actor, now);
  const drafts = isOpen(after) ? own : [...own, ...lapsing(after, policy)];
  const facts = foldedAhead<State, Body | Lapsed>(state, drafts, fold, actor, now);
  return [...drafts, ...clocksChanged(clockChanges(facts, drafts, policy, now))];
}
