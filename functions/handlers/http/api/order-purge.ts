import { orderKind } from '../../../domain/kinds/order-kind.ts';
import type { Erasing } from '../../../domain/matter/erasure.ts';
import type { OrderBody, OrderEvent } from '../../../domain/order/events.ts';
import { erased } from '../../../domain/order/free-text.ts';
import type { Order } from '../../../domain/order/order.ts';
import { proposedIn } from '../../../matter/proposed.ts';
import type { Ports } from '../../../ports/ports.ts';
import { sealedAgain } from './sealed-again.ts';

/** The event that tells the title, which the folded state keeps: the one that opened the order, or a correction since. */
const titledBy = (events: readonly OrderEvent[]): number | undefined =>
  events.findLast(
    (event) => event.type === 'order-opened' || (event.type === 'corrected' && event.is.title !== undefined),
  )?.seq;

/** H5: what a proposal to erase words of an order takes once it is approved; null where there is no such proposal. */
export async function orderPurge(
  state: Order,
  proposalId: string,
  ports: Ports,
): Promise<{ erasing: Erasing; erases: { events: OrderEvent[]; words: string[] } } | null> {
  const events = await ports.store.matterRecord<OrderBody>(orderKind, state.number);
  const proposed = await proposedIn(state, async () => events);
  const payload = proposed.find(({ proposal }) => proposal.id === proposalId)?.payload;
  if (payload?.kind !== 'purge') return null;
  const titled = titledBy(events);
  const left = events.filter(({ seq }) => payload.events.includes(seq)).map(erased);
  return {
    erasing: {
      events: sealedAgain(left, ports),
      cleared: payload.events.some((seq) => seq === titled) ? ['title'] : [],
    },
    erases: { events: left, words: [] },
  };
}
