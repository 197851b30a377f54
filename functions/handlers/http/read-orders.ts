import { orderKind } from '../../domain/kinds/order-kind.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { ordersQuery } from './api/schemas/orders.ts';
import { storedOrder } from './api/stored-order.ts';
import { maySeeOrder, mustBeAllowedOrder, orderRowOf, orderViewOf } from './api/views/order-view.ts';

/** S3: the register of supervision orders, and one of them with its record. */
export async function readOrders(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await storedOrder(number, ports);
    mustBeAllowedOrder(person, 'read-order', state);
    const events = await ports.store.matterRecord(orderKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    return { status: 200, body: { now, order: orderViewOf(state, events, policy, person), events } };
  }
  mustBeAllowedOrder(person, 'list-orders');
  const { status = 'open', caseNumber, cursor } = readAs(ordersQuery, call.query);
  const policy = await ports.policies.current();
  const page = await ports.store.mattersBy(orderKind, status, cursor);
  const orders = page.matters
    .filter((state) => maySeeOrder(person, state))
    .filter((state) => caseNumber === undefined || state.caseNumber === caseNumber)
    .map((state) => orderRowOf(state, policy, person));
  return { status: 200, body: { now, orders, cursor: page.cursor } };
}

export const handler = lambda.http(readOrders);
