import { hadPrimary, partsHeldAt } from '../case/assignments.ts';
import { type Case, type Clock, isStanding, type ReleaseFact } from '../case/case.ts';
import { clockKey } from '../matter/clock.ts';
import type { AnswerKind, Policy } from '../rules/policy.ts';
import { wasHeldBy } from './order-holder.ts';
import { speakerOf } from './voice.ts';

/**
 * P7: head or registered spokesperson of the unit that answers for this duty attended. Of a duty of the whole case that is its primary unit, or
 * any unit concerned where any may speak, as they were when it was held; of an order to one unit, that unit. Who was head is as the directory
 * says when it is recorded, since that keeps no history of posts.
 */
export function isAttended(state: Case, clock: Clock, kind: AnswerKind, fact: ReleaseFact, policy: Policy): boolean {
  const { attended = [], excepted, orders } = fact;
  if (excepted) return true;
  if (wasHeldBy(state, clock, fact)) return attended.includes(fact.unit);
  const named = orders?.includes(clockKey(clock.kind, clock.of)) ?? false;
  if ('unit' in clock.move && !named) return attended.includes(clock.move.unit);
  // A promise of the whole case is kept by whoever answers for the case, never by a co-unit for its own part.
  const parts = kind === 'follow-up' ? ['primary'] : policy.speakers[kind].by;
  const at = fact.publishedAt;
  const present = attended.flatMap((unit) => partsHeldAt(state, unit, at));
  if (present.some((part) => parts.includes(speakerOf(part)))) return true;
  const answersForCase =
    hadPrimary(state.assignments, at) || state.assignments.some((a) => isStanding(a) && a.part !== 'co-unit');
  return !answersForCase && (present.length > 0 || attended.includes(fact.unit));
}
