import { fromMs, type Instant, toMs } from '../../../functions/domain/matter/instant.ts';

/** The stack's time: the machine's clock plus an offset, or held still. Workers read the same memory, so all agree at once. */
export interface StackTime {
  now: () => number;
  instant: () => Instant;
  held: () => boolean;
  /** Sets the time; `hold` stops it there until it is set again or let go. */
  set: (at: number, hold: boolean) => void;
  letGo: () => void;
  shared: SharedArrayBuffer;
}

/** Offset in slot 0; slot 1 is the instant at which time is held, or NaN. */
export const OFFSET = 0;
export const HELD_AT = 1;

export function stackTime(offset: number, keep: (offset: number) => void): StackTime {
  const shared = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
  const slots = new Float64Array(shared);
  slots[OFFSET] = offset;
  slots[HELD_AT] = Number.NaN;
  const now = () => {
    const heldAt = slots[HELD_AT] ?? Number.NaN;
    return Number.isNaN(heldAt) ? Date.now() + (slots[OFFSET] ?? 0) : heldAt;
  };
  return {
    now,
    instant: () => fromMs(now()),
    held: () => !Number.isNaN(slots[HELD_AT]),
    set(at, hold) {
      slots[OFFSET] = at - Date.now();
      slots[HELD_AT] = hold ? at : Number.NaN;
      keep(slots[OFFSET]);
    },
    letGo() {
      if (Number.isNaN(slots[HELD_AT])) return;
      this.set(now(), false);
    },
    shared,
  };
}

/** The offset that makes the stack's time start at an instant. */
export const offsetOf = (at: Instant): number => toMs(at) - Date.now();
