import type { Consequence } from '../matter/consequence.ts';
import type { OrderEvent } from './events.ts';

/** P5: what a leader orders of a case that is over is done in it: it is open again, by name of whoever issued the order. */
export const consequencesOf = (event: OrderEvent): Consequence[] =>
  event.type === 'order-opened' && event.reopens && event.caseNumber !== undefined
    ? [{ actor: event.actor, tells: event.caseNumber, command: reopening(event) }]
    : [];

const reopening = ({ basis, number }: Extract<OrderEvent, { type: 'order-opened' }>) => ({
  command: 'reopen',
  reason: [basis.says, number].filter(Boolean).join(' '),
});
