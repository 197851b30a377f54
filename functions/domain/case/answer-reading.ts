/** What words that were published read as: an answer, or one of the letters that are none. */
export const SAYS = ['answer', 'passed-on', 'slogans', 'received', 'nothing'] as const;
export type Says = (typeof SAYS)[number];

/** What somebody who writes to a district may ask: what happened, why, what is done, until when, who is responsible, where to turn. */
export const ASKS = ['what', 'why', 'done', 'until', 'who', 'where'] as const;
export type Ask = (typeof ASKS)[number];

/** P4, V1: what was read in an answer. Codes alone: none of its words is kept (H5). */
export interface AnswerReading {
  says: Says;
  /** What the case's alerts ask, and what of that nothing answers. */
  asked?: Ask[];
  missing?: Ask[];
  /** R3: facts of the agreed line that it contradicts, by their ids. */
  differs?: string[];
}

/** P4, H2: its words read as no answer, and no person has found yet whether they are one. */
export const toReview = (release: { reads?: Says; answersAll?: true; noAnswer?: true; void?: true }): boolean =>
  release.reads !== undefined &&
  release.reads !== 'answer' &&
  !release.answersAll &&
  !release.noAnswer &&
  !release.void;

/** P4, V1: whether the public was told something: as a person found, else as its words read; null where nobody had them read. */
export function inSubstance(release: { reads?: Says; answersAll?: true; noAnswer?: true }): boolean | null {
  if (release.noAnswer) return false;
  if (release.answersAll) return true;
  return release.reads === undefined ? null : release.reads === 'answer';
}
