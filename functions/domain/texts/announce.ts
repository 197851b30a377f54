import { addressedTo, beginning, mayWait, wordingOf } from './compose.ts';
import type { TextBearer } from './bearer.ts';
import type { Case, Clock } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Recorded } from '../matter/event.ts';
import type { Announcing, Notification } from './notification.ts';
import { notificationsOf } from './notifications.ts';
import { quietUntil } from '../clocks/quiet-hours.ts';
import { regradeTexts } from './regrade-notifications.ts';
import { repeatOf } from './resend.ts';
import { fellInGap, restoreGapReason } from './restore-gap.ts';
import type { Saying } from './outbox.ts';
import type { Text } from './text.ts';
import { unheardOf } from './unheard.ts';

/** What a decision says to whom, and what of it waits for somebody at the desk. */
export type Announced = Pick<Saying, 'texts' | 'unheard'>;

/** P8: the texts that a decision's events cause, one per person and step. Pure: who is texted is decided here and nowhere else. */
export function announce(
  state: Case,
  events: readonly Event[],
  context: Announcing,
  before: readonly Clock[] = [],
): Announced {
  const again = events.flatMap((event) =>
    event.type === 'text-resent' ? repeatOf(event, context.sentTexts, context.directory, context.now) : [],
  );
  const regrade = regradeTexts(events, state, before, context);
  const notifications = events.flatMap((event) => notificationsOf(event, state, events, context, regrade));
  return announced(notifications, state, context, again);
}

/** One text per person and notice; the first of two with one key. */
function announced(
  notifications: readonly Notification[],
  state: TextBearer,
  context: Announcing,
  texts: readonly Text[] = [],
): Announced {
  const merged = new Map(texts.map((text) => [text.id, text]));
  for (const notification of notifications)
    for (const text of textsOf(notification, state, context)) if (!merged.has(text.id)) merged.set(text.id, text);
  const unheard = notifications.flatMap((notification) => unheardOf(notification, context));
  return { texts: [...merged.values()], ...(unheard.length > 0 ? { unheard } : {}) };
}

/** What a decision on a matter of a plain kind says: each event its notifications, and whatever is no rung may make earlier texts obsolete. */
export function plainSaying<Body extends { type: string }>(
  events: readonly Recorded<Body>[],
  bearer: TextBearer,
  notificationsIn: (event: Recorded<Body>) => readonly Notification[],
  context: Announcing,
): Saying {
  const obsoletes = events[0]?.seq !== 1 && events.some(({ type }) => type !== 'rung-fired');
  return { ...announced(events.flatMap(notificationsIn), bearer, context), takeBacks: [], obsoletes };
}

/** One text for each who is told. */
export function textsOf(notification: Notification, state: TextBearer, context: Announcing): Text[] {
  const { policy, now, directory, gap } = context;
  const wording = wordingOf(notification, state, policy, now);
  const held = quietUntil(state, policy, now);
  // After a restore, what is said of a rung that fell in the gap may have been said in it: the desk sees it and decides.
  const spoken =
    gap && notification.rungAt !== undefined && fellInGap(notification.rungAt, gap, now)
      ? { state: 'unknown' as const, why: restoreGapReason(gap), settledAt: now }
      : {};
  return notification.people.map((person) => ({
    ...addressedTo(person, notification.key, directory, context.channels),
    matter: state.number,
    seq: notification.seq,
    step: notification.step,
    ...wording,
    ...beginning(mayWait(person, directory) ? held : null, now),
    ...spoken,
    ...(notification.at ? { dueAt: notification.at } : {}),
    ...(notification.about ? { about: notification.about } : {}),
  }));
}
