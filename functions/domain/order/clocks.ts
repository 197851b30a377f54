import type { Wanted } from '../clocks/reconcile-clocks.ts';
import type { Instant } from '../matter/instant.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import type { OrderClockRow } from '../rules/order-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Clock, type ClockKind, isOpen, type Order } from './order.ts';

/** The clocks of a round after the first belong to it: `order-reply:again1`. */
const ofRound = (index: number): { of?: string } => (index === 0 ? {} : { of: `again${index}` });
const roundOf = ({ of }: Clock): number => (of?.startsWith('again') ? Number(of.slice('again'.length)) : 0);

/** S3: which clocks an order brings. Signing and each round of answers are the unit's, judging the answers is the issuer's. */
export function wantedClocks(state: Order, policy: Policy): Wanted<ClockKind>[] {
  return isOpen(state) ? [...ownClocks(state, policy), ...decisions(state, policy)] : decisions(state, policy);
}

/** H2: each proposal has a limit of its own, also where the order is over. */
const decisions = ({ proposals = [] }: Order, policy: Policy): Wanted<ClockKind>[] =>
  proposals
    .filter(({ approvedBy }) => approvedBy === undefined)
    .map(({ id, kind, at }) => {
      const { clause, ladder, limit } = ruleOf(kind, policy);
      return { row: { kind: 'decision', clause, ladder }, of: id, startAt: at, limit, move: { decider: true } };
    });

function ownClocks(state: Order, { orders }: Policy): Wanted<ClockKind>[] {
  const unit = { unit: state.unit };
  return orders.clocks.flatMap((row): Wanted<ClockKind>[] => {
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
    case 'decision':
      return null;
  }
}

function counted({ kind, limit }: OrderClockRow): Exclude<OrderClockRow['limit'], { given: true }> {
  if ('given' in limit) throw new Error(`the rules give no limit for ${kind}`);
  return limit;
}
