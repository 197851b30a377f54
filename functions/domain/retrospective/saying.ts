import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { bearer } from './bearer.ts';
import type { RetrospectiveEvent } from './events.ts';
import { notificationsOf } from './notifications.ts';
import { isOpen, type Retrospective } from './retrospective.ts';

/** P8: what a decision on a retrospective says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly RetrospectiveEvent[], state: Retrospective, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}
