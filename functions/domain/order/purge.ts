import type { Actor } from '../matter/actor.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { pick } from '../matter/pick.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { AskPurge } from '../proposals/commands.ts';
import { carryOutPurge as carriedOut, clearedBy, proposePurge } from '../proposals/purge.ts';
import type { Approved } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import { decidable } from './decidable.ts';
import type { OrderBody } from './events.ts';
import type { Order } from './order.ts';

/** H5: one person proposes that what slipped into the record of an order be erased, and says why. */
export const askPurge = (
  state: Order,
  command: AskPurge,
  actor: Actor,
  context: Deciding<OrderBody>,
): OrderBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** The folded state keeps the title: of the event that opened the order, or of a correction since. */
const titles = (event: OrderBody): boolean =>
  event.type === 'order-opened' || (event.type === 'corrected' && event.is.title !== undefined);

/** H5: what is approved is erased in the same transaction. */
export const carryOutPurge = (
  state: Order,
  approved: Approved<Extract<ProposalPayload, { kind: 'purge' }>>,
  context: Deciding<OrderBody>,
): OrderBody[] =>
  carriedOut(state, approved, context, clearedBy(['title'], titles, context.facts ?? [], approved.payload.events));
