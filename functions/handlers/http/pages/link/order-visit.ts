import { kindOf } from '../../../../domain/kinds/kind.ts';
import { orderKind } from '../../../../domain/kinds/order-kind.ts';
import type { OrderEvent } from '../../../../domain/order/events.ts';
import type { Order } from '../../../../domain/order/order.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { directoryOf } from '../../../../matter/directory-cache.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { actingAs, type Person } from '../../api/person.ts';
import { storedOrder, unhidden } from '../../api/stored-order.ts';
import { isReachedThere, type Nobody, type Opened } from './opened.ts';

/** A valid code of a text about an order, and all that its page needs. */
export interface OrderVisit extends Opened {
  person: Person;
  state: Order;
  policy: Policy;
  events: OrderEvent[];
  now: Instant;
}

/** The code is of a text about a supervision order. */
export const isOfOrder = ({ link }: Opened, { kinds }: Pick<Ports, 'kinds'>): boolean =>
  kindOf(kinds, link.matter)?.id === orderKind.id;

/** P8, S3: whoever holds the code is the person that it was sent to, for this order. */
export async function orderVisitOf({ code, link }: Opened, ports: Ports): Promise<{ order: OrderVisit } | Nobody> {
  const state = await storedOrder(link.matter, ports);
  const directory = await directoryOf(ports);
  const contact = directory.contacts.find((known) => known.id === link.person);
  const person = contact ? actingAs(directory, contact, 'link') : null;
  if (!person) return { nobody: 'left-office' };
  const now = ports.clock.now();
  if (!isReachedThere({ code, link }, person.contact, ports)) return { nobody: 'expired' };
  if (link.expiresAt <= now || (await unhidden(person, [state], ports)).length === 0) return { nobody: 'expired' };
  const events = await ports.store.matterRecord(orderKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  return { order: { code, link, person, state, policy, events, now } };
}
