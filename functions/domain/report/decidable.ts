import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Report } from './report.ts';

type Deciding = Decidable &
  Pick<Report, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** A report as those who decide proposals see any matter. */
export const decidable = (state: Report): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
});
