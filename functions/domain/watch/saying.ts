import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { bearer } from './bearer.ts';
import type { WatchEvent } from './events.ts';
import { notificationsOf } from './notifications.ts';
import { isOpen, type Watch } from './watch.ts';

/** P8: what a decision on a watch says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly WatchEvent[], state: Watch, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}
