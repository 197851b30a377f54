import { own } from '../matter/own.ts';
import { type Clock, isLive, pressedBy, type RungKind } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import { between, durationMs, plus, SECOND } from '../matter/instant.ts';
import { pacedMs } from '../rules/pace.ts';
import type { Ladder, Policy, Recipient, RungTime } from '../rules/policy.ts';
import { isDone, timesDone } from '../matter/done-rungs.ts';

/** One rung of one clock's ladder, with the instant at which it falls. */
export interface TimedRung {
  /** Unique in its ladder, whatever the order in which rungs fall: `half`, `due`; of a repetition with its count: `daily-2`. */
  id: string;
  at: Instant;
  kind: RungKind;
  to: Recipient[];
  template: string;
}

/** A1: where its limit was over when its duty arose, the ladder goes by our own target and not by what nobody could keep. */
function instantOf(when: RungTime, clock: Clock): Instant {
  const due = pressedBy(clock);
  const start = clock.targetAt === undefined ? clock.startAt : clock.openedAt;
  if ('due' in when) return due;
  if ('share' in when) return plus(start, Math.round(between(start, due) * when.share));
  if ('beforeDue' in when) return plus(due, -durationMs(when.beforeDue));
  if ('afterDue' in when) return plus(due, durationMs(when.afterDue));
  return plus(start, durationMs(when.afterStart));
}

/** The rungs before the thinning out, in the order in which they fall: on a short clock a share may come after "an hour before due". */
export function fixedRungs(clock: Clock, ladder: Ladder): TimedRung[] {
  return ladder.rungs
    .map(({ id, when, kind, to, template }) => ({ id, at: instantOf(when, clock), kind, to, template }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

type Repeated = Ladder['after'][number];

/**
 * Every rung in the order in which they fall. After the last fixed one the ladder thins out (daily, then weekly), mostly without end: a clock that
 * was missed months ago has hundreds behind it, so that whoever looks for a later one says how many of a repetition to pass over.
 */
export function* rungsOf(
  clock: Clock,
  ladder: Ladder,
  passed: (row: Repeated, from: Instant) => number = () => 0,
): Generator<TimedRung, undefined> {
  const fixed = fixedRungs(clock, ladder);
  yield* fixed;
  let from = fixed.at(-1)?.at ?? pressedBy(clock);
  for (const row of ladder.after) {
    const { id, every, times = Number.POSITIVE_INFINITY, kind, to, template } = row;
    const length = durationMs(every);
    for (let count = Math.min(passed(row, from), times) + 1; count <= times; count += 1)
      yield { id: `${id}-${count}`, at: plus(from, count * length), kind, to, template };
    from = plus(from, times * length);
  }
}

/** Those of a clock that may be undone: of what repeats, from the first after the last that is done. */
const rungsLeft = (clock: Clock, ladder: Ladder): Generator<TimedRung, undefined> =>
  rungsOf(clock, ladder, ({ id }) => timesDone(clock.done, id));

/** The rung of this name, or null when the ladder has none. */
export function rungOf(clock: Clock, ladder: Ladder, id: string): TimedRung | null {
  const countIn = ({ id: row, times = Number.POSITIVE_INFINITY }: Repeated): number | null => {
    const count = Number(id.slice(row.length + 1));
    return id === `${row}-${count}` && Number.isInteger(count) && count >= 1 && count <= times ? count : null;
  };
  if (!ladder.rungs.some((rung) => rung.id === id) && !ladder.after.some((row) => countIn(row) !== null)) return null;
  const before = (row: Repeated): number => (countIn(row) ?? Number.POSITIVE_INFINITY) - 1;
  for (const rung of rungsOf(clock, ladder, before)) if (rung.id === id) return rung;
  return null;
}

/** The first rung that falls after an instant, or null when the ladder has no more. */
export function rungAfter(clock: Clock, ladder: Ladder, at: Instant): TimedRung | null {
  const until = ({ every }: Repeated, from: Instant): number =>
    Math.max(0, Math.floor(between(from, at) / durationMs(every)));
  for (const rung of rungsOf(clock, ladder, until)) if (rung.at > at) return rung;
  return null;
}

/** The first rung that is not done, or null when the ladder has no more. */
export function nextOf(clock: Clock, ladder: Ladder): TimedRung | null {
  const known = nextKnown.get(clock);
  if (known?.ladder === ladder) return known.rung;
  const rung = firstLeft(clock, ladder);
  nextKnown.set(clock, { ladder, rung });
  return rung;
}

/** A clock never changes in its place: each decision and each view asks it of all clocks, of which the decision changed one or two. */
const nextKnown = new WeakMap<Clock, { ladder: Ladder; rung: TimedRung | null }>();

function firstLeft(clock: Clock, ladder: Ladder): TimedRung | null {
  for (const rung of rungsLeft(clock, ladder)) if (!isDone(clock.done, rung.id)) return rung;
  return null;
}

/** The rungs that are past and not done, in the order in which they fall. */
export function undone(clock: Clock, ladder: Ladder, isPast: (at: Instant) => boolean): TimedRung[] {
  const found: TimedRung[] = [];
  for (const rung of rungsLeft(clock, ladder)) {
    if (!isPast(rung.at)) break;
    if (!isDone(clock.done, rung.id)) found.push(rung);
  }
  return found;
}

/** Whoever would have heard of the miss among overtaken rungs hears of it with the latest rung, whatever that is. */
export function withMissRecipients(rung: TimedRung, overtaken: readonly TimedRung[]): TimedRung {
  const declared = overtaken.find(({ kind }) => kind === 'declare-missed');
  return declared ? { ...rung, to: [...new Set([...rung.to, ...declared.to])] } : rung;
}

export function ladderOf(clock: Clock, policy: Policy): Ladder {
  const ladder = own(policy.ladders, clock.ladder);
  if (!ladder) throw new Error(`policy ${policy.id} has no ladder ${clock.ladder}`);
  return policy.pace ? atPace(ladder, policy) : ladder;
}

/** S4: its times before, after and between at the pace of an exercise; a share of a limit is one already. */
function atPace({ rungs, after, ...ladder }: Ladder, policy: Policy): Ladder {
  const paced = (duration: string): string => `PT${Math.round(pacedMs(durationMs(duration), policy) / SECOND)}S`;
  const pacedTime = (when: RungTime): RungTime => {
    if ('beforeDue' in when) return { beforeDue: paced(when.beforeDue) };
    if ('afterDue' in when) return { afterDue: paced(when.afterDue) };
    if ('afterStart' in when) return { afterStart: paced(when.afterStart) };
    return when;
  };
  return {
    ...ladder,
    rungs: rungs.map((rung) => ({ ...rung, when: pacedTime(rung.when) })),
    after: after.map((row) => ({ ...row, every: paced(row.every) })),
  };
}

/** The one instant that a matter waits for: the earliest next rung of all its live clocks. */
export function nextRung(
  { clocks }: { clocks: readonly Clock[] },
  policy: Policy,
): (TimedRung & { clockId: string }) | null {
  let first: (TimedRung & { clockId: string }) | null = null;
  for (const clock of clocks) {
    const rung = isLive(clock) ? nextOf(clock, ladderOf(clock, policy)) : null;
    if (rung && (!first || rung.at < first.at)) first = { ...rung, clockId: clock.id };
  }
  return first;
}
