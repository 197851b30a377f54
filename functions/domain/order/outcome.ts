import { withdrawnIn } from '../clocks/decision-clocks.ts';
import { reconcileClocks, type ClockRules } from '../clocks/reconcile-clocks.ts';
import type { Actor } from '../matter/actor.ts';
import type { BreachChange } from '../matter/breach.ts';
import type { ClockChange, WhySuperseded } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { fold } from './apply.ts';
import { judgeBreaches } from './breaches.ts';
import { fulfilledAt, wantedAnyway, wantedClocks } from './clocks.ts';
import type { OrderBody } from './events.ts';
import { type Clock, type ClockKind, isOpen, type Order } from './order.ts';

type Changes = (ClockChange<ClockKind> | BreachChange)[];

/** What drafts do to the clocks and breaches of an order, and the state that they lead to with it. */
export function outcomeOf(
  state: Order | null,
  drafts: OrderBody[],
  actor: Actor,
  { policy, now }: { policy: Policy; now: Instant },
): { changes: Changes; after: Order } {
  const facts = lookAhead(state, drafts, actor, now);
  const corrected = drafts.some(({ type }) => type === 'corrected');
  const rules: ClockRules<ClockKind> = {
    wanted: corrected ? wantedAnyway(facts, policy) : wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    whyGone: ({ kind }) => whyGone(kind, facts),
    isOwed: ({ row }) => isOpen(facts) || row.kind === 'decision',
    withdrawn: withdrawnIn(drafts),
    ...(corrected ? { moved } : {}),
  };
  const clocks = reconcileClocks(facts, rules, policy, now);
  const changes: Changes = [...clocks, ...judgeBreaches(facts, clocks, corrected, policy, now)];
  return { changes, after: foldDraft(facts, { type: 'clocks-changed', changes }, actor, now) };
}

/** A corrected fact moves the clocks that start at it, or whose limit or bearer it names; one that no fact brings any more never stood. */
function moved(clock: Clock, want: ClockRules<ClockKind>['wanted'][number] | undefined): boolean {
  if (clock.kind === 'decision') return false;
  return (
    !want ||
    want.startAt !== clock.startAt ||
    JSON.stringify(want.limit) !== JSON.stringify(clock.limit) ||
    JSON.stringify(want.move) !== JSON.stringify(clock.move)
  );
}

function whyGone(kind: ClockKind, { status }: Order): WhySuperseded {
  if (kind === 'decision') return 'no-longer-applies';
  return status === 'withdrawn' ? 'order-withdrawn' : 'order-completed';
}

function lookAhead(state: Order | null, drafts: OrderBody[], actor: Actor, now: Instant): Order {
  const after = drafts.reduce<Order | null>((before, draft) => foldDraft(before, draft, actor, now), state);
  if (!after) throw new Error('a decision without events on an order that is not there');
  return after;
}

const foldDraft = (state: Order | null, draft: OrderBody, actor: Actor, now: Instant): Order =>
  fold(state, draft, { seq: (state?.version ?? 0) + 1, at: now, byPerson: actor.kind === 'person', hash: '' });
