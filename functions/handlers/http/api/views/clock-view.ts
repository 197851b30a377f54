import { type Case, type Clock, isOfPlan } from '../../../../domain/case/case.ts';
import { isLive, pressedBy } from '../../../../domain/matter/clock.ts';
import { isProposed } from '../../../../domain/clocks/wanted-clocks.ts';
import { pastBy, rowOf } from '../../../../domain/clocks/explain.ts';
import { overAtGrading } from '../../../../domain/clocks/over-at-grading.ts';
import { addressees } from '../../../../domain/texts/addressees.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { between, type Instant, SECOND } from '../../../../domain/matter/instant.ts';
import { isDone } from '../../../../domain/matter/done-rungs.ts';
import { fixedRungs, ladderOf, nextOf } from '../../../../domain/clocks/ladder.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { recipients, unitToMove } from '../../../../domain/people/recipients.ts';
import type { ClockView } from '../schemas/answers.ts';
import { personNamed, unitNamed } from '../person.ts';

/** What a view is made with besides the case. */
export interface Seen {
  policy: Policy;
  directory: Directory;
  now: Instant;
}

/** A name that people read: the clock row's, from the policy the case is under. */
export const clockName = (clock: Clock, policy: Policy): string => rowOf(clock, policy)?.name ?? clock.kind;

function nextStep(state: Case, clock: Clock, seen: Seen): ClockView['next'] {
  const rung = isLive(clock) ? nextOf(clock, ladderOf(clock, seen.policy)) : null;
  if (!rung) return null;
  const { to, unreachable } = addressees(state, clock, rung, seen);
  return {
    at: rung.at,
    kind: rung.kind,
    to: rung.to,
    people: to.map((id) => personNamed(seen.directory, id)),
    unreachable,
  };
}

/** A1: it hangs on grades that no person has confirmed. */
function isUnconfirmed(state: Case, clock: Clock, policy: Policy): boolean {
  const row = rowOf(clock, policy);
  if (!row) return false;
  const hangs = row.when.emergencyGrades !== undefined || row.when.opinionGrades !== undefined;
  return (hangs && !state.gradesConfirmed) || isProposed(row, state);
}

export function clockView(state: Case, clock: Clock, seen: Seen): ClockView {
  const { id, kind, basis, startAt, of, metAt, late } = clock;
  const dueAt = pressedBy(clock);
  const over = overAtGrading(state, clock, seen.policy);
  return {
    id,
    kind,
    name: clockName(clock, seen.policy),
    basis,
    startAt,
    dueAt,
    state: clock.state,
    ...(of === undefined ? {} : { of }),
    ...(metAt === undefined ? {} : { metAt }),
    ...(late === undefined ? {} : { late }),
    ...(over === null ? {} : { past: clock.past ? pastBy(clock, state, seen.policy) : 'grade', legalDueAt: over }),
    ...(isLive(clock) ? { remainingSeconds: Math.floor(between(seen.now, dueAt) / SECOND) } : {}),
    ...(isUnconfirmed(state, clock, seen.policy) ? { unconfirmed: true } : {}),
    move: moveOf(state, clock, seen),
    next: nextStep(state, clock, seen),
  };
}

/** Whose move it is: the unit's, the desk's, or that of the people who are asked to decide. */
function moveOf(state: Case, clock: Clock, { directory, now }: Seen): ClockView['move'] {
  const decides = 'decider' in clock.move && isLive(clock);
  const people = decides ? recipients('move', { state, clock, directory, now }).people : [];
  const ofUnit = people.find(({ unit }) => !directory.units.some(({ id, desk }) => id === unit && desk === true));
  const unit = ofUnit?.unit ?? unitToMove({ state, clock });
  return {
    desk: unit === null,
    ...(unit === null ? {} : { unit: unitNamed(directory, unit) }),
    ...(people.length === 0 ? {} : { people: people.map(({ id }) => personNamed(directory, id)) }),
  };
}

/** The clock with its ladder, for the page of one case. */
export function laddered(state: Case, clock: Clock, seen: Seen): ClockView {
  const view = clockView(state, clock, seen);
  if (!isLive(clock)) return view;
  const rungs = fixedRungs(clock, ladderOf(clock, seen.policy)).filter(({ at }) => at >= clock.openedAt);
  return { ...view, rungs: rungs.map(({ id, at, kind, to }) => ({ id, at, kind, to, past: isDone(clock.done, id) })) };
}

/** Live clocks first, the next due at the top, those of the plan after the duties; then those that ended. */
export const clockViews = (state: Case, seen: Seen, view: typeof clockView = clockView): ClockView[] =>
  state.clocks
    .toSorted(
      (a, b) =>
        Number(isLive(b)) - Number(isLive(a)) ||
        Number(isOfPlan(a)) - Number(isOfPlan(b)) ||
        (pressedBy(a) < pressedBy(b) ? -1 : pressedBy(a) > pressedBy(b) ? 1 : 0),
    )
    .map((clock) => view(state, clock, seen));
