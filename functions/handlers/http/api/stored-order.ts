import { isComplainedOf } from '../../../domain/case/case.ts';
import { isAmongThem } from '../../../domain/matter/complained-of.ts';
import { orderKind } from '../../../domain/kinds/order-kind.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import type { Order } from '../../../domain/order/order.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';
import { storedCase } from './stored-case.ts';

export const isOrderNumber = (number: string, { kinds }: Pick<Ports, 'kinds'>): boolean =>
  kindOf(kinds, number)?.id === orderKind.id;

/** The order of a number; throws a 404 where there is none. */
export async function storedOrder(number: string, { store, kinds }: Pick<Ports, 'store' | 'kinds'>): Promise<Order> {
  const stored = kindOf(kinds, number)?.id === orderKind.id ? await store.matter(orderKind, number) : null;
  if (!stored) throw new BadRequest('no-such-order', '没有这个督办件', {}, 404);
  return stored.state;
}

/** As `storedOrder`, for a person; throws a 403 where it is hidden from him. */
export async function orderFor(person: Person, number: string, ports: Pick<Ports, 'store' | 'kinds'>): Promise<Order> {
  return unlessHidden(person, await storedOrder(number, ports), ports);
}

/** The order, where it is not hidden from a person; else throws a 403. */
export async function unlessHidden(person: Person, state: Order, ports: Pick<Ports, 'store'>): Promise<Order> {
  if ((await unhidden(person, [state], ports)).length > 0) return state;
  throw new BadRequest(
    'not-your-order',
    '此督办件由签发单位和承办单位办理，本单位不在其列，请联系值班台',
    { clause: 'H5' },
    403,
  );
}

/** H5: without the orders of cases that complain of the person's own unit, also those that it carried out; one that it issued it goes on with. */
export async function unhidden(person: Person, orders: Order[], { store }: Pick<Ports, 'store'>): Promise<Order[]> {
  const { unit, contact } = person;
  const issued = (state: Order): boolean => state.issuer.unit === unit.id;
  const open = orders.filter((order) => !isAmongThem(order.against, issued(order) ? '' : unit.id, contact.id));
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
