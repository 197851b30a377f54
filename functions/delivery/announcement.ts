import type { Text } from '../domain/texts/text.ts';
import { BrokenItem } from '../errors.ts';
import type { Announcement } from '../ports/ports.ts';

type Announced = Pick<Text, 'id' | 'caseNumber' | 'seq' | 'unit' | 'role' | 'grade' | 'template' | 'channel' | 'drill'>;

const FIELDS = {
  id: 'string',
  caseNumber: 'string',
  seq: 'number',
  unit: 'string',
  role: 'string',
  grade: 'string',
  template: 'string',
  channel: 'string',
  drill: 'boolean',
  notBefore: 'string',
} satisfies Record<keyof Announced | 'notBefore', string>;

const isAnnounced = (item: object): item is Announced & Pick<Text, 'notBefore'> =>
  Object.entries<string>(FIELDS).every(([field, kind]) => typeof Reflect.get(item, field) === kind);

/** A text to be announced, from the image that the table's stream brings of it; null for one that waits for its hour or was sent at once. */
export function queuedText(item: Record<string, unknown> | null): (Announced & Pick<Text, 'notBefore'>) | null {
  if (item && item['state'] !== 'queued') return null;
  if (item && isAnnounced(item)) return item;
  throw new BrokenItem(
    `the stream brought no whole text (${Object.keys(item ?? {}).join(', ') || 'no image'}); its view must hold new images`,
  );
}

/** What the topic may know of a text: never person, phone or code. */
export function announcementOf(text: Announced): Announcement {
  const { id, caseNumber, seq, unit, role, grade, template, channel, drill } = text;
  return { textId: id, caseNumber, seq, unit, role, grade, kind: template, channel, drill };
}
