import type { Envelope } from '../../domain/matter/event.ts';
import type { Event } from '../../domain/case/events.ts';
import { BrokenItem } from '../../errors.ts';
import { broken, fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key, type Key, SEQ_DIGITS } from './keys.ts';
import { range } from './reads.ts';
import { squeeze, SQUEEZED, unsqueezed } from './squeezed.ts';
import { type Action, putting, type Table } from './table.ts';

const LAST_SEQ = 10 ** SEQ_DIGITS - 1;

/** All events of one decision, under the number of the last: the version that the decision led to. `says`: texts that were written with it. */
export function decisionItem(matter: string, events: readonly Envelope[], says: readonly string[] = []): Item & Key {
  const last = events.at(-1);
  if (!last) throw new Error(`case ${matter}: a decision without events is none`);
  return { ...key.decision(matter, last.seq), ...squeeze({ events }, READABLE), ...(says.length > 0 ? { says } : {}) };
}

/** What is more text than this may be more than a kilobyte in the table, which is what a write is paid by. */
const READABLE = 1_100;

const STAMP: Shape<Pick<Event, 'seq' | 'type' | 'at' | 'actor' | 'prev' | 'hash'>> = {
  seq: 'number',
  type: 'text',
  at: 'text',
  actor: 'map',
  prev: 'text',
  hash: 'text',
};

/** Events as they were recorded: a hash covers every field, so none is added or left out. */
export function readDecision(item: Item): Event[] {
  const { events } = fieldsOf<{ events: unknown[] }>(unsqueezed(item), { events: 'list' });
  const read = events.map((event, at) => {
    if (typeof event !== 'object' || event === null) throw broken(item, `events[${at}]`, 'is no map');
    fieldsOf({ pk: item['pk'], sk: `${String(item['sk'])} events[${at}]`, ...event }, STAMP);
    return event as Event;
  });
  const last = read.at(-1)?.seq ?? 0;
  if (key.decision('', last).sk !== item['sk'])
    throw broken(item, 'events', `end at ${last}, which its key does not say`);
  return read;
}

/** The record of a case after an event. */
export async function recordOf(table: Table, matter: string, afterSeq = 0): Promise<Event[]> {
  const items = await decisionsAfter(table, matter, afterSeq);
  return items.flatMap(readDecision).filter(({ seq }) => seq > afterSeq);
}

async function decisionsAfter(table: Table, matter: string, afterSeq: number): Promise<Item[]> {
  if (afterSeq >= LAST_SEQ) return [];
  const { pk, sk: low } = key.decision(matter, afterSeq + 1);
  const { sk: high } = key.decision(matter, LAST_SEQ);
  return range(table, { pk, low, high });
}

/** H5: puts events as an erasure left them in their places; null where one of them is another by now than the one that was read. */
export async function erasing(table: Table, matter: string, left: readonly Envelope[]): Promise<Action[] | null> {
  if (left.length === 0) return [];
  const wanted = new Map(left.map((event) => [event.seq, event]));
  const found = (await decisionsAfter(table, matter, 0)).map((item) => ({ item, events: readDecision(item) }));
  const places = found.filter(({ events }) => events.some(({ seq }) => wanted.has(seq)));
  const stored = places.flatMap(({ events }) => events.filter(({ seq }) => wanted.has(seq)));
  if (stored.some(({ seq, hash }) => wanted.get(seq)?.hash !== hash)) return null;
  if (stored.length < wanted.size) {
    for (const { seq } of stored) wanted.delete(seq);
    throw new BrokenItem(`case ${matter} has no events ${[...wanted.keys()].join(', ')} to erase`);
  }
  return places.map(({ item, events }) => {
    const after = events.map((event) => wanted.get(event.seq) ?? event);
    const kept = item[SQUEEZED] === undefined ? 'events' : SQUEEZED;
    // It is put whole, so it must still be as it was read: another erasure may have come between.
    return { Put: putting(table, decisionItem(matter, after), `#${kept} = :was`, { ':was': item[kept] }) };
  });
}
