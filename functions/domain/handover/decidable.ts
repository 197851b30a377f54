import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Handover } from './handover.ts';

type Deciding = Decidable &
  Pick<Handover, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** A handover as those who decide proposals see any matter. */
export const decidable = (state: Handover): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: state.emergency ?? null },
});
