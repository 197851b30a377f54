import { decidedAt, decisionClocks, withdrawnIn } from '../clocks/decision-clocks.ts';
import { type ClockRules, reconcileClocks, type Wanted } from '../clocks/reconcile-clocks.ts';
import type { ClockChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { ConferenceClockKind } from '../rules/conference-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, type ClockKind, type Conference, isPending } from './conference.ts';
import type { ConferenceBody } from './events.ts';

/**
 * P3, ours: which clocks a conference brings: to take up what was proposed, of each step that is open, to record it once its hour is past, and of each
 * proposal (H2). None is a duty of the notice: that is the case's own clock, and what is missed of a plan is nobody's breach.
 */
export const wantedClocks = (state: Conference, policy: Policy): Wanted<ClockKind>[] => [
  ...ownClocks(state, policy),
  ...decisionClocks(state, policy),
];

function ownClocks(state: Conference, policy: Policy): Wanted<ConferenceClockKind>[] {
  const row = (kind: ConferenceClockKind) => rowOf(kind, policy);
  switch (state.status) {
    case 'proposed':
      return state.limit?.metAt === undefined
        ? [
            {
              row: row('conference-plan'),
              startAt: state.openedAt,
              limit: hoursOf('conference-plan', policy),
              move: mover(),
            },
          ]
        : [];
    case 'planning':
      return [
        ...state.steps
          .filter((step) => step.state === 'open')
          .map(({ id, unit, dueAt }) => ({
            row: row('conference-step'),
            of: id,
            startAt: state.plannedAt,
            limit: { at: dueAt },
            move: mover(unit),
          })),
        recording(state, policy),
      ];
    case 'held':
      return isPending(state) ? [recording(state, policy)] : [];
    case 'cancelled':
      return [];
  }
}

const recording = (state: Conference, policy: Policy): Wanted<ConferenceClockKind> => ({
  row: rowOf('conference-record', policy),
  startAt: state.at,
  limit: hoursOf('conference-record', policy),
  move: mover(state.unit),
});

const mover = (unit?: string): Clock['move'] => (unit === undefined ? { desk: true } : { unit });

function rowOf(kind: ConferenceClockKind, { conferences, id }: Policy) {
  const row = conferences.clocks.find((one) => one.kind === kind);
  if (!row) throw new Error(`policy ${id} has no clock ${kind}`);
  return row;
}

function hoursOf(kind: ConferenceClockKind, policy: Policy): { hours: number } {
  const { limit } = rowOf(kind, policy);
  if ('given' in limit) throw new Error(`the rules give no limit for ${kind}`);
  return limit;
}

/** When a clock of it was met, or null. */
function fulfilledAt(state: Conference, clock: Clock, now: Instant): Instant | null {
  const { kind, of, metAt } = clock;
  switch (kind) {
    case 'decision':
      return decidedAt(state, clock, now);
    case 'conference-plan':
      return state.status === 'proposed' || state.status === 'cancelled' ? null : (metAt ?? now);
    case 'conference-step':
      return state.steps.find(({ id, state: is }) => id === of && is === 'done')?.doneAt ?? null;
    case 'conference-record':
      return state.status === 'held' && state.release !== undefined ? (state.recordedAt ?? null) : null;
  }
}

/** What the facts do to its clocks. A step that is done and then not done runs anew; another hour, or another mover, replaces a clock. */
export function clockChanges(
  facts: Conference,
  drafts: readonly ConferenceBody[],
  policy: Policy,
  now: Instant,
): ClockChange<ClockKind>[] {
  const wanted = wantedClocks(facts, policy);
  const rules: ClockRules<ClockKind> = {
    wanted,
    fulfilledAt: (clock) => fulfilledAt(facts, clock, now),
    whyGone: () => 'no-longer-applies',
    withdrawn: withdrawnIn(drafts),
    moved: (clock, want) => want !== undefined && isOtherwise(clock, want),
  };
  return reconcileClocks<ClockKind>(facts, rules, policy, now);
}

const isOtherwise = (clock: Clock, want: Wanted<ClockKind>): boolean =>
  clock.state !== 'met' && (clock.startAt !== want.startAt || JSON.stringify(clock.move) !== JSON.stringify(want.move));
