import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Exercise } from './exercise.ts';

type Deciding = Decidable &
  Pick<Exercise, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** An exercise as those who decide proposals see any matter: it has none. */
export const decidable = (state: Exercise): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
});
