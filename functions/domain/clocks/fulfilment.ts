import { countsFrom, reportsOf } from '../case/correction.ts';
import { answerOf } from '../case/assignments.ts';
import { type Assignment, type Case, type Clock, isStanding, type ReleaseFact } from '../case/case.ts';
import { knownSince } from '../case/graver-emergency.ts';
import type { Instant } from '../matter/instant.ts';
import { clockRows } from '../rules/clock-rows.ts';
import type { Policy } from '../rules/policy.ts';
import { sentFrom, sentSince } from '../case/dispatch.ts';
import { feedbackOn, orderKey } from './orders-given.ts';
import { isReceived, reportedAtLast, sendingOf, toldAll } from './upward-due.ts';
import { convenedAt } from './convening.ts';
import { effectOf } from './effects.ts';
import { pendingHandoff } from '../case/handoffs.ts';
import { settlementKey, settlementsOf } from '../case/settlements.ts';
import { spreadAt } from './outlets.ts';
import { isRenewed, whyNotMet } from './answering.ts';

/**
 * ours: a unit that published shows that it took the case on, so that its release counts as its signature from when it went out, or from when it
 * counts. One of before it was given the case, of another case or of its superior shows nothing.
 */
function signedFor(state: Case, clock: Clock, assignment: Assignment | undefined, now: Instant): Instant | null {
  if (!assignment || assignment.state === 'taken-back') return clock.metAt ?? null;
  const [published] = state.releases
    .filter(
      ({ unit, form, from, void: never }) =>
        unit === assignment.unit && form !== SUPERIOR_RELEASE && from === undefined && never === undefined,
    )
    .map(countsFrom)
    .filter((at) => at >= assignment.assignedAt)
    .toSorted();
  const pressed = clock.metAt ?? (assignment.state === 'assigned' ? undefined : (assignment.signedAt ?? now));
  if (published === undefined || assignment.state === 'returning') return pressed ?? null;
  return pressed === undefined || published < pressed ? published : pressed;
}

/** P3: what the superior government published. */
const SUPERIOR_RELEASE = 'superior-release';

/** P2–P5: when the facts fulfilled a clock, by the evidence's time, or null. */
export function fulfilledAt(state: Case, clock: Clock, policy: Policy, now: Instant): Instant | null {
  const [assigned] = clock.of?.split('.', 1) ?? [];
  const assignment = assigned === undefined ? undefined : state.assignments.find(({ id }) => id === assigned);
  switch (clock.kind) {
    case 'confirm':
      if (clock.of?.startsWith('E')) return state.graver?.id === clock.of ? null : (clock.metAt ?? now);
      if (clock.of?.startsWith('G')) return state.review?.id === clock.of ? null : (clock.metAt ?? now);
      if (clock.of?.startsWith('W')) return state.wrongdoing?.flagged?.id === clock.of ? null : (clock.metAt ?? now);
      // M4: whoever passes it on has looked at it; what comes back has a clock of its own.
      if (state.status !== 'appraising' || pendingHandoff(state)) return clock.metAt ?? now;
      return clock.of === undefined && state.handoffs ? (clock.metAt ?? null) : null;
    case 'handoff': {
      const over = state.handoffs?.find(({ id }) => id === clock.of)?.over;
      return over?.is === 'received' ? (over.since ?? clock.metAt ?? now) : (clock.metAt ?? null);
    }
    case 'sign':
      return signedFor(state, clock, assignment, now);
    case 'return-decision':
      return assignment && assignment.state === 'returning' ? null : (clock.metAt ?? now);
    case 'immediate-report':
      return policy.upward
        ? toldAll(state, reportableSince(state, clock, policy), policy.upward)
        : (reportsOf(state).find((at) => at >= reportableSince(state, clock, policy)) ?? null);
    case 'written-report':
      return policy.upward ? reportedAtLast(state, clock, reportableSince(state, clock, policy), policy.upward) : null;
    case 'receipt': {
      const sending = sendingOf(state, clock.of);
      return sending && sending.void === undefined && isReceived(sending) ? (sending.gotAt ?? null) : null;
    }
    case 'feedback':
      return answeredUpward(state, clock);
    case 'ask-superior':
      return state.takeovers?.find(({ id }) => id === clock.of)?.askedAt ?? null;
    case 'relay':
      return state.releases.find(({ id }) => id === clock.of)?.relayedAt ?? null;
    case 'first-information':
    case 'press-conference':
    case 'response':
    case 'assigned-limit':
    case 'follow-up':
      return firstOf(state.releases.filter((release) => whyNotMet(state, clock, release, policy) === null));
    case 'take-lead':
      return assignment?.leadingSince ?? null;
    case 'contribution':
      // What was answered when it was asked before stays so; asked again, it is to be answered anew.
      return assignment && isAsked(assignment, clock) ? (assignment.contributedAt ?? null) : (clock.metAt ?? null);
    case 'settlement': {
      // What was dealt with when it was asked for before stays so.
      const part = settlementsOf(state).find((one) => settlementKey(one) === clock.of);
      return part ? (part.settledAt ?? null) : (clock.metAt ?? null);
    }
    case 'tell-superior':
      return assignment?.superior ? (assignment.superior.toldAt ?? null) : (clock.metAt ?? null);
    case 'decision':
      return state.proposals?.some(({ id, approvedBy }) => id === clock.of && approvedBy === undefined)
        ? null
        : (clock.metAt ?? now);
    case 'plan-step':
      // A step that is over has no clock any more: when it was done is in its own event.
      return null;
    case 'media-reply':
      return state.tellings?.some(({ id }) => id === clock.of) ? null : (clock.metAt ?? now);
    case 'convene':
      return convenedAt(state, clock);
    case 'spread':
      return clock.metAt ?? spreadAt(state, policy, now);
    case 'effect':
      return effectOf(state, clock.of)?.at ?? clock.metAt ?? null;
    case 'closing':
      if (state.status === 'closed') return state.closedAt ?? now;
      // Reopened, it is to be closed anew, by a clock of its own; it was closed all the same.
      return clock.metAt !== undefined && clock.metAt <= (state.renewed?.at ?? '') ? clock.metAt : null;
  }
}

/** P2: when what answers an order went to whoever gave it; after it was sent back, when it did so anew. */
function answeredUpward(state: Case, { of = '', metAt }: Clock): Instant | null {
  const [order = '', round = '1'] = of.split('.');
  const dispatch = feedbackOn(state, orderKey(order === 'O' ? {} : { of: order }));
  if (!dispatch) return null;
  const { returns = 0 } = dispatch;
  // What was sent in time was, also where it was sent back.
  if (Number(round) !== returns + 1) return metAt ?? null;
  return sentSince(dispatch).map(sentFrom).toSorted()[0] ?? null;
}

/** R3: it is the answer that a co-unit owes now. */
const isAsked = (assignment: Assignment, { of }: Clock): boolean =>
  isStanding(assignment) && assignment.part === 'co-unit' && answerOf(assignment) === of;

const firstOf = (releases: ReleaseFact[]): Instant | null => releases.map(countsFrom).toSorted()[0] ?? null;

/** M2, A1: what was reported before it was known that the matter is to be reported tells nothing of it. */
const reportableSince = (state: Case, clock: Clock, policy: Policy): Instant =>
  isRenewed(clock)
    ? clock.startAt
    : knownSince(
        state,
        clockRows(policy)
          .filter(({ kind, off }) => kind === clock.kind && !off)
          .map(({ when }) => when),
      );
