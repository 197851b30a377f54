import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Inquiry } from './inquiry.ts';

type Deciding = Decidable &
  Pick<Inquiry, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/**
 * An inquiry as those who decide proposals see any matter. H5: units that its case complains of decide nothing of it.
 */
export const decidable = (state: Inquiry): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: state.emergency ?? null },
  ...(state.against ? { wrongdoing: { state: 'is', against: state.against } } : {}),
});
