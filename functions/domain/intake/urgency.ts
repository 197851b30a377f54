import type { Suggestion } from '../case/events.ts';

/** M2: an alert of which the tables suggest a major matter, or an emergency of any grade, is worked before all others, however many wait. */
export const isGrave = ({ grades }: Pick<Suggestion, 'grades'>): boolean =>
  grades.emergency !== null || grades.opinion === 'I' || grades.opinion === 'II';
