import type { Text } from './domain/text.ts';
import type { Announcement } from './ports.ts';

/** What the topic may know of a text: never person, phone or code. */
export function announcementOf(text: Text): Announcement {
  const { id, caseNumber, seq, unit, role, grade, template, channel, drill } = text;
  return { textId: id, caseNumber, seq, unit, role, grade, kind: template, channel, drill };
}
