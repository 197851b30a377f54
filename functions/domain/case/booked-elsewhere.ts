import { earliest, type Instant } from '../matter/instant.ts';
import { assignmentOf, type Case, type Clock, type ClockKind } from './case.ts';
import { emergencySince } from './graver-emergency.ts';

/** The duty to the public was one: a case that was joined to an older one books none of it again which that one missed. Of an order it is the very same. */
export const isBookedInTarget = (
  { joinedDuties = [] }: Pick<Case, 'joinedDuties'>,
  of: ClockKind,
  by: Instant,
): boolean =>
  joinedDuties.some(
    ({ kind, dueAt, missed }) => kind === of && missed === true && (kind === 'assigned-limit' ? by === dueAt : true),
  );

/** Of what the older case was judged by no later, and did not miss: whether that answered this one too is for a second person to say (H2). */
export const isJudgedInTarget = (
  { joinedDuties = [] }: Pick<Case, 'joinedDuties'>,
  of: ClockKind,
  by: Instant,
): boolean =>
  joinedDuties.some(({ kind, dueAt }) => kind === of && (kind === 'assigned-limit' ? by === dueAt : dueAt <= by));

/**
 * The case in whose record a duty due by then is: that which it was split off from or joined to, or one that was joined to it and had missed it;
 * null: its own.
 */
export function bookedIn(
  state: Case,
  clock: Pick<Clock, 'kind' | 'of'> & { startAt?: Instant },
  by: Instant,
): string | null {
  if (state.joinedInto !== undefined && isBookedInTarget(state, clock.kind, by)) return state.joinedInto;
  if (state.splitFrom !== undefined && wasOverInSource(state, clock.kind, by)) return state.splitFrom;
  return missedOfPart(state, clock) ?? missedInJoined(state, clock, by);
}

/** M4: what a unit had missed of its part in a case that was joined it does not miss again here. */
const missedOfPart = (state: Case, { kind, of }: Pick<Clock, 'kind' | 'of'>): string | null => {
  const there = of === undefined ? undefined : assignmentOf(state, `${kind}:${of}`)?.missedThere;
  return there?.kinds.includes(kind) ? there.in : null;
};

/** The duty to the public is missed once: what a case that was joined had missed is no miss of what the case itself has for it later, unless of news since. */
export function missedInJoined(
  state: Case,
  { kind, of, startAt }: Pick<Clock, 'kind' | 'of'> & { startAt?: Instant },
  by: Instant,
): string | null {
  if (of !== undefined || startAt === undefined) return null;
  const since = earliest(startAt, emergencySince(state));
  return state.missedBefore?.find((one) => one.kind === kind && one.dueAt <= by && one.dueAt > since)?.in ?? null;
}

/** Whether a duty due by then was over when the case was split off, and its source was judged by it: no later than by its own limit of that kind. */
export function wasOverInSource({ sourceDuties = [], registeredAt }: Case, of: ClockKind, by: Instant): boolean {
  return (
    by <= registeredAt &&
    sourceDuties.some(({ kind, dueAt }) => kind === of && (kind === 'assigned-limit' ? by === dueAt : by <= dueAt))
  );
}
