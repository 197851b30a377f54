import { DrillFailed } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';

/** The stages of a drill in their order: what a failed one is called in the log. */
export const STAGES = [
  'intake',
  'appraisal-text',
  'appraisal',
  'assignment',
  'sign-text',
  'page',
  'signature',
  'workflow',
  'answer',
  'end-of-workflow',
] as const;
export type Stage = (typeof STAGES)[number];

/** One stage: whatever goes wrong in it bears its name. */
export async function stage<Value>(name: Stage, caseNumber: string | null, does: () => Promise<Value>): Promise<Value> {
  try {
    return await does();
  } catch (error) {
    throw new DrillFailed(name, caseNumber, error instanceof Error ? error.message : String(error));
  }
}

const POLL_MS = 1_000;

/** Looks once a second until something is there that others bring about. Counted, not timed: the stack's clock may stand still. */
export async function until<Value>(
  look: () => Promise<Value | null>,
  what: string,
  seconds: number,
  { outside }: Pick<Ports, 'outside'>,
): Promise<Value> {
  for (let looked = 0; looked <= seconds; looked += 1) {
    const found = await look();
    if (found !== null) return found;
    if (looked < seconds) await outside.pause(POLL_MS);
  }
  throw new Error(`${what} within ${seconds} s: it did not happen`);
}
