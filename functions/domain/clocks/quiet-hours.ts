import type { Case } from '../case/case.ts';
import { gravestEmergency } from '../case/graver-emergency.ts';
import { type Clock, isLive } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { DAY, fromWallClock, plus, wallClock } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';

/**
 * When a text to a unit may go: now, or at the end of the night. Emergencies and grave cases are never held, nor is anything
 * when a legal limit falls before the policy's hour of the morning.
 */
export function quietUntil(
  state: Pick<Case, 'grades' | 'graver'> & { clocks: readonly Clock[] },
  policy: Policy,
  now: Instant,
): Instant | null {
  const { quiet } = policy;
  if (gravestEmergency(state) !== null || !quiet.grades.includes(state.grades.opinion)) return null;
  const { date, time } = wallClock(now);
  const overMidnight = quiet.from > quiet.to;
  const evening = time >= quiet.from;
  if (overMidnight ? !evening && time >= quiet.to : !evening || time >= quiet.to) return null;
  const morning = overMidnight && evening ? wallClock(plus(now, DAY)).date : date;
  const spared = fromWallClock(morning, quiet.unlessDueBefore);
  // A limit that fell tonight is spoken of tonight; one missed days ago can wait for the morning.
  const nightfall = fromWallClock(overMidnight && !evening ? wallClock(plus(now, -DAY)).date : date, quiet.from);
  const legalSoon = state.clocks.some(
    (clock) => isLive(clock) && clock.basis !== 'ours' && clock.dueAt >= nightfall && clock.dueAt < spared,
  );
  return legalSoon ? null : fromWallClock(morning, quiet.to);
}
