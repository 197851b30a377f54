import type { Cause } from '../matter/cause.ts';

/** D2, D3: what an answer to a concern of one cause has to say. */
export interface CauseChecklist {
  cause: Cause;
  name: string;
  clause: string;
  /** Whoever records a release says of each point where it is in the text or why not; else what nobody says is shown alone. */
  required: boolean;
  points: ChecklistPoint[];
}

/** One id in two lists is one point: a text says it once for both. */
export interface ChecklistPoint {
  id: string;
  name: string;
  clause: string;
  /** Asked of every release, and not of the first that says it alone. */
  everyTime?: true;
  /** D3: what says this is not the last word, and says when the next one comes. */
  nextWord?: true;
}
