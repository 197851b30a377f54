import type { Recorded } from '../matter/event.ts';
import { plainSaying } from './announce.ts';
import type { TextBearer } from './bearer.ts';
import type { Announcing, Notification } from './notification.ts';
import type { Saying, TakeBack } from './outbox.ts';
import { isResent, repeatOf, replacementIn } from './resend.ts';

/** P8: what a decision on a matter of a plain kind says, sends again and takes back. */
export function matterSaying<Body extends { type: string }>(
  events: readonly Recorded<Body>[],
  bearer: TextBearer,
  notificationsIn: (event: Recorded<Body>) => readonly Notification[],
  takeBacks: TakeBack[],
  context: Announcing,
): Saying {
  const { now, directory, sentTexts } = context;
  const said = plainSaying(events, bearer, notificationsIn, context);
  const recorded: readonly Recorded<{ type: string }>[] = events;
  const again = recorded.filter(isResent).flatMap((event) => repeatOf(event, sentTexts, directory, now));
  const replaces = replacementIn(recorded);
  return { ...said, texts: [...said.texts, ...again], takeBacks, ...(replaces ? { replaces } : {}) };
}
