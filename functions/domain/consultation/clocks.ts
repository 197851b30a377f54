import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { ConsultationClockKind } from '../rules/consultation-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, type ClockKind, type Consultation, askedAs, heardAt, isOpen } from './consultation.ts';
import type { ConsultationBody } from './events.ts';
import { clockRowOf, hoursOf } from './rules-of.ts';

/**
 * A4, ours: which clocks a consultation brings: of each view, to put a handling before a leader, anew where he sent one back, and of each
 * proposal (H2). None is a duty to the public, whose clocks run on; what is missed of them is nobody's breach.
 */
export const wantedClocks = (state: Consultation, policy: Policy): Wanted<ClockKind>[] => [
  ...(isOpen(state) ? ownClocks(state, policy) : []),
  ...decisionClocks(state, policy),
];

const ownClocks = (state: Consultation, policy: Policy): Wanted<ConsultationClockKind>[] => [
  ...state.invited.map((one) => ({
    row: clockRowOf('consultation-view', policy),
    of: askedAs(one),
    startAt: one.invitedAt,
    limit: { at: one.dueAt },
    move: { unit: one.unit },
  })),
  {
    row: clockRowOf('consultation-conclude', policy),
    ...(state.back ? { of: roundOf(state.back) } : {}),
    startAt: state.back?.startAt ?? state.openedAt,
    limit: { hours: hoursOf('consultation-conclude', policy) },
    move: { desk: true as const },
  },
];

const roundOf = ({ times }: NonNullable<Consultation['back']>): string => `S${times}`;

/** When a clock of it was met, or null. What was heard at a meeting was heard, also where that is recorded later. */
function fulfilledAt(state: Consultation, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'consultation-view': {
      const invited = state.invited.find((one) => askedAs(one) === of);
      return metAt ?? (invited && heardAt(invited)) ?? null;
    }
    case 'consultation-conclude':
      return metAt ?? (of === (state.back && roundOf(state.back)) ? (state.submittedAt ?? null) : null);
  }
}

/** What the facts do to its clocks. A unit that is asked again, or a handling that came back, has a clock of its own. */
export function clockChanges(
  facts: Consultation,
  drafts: readonly ConsultationBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    whyGone: () => 'no-longer-applies',
    withdrawn: withdrawnIn(drafts),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
