import { quietUntil } from '../clocks/quiet-hours.ts';
import { plainSaying } from '../texts/announce.ts';
import { wordingOf } from '../texts/compose.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying, TakeBack } from '../texts/outbox.ts';
import { isResent, repeatOf, replacementIn } from '../texts/resend.ts';
import { off, ofClocks, type TakingBack } from '../texts/taken-back.ts';
import { bearer as bearerOf } from './bearer.ts';
import type { OrderEvent } from './events.ts';
import { notificationsOf } from './notifications.ts';
import { isOpen, type Order } from './order.ts';

/** P8, S3: what a decision on an order says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly OrderEvent[], state: Order, context: Announcing): Saying {
  const { policy, now, directory, sentTexts } = context;
  const bearing = bearerOf(state);
  const taking: TakingBack = { bearer: bearing, policy, held: quietUntil(bearing, policy, now) };
  const said = plainSaying(events, bearing, (event) => notificationsOf(event, events, state, context), context);
  const again = events.filter(isResent).flatMap((event) => repeatOf(event, sentTexts, directory, now));
  const replaces = replacementIn(events);
  return {
    ...said,
    texts: [...said.texts, ...again],
    takeBacks: events.flatMap((event) => takenBackBy(event, events, state, taking)),
    ...(replaces ? { replaces } : {}),
  };
}

function takenBackBy(event: OrderEvent, events: readonly OrderEvent[], state: Order, context: TakingBack): TakeBack[] {
  if (event.type === 'clocks-changed') return ofClocks(event, events, isOpen(state), context);
  if (event.type !== 'corrected') return [];
  const { seq, was, is, sets } = event;
  const { bearer, policy, held } = context;
  const { actions } = policy.texts;
  const unit = sets.unit === undefined ? undefined : was.unit;
  // What was found done and is not is said by its reopening.
  const untrue = is.void === true && event.fact !== 'order-completed';
  return [
    ...(unit === undefined ? [] : [off(seq, 'case', { unit }, actions.everything, context)]),
    ...(untrue
      ? [
          {
            seq,
            step: 'case',
            of: { event: event.event },
            ...wordingOf({ template: 'order-news', action: actions['order-corrected'] }, bearer, policy),
            ...(held ? { held } : {}),
          },
        ]
      : []),
  ];
}
