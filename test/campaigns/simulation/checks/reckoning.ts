import type { Case, Clock } from '../../../../functions/domain/case/case.ts';
import type { ClockRow, Policy, RungTime } from '../../../../functions/domain/rules/policy.ts';

/**
 * The limits and ladders reckoned a second time, from the policy's rows alone and by other means than functions/domain, so that a slip there
 * is not repeated here. All instants in milliseconds.
 */
const UNITS = { D: 86_400_000, H: 3_600_000, M: 60_000, W: 604_800_000 } as const;

export function lengthOf(duration: string): number {
  let total = 0;
  for (const [, count = '0', unit = 'H'] of duration.matchAll(/(\d+)([WDHM])/g))
    total += Number(count) * UNITS[unit as keyof typeof UNITS];
  return total;
}

function rungTime(when: RungTime, start: number, due: number): number {
  if ('share' in when) return start + Math.round((due - start) * when.share);
  if ('beforeDue' in when) return due - lengthOf(when.beforeDue);
  if ('afterDue' in when) return due + lengthOf(when.afterDue);
  return 'afterStart' in when ? start + lengthOf(when.afterStart) : due;
}

/** When rung `index` of a clock falls; null when its ladder has no such rung. */
export function rungAt(clock: Clock, policy: Policy, index: number): number | null {
  const ladder = policy.ladders[clock.ladder];
  if (!ladder) return null;
  const [start, due] = [Date.parse(clock.startAt), Date.parse(clock.dueAt)];
  const times = ladder.rungs.map(({ when }) => rungTime(when, start, due)).toSorted((a, b) => a - b);
  let last = times.at(-1) ?? due;
  for (const { every, times: often = Number.POSITIVE_INFINITY } of ladder.after) {
    for (let nth = 0; nth < often && times.length <= index; nth += 1) {
      last += lengthOf(every);
      times.push(last);
    }
  }
  return times[index] ?? null;
}

/** The rung at which a miss is declared; null when the ladder has none. */
export function missRungOf(clock: Clock, policy: Policy): number | null {
  const [start, due] = [Date.parse(clock.startAt), Date.parse(clock.dueAt)];
  const rungs = policy.ladders[clock.ladder]?.rungs ?? [];
  const declaring = rungs.find(({ kind }) => kind === 'declare-missed');
  if (!declaring) return null;
  const at = rungTime(declaring.when, start, due);
  return rungs.filter(({ when }) => rungTime(when, start, due) < at).length;
}

/** The next rung of all clocks that still run. */
export function nextRung(state: Case, policy: Policy): { at: number; clockId: string; rung: number } | null {
  let first: { at: number; clockId: string; rung: number } | null = null;
  for (const clock of state.clocks) {
    if (clock.state !== 'running' && clock.state !== 'missed') continue;
    const at = rungAt(clock, policy, clock.rung);
    if (at !== null && (!first || at < first.at)) first = { at, clockId: clock.id, rung: clock.rung };
  }
  return first;
}

/** The rows of a policy that ask for a clock which starts at discovery, in the case as it stands. */
export function dutiesFromDiscovery(state: Case, policy: Policy): ClockRow[] {
  const limited =
    state.assignedBy?.dueAt !== undefined ||
    (state.limits ?? []).some((limit) => !limit.splitOff) ||
    state.assignments.some((a) => a.state !== 'taken-back' && a.assignedBy?.dueAt !== undefined);
  return policy.clocks.filter(
    ({ start, per, off, kind, when }) =>
      start === 'discovery' &&
      per === undefined &&
      !off &&
      !(kind === 'response' && limited && policy.assignedLimit.mode === 'instead') &&
      (when.opinionGrades?.includes(state.grades.opinion) ?? true) &&
      (when.emergencyGrades?.includes(state.grades.emergency ?? 'none') ?? true),
  );
}

const given = (...instants: (string | undefined)[]): string[] => instants.filter((at) => at !== undefined);

/** All instants at which a clock of this kind may lawfully start, given the facts of the case. */
export function lawfulStarts(state: Case, clock: Clock): string[] {
  const of = clock.of?.split('.')[0];
  const assignment = state.assignments.find((a) => a.id === of);
  const release = state.releases.find((r) => r.id === of);
  switch (clock.kind) {
    case 'immediate-report':
    case 'first-information':
    case 'press-conference':
    case 'response':
      return [state.discoveredAt];
    case 'confirm':
      return given(state.registeredAt, state.reopenedAt);
    case 'sign':
      return given(assignment?.assignedAt, assignment?.decidedAt);
    case 'return-decision':
      return given(assignment?.returnedAt);
    case 'assigned-limit':
      return given(
        state.discoveredAt,
        assignment?.orderedAt,
        assignment?.assignedAt,
        state.limits?.find((limit) => limit.id === of)?.setAt,
      );
    case 'follow-up':
      return given(release?.publishedAt);
    case 'lead':
      return given(assignment?.assignedAt, state.gravestAt);
    case 'closing':
      return given(release?.publishedAt, state.reopenedAt);
  }
}
