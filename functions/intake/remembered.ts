import type { Claim, Outcome } from '../ports/stored.ts';

/** What the claim on an alert's id remembers for good: which delivery brought it, and what was told of it, wherever the alert goes later. */
export interface Remembered extends Outcome {
  mark: string;
  /** Of the words that first came under the id, where a source sent them: see `Likeness`. */
  content?: string;
}

export const remembering = (memory: Remembered): string => JSON.stringify(memory);

const memoryIn = (claim: Claim): Partial<Remembered> => JSON.parse(claim.data ?? '{}') as Partial<Remembered>;

/** What its words were when the claim was taken; null where that is not known. */
export const contentIn = (claim: Claim): string | null => memoryIn(claim).content ?? null;

/** What was told of the alert of this mark; null when another delivery brought it. */
export function toldOf(claim: Claim, mark: string): Outcome | null {
  const { mark: first, content: _content, ...outcome } = memoryIn(claim);
  return first === mark && outcome.outcome !== undefined && outcome.caseNumber !== undefined
    ? { ...outcome, outcome: outcome.outcome, caseNumber: outcome.caseNumber }
    : null;
}
