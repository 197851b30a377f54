import { isComplainedOf } from '../../../../domain/case/case.ts';
import { orderKind } from '../../../../domain/kinds/order-kind.ts';
import { isAmongThem } from '../../../../domain/matter/complained-of.ts';
import { mayDoOrder, type OrderAction, orderRelationTo } from '../../../../domain/order/access.ts';
import type { OrderCommand } from '../../../../domain/order/commands.ts';
import { decidable } from '../../../../domain/order/decidable.ts';
import type { OrderBody } from '../../../../domain/order/events.ts';
import { erased } from '../../../../domain/order/free-text.ts';
import type { Order } from '../../../../domain/order/order.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import type { Person } from '../person.ts';
import { storedCase } from '../stored-case.ts';
import type { ServedKind } from './served.ts';

export const orders: ServedKind<Order, OrderBody, OrderCommand, OrderAction> = {
  kind: orderKind,
  none: { refused: 'no-such-order', says: '没有这个督办件' },
  notYours: { refused: 'not-your-order', says: '此督办件由签发单位和承办单位办理，本单位不在其列，请联系值班台' },
  reads: 'read-order',
  general: ['list-orders', 'issue-order'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoOrder(contact.role, orderRelationTo(state, { id: contact.id, unit: unit.id }, directory), action),
  unhidden,
  decidable,
  erased,
};

/** H5: without the orders of cases that complain of the person's own unit, also those that it carried out; one that it issued it goes on with. */
async function unhidden(person: Person, states: readonly Order[], { store }: Pick<Ports, 'store'>): Promise<Order[]> {
  const { unit, contact } = person;
  const issued = (state: Order): boolean => state.issuer.unit === unit.id;
  const open = states.filter((order) => !isAmongThem(order.against, issued(order) ? '' : unit.id, contact.id));
  const numbers = [...new Set(open.flatMap(({ caseNumber }) => caseNumber ?? []))];
  if (numbers.length === 0) return open;
  const cases = await store.states(numbers);
  return open.filter((order) => {
    const state = cases.find(({ number }) => number === order.caseNumber);
    // What his own unit issued he reads on, unless it is he who is complained of.
    const unseen = state && isComplainedOf(state, unit.id, contact.id);
    return !unseen || (issued(order) && !isAmongThem(state.wrongdoing?.against, '', contact.id));
  });
}

/** H5: an order of a case goes to no unit that the case complains of; throws a 400. What it hangs on: the case as it was read. */
export async function mustNotBeComplainedOf(
  unit: string,
  caseNumber: string,
  pointer: string,
  ports: Pick<Ports, 'store' | 'kinds'>,
): Promise<{ matter: string; version: number }> {
  const { state } = await storedCase(caseNumber, ports);
  if (isComplainedOf(state, unit))
    throw new BadRequest('complained-of', '该单位是被反映单位，不得就此办件向其发督办件', { pointer, clause: 'H5' });
  return { matter: caseNumber, version: state.version };
}
