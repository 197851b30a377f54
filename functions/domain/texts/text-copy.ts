import { roleOf } from './addressee.ts';
import type { Contact, Directory } from '../people/directory.ts';
import type { Instant } from '../matter/instant.ts';
import type { Text } from './text.ts';
import type { TextReason } from '../rules/text-reason.ts';

/** The notice of which a text is one person's copy: its key without person and channel. */
export const notificationKeyOf = ({ id, person, channel }: Pick<Text, 'id' | 'person' | 'channel'>): string =>
  id.slice(0, -(person.length + channel.length + 2));

/** The same words anew: what became of the first copy stays with that one. */
export function copyOf(text: Text, now: Instant): Text {
  const {
    why: _why,
    sentAt: _sent,
    settledAt: _settled,
    providerId: _id,
    receiptBy: _by,
    deliveredAt: _at,
    pressedAt: _pressed,
    ...rest
  } = text;
  return { ...rest, state: 'queued', queuedAt: now, notBefore: now, after: text.id };
}

/** Another person's copy of a notice, on that person's own channel. */
export const copyFor = (person: Contact, channel: string, text: Text, notice: string, directory: Directory): Text => ({
  ...text,
  id: `${notice}.${person.id}.${channel}`,
  person: person.id,
  unit: person.unit,
  role: roleOf(person, directory),
  channel,
});

/** Still unsent, or with a provider that took it. */
export const isOnItsWay = ({ state }: Text): boolean => ['queued', 'sending', 'sent', 'delivered'].includes(state);

/** A text across cases: unique in the district. */
export const refOf = ({ matter, id }: Pick<Text, 'matter' | 'id'>): string => `${matter}/${id}`;

/** One notice by several channels is one. */
export const notificationRef = (text: Pick<Text, 'matter' | 'id' | 'person' | 'channel'>): string =>
  `${text.matter}/${notificationKeyOf(text)}`;

/** A provider's own id among those of others. */
export const providerIdOf = (channel: string, id: string): string => `${channel}:${id}`;

/** Its person did something behind a code of this step since: whatever still waits for that person and step has no point. */
export const isAnswered = (text: Text, told: Text[]): boolean =>
  text.carries === undefined &&
  told.some(
    ({ person, step, pressedAt }) =>
      person === text.person && step === text.step && pressedAt !== undefined && pressedAt > text.queuedAt,
  );

/** A text that was held all night says nothing that a later one for the same person and step does not say better. */
export function overtakenBy(text: Text, told: Text[]): TextReason | null {
  if (text.why === undefined || text.carries !== undefined) return null;
  const later = told.find(
    (other) =>
      other.person === text.person &&
      other.step === text.step &&
      other.seq > text.seq &&
      // Nothing but another decision on the grades says what became of them.
      (!text.template.startsWith('graded-') || other.template.startsWith('graded-')) &&
      !['failed', 'dropped'].includes(other.state),
  );
  return later ? { code: 'overtaken', by: later.id } : null;
}
