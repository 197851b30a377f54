import { ladderOf, rungOf, withMissRecipients } from '../clocks/ladder.ts';
import { isLive } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import type { Announcing, Notification } from '../texts/notification.ts';
import { decidable } from './decidable.ts';
import type { OrderEvent } from './events.ts';
import { isOpen, type Order } from './order.ts';
import { holders, reach } from './people.ts';

/** P8, S3: what one event of an order says to whom. */
export function notificationsOf(
  event: OrderEvent,
  events: readonly OrderEvent[],
  state: Order,
  context: Announcing,
): Notification[] {
  const unit = holders('move', state.unit, state, context);
  switch (event.type) {
    case 'order-opened':
      return [asksForSignature(event, unit, state, context)];
    // Another unit than was recorded is to carry it out.
    case 'corrected':
      if (!isOpen(state)) return [];
      if (event.sets.unit !== undefined) return [asksForSignature(event, unit, state, context)];
      return event.is.demands ? [news(event, 'order-reworded', unit, context)] : [];
    case 'order-reopened':
      return [news(event, 'order-reopened', unit, context)];
    case 'clocks-changed':
      return events.some(({ type }) => type === 'corrected') ? caughtUp(event, state, context) : [];
    case 'demand-replied':
      return event.last ? [news(event, 'order-replied', issuer(state, context), context)] : [];
    case 'reply-returned':
      return [news(event, 'order-returned', unit, context)];
    case 'order-urged':
      return [news(event, 'order-urged', unit, context)];
    case 'order-completed':
      return [news(event, 'order-completed', unit, context)];
    case 'order-withdrawn':
      return [news(event, 'order-withdrawn', unit, context)];
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => context.policy.texts.actions[kind], context);
    case 'order-signed':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'breach-set-aside':
    case 'units-barred':
    case 'case-changed':
    case 'text-resent':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}

const issuer = (state: Order, context: Announcing): Contact[] => holders('move', state.issuer.unit, state, context);

const said = ({ seq }: OrderEvent, template: string, people: Contact[]): Notification => ({
  seq,
  key: `order.e${seq}`,
  step: 'case',
  template,
  people,
});

function asksForSignature(event: OrderEvent, unit: Contact[], state: Order, { policy }: Announcing): Notification {
  const clock = state.clocks.findLast(({ kind }) => kind === 'order-sign');
  const text = said(event, 'order-sign', unit);
  return { ...text, action: policy.texts.actions['order-sign'], at: clock?.dueAt, step: clock?.id ?? text.step };
}

type News =
  | 'order-replied'
  | 'order-returned'
  | 'order-urged'
  | 'order-completed'
  | 'order-withdrawn'
  | 'order-reopened'
  | 'order-reworded';

/** Rungs before a clock that a correction brought are silent; one text says that it is late already. */
const caughtUp = (
  { seq, changes }: Extract<OrderEvent, { type: 'clocks-changed' }>,
  state: Order,
  context: Announcing,
): Notification[] =>
  changes.flatMap((change) => {
    const clock = change.change === 'missed' ? state.clocks.find(({ id }) => id === change.clockId) : undefined;
    if (!clock || !isLive(clock)) return [];
    const ladder = ladderOf(clock, context.policy);
    const skipped = changes.flatMap((one) =>
      one.change === 'rungs-skipped' && one.clockId === clock.id
        ? one.rungs.flatMap((id) => rungOf(clock, ladder, id) ?? [])
        : [],
    );
    const last = skipped.at(-1);
    if (!last) return [];
    const { to } = reach(state, clock, withMissRecipients(last, skipped), context);
    const people = context.directory.contacts.filter(({ id }) => to.includes(id));
    const action = context.policy.texts.actions[clock.kind];
    const key = `${clock.id}.${last.id}`;
    return [{ seq, key, step: clock.id, template: last.template, people, at: clock.dueAt, action, rungAt: last.at }];
  });

const news = (event: OrderEvent, what: News, people: Contact[], { policy }: Announcing): Notification => ({
  ...said(event, 'order-news', people),
  action: policy.texts.actions[what],
});
