import type { Assignment, Case, ClockKind, ReleaseFact } from '../case/case.ts';
import { clockKey, type Mover } from '../matter/clock.ts';
import type { Wanted as WantedClock } from './reconcile-clocks.ts';
import { isOpen, limitsOf, standingLimits } from '../case/case.ts';
import { type Instant, latest } from '../matter/instant.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import type { ClockRow, Policy } from '../rules/policy.ts';
import { voiceOf } from './voice.ts';
import { clockRows } from '../rules/clock-rows.ts';
import { quietUntil } from './quiet-hours.ts';

/** A clock of a case that the policy says should exist, before it is reckoned. */
export interface Wanted extends WantedClock<ClockKind> {
  row: ClockRow;
}

/** P2–P5: which clocks the facts and the policy bring. Of a case that is over, those of proposals alone that are still to be decided. */
export function wantedClocks(state: Case, policy: Policy): Wanted[] {
  const limited = limitsOf(state).length > 0;
  return clockRows(policy)
    .filter((row) => (isOpen(state) || row.per === 'proposal') && !row.off && holds(row.when, state))
    .filter((row) => !(row.kind === 'response' && limited && policy.assignedLimit.mode === 'instead'))
    .flatMap((row) => wantedOf(row, state, policy))
    .map((want) => setByHand(want, state));
}

/** H3: where no calendar could reckon the working days, the instant that a person set. */
function setByHand(want: Wanted, { reckoned }: Case): Wanted {
  const set =
    'workingDays' in want.limit ? reckoned?.find(({ clock }) => clock === clockKey(want.row.kind, want.of)) : undefined;
  return set ? { ...want, limit: { at: set.dueAt } } : want;
}

function holds(when: ClockRow['when'], state: Case): boolean {
  return (
    (!when.opinionGrades || when.opinionGrades.includes(state.grades.opinion)) &&
    (!when.emergencyGrades || when.emergencyGrades.includes(state.grades.emergency ?? 'none')) &&
    (!when.status || when.status === state.status)
  );
}

/** 签收 runs from when the unit can be told: nobody is late for a text that was held for the night. Legal clocks never wait for it (H4). */
function toldAt(assignment: Assignment, state: Case, policy: Policy): Instant {
  const from = assignment.decidedAt ?? assignment.assignedAt;
  return quietUntil(state, policy, from) ?? from;
}

function wantedOf(row: ClockRow, state: Case, policy: Policy): Wanted[] {
  const standing = state.assignments.filter((a) => a.state !== 'taken-back');
  const { per } = row;
  if (per === undefined) {
    if (row.start === 'discovery') return counted(row, undefined, state.discoveredAt, state);
    // Reopened, the case is before the desk anew: its time to confirm does not run from the first registration.
    return state.reopenedAt
      ? counted(row, `again${state.reopened}`, state.reopenedAt, state)
      : counted(row, undefined, state.registeredAt, state);
  }
  switch (per) {
    case 'assignment':
      return standing
        .filter((a) => a.state === 'assigned')
        .flatMap((a) => counted(row, round(a, a.returns ?? 0), toldAt(a, state, policy), state, a.unit));
    case 'leader':
      return standing
        .filter((a) => a.leader === undefined)
        .flatMap((a) =>
          counted(row, a.id, state.gravestAt ? latest(a.assignedAt, state.gravestAt) : a.assignedAt, state, a.unit),
        );
    case 'return':
      return standing
        .filter((a) => a.state === 'returning')
        .flatMap((a) => counted(row, round(a, (a.returns ?? 1) - 1), a.returnedAt ?? a.assignedAt, state, a.unit));
    case 'assigned-limit':
      return [
        ...(state.assignedBy?.dueAt
          ? [given(row, undefined, state.discoveredAt, state.assignedBy.dueAt, { primary: true })]
          : []),
        ...standingLimits(state).flatMap((limit) => given(row, limit.id, limit.setAt, limit.dueAt, { primary: true })),
        ...standing.flatMap((a) =>
          a.assignedBy?.dueAt
            ? [given(row, a.id, a.orderedAt ?? a.assignedAt, a.assignedBy.dueAt, { unit: a.unit })]
            : [],
        ),
      ];
    case 'proposal':
      return (state.proposals ?? [])
        .filter(({ kind, approvedBy }) => kind === row.proposal && approvedBy === undefined)
        .filter(({ kind }) => isOpen(state) || ruleOf(kind, policy).outlivesCase)
        .flatMap(({ id, at }) => counted(row, id, at, state));
    case 'release':
      return [...standingReleases(state)].flatMap(([unit, last]) =>
        last.followUpAt && (unit === '' || standing.some((a) => a.unit === unit))
          ? [given(row, last.id, last.publishedAt, last.followUpAt, unit === '' ? { primary: true } : { unit })]
          : [],
      );
    case 'final-release': {
      const last = standingReleases(state).get('');
      // Answered before it was reopened: nothing else would press for its end.
      if (state.reopenedAt && state.firstAnsweredAt && (!last || last.publishedAt < state.reopenedAt)) {
        return counted(row, `again${state.reopened}`, state.reopenedAt, state);
      }
      return last?.final ? counted(row, last.id, last.publishedAt, state) : [];
    }
  }
}

const rank = (release: ReleaseFact): string => `${Number(release.fulfils.length > 0)} ${release.publishedAt}`;

/** P5, P7: per voice the release whose promise stands: the latest published one that counts; one that fulfils nothing only while there is no other. */
function standingReleases(state: Case): Map<string, ReleaseFact> {
  const last = new Map<string, ReleaseFact>();
  for (const release of state.releases) {
    const voice = voiceOf(state, release);
    const before = last.get(voice);
    if (!before || rank(release) >= rank(before)) last.set(voice, release);
  }
  return last;
}

/** A second return, and the second signature after it, are duties of their own. */
const round = (a: Assignment, before: number): string => (before > 0 ? `${a.id}.${before + 1}` : a.id);

function counted(row: ClockRow, of: string | undefined, startAt: Instant, state: Case, unit?: string): Wanted[] {
  if ('given' in row.limit) throw new Error(`clock row ${row.kind} of case ${state.number} has no given limit`);
  const move: Mover =
    row.move === 'desk'
      ? { desk: true }
      : row.move === 'decider'
        ? { decider: true }
        : row.move === 'assignee' && unit
          ? { unit }
          : { primary: true };
  return [{ row, startAt, limit: row.limit, move, ...(of ? { of } : {}) }];
}

function given(row: ClockRow, of: string | undefined, startAt: Instant, at: Instant, move: Mover): Wanted {
  return { row, startAt, limit: { at }, move, ...(of ? { of } : {}) };
}
