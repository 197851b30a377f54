import type { BreachChange } from './breach.ts';
import type { Clock } from './clock.ts';
import { withDone } from './done-rungs.ts';
import type { Instant } from './instant.ts';

/** Why a clock goes: another of its duty took its place, a fact was corrected, or nobody owes it any longer. */
export type WhySuperseded =
  | 'replaced'
  | 'corrected'
  | 'no-longer-applies'
  | 'case-ended'
  | 'case-closed'
  | 'proposal-withdrawn'
  | 'order-completed'
  | 'order-withdrawn';

/** Why rungs are passed over: they were past when the clock arose or other rules brought them, or nothing ran when they fell due. */
export type WhySkipped = 'before-the-clock' | 'other-rules' | 'outage';

/** What one decision does to one clock. All that it does to all of them, and to breaches, is one event. */
export type ClockChange<Kind extends string = string> =
  | { change: 'opened'; clock: Clock<Kind> }
  | { change: 'met'; clockId: string; metAt: Instant; late: boolean }
  | { change: 'missed'; clockId: string }
  /** `liftedAt`: when other grades took away what still ran. */
  | { change: 'superseded'; clockId: string; kind: Kind; why: WhySuperseded; liftedAt?: Instant }
  /** No calendar reckons working days of that year. */
  | { change: 'refused'; kind: Kind; of?: string; why: 'no-calendar'; year: number }
  /** In the order in which they fell; of a repetition the last stands for those before it. */
  | { change: 'rungs-skipped'; clockId: string; rungs: string[]; why: WhySkipped };

export interface ClocksChanged<Kind extends string = string> {
  type: 'clocks-changed';
  changes: (ClockChange<Kind> | BreachChange)[];
}

/** The one event of some changes; no event where nothing changed. */
export const clocksChanged = <Kind extends string>(
  changes: (ClockChange<Kind> | BreachChange)[],
): ClocksChanged<Kind>[] => (changes.length > 0 ? [{ type: 'clocks-changed', changes }] : []);

/** What a folded state keeps of its clocks. */
interface Clocked<Kind extends string> {
  number: string;
  clocks: Clock<Kind>[];
  refusedClocks?: string[];
  generations?: Record<string, number>;
}

/** Folds one change into the state. Throws on a clock that is not there, which means a broken record. */
export function foldChange<Kind extends string, State extends Clocked<Kind>>(
  state: State,
  change: ClockChange<Kind>,
): State {
  switch (change.change) {
    case 'opened': {
      const { kind, of } = change.clock;
      const key = of ? `${kind}:${of}` : kind;
      const refused = state.refusedClocks?.filter((one) => one !== key);
      return { ...state, clocks: [...state.clocks, change.clock], ...(refused ? { refusedClocks: refused } : {}) };
    }
    case 'met':
      return clockWith(state, change.clockId, (clock) => metClock(clock, change.metAt, change.late));
    case 'missed':
      return clockWith(state, change.clockId, (clock) => ({ ...clock, state: 'missed' }));
    case 'superseded':
      return withoutClock(state, change.clockId);
    case 'rungs-skipped':
      return clockWith(state, change.clockId, (clock) => doneWith(clock, change.rungs));
    case 'refused': {
      const key = change.of ? `${change.kind}:${change.of}` : change.kind;
      return { ...state, refusedClocks: [...(state.refusedClocks ?? []), key] };
    }
  }
}

/** A clock that applies no longer is in the record alone; what stays is how many of its key there were, so that an id is never given twice. */
function withoutClock<Kind extends string, State extends Clocked<Kind>>(state: State, id: string): State {
  if (!state.clocks.some((clock) => clock.id === id)) throw new Error(`matter ${state.number} has no clock ${id}`);
  return {
    ...state,
    clocks: state.clocks.filter((clock) => clock.id !== id),
    generations: { ...state.generations, ...counted(state.generations, id) },
  };
}

/** P1, M1: kinds of which a matter has clocks by the dozen, one after another: one count for all keeps it small, and ids unique all the same. */
const COUNTED_TOGETHER = ['plan-step', 'zero-report', 'watch-rota', 'contact-test'];
export const countedAs = (key: string): string => {
  const [kind = ''] = key.split(':');
  return COUNTED_TOGETHER.includes(kind) ? kind : key;
};

function counted(generations: Record<string, number> | undefined, id: string): Record<string, number> {
  const key = countedAs(keyOfId(id));
  return { [key]: key === keyOfId(id) ? generationOf(id) : Math.max(generations?.[key] ?? 0, generationOf(id)) };
}

/** `response#3` is the third of its key. */
export const generationOf = (clockId: string): number => Number(/#(\d+)$/.exec(clockId)?.[1] ?? 1);
export const keyOfId = (clockId: string): string => clockId.replace(/#\d+$/, '');

/** The state with one clock changed. */
export function clockWith<Kind extends string, State extends Clocked<Kind>>(
  state: State,
  id: string,
  change: (clock: Clock<Kind>) => Clock<Kind>,
): State {
  if (!state.clocks.some((clock) => clock.id === id)) throw new Error(`matter ${state.number} has no clock ${id}`);
  return { ...state, clocks: state.clocks.map((clock) => (clock.id === id ? change(clock) : clock)) };
}

/** The clock with more rungs that were fired or skipped. */
export const doneWith = <Kind extends string>(clock: Clock<Kind>, rungs: readonly string[]): Clock<Kind> => ({
  ...clock,
  done: rungs.reduce(withDone, clock.done),
});

function metClock<Kind extends string>(clock: Clock<Kind>, metAt: Instant, late: boolean): Clock<Kind> {
  const { late: _, ...rest } = clock;
  return { ...rest, state: 'met', done: [], metAt, ...(late ? { late: true as const } : {}) };
}
