import { channelsOf } from './addressee.ts';
import type { TextBearer } from './bearer.ts';
import type { Instant } from '../matter/instant.ts';
import type { Contact, Directory } from '../people/directory.ts';
import { type Announcing, forDesk, forLeader, type Notification, type Unheard } from './notification.ts';
import { stepObsolete } from './obsolete.ts';

/** P8: what is the desk's and finds nobody there whom a channel in use reaches. */
export function unheardOf({ people, forDesk: desk, ...said }: Notification, { channels }: Announcing): Unheard[] {
  return desk && !canBeTold(people, channels) ? [{ ...said, ...desk }] : [];
}

/** Whether a channel in use finds anybody of these. */
export const canBeTold = (people: readonly Contact[], channels: readonly string[]): boolean =>
  people.some((person) => channelsOf(person, channels).length > 0);

/**
 * P8: what a matter still has to say of all that went unheard, by the decision that said it: of a step that is over nothing, and of one that
 * stands the newest word, since whoever comes to the desk wants to know where it stands and not how often nobody was told.
 */
export function stillToSay(unheard: readonly (Unheard & { outbox: number })[], state: TextBearer) {
  const standing = unheard.filter((said) => stepObsolete({ ...said, role: 'desk', unit: '' }, state) === null);
  const newest = new Map<string, number>();
  for (const { seq, ...said } of standing) newest.set(topicOf(said), Math.max(seq, newest.get(topicOf(said)) ?? 0));
  return standing.filter(({ seq, ...said }) => newest.get(topicOf(said)) === seq);
}

/** A rung says where its step stands, and so does what opened it. */
const topicOf = ({ step, template, rungAt }: Omit<Unheard, 'seq'>): string =>
  `${step} ${rungAt !== undefined || template === 'appraise' ? 'rung' : template}`;

/** What went unheard as it is said now, under a key of its own: a text that found no address then must not stand for it. Null: still to nobody. */
export function heardNow(unheard: Unheard, state: TextBearer, context: Announcing): Notification | null {
  const { of, ...said } = unheard;
  const { people } = state.ofRights
    ? forLeader(state.ofRights, context)
    : forDesk(state, context, of === undefined ? {} : { of });
  return canBeTold(people, context.channels) ? { ...said, key: `${said.key}.w`, people } : null;
}

/** Why nobody at the desk can be told now: nobody is entered, nobody there is reachable (absent, or without a telephone), or no channel in use has their address. */
export type DeskUnheard = 'nobody-entered' | 'nobody-reachable' | 'no-address';

/** P8: whether what concerns the desk as a whole would be heard now; null: it would. */
export function whyDeskUnheard(
  directory: Directory,
  { channels, now }: { channels: readonly string[]; now: Instant },
): DeskUnheard | null {
  const { people } = forDesk({ assignments: [] }, { directory, now });
  if (canBeTold(people, channels)) return null;
  if (people.length > 0) return 'no-address';
  const desk = new Set(directory.units.filter(({ desk: is, active }) => is && active).map(({ id }) => id));
  const entered = directory.contacts.some(
    ({ active, unit, role }) => active && role === 'coordinator' && desk.has(unit),
  );
  return entered ? 'nobody-reachable' : 'nobody-entered';
}
