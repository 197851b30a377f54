import type { Grade } from '../matter/grade.ts';
import type { Decidable } from '../people/deciders.ts';
import type { Order } from './order.ts';

type Deciding = Decidable &
  Pick<Order, 'number' | 'version' | 'policyId' | 'clocks' | 'subject'> & {
    grades: { opinion: Grade; emergency: Grade | null };
  };

/** An order as those who decide proposals see any matter: it has one unit, which took it over from nobody. H5: whom its case complains of decides nothing of it. */
export const decidable = (state: Order): Deciding => ({
  ...state,
  assignments: [],
  grades: { opinion: state.grade, emergency: null },
  ...(state.against ? { wrongdoing: { state: 'is', against: state.against } } : {}),
});
