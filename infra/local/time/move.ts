import { DAY, MINUTE } from '../../../functions/domain/matter/instant.ts';
import type { Due } from '../dynamo/due.ts';
import type { Schedule } from '../events/rules.ts';
import type { Activity } from './activity.ts';
import type { Agenda } from './agenda.ts';
import type { StackTime } from './stack-time.ts';

/** Moves the stack's time forward: all that falls due on the way is run at its own instant, in order. */
export interface Mover {
  /** Returns once everything is quiet at `to`. With `hold`, time stands still there. */
  moveTo: (to: number, hold: boolean) => Promise<void>;
  /** Sets every schedule going, and time with them unless it is held. */
  start: () => void;
}

/** An entry that stays due although its schedule ran is looked at again after 1, 2, 4 … minutes, at most after an hour. */
const LONGEST_PAUSE = 60 * MINUTE;

// A tick a minute would be half a million in a year's jump, a tick a night 365 runs that find what the last one finds.
const isFrequent = (schedule: Schedule) => {
  const first = schedule.next(0) ?? 0;
  return (schedule.next(first) ?? Number.POSITIVE_INFINITY) - first <= DAY;
};

export function mover(stack: {
  time: StackTime;
  agenda: Agenda;
  activity: Activity;
  schedules: Schedule[];
  due(): Due | null;
}): Mover {
  const { time, agenda, activity, schedules } = stack;
  const frequent = schedules.filter(isFrequent);
  const armed = (schedule: Schedule) => {
    const tick = schedule.next(time.now());
    if (tick === null) return;
    agenda.set(`schedule ${schedule.arn}`, tick, async () => {
      armed(schedule);
      await schedule.run(tick);
    });
  };
  const settle = async () => {
    do await activity.quiet();
    while (agenda.runDue() > 0);
  };

  const moveTo = async (to: number, hold: boolean) => {
    agenda.follow(false);
    for (const schedule of frequent) agenda.cancel(`schedule ${schedule.arn}`);
    time.set(time.now(), true);
    await settle();
    const start = time.now();
    const next = new Map(frequent.map((schedule) => [schedule, schedule.next(start)]));
    let [stuckOn, pause, notBefore] = [Number.NaN, MINUTE, start];

    // The first tick of a schedule at which an entry of the due index waits.
    const nextTick = (): number | null => {
      const waiting = stack.due()?.earliest() ?? null;
      if (waiting === null) return null;
      const ticks = frequent.map((schedule) => schedule.next(Math.max(waiting - 1, notBefore, time.now())));
      return ticks.reduce<number | null>(
        (least, tick) => (tick !== null && (least === null || tick < least) ? tick : least),
        null,
      );
    };
    for (;;) {
      const [entry, tick] = [agenda.next(), nextTick()];
      const at = Math.min(entry ?? Number.POSITIVE_INFINITY, tick ?? Number.POSITIVE_INFINITY);
      if (at > to) break;
      if (at > time.now()) time.set(at, true);
      agenda.runDue();
      await settle();
      if (tick !== at) continue;
      const waiting = stack.due()?.earliest() ?? null;
      if (waiting === null || waiting > at) continue;
      for (const schedule of frequent) {
        if (schedule.next(at - 1) !== at) continue;
        await schedule.run(at);
        next.set(schedule, schedule.next(at));
      }
      await settle();
      pause = waiting === stuckOn ? Math.min(2 * pause, LONGEST_PAUSE) : MINUTE;
      [stuckOn, notBefore] = [waiting, stack.due()?.earliest() === waiting ? at + pause - 1 : at];
    }
    time.set(Math.max(to, time.now()), true);
    await settle();
    for (const schedule of frequent) {
      const missed = next.get(schedule) ?? null;
      if (missed !== null && missed <= to) await schedule.run(to);
    }
    await settle();
    if (!hold) time.letGo();
    follow();
  };
  const start = () => {
    for (const schedule of schedules) {
      if (!frequent.includes(schedule)) armed(schedule);
      const missed = schedule.next(schedule.ranAt());
      // The stack was down at its tick.
      if (missed !== null && missed <= time.now())
        agenda.set(`missed ${schedule.arn}`, time.now(), () => schedule.run(missed));
    }
    follow();
  };
  const follow = () => {
    if (time.held()) return;
    for (const schedule of frequent) armed(schedule);
    agenda.follow(true);
  };
  /** Moves follow one another, each from where the last one ended. */
  let last = Promise.resolve();
  return {
    moveTo(to, hold) {
      const moved = last.then(() => moveTo(to, hold));
      last = moved.catch(() => undefined);
      return moved;
    },
    start,
  };
}
