import type { Claim, Outcome } from '../ports/stored.ts';

/** What the claim on an alert's id remembers for good: which delivery brought it, and what was told of it, wherever the alert goes later. */
export interface Remembered extends Outcome {
  mark: string;
}

export const remembering = (memory: Remembered): string => JSON.stringify(memory);

/** What was told of the alert of this mark; null when another delivery brought it. */
export function toldOf(claim: Claim, mark: string): Outcome | null {
  const { mark: first, ...outcome } = JSON.parse(claim.data ?? '{}') as Partial<Remembered>;
  return first === mark && outcome.outcome !== undefined && outcome.caseNumber !== undefined
    ? { ...outcome, outcome: outcome.outcome, caseNumber: outcome.caseNumber }
    : null;
}
