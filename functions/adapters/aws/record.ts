import type { Envelope } from '../../domain/matter/event.ts';
import type { Event } from '../../domain/case/events.ts';
import { BrokenItem } from '../../errors.ts';
import { broken, fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key, type Key, SEQ_DIGITS } from './keys.ts';
import { range } from './reads.ts';
import { type Action, type Table, updating } from './table.ts';

const LAST_SEQ = 10 ** SEQ_DIGITS - 1;

/** All events of one decision, under the number of the last: the version that the decision led to. */
export function decisionItem(matter: string, events: readonly Envelope[]): Item & Key {
  const last = events.at(-1);
  if (!last) throw new Error(`case ${matter}: a decision without events is none`);
  return { ...key.decision(matter, last.seq), events };
}

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
  const { events } = fieldsOf<{ events: unknown[] }>(item, { events: 'list' });
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

/** H5: puts events as an erasure left them in the places of those with the same hashes. */
export async function erasing(table: Table, matter: string, left: readonly Envelope[]): Promise<Action[]> {
  if (left.length === 0) return [];
  const wanted = new Map(left.map((event) => [event.seq, event]));
  const actions = (await decisionsAfter(table, matter, 0)).flatMap((item): Action[] => {
    const erased = readDecision(item).flatMap(({ seq }, at) => {
      const event = wanted.get(seq);
      return event && wanted.delete(seq) ? [{ at, event }] : [];
    });
    if (erased.length === 0) return [];
    const expressed = {
      update: `SET ${erased.map(({ at }) => `#events[${at}] = :event${at}`).join(', ')}`,
      when: erased.map(({ at }) => `#events[${at}].#hash = :hash${at}`).join(' AND '),
      values: Object.fromEntries(
        erased.flatMap(({ at, event }) => [
          [`:event${at}`, event],
          [`:hash${at}`, event.hash],
        ]),
      ),
    };
    return [{ Update: updating(table, { pk: String(item['pk']), sk: String(item['sk']) }, expressed) }];
  });
  if (wanted.size > 0) throw new BrokenItem(`case ${matter} has no events ${[...wanted.keys()].join(', ')} to erase`);
  return actions;
}
