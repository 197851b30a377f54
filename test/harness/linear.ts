import { spentMs } from './spent.ts';

/** Four times as much may take four times as long, and some for the memory; with the square it would be sixteen times. */
const MOST = 10;
/** Below this a clock tells nothing, and nobody waits. */
const UNSEEN_MS = 60;

/** Whether work takes no more than its length in time, on a machine that does other things besides. */
export function isLinear(work: (length: number) => unknown, length: number): boolean {
  const took = (of: number): number => {
    const began = spentMs();
    work(of);
    return spentMs() - began;
  };
  took(1_000);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const [long, short] = [took(length), took(length / 4)];
    if (long < UNSEEN_MS || long < MOST * short) return true;
  }
  return false;
}

/** The parts of which a text made of that part alone, over and over, takes more than its length. */
export const slowParts = (parts: readonly string[], read: (text: string) => unknown, length: number): string[] =>
  parts.filter((part) => !isLinear((of) => read(part.repeat(Math.ceil(of / part.length))), length));
