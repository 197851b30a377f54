import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Consultation } from './consultation.ts';

type Deciding = Decidable &
  Pick<Consultation, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** A consultation as those who decide proposals see any matter. H5: units that its case complains of decide nothing of it. */
export const decidable = (state: Consultation): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: state.emergency ?? null },
  ...(state.against ? { wrongdoing: { state: 'is', against: state.against } } : {}),
});
