import { addressedTo, beginning, mayWait, wordingOf } from './compose.ts';
import type { TextBearer } from './bearer.ts';
import type { Case } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Recorded } from '../matter/event.ts';
import type { Announcing, Notification } from './notification.ts';
import { notificationsOf } from './notifications.ts';
import { quietUntil } from '../clocks/quiet-hours.ts';
import { repeatOf } from './resend.ts';
import { fellInGap, restoreGapReason } from './restore-gap.ts';
import type { Saying } from './outbox.ts';
import type { Text } from './text.ts';

/** P8: the texts that a decision's events cause, one per person and step. Pure: who is texted is decided here and nowhere else. */
export function announce(state: Case, events: readonly Event[], context: Announcing): Text[] {
  const merged = new Map<string, Text>();
  for (const event of events) {
    if (event.type === 'text-resent')
      for (const text of repeatOf(event, context.sentTexts, context.directory, context.now)) merged.set(text.id, text);
    for (const notice of notificationsOf(event, state, events, context))
      for (const text of textsOf(notice, state, context)) if (!merged.has(text.id)) merged.set(text.id, text);
  }
  return [...merged.values()];
}

/** What a decision on a matter of a plain kind says: each event its notifications, and whatever is no rung may make earlier texts obsolete. */
export function plainSaying<Body extends { type: string }>(
  events: readonly Recorded<Body>[],
  bearer: TextBearer,
  noticesOf: (event: Recorded<Body>) => readonly Notification[],
  context: Announcing,
): Saying {
  const texts = new Map<string, Text>();
  for (const event of events)
    for (const notice of noticesOf(event))
      for (const text of textsOf(notice, bearer, context)) if (!texts.has(text.id)) texts.set(text.id, text);
  const obsoletes = events[0]?.seq !== 1 && events.some(({ type }) => type !== 'rung-fired');
  return { texts: [...texts.values()], takeBacks: [], obsoletes };
}

/** One text for each who is told. */
export function textsOf(notice: Notification, state: TextBearer, context: Announcing): Text[] {
  const { policy, now, directory, gap } = context;
  const wording = wordingOf(notice, state, policy);
  const held = quietUntil(state, policy, now);
  // After a restore, what is said of a rung that fell in the gap may have been said in it: the desk sees it and decides.
  const spoken =
    gap && notice.rungAt !== undefined && fellInGap(notice.rungAt, gap, now)
      ? { state: 'unknown' as const, why: restoreGapReason(gap), settledAt: now }
      : {};
  return notice.people.map((person) => ({
    ...addressedTo(person, notice.key, directory, context.channels),
    caseNumber: state.number,
    seq: notice.seq,
    step: notice.step,
    ...wording,
    ...beginning(mayWait(person, directory) ? held : null, now),
    ...spoken,
    ...(notice.at ? { dueAt: notice.at } : {}),
  }));
}
