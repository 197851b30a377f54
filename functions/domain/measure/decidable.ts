import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Measure } from './measure.ts';

type Deciding = Decidable &
  Pick<Measure, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** A measure as those who decide proposals see any matter. */
export const decidable = (state: Measure): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
});
