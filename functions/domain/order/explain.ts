import { type Basis, basisOf, fill, printed } from '../clocks/explain.ts';
import type { Policy } from '../rules/policy.ts';
import type { Clock, Order } from './order.ts';

/** H3, H4, S3: the arithmetic of a deadline of an order: rule, start, count, due. Null under a version of the rules that has no words for it. */
export function explain(
  clock: Clock,
  { addressed = [], issued = [] }: Pick<Order, 'addressed' | 'issued'>,
  policy: Policy,
): Basis | null {
  const { orders } = policy;
  const words = orders.explain;
  if (!words) return null;
  const row = orders.clocks.find(({ kind }) => kind === clock.kind);
  // A reply that was returned where all had been answered, and the issuer named no instant.
  const again = clock.kind === 'order-reply' && clock.of?.includes('again') === true;
  // A unit that a correction named.
  const ofNamed =
    clock.kind !== 'order-reply' &&
    clock.of !== undefined &&
    [...addressed, ...issued].some(({ at }) => at === clock.startAt);
  const start = ofNamed
    ? words.named
    : clock.kind === 'order-check'
      ? words.replied
      : again
        ? words.returned
        : words.issued;
  return basisOf(
    clock,
    {
      name: row?.name ?? clock.kind,
      limitClause: again ? orders.again.clause : row?.limitClause,
      start: fill(start, { at: printed(clock.startAt) }),
      given: () => [fill(words.given, { due: printed(clock.dueAt) })],
    },
    policy,
  );
}
