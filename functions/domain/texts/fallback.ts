import { channelsOf } from './addressee.ts';
import { hasNoPoint } from './obsolete.ts';
import type { Case } from '../case/case.ts';
import type { TextContext } from './text-context.ts';
import { nextPeople } from './escalation-targets.ts';
import { copyOf, isAnswered, noticeOf } from './text-copy.ts';
import type { Text } from './text.ts';

export interface MovingOn extends TextContext {
  state: Case;
  channels: readonly string[];
  /** The case's texts so far. */
  told: Text[];
}

/**
 * P8: what follows a text that did not arrive: its person's next channel; after the last one the substitute, else the people of the ladder's
 * next rung, and the desk learns of it once. Each is a text of its own with its own key, so that asking twice adds nothing. Pure.
 */
export function nextTexts(text: Text, moving: MovingOn): Text[] {
  if (hasNoPoint(text, moving.state) || isAnswered(text, moving.told)) return [];
  return nextChannel(text, moving) ?? nextPeople(text, moving);
}

/** Null: there is no further channel for this person. A digest or a merged text goes on as it went out. */
function nextChannel(text: Text, { directory, channels, now }: MovingOn): Text[] | null {
  const person = directory.contacts.find(({ id, active }) => active && id === text.person);
  const later = channels.slice(channels.indexOf(text.channel) + 1);
  const channel = person && channelsOf(person, later)[0];
  if (!channel) return null;
  return [{ ...copyOf(text, now), id: `${noticeOf(text)}.${text.person}.${channel}`, channel }];
}
