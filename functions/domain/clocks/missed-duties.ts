import { breachOf, type BreachChange } from '../matter/breach.ts';
import { type ClockChange, foldChange } from '../matter/clock-changes.ts';
import { type Clock, dutyOf } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import { pick } from '../matter/pick.ts';

/**
 * Each duty of a matter that is missed while it stands leaves one breach, whatever becomes of its clock. `after` is the state that a decision's
 * facts led to, `changes` what it does to the clocks. What a correction supersedes is judged by whoever corrected it.
 */
export function missedDuties(after: Matter, changes: readonly ClockChange[], now: Instant): BreachChange[] {
  const state = changes.reduce<Matter>(foldChange, after);
  const gone = changes.flatMap((one) => (one.change === 'superseded' && one.why !== 'corrected' ? [one.clockId] : []));
  const overtaken = after.clocks.filter(
    ({ id, dueAt, state: is }) => gone.includes(id) && is === 'running' && dueAt < now,
  );
  return [...overtaken, ...state.clocks.filter(isMissed)]
    .filter((clock, index, all) => all.findIndex((one) => dutyOf(one) === dutyOf(clock)) === index)
    .filter((clock) => !breachOf(state, dutyOf(clock)))
    .map((clock) => ({
      change: 'breached',
      duty: dutyOf(clock),
      unit: 'unit' in clock.move ? clock.move.unit : null,
      ...pick(clock, ['kind', 'of', 'dueAt', 'basis']),
    }));
}

const isMissed = ({ state, late }: Clock): boolean => state === 'missed' || (state === 'met' && late === true);
