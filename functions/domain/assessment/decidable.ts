import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Assessment } from './assessment.ts';

type Deciding = Decidable &
  Pick<Assessment, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** An assessment as those who decide proposals see any matter. */
export const decidable = (state: Assessment): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
});
