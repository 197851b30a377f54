import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import { type Instant, MINUTE, plus } from '../matter/instant.ts';
import { pacedMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, type ClockKind, type Exercise, isOpen } from './exercise.ts';
import { clockRowOf, scriptOf } from './rules-of.ts';

/** S4: when something of the script falls, at the pace of the exercise. */
export const fallsAt = (
  { factor, policyId }: Pick<Exercise, 'factor' | 'policyId'>,
  from: Instant,
  minutes: number,
): Instant => plus(from, pacedMs(minutes * MINUTE, { pace: { factor, of: policyId } }));

/** S4: each inject that is to come, each question that waits for its answer, and the planned end. */
function wantedClocks(state: Exercise, policy: Policy): Wanted<ClockKind>[] {
  const { status, startedAt, injects } = state;
  if (status !== 'running' || startedAt === undefined) return [];
  const script = scriptOf(state.script, policy);
  const row = (kind: ClockKind) => clockRowOf(kind, policy);
  return [
    ...script.injects.map(({ id, afterMinutes }) => ({
      row: row('exercise-inject'),
      of: id,
      startAt: startedAt,
      limit: { at: fallsAt(state, startedAt, afterMinutes) },
      move: { desk: true as const },
    })),
    ...injects.flatMap(({ id, givenAt, dueAt, unit }) =>
      givenAt === undefined || dueAt === undefined || unit === undefined
        ? []
        : [{ row: row('exercise-reply'), of: id, startAt: givenAt, limit: { at: dueAt }, move: { unit } }],
    ),
    {
      row: row('exercise-finish'),
      startAt: startedAt,
      limit: { at: fallsAt(state, startedAt, script.minutes) },
      move: { desk: true as const },
    },
  ];
}

function fulfilledAt({ injects, endedAt, status }: Exercise, { kind, of }: Clock): Instant | null {
  const inject = injects.find(({ id }) => id === of);
  switch (kind) {
    case 'exercise-inject':
      return inject?.givenAt ?? null;
    case 'exercise-reply':
      return inject?.answeredAt ?? null;
    case 'exercise-finish':
      return status === 'ended' ? (endedAt ?? null) : null;
  }
}

export function clockChanges(facts: Exercise, policy: Policy, now: Instant): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock),
    whyGone: () => 'no-longer-applies',
    isOwed: () => isOpen(facts),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
