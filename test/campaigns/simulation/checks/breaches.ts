import { type Case, type Clock, isOfPlan } from '../../../../functions/domain/case/case.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { CheckContext } from './context.ts';

const dutyOf = ({ kind, of }: Clock): string => (of === undefined ? kind : `${kind}:${of}`);

/** 10: every duty that was missed while it stood has one breach, and none goes away; a correction names who, why and the second person. */
export function checkBreaches(
  before: Case | null,
  after: Case,
  events: readonly Event[],
  { invariants }: CheckContext,
): void {
  const { number } = after;
  const duties = (after.breaches ?? []).map(({ duty }) => duty);
  invariants.check(
    10,
    number,
    new Set(duties).size === duties.length,
    () => `a duty is breached twice: ${duties.join(', ')}`,
  );
  for (const { duty, is } of before?.breaches ?? []) {
    const now = after.breaches?.find((one) => one.duty === duty);
    // A1: a leader found that the limit itself was missed, not only our own target.
    const found = events.some((event) => event.type === 'late-grading-found' && event.duty === duty);
    invariants.check(
      10,
      number,
      now !== undefined && (is !== 'set-aside' || now.is === 'set-aside' || found),
      () => `the breach of ${duty} was ${is} and is ${now?.is ?? 'gone'}`,
    );
  }
  for (const clock of after.clocks) {
    const late = clock.state === 'missed' || (clock.state === 'met' && clock.late === true);
    // P1, M2, P8: neither a plan nor what others said is a duty.
    if (!late || isOfPlan(clock)) continue;
    // A1: over when a grade brought it, only our own target can be missed.
    const never =
      clock.past === true &&
      clock.openedAt >= clock.dueAt &&
      clock.openedAt > after.registeredAt &&
      (clock.targetAt === undefined || (clock.state === 'met' && (clock.metAt ?? '') <= clock.targetAt));
    invariants.check(
      10,
      number,
      never ||
        bookedInSource(clock, after) ||
        bookedInTarget(clock, after) ||
        bookedInJoined(clock, after) ||
        missedOfPart(clock, after) ||
        overWhenItCame(clock, after) ||
        duties.includes(dutyOf(clock)),
      () => `${clock.id} was missed (due ${clock.dueAt}), and there is no breach of it`,
    );
    const breach = after.breaches?.find(({ duty }) => duty === dutyOf(clock));
    invariants.check(
      10,
      number,
      breach?.is !== 'stands' || !bookedInSource({ kind: clock.kind, dueAt: breach.dueAt }, after),
      () => `the breach of ${clock.id}, due ${breach?.dueAt}, is ${after.splitFrom ?? 'nobody'}'s, and stands here`,
    );
    invariants.check(
      10,
      number,
      // A corrected discovery may say that it was over in its source.
      breach === undefined ||
        breach.is !== 'healed' ||
        (clock.metAt ?? after.changedAt) <= breach.dueAt ||
        bookedInSource(clock, after),
      () => `the breach of ${clock.id} is healed, and it was ${clock.metAt ? `met at ${clock.metAt}` : 'never met'}`,
    );
  }
  for (const event of events) if (event.type === 'corrected') checkCorrected(before, after, event, { invariants });
}

/** A duty of a split-off case that was over when it was split off, no later than its source was judged by it. */
const bookedInSource = (
  { kind, dueAt, targetAt }: Pick<Clock, 'kind' | 'dueAt' | 'targetAt'>,
  { sourceDuties = [], registeredAt }: Case,
): boolean =>
  (targetAt ?? dueAt) <= registeredAt &&
  sourceDuties.some(
    (one) => one.kind === kind && (kind === 'assigned-limit' ? one.dueAt === dueAt : one.dueAt >= dueAt),
  );

/** A duty of a case that was joined to another, which missed the same. */
const bookedInTarget = ({ kind, dueAt }: Clock, { joinedInto, joinedDuties = [] }: Case): boolean =>
  joinedInto !== undefined &&
  joinedDuties.some(
    (one) => one.kind === kind && one.missed === true && (kind !== 'assigned-limit' || one.dueAt === dueAt),
  );

/** A duty that a case had missed which was joined to this one. */
const bookedInJoined = ({ kind, of, dueAt, targetAt }: Clock, { missedBefore = [] }: Case): boolean =>
  of === undefined && missedBefore.some((one) => one.kind === kind && one.dueAt <= (targetAt ?? dueAt));

/** A duty of a unit's part that it had missed in a case which was joined. */
const missedOfPart = ({ kind, of }: Clock, { assignments }: Case): boolean =>
  assignments.some(({ id, missedThere }) => id === of?.split('.')[0] && missedThere?.kinds.includes(kind) === true);

/** What a release that was recorded in another case brought here when it was over: that it was missed is on that record. */
const overWhenItCame = ({ of, past, targetAt, dueAt, openedAt }: Clock, { releases }: Case): boolean =>
  past === true &&
  targetAt === undefined &&
  openedAt >= dueAt &&
  releases.some(({ id, from }) => from !== undefined && id === of?.split('.')[0]);

function checkCorrected(
  before: Case | null,
  after: Case,
  event: Extract<Event, { type: 'corrected' }>,
  { invariants }: Pick<CheckContext, 'invariants'>,
): void {
  const { number } = after;
  invariants.check(
    10,
    number,
    event.actor.kind === 'person' && event.reason !== '',
    () => `event ${event.event} was corrected by ${JSON.stringify(event.actor)} for ${JSON.stringify(event.reason)}`,
  );
  const grave = before?.discoveredAt !== after.discoveredAt || before.firstAnsweredAt !== after.firstAnsweredAt;
  const proposal = before?.proposals?.find(({ id }) => id === event.proposalId);
  invariants.check(
    10,
    number,
    !grave || (event.approvedBy !== undefined && proposal !== undefined && proposal.by !== event.approvedBy),
    () =>
      `event ${event.event} was corrected by ${event.approvedBy ?? 'one person'}, proposed by ${proposal?.by ?? 'nobody'}`,
  );
}
