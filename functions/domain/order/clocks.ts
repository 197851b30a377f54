import type { Wanted } from '../clocks/reconcile-clocks.ts';
import type { Instant } from '../matter/instant.ts';
import type { OrderClockKind, OrderClockRow } from '../rules/order-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { Clock, Order } from './order.ts';

/** The clocks of a round after the first belong to it: `order-reply:again1`. */
const ofRound = (index: number): { of?: string } => (index === 0 ? {} : { of: `again${index}` });
const roundOf = ({ of }: Clock): number => (of === undefined ? 0 : Number(of.slice('again'.length)));

/** S3: which clocks an order brings. Signing and each round of answers are the unit's, judging the answers is the issuer's. */
export function wantedClocks(state: Order, { orders }: Policy): Wanted<OrderClockKind>[] {
  const unit = { unit: state.unit };
  return orders.clocks.flatMap((row): Wanted<OrderClockKind>[] => {
    switch (row.kind) {
      case 'order-sign':
        return [{ row, startAt: state.openedAt, limit: counted(row), move: unit }];
      case 'order-reply':
        return state.rounds.map(({ startAt, limit }, index) => ({
          row,
          startAt,
          limit,
          move: unit,
          ...ofRound(index),
        }));
      case 'order-check':
        return state.rounds.flatMap(({ repliedAt }, index) =>
          repliedAt === undefined
            ? []
            : [
                {
                  row,
                  startAt: repliedAt,
                  limit: counted(row),
                  move: { unit: state.issuer.unit },
                  ...ofRound(index),
                },
              ],
        );
    }
  });
}

/** S3: when a clock of an order was met, or null. */
export function fulfilledAt(state: Order, clock: Clock): Instant | null {
  const round = state.rounds[roundOf(clock)];
  switch (clock.kind) {
    case 'order-sign':
      return state.signedAt ?? null;
    case 'order-reply':
      return round?.repliedAt ?? null;
    case 'order-check':
      return round?.checkedAt ?? null;
  }
}

function counted({ kind, limit }: OrderClockRow): Exclude<OrderClockRow['limit'], { given: true }> {
  if ('given' in limit) throw new Error(`the rules give no limit for ${kind}`);
  return limit;
}
