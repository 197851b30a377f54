import { quietUntil } from '../clocks/quiet-hours.ts';
import { matterSaying } from '../texts/matter-saying.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
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
  const { policy, now } = context;
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
  const takeBacks = events.flatMap((event) =>
    event.type === 'clocks-changed' ? ofClocks(ofSteps(event), events, isOpen(state), taking) : [],
  );
  const notifications = (event: ConferenceEvent) => (told(event) ? notificationsOf(event, state, context) : []);
  return matterSaying(events, bearer, notifications, takeBacks, context);
}

/** That nobody need take it up any more is no news to the desk, which decided so. */
const ofSteps = <Event extends Extract<ConferenceEvent, { type: 'clocks-changed' }>>(event: Event): Event => ({
  ...event,
  changes: event.changes.filter((change) => !('kind' in change && change.kind === 'conference-plan')),
});
