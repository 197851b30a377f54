import { countsFrom } from '../case/correction.ts';
import type { Case, Clock, ReleaseFact } from '../case/case.ts';

/** P2: whose release it is had the order when that was published, though another has it now. */
export function wasHeldBy({ assignments, limits = [] }: Case, { of }: Clock, fact: ReleaseFact): boolean {
  const held = assignments.find(({ id }) => id === of)?.orderHeldBy ?? limits.find(({ id }) => id === of)?.heldBy ?? [];
  return held.some(({ unit, until }) => unit === fact.unit && countsFrom(fact) < until);
}
