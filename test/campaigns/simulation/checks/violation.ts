/** The promises of the README, by number: what must always hold. */
export const INVARIANTS = {
  0: 'no function breaks on what was not injected',
  1: 'every open case with a running clock has one driving execution within three minutes',
  2: 'every step is fired or recorded as skipped once, never early, within 15 s by the workflow and 3 minutes by the sweep',
  3: 'no text for a step superseded before it was fired, and every text ends in a known state',
  4: 'what makes a text obsolete stops it',
  5: 'a due instant depends on the start and the policy alone',
  6: 'the events give the stored state, and the hash chain is whole',
  7: 'an alert that was answered is in exactly one case',
  8: 'nothing is fulfilled without evidence, closed with an open duty, or decided without a named person',
  9: 'no text of a drill lacks its mark',
  10: 'every duty missed while it stood has exactly one breach, and a correction names who, why and the second person',
  11: 'no command writes more than a fixed number of items',
  12: 'the read models, reckoned anew from cases and records, are what stands',
  13: 'a proposal is decided by somebody who may, and never by its proposer',
  15: 'a confirmed open case has a duty to answer, running or decided',
  14: 'a case keeps its law until a person moves it, and what is decided names the rules in force',
} as const;

export type Invariant = keyof typeof INVARIANTS;

export class Violation extends Error {
  override name = 'Violation';
  readonly invariant: Invariant;
  readonly caseNumber: string | null;
  constructor(invariant: Invariant, caseNumber: string | null, says: string) {
    super(`${invariant} (${INVARIANTS[invariant]}): ${caseNumber === null ? '' : `${caseNumber}: `}${says}`);
    this.invariant = invariant;
    this.caseNumber = caseNumber;
  }
}

/** Counts what was checked, and throws what does not hold. */
export class InvariantChecks {
  readonly checked = new Map<Invariant, number>();

  check(invariant: Invariant, caseNumber: string | null, condition: boolean, says: () => string): void {
    this.checked.set(invariant, (this.checked.get(invariant) ?? 0) + 1);
    if (!condition) throw new Violation(invariant, caseNumber, says());
  }
}
