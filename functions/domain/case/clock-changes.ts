import { type BreachChange, foldBreach } from '../matter/breach.ts';
import { type ClockChange as ChangeOfClock, foldChange as foldClockChange, keyOfId } from '../matter/clock-changes.ts';
import { assignmentOf, type Case, type ClockKind } from './case.ts';
import type { Draft, EventBody } from './events.ts';
import type { Lifted } from './graver-emergency.ts';
import { clockKey, pressedBy } from '../matter/clock.ts';
import { pick } from '../matter/pick.ts';

/** What one decision does to one clock, or to a breach. All that it does to all of them is one event. */
export type ClockChange = ChangeOfClock<ClockKind> | BreachChange;

export type ChangeOf<Name extends ClockChange['change']> = Extract<ClockChange, { change: Name }>;

/** The clock changes that an event records, in order; none for any other event. */
export const changesIn = (event: EventBody): readonly ClockChange[] =>
  event.type === 'clocks-changed' ? event.changes : [];

/** The changes of one kind that some events record, in order. */
export const changesOf = <Name extends ClockChange['change']>(
  name: Name,
  events: readonly EventBody[],
): ChangeOf<Name>[] => events.flatMap(changesIn).filter((one): one is ChangeOf<Name> => one.change === name);

/** The one event of some changes; no event where nothing changed. */
export const clocksChanged = (changes: ClockChange[]): Draft[] =>
  changes.length > 0 ? [{ type: 'clocks-changed', changes }] : [];

/** Folds one change into the state. Throws on a clock that is not there, which means a broken record. */
export function foldChange(state: Case, change: ClockChange): Case {
  if (change.change === 'breached' || change.change === 'breach-judged')
    return { ...state, ...foldBreach(state, change, assignmentOf(state, change.duty) !== undefined) };
  const next = lifting(foldClockChange(state, change), state, change);
  const key = change.change === 'superseded' ? keyOfId(change.clockId) : null;
  // With its assignment a clock is gone for good.
  if (key === null || assignmentOf(state, key)?.state !== 'taken-back') return next;
  return state.generations ? { ...next, generations: state.generations } : without(next);
}

/** A1: by when it was pressed for stays known, so that lifting it and bringing it back gives no time. */
function lifting(next: Case, { clocks, lifted = [] }: Case, change: ClockChange): Case {
  if (change.change === 'met' && next.lifted)
    return { ...next, lifted: lifted.filter(({ duty }) => duty !== keyOfId(change.clockId)) };
  if (change.change !== 'superseded' || change.liftedAt === undefined) return next;
  const clock = clocks.find(({ id }) => id === change.clockId);
  if (!clock) return next;
  const one = {
    duty: clockKey(clock.kind, clock.of),
    ...pick(clock, ['limit', 'past']),
    at: change.liftedAt,
    pressedBy: pressedBy(clock),
  };
  return { ...next, lifted: [...lifted.filter((other) => !isSameDuty(other, one)), one] };
}

const isSameDuty = (one: Lifted, other: Lifted): boolean =>
  one.duty === other.duty && JSON.stringify(one.limit) === JSON.stringify(other.limit);

function without(state: Case): Case {
  const { generations: _, ...rest } = state;
  return rest;
}
