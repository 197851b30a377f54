import { quietUntil } from '../clocks/quiet-hours.ts';
import type { Recorded } from '../matter/event.ts';
import { plainSaying } from './announce.ts';
import type { TextBearer } from './bearer.ts';
import type { Announcing, Notification } from './notification.ts';
import type { Saying, TakeBack } from './outbox.ts';
import { isResent, repeatOf, replacementIn } from './resend.ts';
import { ofClocks } from './taken-back.ts';

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

type Told = Recorded<{ type: string }>;
const isOfClocks = (event: Told): event is Told & Parameters<typeof ofClocks>[0] => event.type === 'clocks-changed';

/** P8: the same of a kind that takes back nothing but what its clocks said. */
export function clockedSaying<Body extends { type: string }>(
  events: readonly Recorded<Body>[],
  { bearer, isOpen }: { bearer: TextBearer; isOpen: boolean },
  notificationsIn: (event: Recorded<Body>) => readonly Notification[],
  context: Announcing,
): Saying {
  const { policy, now } = context;
  const taking = { bearer, policy, held: quietUntil(bearer, policy, now) };
  const recorded: readonly Told[] = events;
  const takeBacks = recorded.filter(isOfClocks).flatMap((event) => ofClocks(event, recorded, isOpen, taking));
  return matterSaying(events, bearer, notificationsIn, takeBacks, context);
}
