/** H5: what somebody who was called back said of it, as the source has it. */
export const SATISFACTION = ['satisfied', 'unsatisfied', 'unsaid'] as const;
export type Satisfaction = (typeof SATISFACTION)[number];
