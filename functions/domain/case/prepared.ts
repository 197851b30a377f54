/**
 * P1, P3: which steps of a plan the press conference planned from the case prepares: one fact is not owed twice. Of
 * several conferences the one that was told of last; both lists are empty where it was called off.
 */
export interface Prepared {
  conference: string;
  open: string[];
  /** Done there, or left out there with a reason. */
  done: string[];
}

export interface ConferencePrepared extends Prepared {
  type: 'conference-prepared';
}

/** How a step of a plan stands there; null: it is the plan's alone. */
export function inConference({ prepared }: { prepared?: Prepared }, id: string): 'open' | 'done' | null {
  if (prepared?.done.includes(id)) return 'done';
  return prepared?.open.includes(id) ? 'open' : null;
}
