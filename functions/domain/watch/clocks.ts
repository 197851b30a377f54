import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { WatchClockKind } from '../rules/watch-rules.ts';
import { beginningOf } from './days.ts';
import type { WatchBody } from './events.ts';
import { isOver } from './phase.ts';
import { clockRowOf } from './rules-of.ts';
import { type Clock, type ClockKind, isOpen, type Watch } from './watch.ts';

/**
 * M1, P1, P8: which clocks a watch brings: the draft line and the notice before a launch; each ask for rotas and each day of zero-reports, one clock for
 * all units, which stand in the ask and the day; and each proposal (H2).
 */
export const wantedClocks = (state: Watch, policy: Policy, now: Instant): Wanted<ClockKind>[] => [
  ...(isOpen(state) ? [...beforeLaunch(state, policy), ...inPeriod(state, policy, now), ...ofTest(state, policy)] : []),
  ...decisionClocks(state, policy),
];

function beforeLaunch({ launch, owner, openedAt, units, toldAt }: Watch, policy: Policy): Wanted<WatchClockKind>[] {
  if (!launch) return [];
  const { lineBy, noticeFrom, noticeBy } = launch;
  return [
    {
      row: clockRowOf('watch-line', policy),
      startAt: openedAt,
      limit: { at: lineBy },
      move: { unit: owner },
    },
    ...(noticeFrom !== undefined && noticeBy !== undefined && (units.length > 0 || toldAt !== undefined)
      ? [
          {
            row: clockRowOf('watch-notice', policy),
            startAt: noticeFrom,
            limit: { at: noticeBy },
            move: { desk: true as const },
          },
        ]
      : []),
  ];
}

const inPeriod = ({ period, openedAt }: Watch, policy: Policy, now: Instant): Wanted<WatchClockKind>[] => [
  // Nobody need say any more who was on duty.
  ...(period && !isOver({ period }, now) ? period.asks : []).map(({ id, by }) => ({
    row: clockRowOf('watch-rota', policy),
    of: id,
    startAt: openedAt,
    limit: { at: by },
    move: { desk: true as const },
  })),
  ...(period?.days ?? []).map(({ day, dueAt }) => ({
    row: clockRowOf('zero-report', policy),
    of: day,
    startAt: beginningOf(day),
    limit: { at: dueAt },
    move: { desk: true as const },
  })),
];

/** P8: until the hour at which the desk has the list. */
const ofTest = ({ test }: Watch, policy: Policy): Wanted<WatchClockKind>[] =>
  test
    ? [
        {
          row: clockRowOf('contact-test', policy),
          of: `R${test.round}`,
          startAt: test.askAt,
          limit: { at: test.by },
          move: { desk: true as const },
        },
      ]
    : [];

/** When a clock of it was met, or null: the line was written, the units told; the last of those who owed it reported, or gave in its rota. */
function fulfilledAt(state: Watch, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'watch-line':
      return state.launch?.lineAt ?? null;
    case 'watch-notice':
      return state.toldAt ?? null;
    case 'watch-rota':
      return state.period?.asks.find(({ id }) => id === of)?.doneAt ?? metAt ?? null;
    case 'contact-test':
      return (of === `R${state.test?.round ?? 0}` ? state.test?.doneAt : undefined) ?? metAt ?? null;
    case 'zero-report':
      return state.period?.days.find(({ day }) => day === of)?.doneAt ?? metAt ?? null;
  }
}

/** What the facts do to its clocks: another time takes a clock's place, which the news of it tells. */
export function clockChanges(
  facts: Watch,
  drafts: readonly WatchBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const rules: ClockRules<ClockKind> = {
    wanted: wantedClocks(facts, policy, now),
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    whyGone: () => (isOpen(facts) ? 'replaced' : 'no-longer-applies'),
    withdrawn: withdrawnIn(drafts),
    otherwise: (clock, want) => JSON.stringify(clock.move) !== JSON.stringify(want.move),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}
