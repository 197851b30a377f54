import { RANKS, type Rank } from './precedence.ts';

/** What the stack and its workers tell each other without a message: slots of shared memory. */
export interface Gate {
  shared: SharedArrayBuffer;
  /** Where a worker counts its calls to the engine; `gone` when it ended, whatever it was in the middle of. */
  enter: () => { calls: SharedArrayBuffer; gone: () => void };
  /** Calls that workers have with the engine. */
  withEngine: () => number;
  /** Every call is to go by the stack, which has something happen to it. */
  closeFor: (faults: boolean) => void;
  /** The stack begins to read what was written: the next write is told anew. */
  heard: () => void;
  /** More than few of a higher rank than this one are under way. */
  press: (rank: Rank, isPressed: boolean) => void;
}

export const CLOSED = 0;
/** A write was told that nobody has heard of yet. */
export const WROTE = 1;
export const pressedSlot = (rank: Rank): number => 2 + RANKS.indexOf(rank);

export function gate(): Gate {
  const shared = new SharedArrayBuffer((2 + RANKS.length) * Int32Array.BYTES_PER_ELEMENT);
  const slots = new Int32Array(shared);
  const workers = new Set<Int32Array>();
  return {
    shared,
    enter() {
      const calls = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const own = new Int32Array(calls);
      workers.add(own);
      return { calls, gone: () => void workers.delete(own) };
    },
    withEngine: () => [...workers].reduce((sum, calls) => sum + Atomics.load(calls, 0), 0),
    closeFor: (faults) => void Atomics.store(slots, CLOSED, faults ? 1 : 0),
    heard: () => void Atomics.store(slots, WROTE, 0),
    press: (rank, isPressed) => void Atomics.store(slots, pressedSlot(rank), isPressed ? 1 : 0),
  };
}
