import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { PlanClockKind, PlanClockRow, PlanRules } from '../rules/plan-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, isOpen, type PlanMatter, roundOf } from './plan-matter.ts';

function rowOf({ clocks }: Pick<PlanRules, 'clocks'>, kind: PlanClockKind): PlanClockRow {
  const row = clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`the rules have no clock ${kind}`);
  return row;
}

/**
 * P1: a plan is read again a year after it was read last, and D4 whenever its owner is asked to; while its unit proposes it anew it is not asked to. What is
 * proposed waits for a word of the body above.
 */
export function wantedClocks(state: PlanMatter, { plans }: Pick<Policy, 'plans'>): Wanted<PlanClockKind>[] {
  const { reading, waiting, asked = [], unit } = state;
  if (!isOpen(state)) return [];
  return [
    ...(waiting
      ? []
      : asked.map(({ because, from, by }) => ({
          row: rowOf(plans, 'plan-reading'),
          of: because,
          startAt: from,
          limit: { at: by },
          move: { unit },
        }))),
    ...(reading && !waiting
      ? [
          {
            row: rowOf(plans, 'plan-reading'),
            of: reading.on,
            startAt: reading.from,
            limit: { at: reading.by },
            move: { unit },
          },
        ]
      : []),
    ...(waiting
      ? [
          {
            row: rowOf(plans, 'plan-consent'),
            of: roundOf(waiting),
            startAt: waiting.since,
            limit: { hours: plans.consentHours },
            move: waiting.above === undefined ? { desk: true as const } : { unit: waiting.above },
          },
        ]
      : []),
  ];
}

export function clockChanges(facts: PlanMatter, policy: Policy, now: Instant): ClockChange<PlanClockKind>[] {
  const { answered } = facts;
  const rules: ClockRules<PlanClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: ({ kind, of, metAt }: Clock) =>
      kind === 'plan-consent' && of !== undefined && answered?.of === of ? answered.at : (metAt ?? null),
    // Another unit owns it, or another body is above its owner: their people are asked now.
    otherwise: ({ move }, want) => JSON.stringify(move) !== JSON.stringify(want.move),
    // Whoever proposes it has read it: there is nothing to take back from him.
    whyGone: ({ kind }) => (kind === 'plan-reading' && isOpen(facts) ? 'replaced' : 'no-longer-applies'),
  };
  return reconcileClocks<PlanClockKind>(facts, rules, policy, now);
}
