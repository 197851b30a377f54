import { quietUntil } from '../clocks/quiet-hours.ts';
import { matterSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { ofClocks, type TakingBack } from '../texts/taken-back.ts';
import { bearer as bearerOf } from './bearer.ts';
import { type Consultation, isOpen } from './consultation.ts';
import type { ConsultationEvent } from './events.ts';
import { notificationsOf } from './notifications.ts';

/** P8: what a decision on a consultation says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly ConsultationEvent[], state: Consultation, context: Announcing): Saying {
  const { policy, now } = context;
  const bearer = bearerOf(state);
  const taking: TakingBack = { bearer, policy, held: quietUntil(bearer, policy, now) };
  const takeBacks = events.flatMap((event) =>
    event.type === 'clocks-changed' ? ofClocks(event, events, isOpen(state), taking) : [],
  );
  return matterSaying(events, bearer, (event) => notificationsOf(event, state, context), takeBacks, context);
}
