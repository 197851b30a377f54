import { assignmentOf, type Case, type Clock } from './case.ts';
import type { Draft, EventBody } from './events.ts';
import { withDone } from '../matter/done-rungs.ts';
import { type BreachChange, foldBreach } from '../matter/breach.ts';
import type { Instant } from '../matter/instant.ts';

/** What one decision does to one clock. All that it does to all of them is one event. */
export type ClockChange =
  | { change: 'opened'; clock: Clock }
  | { change: 'met'; clockId: string; metAt: Instant; late: boolean }
  | { change: 'missed'; clockId: string }
  | { change: 'superseded'; clockId: string; kind: Clock['kind']; why: string }
  | { change: 'refused'; kind: Clock['kind']; of?: string; why: string }
  /** In the order in which they fell; of a repetition the last stands for those before it. */
  | { change: 'rungs-skipped'; clockId: string; rungs: string[]; why: string }
  | BreachChange;

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
  switch (change.change) {
    case 'opened':
      return { ...state, clocks: [...state.clocks, change.clock], ...reckonedAt(state, change.clock) };
    case 'met':
      return clockWith(state, change.clockId, (clock) => metClock(clock, change.metAt, change.late));
    case 'missed':
      return clockWith(state, change.clockId, (clock) => ({ ...clock, state: 'missed' }));
    case 'superseded':
      return withoutClock(state, change.clockId);
    case 'rungs-skipped':
      return clockWith(state, change.clockId, (clock) => doneWith(clock, change.rungs));
    case 'breached':
    case 'breach-judged':
      return { ...state, ...foldBreach(state, change, assignmentOf(state, change.duty) !== undefined) };
    case 'refused': {
      const key = change.of ? `${change.kind}:${change.of}` : change.kind;
      return { ...state, refusedClocks: [...(state.refusedClocks ?? []), key] };
    }
  }
}

/** A clock that applies no longer is in the record alone; what stays is how many of its key there were, so that an id is never given twice. */
function withoutClock(state: Case, id: string): Case {
  const clock = state.clocks.find((one) => one.id === id);
  if (!clock) throw new Error(`case ${state.number} has no clock ${id}`);
  const clocks = state.clocks.filter((one) => one !== clock);
  const key = clock.of ? `${clock.kind}:${clock.of}` : clock.kind;
  // With its assignment a clock is gone for good.
  return assignmentOf(state, key)?.state === 'taken-back'
    ? { ...state, clocks }
    : { ...state, clocks, generations: { ...state.generations, [key]: generationOf(id) } };
}

/** `response#3` is the third of its key. */
export const generationOf = (clockId: string): number => Number(/#(\d+)$/.exec(clockId)?.[1] ?? 1);

/** The state with one clock changed. */
export function clockWith(state: Case, id: string, change: (clock: Clock) => Clock): Case {
  if (!state.clocks.some((clock) => clock.id === id)) throw new Error(`case ${state.number} has no clock ${id}`);
  return { ...state, clocks: state.clocks.map((clock) => (clock.id === id ? change(clock) : clock)) };
}

/** The clock with more rungs that were fired or skipped. */
export const doneWith = (clock: Clock, rungs: readonly string[]): Clock => ({
  ...clock,
  done: rungs.reduce(withDone, clock.done),
});

/** A clock that stands is refused no longer: a calendar or a person reckoned it. */
function reckonedAt({ refusedClocks }: Case, { kind, of }: Clock): Pick<Partial<Case>, 'refusedClocks'> {
  const key = of ? `${kind}:${of}` : kind;
  return refusedClocks?.includes(key) ? { refusedClocks: refusedClocks.filter((one) => one !== key) } : {};
}

function metClock(clock: Clock, metAt: Instant, late: boolean): Clock {
  const { late: _, ...rest } = clock;
  return { ...rest, state: 'met', done: [], metAt, ...(late ? { late: true as const } : {}) };
}
