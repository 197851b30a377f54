import { quietUntil } from '../clocks/quiet-hours.ts';
import { plainSaying } from '../texts/announce.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { isResent, repeatOf, replacementIn } from '../texts/resend.ts';
import { ofClocks, type TakingBack } from '../texts/taken-back.ts';
import { bearer as bearerOf } from './bearer.ts';
import type { ConferenceEvent } from './events.ts';
import { actionOf, notificationsOf } from './notifications.ts';
import { type Conference, isOpen } from './conference.ts';

/** P8: what a decision on a conference says, and what of earlier texts it takes back. */
export function sayingOf(
  events: readonly ConferenceEvent[],
  state: Conference,
  context: Announcing,
  before: Conference | null,
): Saying {
  const { policy, now, directory, sentTexts } = context;
  const bearer = bearerOf(state);
  const taking: TakingBack = {
    bearer,
    policy,
    held: quietUntil(bearer, policy, now),
    nameOf: (clockId) => {
      const clock = [...state.clocks, ...(before?.clocks ?? [])].find(({ id }) => id === clockId);
      return clock && actionOf(clock, policy);
    },
  };
  // What nobody had taken up was said to nobody.
  const told = (event: ConferenceEvent) => !(event.type === 'conference-cancelled' && before?.status === 'proposed');
  const said = plainSaying(events.filter(told), bearer, (event) => notificationsOf(event, state, context), context);
  const again = events.filter(isResent).flatMap((event) => repeatOf(event, sentTexts, directory, now));
  const replaces = replacementIn(events);
  return {
    ...said,
    texts: [...said.texts, ...again],
    takeBacks: events.flatMap((event) =>
      event.type === 'clocks-changed' ? ofClocks(ofSteps(event), events, isOpen(state), taking) : [],
    ),
    ...(replaces ? { replaces } : {}),
  };
}

/** That nobody need take it up any more is no news to the desk, which decided so. */
const ofSteps = <Event extends Extract<ConferenceEvent, { type: 'clocks-changed' }>>(event: Event): Event => ({
  ...event,
  changes: event.changes.filter((change) => !('kind' in change && change.kind === 'conference-plan')),
});
