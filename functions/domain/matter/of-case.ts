/** M4: what was opened from a case, and goes over with it to the one that it joins. */
interface OfCase {
  caseNumber?: string;
  /** The cases that it was of before, the first one first. */
  cases?: string[];
}

/** M4: its case joins another, or is a matter of its own again. */
export type FollowsCase = { command: 'follow'; into: string } | { command: 'go-back'; to: string };

export interface CaseChanged {
  type: 'case-changed';
  caseNumber: string;
  was: string;
}

/** M4: null: it is of that case, or came from elsewhere. */
export function following({ caseNumber, cases = [] }: OfCase, told: FollowsCase): CaseChanged | null {
  if (caseNumber === undefined) return null;
  if (told.command === 'follow')
    return told.into === caseNumber ? null : { type: 'case-changed', caseNumber: told.into, was: caseNumber };
  return cases.includes(told.to) ? { type: 'case-changed', caseNumber: told.to, was: caseNumber } : null;
}

/** The cases that it was of, with one more; back at an earlier one, those before that. */
export function caseChanged({ cases = [] }: OfCase, { caseNumber, was }: CaseChanged): Required<OfCase> {
  const back = cases.indexOf(caseNumber);
  return { caseNumber, cases: back < 0 ? [...cases, was] : cases.slice(0, back) };
}
