import { type Case, isSameOrder, type Order, standingLimits } from './case.ts';
import type { Event } from './events.ts';
import { pick } from '../matter/pick.ts';

/** What of a superior's order goes with an alert that is split off. */
interface Going {
  /** The limits that the case has by it, and has no longer. */
  limits: string[];
  /** The order as it stands by now; none where a correction says that it never was. */
  order?: Order;
}

/**
 * P2: what an alert brought goes with it, as it was corrected since; it stays as well where a person set it, or another alert that stays brought
 * the same. Which order it was is told by the record: by now it may have another number, body or limit.
 */
export function orderOfAlert(
  state: Pick<Case, 'limits' | 'assignedBy'>,
  facts: readonly Event[],
  { assignedBy: order }: { assignedBy?: Order },
  staying: readonly { assignedBy?: Order }[],
): Going {
  if (!order) return { limits: [] };
  const told = facts.flatMap((event) =>
    event.type === 'limit-set' && isSameOrder(event.limit, order) ? [event.limit] : [],
  );
  const known = (state.limits ?? []).filter(({ id }) => told.some((limit) => limit.id === id));
  const own = facts.some(
    (event) => event.type === 'case-opened' && event.assignedBy && isSameOrder(event.assignedBy, order),
  );
  const stays = staying.some(({ assignedBy }) => assignedBy && isSameOrder(assignedBy, order));
  const standing = standingLimits({ limits: known });
  const now = known.length > 0 ? known.findLast((limit) => limit.void === undefined) : own ? state.assignedBy : order;
  return {
    limits: stays ? [] : standing.filter(({ alertId }) => alertId !== undefined).map(({ id }) => id),
    ...(now ? { order: pick(now, ['unit', 'number', 'dueAt']) } : {}),
  };
}
