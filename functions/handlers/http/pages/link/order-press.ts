import { orders } from '../../api/matters/orders.ts';
import { stillAllowed } from '../../api/matters/served.ts';
import type { OrderBody } from '../../../../domain/order/events.ts';
import { orderKind } from '../../../../domain/kinds/order-kind.ts';
import type { OrderPersonCommand } from '../../../../domain/order/commands.ts';
import type { Order } from '../../../../domain/order/order.ts';
import { executeOn } from '../../../../matter/execute-on.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import { maskBody } from '../../api/mask-body.ts';
import { readAs } from '../../api/read-body.ts';
import { orderCommandBodies } from '../../api/schemas/orders.ts';
import { given, namedProof, without } from './command.ts';
import type { MatterVisit } from './matter-visit.ts';
import { detailOf, type Pressed, seenIn } from './press.ts';

/** What the step of a text asks of its person; to find an order done, or to take it back, takes sign-in. */
const COMMANDS = ['sign', 'reply', 'return-reply'] as const satisfies OrderPersonCommand['command'][];
export type OrderLinkCommand = (typeof COMMANDS)[number];
const isLinkCommand = (action: string): action is OrderLinkCommand => COMMANDS.some((name) => name === action);

type Pressing = Extract<OrderPersonCommand, { command: OrderLinkCommand }>;

/** S3: one press on the page behind a code of an order: the unit signs or answers, the office that issued it returns an answer. */
export async function pressOnOrder(
  action: string,
  fields: URLSearchParams,
  visit: MatterVisit<Order, OrderBody>,
  ports: Ports,
): Promise<Pressed> {
  if (!isLinkCommand(action)) return { says: '此操作请登录平台办理', status: 400 };
  const { state, person } = visit;
  const may = orders.may(person, action, state);
  if (may !== true) return { says: may.says, status: 403 };
  try {
    const command = commandOf(action, fields, visit.policy);
    return isDone(command, fields, visit) ? { done: action } : await carriedOut(command, fields, visit, ports);
  } catch (error) {
    if (error instanceof BadRequest) return { says: detailOf(error), status: error.answer.status };
    throw error;
  }
}

function commandOf(action: OrderLinkCommand, fields: URLSearchParams, policy: Policy): Pressing {
  const typed = { ...given(fields, 'demandId'), ...given(fields, 'says') };
  switch (action) {
    case 'sign':
      return { command: 'sign' };
    case 'reply': {
      const body = readAs(orderCommandBodies.reply, { ...typed, evidence: namedProof(fields) });
      return { command: 'reply', ...without(maskBody(body, policy)) };
    }
    case 'return-reply':
      return {
        command: 'return-reply',
        ...without(maskBody(readAs(orderCommandBodies['return-reply'], typed), policy)),
      };
  }
}

async function carriedOut(
  command: Pressing,
  fields: URLSearchParams,
  { state, person }: MatterVisit<Order, OrderBody>,
  ports: Ports,
): Promise<Pressed> {
  // H5: as it is when the press is written.
  const mustHold = stillAllowed(orders, person, command.command, ports);
  const seen = seenIn(fields);
  const options = command.command === 'sign' || seen === null ? { mustHold } : { mustHold, expectedVersion: seen };
  const acted = await executeOn(ports, orderKind, state.number, { actor: person.actor, command }, options);
  if ('done' in acted) return { done: command.command };
  if ('stale' in acted) return { says: '督办件刚有更新，请看过最新情况后再试', status: 409 };
  if ('claimed' in acted) throw new Error(`${command.command} on ${state.number} took no claim, and yet one was held`);
  // A weak network sends the same press twice.
  return acted.refusal.refused === 'already-signed'
    ? { done: command.command }
    : { says: acted.refusal.says, status: 422 };
}

const RECORDED = { reply: 'demand-replied', 'return-reply': 'reply-returned' } as const;

/** What this person recorded since the page was shown is what is asked for now. */
function isDone(
  command: Pressing,
  fields: URLSearchParams,
  { events, person }: MatterVisit<Order, OrderBody>,
): boolean {
  const seen = seenIn(fields);
  if (command.command === 'sign' || seen === null) return false;
  return events.some(
    (event) =>
      event.seq > seen &&
      event.type === RECORDED[command.command] &&
      event.actor.kind === 'person' &&
      event.actor.id === person.contact.id &&
      event.demandId === command.demandId &&
      event.says === command.says,
  );
}
