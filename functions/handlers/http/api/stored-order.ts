import { orderKind } from '../../../domain/kinds/order-kind.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import type { Order } from '../../../domain/order/order.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';

/** The order of a number; throws a 404 where there is none. */
export async function storedOrder(number: string, { store, kinds }: Pick<Ports, 'store' | 'kinds'>): Promise<Order> {
  const stored = kindOf(kinds, number)?.id === orderKind.id ? await store.matter(orderKind, number) : null;
  if (!stored) throw new BadRequest('no-such-order', '没有这个督办件', {}, 404);
  return stored.state;
}
