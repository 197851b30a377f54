import type { Ports } from '../ports/ports.ts';

/** How often in a row somebody may be faster, before whoever presses is told to come back: more than ever press at once on one matter. */
export const LOST_RACES = 20;
const STEP_MS = 10;
const LONGEST_MS = 250;

/** Two who press at once meet once. Where more do, each lets the others pass for a random while, so that they don't all meet again. */
export async function letOthersPass({ ids, outside }: Pick<Ports, 'ids' | 'outside'>, lost: number): Promise<void> {
  if (lost < 2) return;
  const longest = Math.min(LONGEST_MS, STEP_MS * 2 ** lost);
  const share = Number.parseInt(ids.hash(ids.random(8)).slice(0, 4), 16) / 0xff_ff;
  await outside.pause(Math.ceil(longest * share));
}
