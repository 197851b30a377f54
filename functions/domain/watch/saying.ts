import { quietUntil } from '../clocks/quiet-hours.ts';
import { matterSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { ofClocks } from '../texts/taken-back.ts';
import { bearer as bearerOf } from './bearer.ts';
import type { WatchEvent } from './events.ts';
import { notificationsOf } from './notifications.ts';
import { isOpen, type Watch } from './watch.ts';

/** P8: what a decision on a watch says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly WatchEvent[], state: Watch, context: Announcing): Saying {
  const { policy, now } = context;
  const bearer = bearerOf(state);
  const taking = { bearer, policy, held: quietUntil(bearer, policy, now) };
  const takeBacks = events.flatMap((event) =>
    event.type === 'clocks-changed' ? ofClocks(event, events, isOpen(state), taking) : [],
  );
  return matterSaying(events, bearer, (event) => notificationsOf(event, state, context), takeBacks, context);
}
