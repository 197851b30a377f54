import { orderKind } from '../../domain/kinds/order-kind.ts';
import { supervisionOrder } from '../../domain/papers/supervision-order.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import type { Ports } from '../../ports/ports.ts';
import { withoutComplaint } from './api/without-complaint.ts';
import { paperFile } from './api/paper-file.ts';
import { fullNameIn, personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { ordersQuery } from './api/schemas/orders.ts';
import { orders } from './api/matters/orders.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { onPaper, orderRowOf, orderViewOf } from './api/views/order-view.ts';

/** S3: the register of supervision orders, those that were issued from one case, or one of them with its record. */
export async function readOrders(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await matterFor(orders, person, number, ports);
    mustBeAllowedOn(orders, person, 'read-order', state);
    const events = await ports.store.matterRecord(orderKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const order = orderViewOf(state, events, policy, person, now);
    const row = rowOf('supervision-order', policy.papers);
    const paper = row && supervisionOrder(onPaper(order, state), row, fullNameIn(person.directory));
    const body = { now, order, paper, events: withoutComplaint(events, person) };
    return (await paperFile(call, paper)) ?? { status: 200, body };
  }
  mustBeAllowedOn(orders, person, 'list-orders');
  const { status, caseNumber, cursor } = readAs(ordersQuery, call.query);
  const policy = await ports.policies.current();
  const page = caseNumber
    ? await ports.store.mattersFrom(orderKind, caseNumber, cursor)
    : await ports.store.mattersBy(
        orderKind,
        status ?? 'open',
        cursor,
        orders.may(person, 'read-order', null) === true ? undefined : person.unit.id,
      );
  const rows = (await readableBy(orders, person, page.matters, ports))
    .filter((state) => status === undefined || state.status === status)
    .map((state) => orderRowOf(state, policy, person));
  // H5: what it is about cannot be read, and so not whose it is: the desk alone is told.
  const unreadable = orders.may(person, 'read-order', null) === true ? page.unreadable.map(({ matter }) => matter) : [];
  return { status: 200, body: { now, orders: rows, unreadable, cursor: page.cursor } };
}
