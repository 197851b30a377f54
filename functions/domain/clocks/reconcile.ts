import { type Case, type Clock, type ClockKind, isOneOrder, isOpen } from '../case/case.ts';
import { breachOf } from '../matter/breach.ts';
import type { Lifted } from '../case/graver-emergency.ts';
import { clockKey, isLive, type Limit, pressedBy } from '../matter/clock.ts';
import { pick } from '../matter/pick.ts';
import { clockRows } from '../rules/clock-rows.ts';
import { quietUntil } from './quiet-hours.ts';
import { type ChangeOf, type ClockChange, foldChange } from '../case/clock-changes.ts';
import type { WhySuperseded } from '../matter/clock-changes.ts';
import { isOwedThere } from './answering.ts';
import { fulfilledAt } from './fulfilment.ts';
import { type OrderGiven, ordersGiven } from './orders-given.ts';
import { sendingOf } from './upward-due.ts';
import { between, earliest, type Instant, plus } from '../matter/instant.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import { isOwedOf, type Wanted, wantedClocks } from './wanted-clocks.ts';
import { type ClockRules, dueOf, reconcileClocks } from './reconcile-clocks.ts';

/** What besides the facts bears on the clocks. */
interface Happened {
  /** A recorded fact was corrected: clocks are judged again in both directions, and a start or due time may move. */
  corrected?: boolean;
  /** Ids of proposals that were taken back: nobody need decide them, and nobody did. */
  withdrawn?: readonly string[];
}

/**
 * P2–P5, H4: brings the clocks in line with the facts. Opens what has arisen, from its own start and never from now; meets what the
 * facts fulfil, judged by the evidence's time; supersedes what no longer applies. Calling it again changes nothing.
 */
export function reconcile(state: Case, policy: Policy, now: Instant, happened: Happened = {}): ClockChange[] {
  const changes = reconciled(state, policy, now, happened);
  if (changes.length === 0) return changes;
  // D1, A1: whether a duty is owed anew hangs on whether it was met before, which may have been decided just now.
  const after = changes.reduce(foldChange, state);
  return [...changes, ...reconciled(after, policy, now, { ...happened, corrected: false })];
}

function reconciled(
  state: Case,
  policy: Policy,
  now: Instant,
  { corrected = false, withdrawn = [] }: Happened,
): ClockChange[] {
  const wanted = wantedClocks(corrected && !isOpen(state) ? { ...state, status: 'open' } : state, policy);
  const rules: ClockRules<ClockKind, Wanted> = {
    wanted,
    withdrawn,
    fulfilledAt: (clock) => fulfilledAt(state, clock, policy, now),
    whyGone: (clock) => whyGone(state, clock, wanted),
    // P1: whose step it is may change with who has a part in the case.
    otherwise: ({ kind, move }, want) =>
      (kind === 'plan-step' || kind === 'settlement') && JSON.stringify(move) !== JSON.stringify(want.move),
    isOwed: ({ row }) => isOwedOf(row, state),
    pastOf: (want, due) => pastOf(state, want, due, { policy, now, corrected }),
    ...(corrected ? { moved: (clock: Clock, want: Wanted | undefined) => moved(clock, want, state) } : {}),
  };
  return reconcileClocks(state, rules, policy, now).map((change) =>
    change.change === 'superseded' && isLifted(change, state) ? { ...change, liftedAt: now } : change,
  );
}

/** A corrected fact moves the clocks that start at it or that it promises; no other decision moves a start (H4). */
function moved(clock: Clock, want: Wanted | undefined, state: Case): boolean {
  if (clock.state !== 'met' && !isOpen(state)) return false;
  // Met, and of another grade than the case has now: it must not stand in the way of the right one when that grade comes again.
  if (!want)
    return (
      neverStood(state, clock) ||
      (clock.state === 'met' &&
        OF_THE_CASE.includes(clock.kind) &&
        clock.startAt !== state.discoveredAt &&
        ![...(state.learnt ?? []), ...(state.risen ?? [])].some(({ at }) => at === clock.startAt))
    );
  const { start, per } = want.row;
  return (
    (start === 'discovery' ||
      start === 'grade' ||
      per === 'release' ||
      per === 'final-release' ||
      per === 'unreached' ||
      per === 'next-report' ||
      per === 'dispatch' ||
      per === 'superior-release' ||
      per === 'takeover' ||
      per === 'feedback' ||
      per === 'effect' ||
      per === 'assigned-limit') &&
    (want.startAt !== clock.startAt || JSON.stringify(want.limit) !== JSON.stringify(clock.limit))
  );
}

/** P2, P5: the order or the promise that a duty came of never was, or promises nothing, as the record says now. */
export function neverStood(state: Case, { kind, of }: Pick<Clock, 'kind' | 'of'>): boolean {
  if (kind === 'assigned-limit') return state.limits?.some(({ id, void: never }) => id === of && never) ?? false;
  const [recorded, promise] = of?.split('.') ?? [];
  if (kind === 'feedback') return state.limits?.some(({ id, void: never }) => id === recorded && never) ?? false;
  if (kind === 'receipt') return sendingOf(state, of)?.void === true;
  if (kind === 'ask-superior') return state.takeovers?.some(({ id, void: never }) => id === of && never) ?? false;
  const release = state.releases.find(({ id }) => id === recorded);
  if (!release || release.movedTo !== undefined) return false;
  if (kind === 'effect') return release.void === true;
  if (promise !== undefined) return !release.promises?.some(({ id, void: never }) => id === promise && !never);
  if (kind === 'spread' || kind === 'relay') return release.void === true;
  return (kind === 'follow-up' && release.followUpAt === undefined) || (kind === 'closing' && !release.final);
}

/** Duties of the whole case, which start at discovery and are fulfilled by what anybody of it did. */
export const OF_THE_CASE: readonly ClockKind[] = [
  'immediate-report',
  'first-information',
  'press-conference',
  'response',
  'written-report',
];

/** A1: a duty that grades brought, and take away while it runs or its own target was missed; a miss of the law is a breach, whatever comes. */
function isLifted({ clockId, kind, why }: ChangeOf<'superseded'>, { clocks }: Case): boolean {
  const byGrade =
    (why === 'replaced' && (OF_THE_CASE.includes(kind) || kind === 'sign')) ||
    (why === 'no-longer-applies' && OF_THE_CASE.includes(kind));
  const clock = clocks.find(({ id }) => id === clockId);
  return byGrade && (clock?.state === 'running' || clock?.past === true);
}

/** P3: a press conference takes the place of the 48-hour answer; a newer release's duties that of an older one's. */
const REPLACED_BY: Partial<Record<ClockKind, ClockKind>> = {
  response: 'press-conference',
  'follow-up': 'follow-up',
  closing: 'closing',
  effect: 'effect',
};

/** Why a clock goes: nobody is told that a duty is off when a like or a stricter one takes its place. */
function whyGone(state: Case, clock: Clock, wanted: readonly Wanted[]): WhySuperseded {
  if (!isOpen(state)) return state.status === 'closed' ? 'case-closed' : 'case-ended';
  // P1: nobody need be told that a step is off which he did himself, or which another is chased before.
  if (clock.kind === 'plan-step' && isStepOfPlan(state, clock)) return 'replaced';
  const sameOrder = (want: Wanted): boolean =>
    clock.kind === 'assigned-limit' &&
    want.row.kind === clock.kind &&
    'at' in want.limit &&
    want.limit.at === clock.dueAt;
  const orderOf = (of = ''): OrderGiven | undefined =>
    ordersGiven(state).find((one) => (one.of ?? 'O') === of.split('.')[0]);
  const [own] = clock.kind === 'feedback' ? [orderOf(clock.of)] : [];
  const sameAbove = (want: Wanted): boolean => {
    const other = want.row.kind === 'feedback' ? orderOf(want.of) : undefined;
    return own !== undefined && other !== undefined && isOneOrder(own, other);
  };
  return wanted.some((want) => want.row.kind === REPLACED_BY[clock.kind] || sameOrder(want) || sameAbove(want))
    ? 'replaced'
    : 'no-longer-applies';
}

/** It is a step of the case's plan that was not left out. */
const isStepOfPlan = ({ plan }: Case, { of }: Clock): boolean =>
  plan !== undefined && plan.steps.some(({ id }) => id === of) && !plan.omitted.includes(of ?? '');

interface Arising {
  policy: Policy;
  now: Instant;
  corrected: boolean;
}

/**
 * A1, D1: a limit that was over when its duty arose (定级时已过, 重新打开时已过) blames nobody; not so where the case itself came late, a promise was
 * recorded late, or the duty was missed while it stood before. Then our own target runs, and never beyond what was owed already.
 */
function pastOf(
  state: Case,
  want: Wanted,
  due: Instant,
  { policy, now, corrected }: Arising,
): { targetAt?: Instant; openedAt?: Instant } | null {
  const { row, of } = want;
  const duty = clockKey(row.kind, of);
  const before = state.clocks.find((clock) => clock.kind === row.kind && clock.of === of);
  if (corrected) return before?.past && due <= before.openedAt ? pick(before, ['targetAt', 'openedAt']) : null;
  const reopened = state.reopenedAt === now;
  // M4: what was over before the two cases were one, or two, is on the record of the other.
  if (due <= now && isOfJoined(state, want)) return {};
  if (due > now || state.registeredAt >= now || row.kind === 'media-reply') return null;
  if ((row.per === 'release' || row.per === 'next-report') && !reopened) return null;
  const lifted = state.lifted?.find(
    (one) => one.duty === duty && JSON.stringify(one.limit) === JSON.stringify(want.limit),
  );
  if (breachOf(state, duty)) return lifted?.past ? { targetAt: lifted.pressedBy } : null;
  // P2: an order that came when its limit was over.
  if ('given' in row.limit) return {};
  const target = lifted ? goneOn(lifted, now) : targetOf(want, reopened, state, { policy, now });
  if (target === null) return {};
  const owed = state.clocks
    .filter(
      (clock) => isLive(clock) && (clock.kind === row.kind || REPLACED_BY[clock.kind] === row.kind) && clock.of === of,
    )
    .map(pressedBy)
    .filter((at) => at > now);
  return { targetAt: owed.reduce(earliest, target) };
}

/** M4: it came with a case that was joined, or from the one that this was split off from. */
const isOfJoined = ({ releases }: Case, { of }: Wanted): boolean =>
  (of !== undefined && isOwedThere({ of })) ||
  releases.some(({ id, from }) => from !== undefined && id === of?.split('.')[0]);

/** A1: what was lifted is pressed for by the same instant, or where that was over meanwhile for as long as was left of it. */
const goneOn = ({ at, pressedBy: until }: Lifted, now: Instant): Instant =>
  until > now ? until : plus(now, Math.max(0, between(at, until)));

/** Our own target of a duty that arises now; P5: of the answer of a case that is reopened, what a reopening gives. */
function targetOf(
  { row, limit }: Wanted,
  reopened: boolean,
  state: Case,
  { policy, now }: Pick<Arising, 'policy' | 'now'>,
): Instant | null {
  const anew =
    reopened && row.kind === 'response'
      ? clockRows(policy).find(({ per, off }) => per === 'reopening' && !off)
      : undefined;
  if (anew && !('given' in anew.limit)) return reckoned(anew.limit, now, policy);
  if (row.targetHours !== undefined) return plus(now, hoursMs(row.targetHours, policy));
  // Nobody signs for what he is told of in the morning alone.
  return reckoned(limit, row.kind === 'sign' ? (quietUntil(state, policy, now) ?? now) : now, policy);
}

function reckoned(limit: Limit, from: Instant, policy: Policy): Instant | null {
  const at = dueOf({ limit, startAt: from }, policy);
  return typeof at === 'string' ? at : null;
}
