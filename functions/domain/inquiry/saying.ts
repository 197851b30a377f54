import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { bearer } from './bearer.ts';
import type { InquiryEvent } from './events.ts';
import { type Inquiry, isOpen } from './inquiry.ts';
import { notificationsOf } from './notifications.ts';

/** P8: what a decision on an inquiry says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly InquiryEvent[], state: Inquiry, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}
