import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { HandoverClockKind, HandoverClockRow } from '../rules/handover-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { HandoverBody } from './events.ts';
import { type Clock, type ClockKind, type Handover, isOpen, isUnderDecision } from './handover.ts';
import { clockRowOf } from './rules-of.ts';

/**
 * M3: what a handover waits for: to be put before the legal officer again, to be sent, its answer at the named hour, the
 * receipt, and what came of it; and whoever decides (H2). What is missed of them is nobody's breach: the answer has its
 * own clock in its case.
 */
export const wantedClocks = (state: Handover, policy: Policy): Wanted<ClockKind>[] =>
  policy.handovers === undefined
    ? []
    : [...(isOpen(state) ? ownClocks(state, policy) : []), ...decisionClocks(state, policy)];

function ownClocks(state: Handover, policy: Policy): Wanted<HandoverClockKind>[] {
  const { office, status, answer, submitted, sentBackAt, decidedAt: approvedAt, sentAt } = state;
  const move = { unit: office };
  const by = (kind: HandoverClockKind, startAt: Instant, of?: string): Wanted<HandoverClockKind> => {
    const row = clockRowOf(kind, policy);
    return { row, startAt, limit: counted(row), move, ...(of === undefined ? {} : { of }) };
  };
  return [
    ...(status === 'prepared' && sentBackAt !== undefined && !isUnderDecision(state)
      ? [by('handover-submit', sentBackAt, againOf(submitted))]
      : []),
    ...(status === 'approved' && approvedAt !== undefined ? [by('handover-send', approvedAt)] : []),
    ...(answer.at === undefined && answer.by !== undefined && answer.namedAt !== undefined
      ? [
          {
            row: clockRowOf('handover-answer', policy),
            startAt: answer.namedAt,
            limit: { at: answer.by },
            move,
            ...(answer.times > 1 ? { of: againOf(answer.times) } : {}),
          },
        ]
      : []),
    ...(sentAt === undefined ? [] : [by('handover-receipt', sentAt), by('handover-outcome', sentAt)]),
  ];
}

const againOf = (times: number): string => `again${times}`;

function counted({ kind, limit }: HandoverClockRow): Exclude<HandoverClockRow['limit'], { given: true }> {
  if ('given' in limit) throw new Error(`the rules give no limit for ${kind}`);
  return limit;
}

/** When a clock of it was met, or null. What came of it shows that it was received. */
function fulfilledAt(state: Handover, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'handover-submit':
      return metAt ?? (state.sentBackAt === undefined || againOf(state.submitted) !== of ? now : null);
    case 'handover-send':
      return state.sentAt ?? null;
    case 'handover-answer':
      return metAt ?? (againOf(state.answer.times) === (of ?? againOf(1)) ? (state.answer.at ?? null) : null);
    case 'handover-receipt':
      return state.receivedAt ?? state.outcomeAt ?? null;
    case 'handover-outcome':
      return state.outcomeAt ?? null;
  }
}

export function clockChanges(
  facts: Handover,
  drafts: readonly HandoverBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    // Another hour takes the place of one: nobody need be told that it is off.
    whyGone: ({ kind }) => (kind === 'handover-answer' && isOpen(facts) ? 'replaced' : 'no-longer-applies'),
    withdrawn: withdrawnIn(drafts),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
