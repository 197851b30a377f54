import type { TextBearer } from './bearer.ts';
import { channelsOf, directoryOfText } from './addressee.ts';
import { whyObsolete } from './obsolete.ts';
import type { TextContext } from './text-context.ts';
import { escalationTexts } from './escalation-targets.ts';
import { copyOf, isAnswered, notificationKeyOf } from './text-copy.ts';
import type { Text } from './text.ts';

export interface FallbackContext extends TextContext {
  state: TextBearer;
  channels: readonly string[];
  /** The case's texts so far. */
  sentTexts: Text[];
}

/**
 * P8: what follows a text that did not arrive: its person's next channel; after the last one the substitute, else the people of the ladder's
 * next rung, and the desk learns of it once. Each is a text of its own with its own key, so that asking twice adds nothing. Pure.
 */
export function fallbackTexts(text: Text, moving: FallbackContext): Text[] {
  if (whyObsolete(text, moving.state) || isAnswered(text, moving.sentTexts)) return [];
  return nextChannel(text, moving) ?? escalationTexts(text, moving);
}

/** Null: there is no further channel for this person. A digest or a merged text goes on as it went out. */
function nextChannel(text: Text, { state, directory, channels, now }: FallbackContext): Text[] | null {
  const person = directoryOfText(text, state, directory).contacts.find(
    ({ id, active }) => active && id === text.person,
  );
  const later = channels.slice(channels.indexOf(text.channel) + 1);
  const channel = person && channelsOf(person, later)[0];
  if (!channel) return null;
  return [{ ...copyOf(text, now), id: `${notificationKeyOf(text)}.${text.person}.${channel}`, channel }];
}
