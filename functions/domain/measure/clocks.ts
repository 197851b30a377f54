import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import { type Instant, latest } from '../matter/instant.ts';
import type { MeasureClockKind } from '../rules/measure-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, type ClockKind, isHeard, isOpen, type Measure } from './measure.ts';
import type { MeasureBody } from './events.ts';
import { clockRowOf, daysOf, rulesOf } from './rules-of.ts';

/** S6, S7: what a measure waits for, one after the other: the unit and the office in turn, and whoever decides (H2). None is a duty to the public, and what is missed of them nobody's breach. */
export const wantedClocks = (state: Measure, policy: Policy, now: Instant): Wanted<ClockKind>[] =>
  policy.measures === undefined
    ? []
    : [...(isOpen(state) ? ownClocks(state, policy, now) : []), ...decisionClocks(state, policy)];

function ownClocks(state: Measure, policy: Policy, now: Instant): Wanted<MeasureClockKind>[] {
  const { openedAt, hearing, office, unit, submitted = 0, rounds = [] } = state;
  const byOffice = (kind: MeasureClockKind, startAt: Instant, of?: string): Wanted<MeasureClockKind> => ({
    row: clockRowOf(kind, policy),
    startAt,
    limit: { workingDays: daysOf(kind, policy) },
    move: { unit: office },
    ...(of === undefined ? {} : { of }),
  });
  const heardAt = hearing && (hearing.statedAt ?? hearing.until);
  const startAt =
    state.sentBackAt === undefined ? (heardAt ?? openedAt) : latest(state.sentBackAt, heardAt ?? openedAt);
  const round = submitted === 0 || state.sentBackAt !== undefined ? submitted : submitted - 1;
  return [
    // What was let go by is asked for no more once it is before whoever decides.
    ...(hearing && (submitted === 0 || hearing.statedAt !== undefined)
      ? [
          {
            row: clockRowOf('measure-statement', policy),
            startAt: openedAt,
            limit: { at: hearing.until },
            move: { unit },
          },
        ]
      : []),
    ...(isHeard(state, now) ? [byOffice('measure-submit', startAt, round === 0 ? undefined : `again${round}`)] : []),
    ...(state.decidedAt !== undefined && state.what !== 'mend' ? [byOffice('measure-carry-out', state.decidedAt)] : []),
    ...rounds.flatMap(({ startAt: from, reportedAt }, index): Wanted<MeasureClockKind>[] => {
      const of = index === 0 ? {} : { of: `again${index}` };
      return [
        {
          row: clockRowOf('measure-mend', policy),
          startAt: from,
          limit: { workingDays: state.mendWorkingDays ?? rulesOf(policy).maxMendWorkingDays },
          move: { unit },
          ...of,
        },
        ...(reportedAt === undefined ? [] : [byOffice('measure-check', reportedAt, of.of)]),
      ];
    }),
    ...(state.status === 'awaiting' && state.carriedOutAt !== undefined
      ? [byOffice('measure-outcome', state.carriedOutAt)]
      : []),
  ];
}

const roundOf = (of: string | undefined): number => Number(/^again(\d+)$/.exec(of ?? '')?.[1] ?? 0);

/** When a clock of it was met, or null. */
function fulfilledAt(state: Measure, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  const round = state.rounds?.[roundOf(of)];
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'measure-statement':
      return state.hearing?.statedAt ?? null;
    case 'measure-submit':
      return metAt ?? ((state.submitted ?? 0) > roundOf(of) ? now : null);
    case 'measure-carry-out':
      return state.carriedOutAt ?? null;
    case 'measure-mend':
      return round?.reportedAt ?? null;
    case 'measure-check':
      return round?.checkedAt ?? null;
    case 'measure-outcome':
      return state.status === 'closed' ? (metAt ?? now) : null;
  }
}

export function clockChanges(
  facts: Measure,
  drafts: readonly MeasureBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy, now),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    // Nobody need be told that he need not state his case any more.
    whyGone: ({ kind }) => (kind === 'measure-statement' ? 'replaced' : 'no-longer-applies'),
    withdrawn: withdrawnIn(drafts),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
