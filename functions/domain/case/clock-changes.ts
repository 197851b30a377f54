import { type BreachChange, foldBreach } from '../matter/breach.ts';
import { type ClockChange as ChangeOfClock, foldChange as foldClockChange, keyOfId } from '../matter/clock-changes.ts';
import { assignmentOf, type Case, type ClockKind } from './case.ts';
import type { Draft, EventBody } from './events.ts';

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
  const next = foldClockChange(state, change);
  const key = change.change === 'superseded' ? keyOfId(change.clockId) : null;
  // With its assignment a clock is gone for good.
  if (key === null || assignmentOf(state, key)?.state !== 'taken-back') return next;
  return state.generations ? { ...next, generations: state.generations } : without(next);
}

function without(state: Case): Case {
  const { generations: _, ...rest } = state;
  return rest;
}
