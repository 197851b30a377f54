import type { Recurs } from './recurrence.ts';

/** M4: why an alert is where it is. Codes travel; whoever shows it makes the sentence. */
export type AlertReason =
  | { code: 'same-page' | 'same-text' }
  | { code: 'alike'; percent: number }
  /** Newer words under an id that is known. */
  | { code: 'news' }
  /** Published before the answer and come after the end. */
  | { code: 'belated' }
  /** Its id is that of another matter, and so none. */
  | { code: 'other-matter'; of: string }
  | { code: 'recurrence'; of: string; because: Recurs }
  | { code: 'split-off'; from: string }
  /** A person of the desk put it there: with a registration, or since it could not be worked. */
  | { code: 'registered-with' | 'put-by-hand'; by: string };

export type AlertReasonCode = AlertReason['code'];
