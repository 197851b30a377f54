import { decidedAt, decisionClocks } from '../clocks/decision-clocks.ts';
import type { Wanted } from '../clocks/reconcile-clocks.ts';
import type { Instant } from '../matter/instant.ts';
import type { OrderClockRow } from '../rules/order-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, type ClockKind, isOpen, type Named, nthOf, type Order } from './order.ts';

export type Want = Wanted<ClockKind>;

/** What a clock belongs to: the unit that a correction named (`to1`, `by1`), the round after the first (`again1`); neither, of the first of both. */
const ofWhom = (part: 'to' | 'by', nth: number, round = 0): { of?: string } => {
  const parts = [...(nth === 0 ? [] : [`${part}${nth}`]), ...(round === 0 ? [] : [`again${round}`])];
  return parts.length === 0 ? {} : { of: parts.join('.') };
};
const roundOf = (of: string | undefined): number => Number(/again(\d+)$/.exec(of ?? '')?.[1] ?? 0);

/** S3: which clocks an order brings. Signing and each round of answers are the unit's, judging the answers is the issuer's. */
export const wantedClocks = (state: Order, policy: Policy): Want[] =>
  isOpen(state) ? wantedAnyway(state, policy) : decisionClocks(state, policy);

/** The same where it is over: what it brought. */
export const wantedAnyway = (state: Order, policy: Policy): Want[] => [
  ...ownClocks(state, policy),
  ...decisionClocks(state, policy),
];

/** Whoever a correction named was told of it then: what is ours to count begins there. */
function since(start: Instant, named: readonly Named[] | undefined, nth: number): Instant {
  const at = nth === 0 ? undefined : named?.[nth]?.at;
  return at !== undefined && at > start ? at : start;
}

function ownClocks(state: Order, { orders }: Policy): Want[] {
  const { unit, issuer, addressed, issued } = state;
  const [to, by] = [nthOf(unit, addressed), nthOf(issuer.unit, issued)];
  return orders.clocks.flatMap((row): Want[] => {
    switch (row.kind) {
      case 'order-sign': {
        const startAt = since(state.openedAt, addressed, to);
        return [{ row, startAt, limit: counted(row), move: { unit }, ...ofWhom('to', to) }];
      }
      case 'order-reply':
        return state.rounds.map(({ startAt, limit }, index) => ({
          row,
          startAt,
          limit,
          move: { unit },
          ...ofWhom('to', to, index),
        }));
      case 'order-check':
        return state.rounds.flatMap(({ repliedAt }, index) =>
          repliedAt === undefined
            ? []
            : [
                {
                  row,
                  startAt: since(repliedAt, issued, by),
                  limit: counted(row),
                  move: { unit: issuer.unit },
                  ...ofWhom('by', by, index),
                },
              ],
        );
    }
  });
}

/** S3: when a clock of an order was met, or null. */
export const fulfilledAt = (state: Order, clock: Clock, now: Instant): Instant | null =>
  clock.kind === 'decision' ? decidedAt(state, clock, now) : factsMet(state, clock.kind, clock.of);

/** When the facts met a duty of an order, or null. */
export function factsMet(state: Order, kind: ClockKind, of: string | undefined): Instant | null {
  const round = state.rounds[roundOf(of)];
  switch (kind) {
    case 'order-sign':
      return state.signedAt ?? null;
    case 'order-reply':
      return round?.repliedAt ?? null;
    case 'order-check':
      return round?.checkedAt ?? null;
    case 'decision':
      return null;
  }
}

function counted({ kind, limit }: OrderClockRow): Exclude<OrderClockRow['limit'], { given: true }> {
  if ('given' in limit) throw new Error(`the rules give no limit for ${kind}`);
  return limit;
}
