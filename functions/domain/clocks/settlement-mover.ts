import { type Case, isComplainedOf } from '../case/case.ts';
import { hasSettlement, type Settlement } from '../case/settlements.ts';
import type { Mover } from '../matter/clock.ts';

/** D1, H5: whose move a part of the matter is: whoever answers for the case where its unit has no part in it any more. */
export const settlementMover = (
  state: Pick<Case, 'assignments' | 'wrongdoing'>,
  settlement: Pick<Settlement, 'unit'>,
): Mover =>
  hasSettlement(state, settlement) && !isComplainedOf(state, settlement.unit)
    ? { unit: settlement.unit }
    : { primary: true };
