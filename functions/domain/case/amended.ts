import type { Grade } from '../matter/grade.ts';
import type { Nature } from '../matter/nature.ts';
import type { Reason } from '../matter/reason.ts';
import type { Case, Category } from './case.ts';

/** What is said of a matter, and may be said anew. */
export interface Said {
  summary?: string;
  place?: string;
  categories?: Category[];
  natures?: Nature[];
}
export const SAID = ['summary', 'place', 'categories', 'natures'] as const satisfies (keyof Said & keyof Case)[];

/** Of what was said of the matter, what is said otherwise; `proposed`: M1: the opinion grade that the table proposes for its categories. */
export interface Amended {
  type: 'amended';
  was: Said;
  is: Said;
  reason?: string;
  proposed?: { grade: Grade; reasons: Reason[] };
}
