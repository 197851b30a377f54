import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Retrospective } from './retrospective.ts';

type Deciding = Decidable &
  Pick<Retrospective, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** A retrospective as those who decide proposals see any matter. H5: whom its case complains of decides nothing of it. */
export const decidable = (state: Retrospective): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
  ...(state.against ? { wrongdoing: { state: 'is', against: state.against } } : {}),
});
