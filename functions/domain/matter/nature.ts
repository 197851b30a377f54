/** V1: what kind of concern it is, each with its matching act in the answer. */
export const NATURES = [
  'constructive-opinion',
  'hardship',
  'uninformed',
  'vague-understanding',
  'grievance',
  'wrong-view',
] as const;
export type Nature = (typeof NATURES)[number];

/** V1: what was adopted, solved, explained or published for one nature of the concern. */
export interface Act {
  nature: Nature;
  says: string;
}
