import type { Assignment, Case, Clock, ClockKind, Limit, Mover, ReleaseFact } from './case.ts';
import { isLive, isOpen, limitsOf } from './case.ts';
import type { EventBody } from './events.ts';
import type { Instant } from './instant.ts';
import { HOUR, plus } from './instant.ts';
import { firstRungFrom, ladderOf, stepAt } from './ladder.ts';
import type { ClockRow, Policy } from './policy.ts';
import { quietUntil } from './quiet.ts';
import { addWorkingDays } from './working-days.ts';

/** A clock that the policy says should exist, before it is reckoned. */
interface Wanted {
  row: ClockRow;
  of?: string;
  startAt: Instant;
  limit: Limit;
  move: Mover;
}

const keyOf = (kind: string, of: string | undefined): string => (of ? `${kind}:${of}` : kind);

/**
 * P2–P5, H4: brings the clocks in line with the facts. Opens what has arisen, from its own start and never from now; meets what the
 * facts fulfil, judged by the evidence's time; supersedes what no longer applies. Calling it again changes nothing.
 */
export function reconcile(state: Case, policy: Policy, now: Instant): EventBody[] {
  const wanted = isOpen(state) ? wantedClocks(state, policy) : [];
  const drafts: EventBody[] = [];
  for (const clock of state.clocks) {
    if (clock.state === 'superseded') continue;
    const metAt = fulfilledAt(state, clock, now);
    if (metAt !== null && improves(clock, metAt)) {
      drafts.push({ type: 'clock-met', clockId: clock.id, metAt, late: metAt > clock.dueAt });
    } else if (metAt === null && isLive(clock)) {
      const want = wanted.find((w) => keyOf(w.row.kind, w.of) === keyOf(clock.kind, clock.of));
      if (!want) drafts.push({ type: 'clock-superseded', clockId: clock.id, why: whyGone(state, clock, wanted) });
      else if (changed(clock, want)) drafts.push({ type: 'clock-superseded', clockId: clock.id, why: 'replaced' });
    }
  }
  const gone = new Set(drafts.flatMap((draft) => (draft.type === 'clock-superseded' ? [draft.clockId] : [])));
  for (const want of wanted) {
    const key = keyOf(want.row.kind, want.of);
    const standing = state.clocks.some((clock) => clock.state !== 'superseded' && !gone.has(clock.id) && keyOf(clock.kind, clock.of) === key);
    if (!standing) drafts.push(...open(state, want, key, policy, now));
  }
  return drafts;
}

/** P3: a press conference takes the place of the 48-hour answer; a newer release's duties that of an older one's. */
const REPLACED_BY: Partial<Record<ClockKind, ClockKind>> = { response: 'press-conference', 'follow-up': 'follow-up', closing: 'closing' };

/** Why a clock goes: nobody is told that a duty is off when a like or a stricter one takes its place. */
function whyGone(state: Case, clock: Clock, wanted: Wanted[]): string {
  if (!isOpen(state)) return `case ${state.status}`;
  return wanted.some((want) => want.row.kind === REPLACED_BY[clock.kind]) ? 'replaced' : 'no longer applies';
}

/** A timely answer recorded late heals a missed clock, and an earlier one a late one (idea 3 of the design). */
function improves(clock: Clock, metAt: Instant): boolean {
  return isLive(clock) || (clock.late === true && clock.metAt !== undefined && metAt < clock.metAt);
}

function changed(clock: Clock, want: Wanted): boolean {
  return clock.ladder !== want.row.ladder || clock.basis !== want.row.clause || JSON.stringify(clock.limit) !== JSON.stringify(want.limit);
}

function open(state: Case, want: Wanted, key: string, policy: Policy, now: Instant): EventBody[] {
  const due = dueOf(want, policy);
  if (typeof due !== 'string') {
    const why = `no working-day calendar for ${due.missingYear}`;
    return state.refusedClocks?.includes(key) ? [] : [{ type: 'clock-refused', kind: want.row.kind, ...(want.of ? { of: want.of } : {}), why }];
  }
  const before = state.clocks.filter((clock) => keyOf(clock.kind, clock.of) === key).length;
  const clock: Clock = {
    id: before === 0 ? key : `${key}#${before + 1}`,
    kind: want.row.kind,
    basis: want.row.clause,
    startAt: want.startAt,
    dueAt: due,
    openedAt: now,
    limit: want.limit,
    move: want.move,
    ladder: want.row.ladder,
    state: 'running',
    rung: 0,
    ...(want.of ? { of: want.of } : {}),
  };
  const drafts: EventBody[] = [{ type: 'clock-opened', clock }];
  const metAt = fulfilledAt(state, clock, now);
  if (metAt !== null) return [...drafts, { type: 'clock-met', clockId: clock.id, metAt, late: metAt > clock.dueAt }];
  return [...drafts, ...overtaken(clock, firstRungFrom(clock, ladderOf(clock, policy), now), policy, 'before the clock arose')];
}

/** The rungs up to `to` (exclusive) are recorded as skipped in one event; a miss among them is still declared. */
export function overtaken(clock: Clock, to: number, policy: Policy, why: string): EventBody[] {
  if (to <= clock.rung) return [];
  const ladder = ladderOf(clock, policy);
  const kinds = Array.from({ length: to - clock.rung }, (_, i) => stepAt(clock, ladder, clock.rung + i)?.kind);
  const drafts: EventBody[] = [{ type: 'rungs-skipped', clockId: clock.id, from: clock.rung, to: to - 1, why }];
  if (clock.state === 'running' && kinds.includes('declare-missed')) drafts.push({ type: 'clock-missed', clockId: clock.id });
  return drafts;
}

function dueOf(want: Wanted, policy: Policy): Instant | { missingYear: number } {
  if ('at' in want.limit) return want.limit.at;
  if ('hours' in want.limit) return plus(want.startAt, want.limit.hours * HOUR);
  return addWorkingDays(policy, want.startAt, want.limit.workingDays);
}

function wantedClocks(state: Case, policy: Policy): Wanted[] {
  const limited = limitsOf(state).length > 0;
  return policy.clocks
    .filter((row) => !row.off && holds(row.when, state))
    .filter((row) => !(row.kind === 'response' && limited && policy.assignedLimit.mode === 'instead'))
    .flatMap((row) => wantedOf(row, state, policy));
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
    return state.reopenedAt ? counted(row, `again${state.reopened}`, state.reopenedAt, state) : counted(row, undefined, state.registeredAt, state);
  }
  switch (per) {
    case 'assignment':
      return standing.filter((a) => a.state === 'assigned').flatMap((a) => counted(row, round(a, a.returns ?? 0), toldAt(a, state, policy), state, a.unit));
    case 'return':
      return standing
        .filter((a) => a.state === 'returning')
        .flatMap((a) => counted(row, round(a, (a.returns ?? 1) - 1), a.returnedAt ?? a.assignedAt, state, a.unit));
    case 'assigned-limit':
      return [
        ...(state.assignedBy?.dueAt ? [given(row, undefined, state.discoveredAt, state.assignedBy.dueAt, { primary: true })] : []),
        ...(state.limits ?? []).flatMap((limit) => given(row, limit.id, limit.setAt, limit.dueAt, { primary: true })),
        ...standing.flatMap((a) => (a.assignedBy?.dueAt ? [given(row, a.id, a.assignedAt, a.assignedBy.dueAt, { unit: a.unit })] : [])),
      ];
    case 'release': {
      const last = standingRelease(state);
      return last?.followUpAt ? [given(row, last.id, last.publishedAt, last.followUpAt, { primary: true })] : [];
    }
    case 'final-release': {
      const last = standingRelease(state);
      // Answered before it was reopened: nothing else would press for its end.
      if (state.reopenedAt && state.firstAnsweredAt && (!last || last.publishedAt < state.reopenedAt)) {
        return counted(row, `again${state.reopened}`, state.reopenedAt, state);
      }
      return last?.final ? counted(row, last.id, last.publishedAt, state) : [];
    }
  }
}

/** P5, P7: the release whose promise stands is the latest published one that counts; one that fulfils nothing only while there is no other. */
function standingRelease(state: Case): ReleaseFact | undefined {
  const counting = state.releases.filter((release) => release.fulfils.length > 0);
  return (counting.length > 0 ? counting : state.releases)
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0))
    .at(-1);
}

/** A second return, and the second signature after it, are duties of their own. */
const round = (a: Assignment, before: number): string => (before > 0 ? `${a.id}.${before + 1}` : a.id);

function counted(row: ClockRow, of: string | undefined, startAt: Instant, state: Case, unit?: string): Wanted[] {
  if ('given' in row.limit) throw new Error(`clock row ${row.kind} of case ${state.number} has no given limit`);
  const move: Mover = row.move === 'desk' ? { desk: true } : row.move === 'assignee' && unit ? { unit } : { primary: true };
  return [{ row, startAt, limit: row.limit, move, ...(of ? { of } : {}) }];
}

function given(row: ClockRow, of: string | undefined, startAt: Instant, at: Instant, move: Mover): Wanted {
  return { row, startAt, limit: { at }, move, ...(of ? { of } : {}) };
}

/** When the facts fulfilled a clock, by the evidence's time, or null. */
function fulfilledAt(state: Case, clock: Clock, now: Instant): Instant | null {
  const assignment = state.assignments.find((a) => clock.of === a.id || clock.of?.startsWith(`${a.id}.`));
  switch (clock.kind) {
    case 'confirm':
      return state.status === 'appraising' ? null : (clock.metAt ?? now);
    case 'sign':
      if (!assignment || assignment.state === 'taken-back' || assignment.state === 'assigned') return clock.metAt ?? null;
      return clock.metAt ?? assignment.signedAt ?? now;
    case 'return-decision':
      return assignment && assignment.state === 'returning' ? null : (clock.metAt ?? now);
    case 'immediate-report':
      return state.reportedAt ?? null;
    case 'first-information':
    case 'press-conference':
    case 'response':
    case 'assigned-limit':
      return firstOf(state.releases.filter((release) => release.fulfils.includes(clock.kind)));
    case 'follow-up': {
      const index = state.releases.findIndex((release) => release.id === clock.of);
      return firstOf(state.releases.slice(index + 1).filter((release) => release.fulfils.includes('follow-up') && release.publishedAt >= clock.startAt));
    }
    case 'closing':
      return state.status === 'closed' ? (state.closedAt ?? now) : null;
  }
}

const firstOf = (releases: ReleaseFact[]): Instant | null => releases.map((release) => release.publishedAt).toSorted()[0] ?? null;
