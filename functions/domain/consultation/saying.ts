import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { bearer } from './bearer.ts';
import { type Consultation, isOpen } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';
import { notificationsOf } from './notifications.ts';

/** P8: what a decision on a consultation says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly ConsultationEvent[], state: Consultation, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}
