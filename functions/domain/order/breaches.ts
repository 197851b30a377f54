import { missedDuties } from '../clocks/missed-duties.ts';
import { dueOf } from '../clocks/reconcile-clocks.ts';
import { breachOf, type Breach, type BreachChange } from '../matter/breach.ts';
import { clockKey } from '../matter/clock.ts';
import { type ClockChange, foldChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { factsMet, type Want, wantedAnyway } from './clocks.ts';
import { type ClockKind, isOpen, type Order } from './order.ts';

/**
 * S3: each duty of an order that was missed while it stood leaves one breach. Where a fact was corrected, every duty is judged again by the
 * facts as they are now, in both directions; one that a person set aside stays so. A duty that no fact brings any more was nobody's.
 */
export function judgeBreaches(
  after: Order,
  changes: readonly ClockChange<ClockKind>[],
  corrected: boolean,
  policy: Policy,
  now: Instant,
): BreachChange[] {
  const missed = missedDuties(after, changes, now);
  if (!corrected) return missed;
  const state = changes.reduce<Order>(foldChange, after);
  const wanted = wantedAnyway(after, policy).filter(({ row }) => row.kind !== 'decision');
  const told = [...missed.map(({ duty }) => duty), ...(after.breaches ?? []).map(({ duty }) => duty)];
  return [
    ...missed,
    ...wanted.filter((want) => !told.includes(dutyOf(want))).flatMap((want) => missedUnseen(want, state, policy, now)),
    ...(after.breaches ?? []).flatMap((breach) => judged(breach, wanted, state, policy, now) ?? []),
  ];
}

const dutyOf = ({ row, of }: Want): string => clockKey(row.kind, of);

/** Due before the order was over, and done later or never, although no clock of it is left to say so. */
function missedUnseen(want: Want, state: Order, policy: Policy, now: Instant): BreachChange[] {
  const due = dueOf(want, policy);
  if (isOpen(state) || typeof due !== 'string' || !isLate(want, due, state, now) || breachOf(state, dutyOf(want)))
    return [];
  const { row, of, move } = want;
  return [
    {
      change: 'breached',
      duty: dutyOf(want),
      kind: row.kind,
      ...(of === undefined ? {} : { of }),
      unit: 'unit' in move ? move.unit : null,
      dueAt: due,
      basis: row.clause,
    },
  ];
}

function isLate(want: Want, due: Instant, state: Order, now: Instant): boolean {
  const metAt = factsMet(state, want.row.kind, want.of);
  return (metAt ?? state.endedAt ?? now) > due;
}

/** What the facts say of a breach now; null where that is nothing new. */
function judged(
  breach: Breach,
  wanted: readonly Want[],
  state: Order,
  policy: Policy,
  now: Instant,
): BreachChange | null {
  const { duty } = breach;
  if (breach.is === 'set-aside' || duty.startsWith('decision')) return null;
  const want = wanted.find((one) => dutyOf(one) === duty);
  const due = want ? dueOf(want, policy) : breach.dueAt;
  const dueAt = typeof due === 'string' ? due : breach.dueAt;
  const is = want && isLate(want, dueAt, state, now) ? 'stands' : 'healed';
  return is === breach.is && dueAt === breach.dueAt ? null : { change: 'breach-judged', duty, is, dueAt };
}
