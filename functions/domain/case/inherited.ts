import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Case, isSameOrder, limitsOf, type SetLimit } from './case.ts';
import { commanding } from './takeover.ts';

const KNOWN = ['firstPublishedOn', 'knownAt', 'wereGrades', 'learnt', 'risen', 'lifted', 'heard'] as const;

/**
 * A1, H4, P2, P3: what a public matter that is split off, which is the same one, knows as its source does: since when
 * its grades were known, the orders to answer it, and the superior that commands it.
 */
export type Inherited = Pick<Case, (typeof KNOWN)[number] | 'limits' | 'takeovers'>;

export function inheritedFrom(source: Case): Inherited {
  const { assignedBy } = source;
  const limits = limitsOf({ ...source, assignments: source.assignments.filter(({ part }) => part !== 'co-unit') })
    .filter((limit) => !(assignedBy && isSameOrder(assignedBy, limit)))
    .filter((limit, index, all) => all.findIndex((other) => isSameOrder(other, limit)) === index)
    .map((limit, index): SetLimit => ({ ...limit, id: `L${index + 1}`, setAt: givenAt(source, limit) }));
  const command = commanding(source);
  return {
    ...pick(source, KNOWN),
    ...(limits.length > 0 ? { limits } : {}),
    ...(command ? { takeovers: [{ ...command, id: 'K1' }] } : {}),
  };
}

/** H4: from when the limit of an order runs. */
const givenAt = (source: Case, order: Omit<SetLimit, 'id' | 'setAt'>): Instant =>
  laterGivenAt(source, order) ?? source.discoveredAt;

/** P2: when an order came to a case; where it came with the case, when that was recorded, which may be long after its discovery. */
export const orderCameAt = (source: Case, order: Omit<SetLimit, 'id' | 'setAt'>): Instant =>
  laterGivenAt(source, order) ?? source.registeredAt;

function laterGivenAt({ limits = [], assignments }: Case, order: Omit<SetLimit, 'id' | 'setAt'>): Instant | undefined {
  const set = limits.find((limit) => isSameOrder(limit, order));
  const given = assignments.find(({ assignedBy }) => assignedBy && isSameOrder(assignedBy, order));
  return set?.setAt ?? given?.orderedAt ?? given?.assignedAt;
}
