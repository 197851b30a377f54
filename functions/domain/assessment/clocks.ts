import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import { earliest, type Instant } from '../matter/instant.ts';
import type { AssessmentClockKind } from '../rules/assessment-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Assessment, type Clock, type ClockKind, isOpen, isUnderDecision } from './assessment.ts';
import type { AssessmentBody } from './events.ts';
import { armedUntil } from './phase.ts';
import { clockRowOf, rulesOf } from './rules-of.ts';

/**
 * A2: what an assessment waits for: its conclusion some working days before the launch, a ruling before it, an hour where
 * it has none, and once the armed time is over that it is looked back at; and whoever decides (H2). What is missed of them
 * is our own way of working and nobody's breach: that is a launch that nobody ruled.
 */
export const wantedClocks = (state: Assessment, policy: Policy): Wanted<ClockKind>[] =>
  policy.assessments === undefined
    ? []
    : [...(isOpen(state) ? ownClocks(state, policy) : []), ...decisionClocks(state, policy)];

function ownClocks(state: Assessment, policy: Policy): Wanted<AssessmentClockKind>[] {
  const rules = rulesOf(policy);
  const { unit, status, round, roundAt, launchAt, launchedAt, findingsBy, submitted, sentBackAt } = state;
  const by = (
    kind: AssessmentClockKind,
    startAt: Instant,
    limit: Wanted['limit'],
    of?: string,
  ): Wanted<AssessmentClockKind> => ({
    row: clockRowOf(kind, policy),
    startAt,
    limit,
    move: { unit },
    ...(of === undefined ? {} : { of }),
  });
  const reviewFrom = armedUntil(state, policy);
  if (status === 'armed')
    return reviewFrom === null
      ? []
      : [by('assessment-review', reviewFrom, { workingDays: rules.reviewWorkingDays }, roundOf(round))];
  if (launchAt === undefined)
    return state.hourGoneAt === undefined
      ? []
      : [
          by(
            'assessment-hour',
            state.hourGoneAt,
            { workingDays: rules.hourWorkingDays },
            againOf((state.hoursGone ?? 1) - 1),
          ),
        ];
  return [
    ...(findingsBy === undefined ? [] : [by('assessment-findings', roundAt, { at: findingsBy }, roundOf(round))]),
    ...(sentBackAt !== undefined && !isUnderDecision(state)
      ? [by('assessment-again', sentBackAt, { workingDays: rules.againWorkingDays }, againOf(submitted))]
      : []),
    by(
      'assessment-ruling',
      roundAt,
      { at: launchedAt === undefined ? launchAt : earliest(launchedAt, launchAt) },
      roundOf(round),
    ),
  ];
}

const roundOf = (round: number): string | undefined => (round === 1 ? undefined : `round${round}`);
const againOf = (times: number): string | undefined => (times === 0 ? undefined : `again${times}`);

/** When a clock of it was met, or null. What is of an earlier round was met by the ruling that ended it, if by anything. */
function fulfilledAt(state: Assessment, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  const isCurrent = of === roundOf(state.round);
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'assessment-findings':
      return isCurrent ? (state.submittedAt ?? null) : (metAt ?? null);
    case 'assessment-again':
      return metAt ?? (againOf(state.submitted) === of ? null : now);
    case 'assessment-ruling':
      return metAt ?? (isCurrent && state.status === 'assessing' ? null : ruledIn(state, of));
    case 'assessment-hour':
      return metAt ?? (state.launchAt === undefined ? null : now);
    case 'assessment-review':
      return state.status === 'closed' ? (state.endedAt ?? null) : (metAt ?? null);
  }
}

/** A ruling that put it off ended the round before the current one. */
const ruledIn = (state: Assessment, of: string | undefined): Instant | null =>
  of === roundOf(state.status === 'assessing' ? state.round - 1 : state.round) ? (state.ruledAt ?? null) : null;

export function clockChanges(
  facts: Assessment,
  drafts: readonly AssessmentBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    // Another hour takes the place of one, which the news of it tells.
    whyGone: () => (isOpen(facts) ? 'replaced' : 'no-longer-applies'),
    withdrawn: withdrawnIn(drafts),
    otherwise: (clock, want) => clock.kind === 'assessment-review' && clock.startAt !== want.startAt,
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
