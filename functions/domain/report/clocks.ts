import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { ReportBody } from './events.ts';
import type { ClockKind, Report } from './report.ts';

/** H2: a report waits for whoever decides, and for nobody else. */
export function clockChanges(
  facts: Report,
  drafts: readonly ReportBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: decisionClocks(facts, policy),
    fulfilledAt: (clock) => decidedAt(facts, clock, now),
    whyGone: () => 'no-longer-applies',
    withdrawn: withdrawnIn(drafts),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
