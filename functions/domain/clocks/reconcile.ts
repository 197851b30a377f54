import type { Case, Clock, ClockKind } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import { isOpen } from '../case/case.ts';
import type { ClockChange } from '../case/clock-changes.ts';
import { generationOf, type WhySkipped, type WhySuperseded } from '../matter/clock-changes.ts';
import { fulfilledAt } from './fulfilment.ts';
import type { Instant } from '../matter/instant.ts';
import { HOUR, plus } from '../matter/instant.ts';
import { ladderOf, type TimedRung, undone } from './ladder.ts';
import { withDone } from '../matter/done-rungs.ts';
import type { Policy } from '../rules/policy.ts';
import { clockKey, type Wanted, wantedClocks } from './wanted-clocks.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * P2–P5, H4: brings the clocks in line with the facts. Opens what has arisen, from its own start and never from now; meets what the
 * facts fulfil, judged by the evidence's time; supersedes what no longer applies. Calling it again changes nothing. `corrected`: a recorded
 * fact was corrected, so that clocks are judged again in both directions, and a start or due time may move.
 */
export function reconcile(state: Case, policy: Policy, now: Instant, corrected = false): ClockChange[] {
  const wanted = wantedClocks(corrected && !isOpen(state) ? { ...state, status: 'open' } : state, policy);
  const changes = state.clocks.flatMap((clock): ClockChange[] => {
    if (clock.state === 'superseded') return [];
    const metAt = fulfilledAt(state, clock, policy, now);
    const want = wanted.find((w) => keyOf(w) === clockKey(clock.kind, clock.of));
    if (corrected && (unmet(clock, metAt) || moved(clock, want, state))) return [superseded(clock, 'corrected')];
    if (metAt !== null && (improves(clock, metAt) || (corrected && clock.metAt !== metAt)))
      return [{ change: 'met', clockId: clock.id, metAt, late: metAt > clock.dueAt }];
    if (metAt !== null || !isLive(clock)) return [];
    if (!want || !isWanted(want, state)) return [superseded(clock, whyGone(state, clock, wanted))];
    return changed(clock, want) ? [superseded(clock, 'replaced')] : [];
  });
  const gone = new Set(changes.flatMap((one) => (one.change === 'superseded' ? [one.clockId] : [])));
  const judgedAgain = new Set(state.clocks.filter(({ id }) => gone.has(id)).map(({ kind, of }) => clockKey(kind, of)));
  for (const want of wanted) {
    const key = keyOf(want);
    const standing = state.clocks.some(
      (clock) => clock.state !== 'superseded' && !gone.has(clock.id) && clockKey(clock.kind, clock.of) === key,
    );
    if (standing) continue;
    const opening = open(state, want, key, policy, now, corrected);
    // A case that is over owes nothing more: there only what was met stands anew, as late or in time.
    if (isWanted(want, state) || (judgedAgain.has(key) && opening.some(({ change }) => change === 'met')))
      changes.push(...opening);
  }
  return changes;
}

const keyOf = ({ row, of }: Wanted): string => clockKey(row.kind, of);
const isWanted = ({ row }: Wanted, state: Case): boolean => isOpen(state) || row.per === 'proposal';

/** What met it turned out not to. */
const unmet = (clock: Clock, metAt: Instant | null): boolean => clock.state === 'met' && metAt === null;

/** A corrected fact moves the clocks that start at it or that it promises; no other decision moves a start (H4). */
function moved(clock: Clock, want: Wanted | undefined, state: Case): boolean {
  if (clock.state !== 'met' && !isOpen(state)) return false;
  // Met, and of another grade than the case has now: it must not stand in the way of the right one when that grade comes again.
  if (!want) return clock.state === 'met' && OF_THE_CASE.includes(clock.kind) && clock.startAt !== state.discoveredAt;
  const { start, per } = want.row;
  return (
    (start === 'discovery' || per === 'release' || per === 'final-release') &&
    (want.startAt !== clock.startAt || JSON.stringify(want.limit) !== JSON.stringify(clock.limit))
  );
}

/** Duties of the whole case, which start at discovery and are fulfilled by what anybody of it did. */
export const OF_THE_CASE: readonly ClockKind[] = [
  'immediate-report',
  'first-information',
  'press-conference',
  'response',
];

/** The change that takes a clock away. */
const superseded = ({ id, kind }: Clock, why: WhySuperseded): ClockChange => ({
  change: 'superseded',
  clockId: id,
  kind,
  why,
});

/** P3: a press conference takes the place of the 48-hour answer; a newer release's duties that of an older one's. */
const REPLACED_BY: Partial<Record<ClockKind, ClockKind>> = {
  response: 'press-conference',
  'follow-up': 'follow-up',
  closing: 'closing',
};

/** Why a clock goes: nobody is told that a duty is off when a like or a stricter one takes its place. */
function whyGone(state: Case, clock: Clock, wanted: Wanted[]): WhySuperseded {
  if (!isOpen(state)) return state.status === 'closed' ? 'case-closed' : 'case-ended';
  return wanted.some((want) => want.row.kind === REPLACED_BY[clock.kind]) ? 'replaced' : 'no-longer-applies';
}

/** A timely answer recorded late heals a missed clock, and an earlier one a late one (idea 3 of the design). */
function improves(clock: Clock, metAt: Instant): boolean {
  return isLive(clock) || (clock.late === true && clock.metAt !== undefined && metAt < clock.metAt);
}

function changed(clock: Clock, want: Wanted): boolean {
  return (
    clock.ladder !== want.row.ladder ||
    clock.basis !== want.row.clause ||
    JSON.stringify(clock.limit) !== JSON.stringify(want.limit)
  );
}

function open(state: Case, want: Wanted, key: string, policy: Policy, now: Instant, corrected: boolean): ClockChange[] {
  const due = dueOf(want, policy);
  if (typeof due !== 'string') {
    const why = { why: 'no-calendar', year: due.missingYear } as const;
    return state.refusedClocks?.includes(key)
      ? []
      : [{ change: 'refused', kind: want.row.kind, ...(want.of ? { of: want.of } : {}), ...why }];
  }
  const alike = state.clocks.filter((clock) => clockKey(clock.kind, clock.of) === key);
  const before = Math.max(state.generations?.[key] ?? 0, ...alike.map(({ id }) => generationOf(id)));
  const clock: Clock = {
    id: before === 0 ? key : `${key}#${before + 1}`,
    kind: want.row.kind,
    basis: want.row.clause,
    startAt: want.startAt,
    dueAt: due,
    openedAt: now,
    limit: want.limit,
    move: want.move,
    ladder: want.row.ladder,
    state: 'running',
    done: [],
    ...(want.of ? { of: want.of } : {}),
    ...(!corrected && isPast(state, want, due, now) ? { past: true as const } : {}),
  };
  const opened: ClockChange = { change: 'opened', clock };
  const metAt = fulfilledAt(state, clock, policy, now);
  if (metAt !== null) return [opened, { change: 'met', clockId: clock.id, metAt, late: metAt > clock.dueAt }];
  return [
    opened,
    ...overtaken(
      clock,
      undone(clock, ladderOf(clock, policy), (at) => at < now),
      'before-the-clock',
    ),
  ];
}

/** A1: a grade, or other rules, brought a limit from discovery that was over by then (定级时已过); not so where the case itself came late. */
const isPast = (state: Case, { row }: Wanted, due: Instant, now: Instant): boolean =>
  row.start === 'discovery' && due <= now && state.registeredAt < now && state.reopenedAt !== now;

/** Rungs that are past are recorded as skipped in one change; a miss among them is still declared. */
export function overtaken(clock: Clock, past: TimedRung[], why: WhySkipped): ClockChange[] {
  if (past.length === 0) return [];
  const rungs = past.map(({ id }) => id).reduce<string[]>(withDone, []);
  const changes: ClockChange[] = [{ change: 'rungs-skipped', clockId: clock.id, rungs, why }];
  if (clock.state === 'running' && past.some(({ kind }) => kind === 'declare-missed'))
    changes.push({ change: 'missed', clockId: clock.id });
  return changes;
}

function dueOf(want: Wanted, policy: Policy): Instant | { missingYear: number } {
  if ('at' in want.limit) return want.limit.at;
  if ('hours' in want.limit) return plus(want.startAt, want.limit.hours * HOUR);
  return addWorkingDays(policy, want.startAt, want.limit.workingDays);
}
