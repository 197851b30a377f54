import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { RetroClockKind, RetroClockRow } from '../rules/retrospective-rules.ts';
import type { RetrospectiveBody } from './events.ts';
import {
  type Clock,
  type ClockKind,
  findingsOf,
  isOpen,
  isOwed,
  type Retrospective,
  roundOf,
} from './retrospective.ts';
import { clockRowOf } from './rules-of.ts';

/**
 * D4: which clocks a retrospective brings: the findings, each action until it is done, each that was done until a
 * second person looked at it, each recurrence until one said whether it is. They are the district's own, and no miss
 * of them is a breach.
 */
export const wantedClocks = (state: Retrospective, policy: Policy): Wanted<ClockKind>[] => [
  ...(isOpen(state) ? ofOpen(state, policy) : []),
  ...(state.recurrences ?? [])
    .filter((one) => one.state === 'noted')
    .map(({ id, notedAt }) => {
      const row = clockRowOf('retro-recurrence', policy);
      return { row, of: id, startAt: notedAt, limit: counted(row), move: { desk: true as const } };
    }),
  ...decisionClocks(state, policy),
];

function ofOpen(state: Retrospective, policy: Policy): Wanted<RetroClockKind>[] {
  const findings = clockRowOf('retro-findings', policy);
  const check = clockRowOf('retro-check', policy);
  const { unit, since, foundAt, actions } = state;
  return [
    ...(foundAt === undefined
      ? [{ row: findings, ...findingsOf(state), startAt: since, limit: counted(findings), move: { unit } }]
      : []),
    ...actions.filter(isOwed).map((action) => ({
      row: clockRowOf('retro-action', policy),
      of: roundOf(action),
      startAt: action.askedAt,
      limit: { at: action.by },
      move: { unit: action.unit },
    })),
    ...actions.flatMap((action) =>
      action.state === 'done' && action.doneAt !== undefined
        ? [
            {
              row: check,
              of: roundOf(action),
              startAt: action.doneAt,
              limit: counted(check),
              move: { desk: true as const },
            },
          ]
        : [],
    ),
  ];
}

/** When a clock of it was met, or null. What was met stays so, whatever was returned since. */
function fulfilledAt(state: Retrospective, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  if (kind === 'decision') return decidedAt(state, clock, now);
  if (metAt !== undefined) return metAt;
  const action = state.actions.find(({ id }) => id === of?.split('.')[0]);
  switch (kind) {
    case 'retro-findings':
      return findingsOf(state).of === of ? (state.foundAt ?? null) : null;
    case 'retro-action':
      return action && roundOf(action) === of ? (action.doneAt ?? null) : null;
    case 'retro-check': {
      const looked = action && (action.state === 'confirmed' || roundOf(action) !== of);
      return looked ? (action.checkedAt ?? null) : null;
    }
    case 'retro-recurrence':
      return state.recurrences?.find(({ id }) => id === of)?.decidedAt ?? null;
  }
}

function counted({ kind, limit }: RetroClockRow): Exclude<RetroClockRow['limit'], { given: true }> {
  if ('given' in limit) throw new Error(`the rules give no limit for ${kind}`);
  return limit;
}

/** What the facts do to its clocks: another unit that has the move takes a clock's place. */
export function clockChanges(
  facts: Retrospective,
  drafts: readonly RetrospectiveBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    whyGone: () => 'no-longer-applies',
    withdrawn: withdrawnIn(drafts),
    otherwise: (clock, want) => JSON.stringify(clock.move) !== JSON.stringify(want.move),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
