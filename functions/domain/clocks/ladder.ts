import type { Case, Clock } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import type { RungKind } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { between, durationMs, plus } from '../matter/instant.ts';
import type { Ladder, Policy, Recipient, RungTime } from '../rules/policy.ts';

/** One rung of one clock's ladder, with the instant at which it falls. */
export interface TimedRung {
  index: number;
  at: Instant;
  kind: RungKind;
  to: Recipient[];
  template: string;
}

function instantOf(when: RungTime, clock: Clock): Instant {
  if ('due' in when) return clock.dueAt;
  if ('share' in when) return plus(clock.startAt, Math.round(between(clock.startAt, clock.dueAt) * when.share));
  if ('beforeDue' in when) return plus(clock.dueAt, -durationMs(when.beforeDue));
  if ('afterDue' in when) return plus(clock.dueAt, durationMs(when.afterDue));
  return plus(clock.startAt, durationMs(when.afterStart));
}

/** The rungs before the thinning out, in the order in which they fall: on a short clock a share may come after "an hour before due". */
export function fixedRungs(clock: Clock, ladder: Ladder): TimedRung[] {
  return ladder.rungs
    .map((rung) => ({ at: instantOf(rung.when, clock), kind: rung.kind, to: rung.to, template: rung.template }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((step, index) => ({ index, ...step }));
}

/** The rung with this index, or null when the ladder has no more. After the last fixed rung the ladder thins out (daily, then weekly). */
export function rungAt(clock: Clock, ladder: Ladder, index: number): TimedRung | null {
  const fixed = fixedRungs(clock, ladder);
  const found = fixed[index];
  if (found) return found;
  let at = fixed.at(-1)?.at ?? clock.dueAt;
  let next = fixed.length;
  for (const { every, times, kind, to, template } of ladder.after) {
    const left = index - next;
    if (times === undefined || left < times)
      return { index, at: plus(at, durationMs(every) * (left + 1)), kind, to, template };
    at = plus(at, durationMs(every) * times);
    next += times;
  }
  return null;
}

/** Whoever would have heard of the miss among overtaken steps hears of it with the latest step, whatever that is. */
export function withMissRecipients(step: TimedRung, clock: Clock, ladder: Ladder, from: number): TimedRung {
  const overtaken = Array.from({ length: step.index - from }, (_, i) => rungAt(clock, ladder, from + i));
  const declared = overtaken.find((earlier) => earlier?.kind === 'declare-missed');
  return declared ? { ...step, to: [...new Set([...step.to, ...declared.to])] } : step;
}

export function ladderOf(clock: Clock, policy: Policy): Ladder {
  const ladder = policy.ladders[clock.ladder];
  if (!ladder) throw new Error(`policy ${policy.id} has no ladder ${clock.ladder}`);
  return ladder;
}

/** The one instant that a case waits for: the earliest next rung of all its live clocks. */
export function nextRung(state: Case, policy: Policy): (TimedRung & { clockId: string }) | null {
  let first: (TimedRung & { clockId: string }) | null = null;
  for (const clock of state.clocks) {
    const step = isLive(clock) ? rungAt(clock, ladderOf(clock, policy), clock.rung) : null;
    if (step && (!first || step.at < first.at)) first = { ...step, clockId: clock.id };
  }
  return first;
}

/** The index of the first rung that falls at or after an instant: rungs before a clock's creation are skipped. */
export function firstRungFrom(clock: Clock, ladder: Ladder, from: Instant): number {
  let index = 0;
  for (let step = rungAt(clock, ladder, 0); step && step.at < from; step = rungAt(clock, ladder, index)) index += 1;
  return index;
}
