import type { Case, Clock, ClockKind, JoinedDuty, SourceDuty } from '../case/case.ts';
import { isBookedInTarget } from '../case/booked-elsewhere.ts';
import { OF_THE_CASE } from '../clocks/reconcile.ts';
import { pick } from '../matter/pick.ts';
import type { Instant } from '../matter/instant.ts';

/** Duties that a case can have in common with its source: they run from the discovery or, P2, came with the same order. */
const KINDS = [...OF_THE_CASE, 'assigned-limit'] as const;

/** P3: what a public matter has in common with its source beside them. */
const OF_SOURCE: readonly ClockKind[] = [...KINDS, 'ask-superior'];

/** Of those, each that a case missed. */
const breachedOf = (
  { breaches = [] }: Case,
  kinds: readonly ClockKind[] = KINDS,
): { kind: ClockKind; dueAt: Instant }[] =>
  breaches.flatMap(({ duty, dueAt }) =>
    kinds.filter((kind) => duty === kind || duty.startsWith(`${kind}:`)).map((kind) => ({ kind, dueAt })),
  );

/**
 * P2–P5: duties by which the source of a split-off case was judged. Of an alert those that the source missed, for it may be another matter, which
 * nobody answered; of a public matter, which is the same one, also what the source fulfilled, or had beyond blame when a grade brought it (A1).
 */
export function sourceDutiesOf(source: Case, goes: 'alert' | 'public-matter', now: Instant): SourceDuty[] {
  const dutyOf = (kind: ClockKind, dueAt: Instant): SourceDuty => {
    const startAt = source.clocks.find((clock) => clock.kind === kind && clock.of === undefined)?.startAt;
    const later = [...(source.learnt ?? []), ...(source.risen ?? [])].find(
      ({ at }) => at === startAt && at !== undefined,
    );
    return { kind, dueAt, ...pick({ startAt: later?.at }, ['startAt']) };
  };
  const kinds = goes === 'public-matter' ? OF_SOURCE : KINDS;
  const breached = breachedOf(source, kinds).map(({ kind, dueAt }) => dutyOf(kind, dueAt));
  const clocks = source.clocks
    .filter((clock) => kinds.includes(clock.kind) && (goes === 'public-matter' || isMissed(clock, now)))
    .map(({ kind, dueAt }) => dutyOf(kind, dueAt));
  return [...(source.sourceDuties ?? []), ...breached, ...clocks].filter(
    (one, index, all) => all.findIndex(({ kind, dueAt }) => kind === one.kind && dueAt === one.dueAt) === index,
  );
}

/** P2–P5: duties by which a case that takes another in is judged: those that it missed, and those that it fulfilled or that ran; none of which it is beyond blame. */
export function joinedDutiesOf(target: Case, now: Instant): JoinedDuty[] {
  const breached = breachedOf(target).map((one) => ({ ...one, missed: true as const }));
  const clocks = target.clocks
    .filter(({ kind, past }) => KINDS.includes(kind) && !past)
    .filter(({ kind, dueAt }) => !breached.some((one) => one.kind === kind && one.dueAt === dueAt))
    .map((clock) => ({
      ...pick(clock, ['kind', 'dueAt']),
      ...(isMissed(clock, now) ? { missed: true as const } : {}),
    }));
  return [...breached, ...clocks];
}

/** P2–P5: duties to the public that a case missed until now and that stay on its record when it is joined to one that is judged by `duties`. */
export function missedBeforeJoining(
  state: Case,
  duties: JoinedDuty[],
  now: Instant,
): { kind: ClockKind; dueAt: Instant }[] {
  const standing = (state.breaches ?? []).filter(({ is }) => is === 'stands' || is === 'set-aside');
  const over = state.clocks.filter((clock) => clock.of === undefined && isMissed(clock, now));
  return OF_THE_CASE.flatMap((kind) =>
    [
      ...standing.filter(({ duty }) => duty === kind).map(({ dueAt }) => dueAt),
      ...over.filter((clock) => clock.kind === kind).map(({ dueAt }) => dueAt),
    ].map((dueAt) => ({ kind, dueAt })),
  ).filter(
    ({ kind, dueAt }, index, all) =>
      all.findIndex((one) => one.kind === kind && one.dueAt === dueAt) === index &&
      !isBookedInTarget({ joinedDuties: duties }, kind, dueAt),
  );
}

const isMissed = ({ past, state, late, dueAt }: Clock, now: Instant): boolean =>
  !past && (state === 'missed' || late === true || (state === 'running' && dueAt < now));
