import type { Text } from '../domain/texts/text.ts';
import type { Announcement, Ports } from '../ports/ports.ts';

/** How many are published at once. */
const WIDTH = 10;

/** Tells the bus of every text whose time has come; those that wait are the sweep's. */
export async function announceTexts(
  texts: readonly Text[],
  { bus, clock }: Pick<Ports, 'bus' | 'clock'>,
): Promise<void> {
  const now = clock.now();
  const due = texts.filter(({ state, notBefore }) => state === 'queued' && notBefore <= now);
  for (let at = 0; at < due.length; at += WIDTH)
    await Promise.all(due.slice(at, at + WIDTH).map((text) => bus.announce(announcementOf(text))));
}

/** What the topic may know of a text: never person, phone or code. */
export function announcementOf(text: Text): Announcement {
  const { id, matter, seq, unit, role, grade, template, channel, drill } = text;
  return { textId: id, matter, seq, unit, role, grade, kind: template, channel, drill };
}
