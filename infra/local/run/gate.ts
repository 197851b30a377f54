import { RANKS, type Rank } from './precedence.ts';

/** What the stack and its workers tell each other without a message: slots of shared memory. */
export interface Gate {
  shared: SharedArrayBuffer;
  /** Calls that workers have with the engine. */
  withEngine: () => number;
  /** Every call is to go by the stack, which has something happen to it. */
  closeFor: (faults: boolean) => void;
  /** More than few of a higher rank than this one are under way. */
  press: (rank: Rank, isPressed: boolean) => void;
}

export const WITH_ENGINE = 0;
export const CLOSED = 1;
export const pressedSlot = (rank: Rank): number => 2 + RANKS.indexOf(rank);

export function gate(): Gate {
  const shared = new SharedArrayBuffer((2 + RANKS.length) * Int32Array.BYTES_PER_ELEMENT);
  const slots = new Int32Array(shared);
  return {
    shared,
    withEngine: () => Atomics.load(slots, WITH_ENGINE),
    closeFor: (faults) => void Atomics.store(slots, CLOSED, faults ? 1 : 0),
    press: (rank, isPressed) => void Atomics.store(slots, pressedSlot(rank), isPressed ? 1 : 0),
  };
}
