import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Watch } from './watch.ts';

type Deciding = Decidable &
  Pick<Watch, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** A watch as those who decide proposals see any matter. */
export const decidable = (state: Watch): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
});
