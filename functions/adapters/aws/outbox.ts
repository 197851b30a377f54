import { DAY, plus } from '../../domain/matter/instant.ts';
import type { Outbox, TakeBack } from '../../domain/texts/outbox.ts';
import { notificationKeyOf } from '../../domain/texts/text-copy.ts';
import type { Text } from '../../domain/texts/text.ts';
import type { Store } from '../../ports/store.ts';
import { expiring } from './codec.ts';
import { broken, fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { DUE, dueEntryOf } from './driving.ts';
import { dueAttributes, indexKey, type Key, key } from './keys.ts';
import { prefixed, range } from './reads.ts';
import { setting, type Table } from './table.ts';
import { update } from './writes.ts';

/** What differs between the readers of one message, in the order in which a row holds it: eighty units and their people stay small. */

type PerReader = 'id' | 'person' | 'unit' | 'role' | 'channel' | 'step' | 'dueAt';

interface Message {
  said: Omit<Text, PerReader>;
  rows: string[][];
}

function messagesOf(texts: readonly Text[]): Message[] {
  const messages = new Map<string, Message>();
  for (const text of texts) {
    const { id: _, person, unit, role, channel, step, dueAt, ...said } = text;
    const name = JSON.stringify(said);
    const message = messages.get(name) ?? { said, rows: [] };
    message.rows.push([
      notificationKeyOf(text),
      person,
      unit,
      role,
      channel,
      step,
      ...(dueAt === undefined ? [] : [dueAt]),
    ]);
    messages.set(name, message);
  }
  return [...messages.values()];
}

const textsIn = ({ said, rows }: Message): Text[] =>
  rows.map(([notice = '', person = '', unit = '', role = '', channel = '', step = '', dueAt]) => ({
    ...said,
    id: `${notice}.${person}.${channel}`,
    person,
    unit,
    role,
    channel,
    step,
    ...(dueAt === undefined ? {} : { dueAt }),
  }));

/** Listed in the due index from the decision's instant on. */
export function outboxItem(district: string, { texts, ...outbox }: Outbox): Item & Key {
  const place = key.outbox(outbox.matter, outbox.seq);
  return { ...place, ...outbox, messages: messagesOf(texts), ...dueAttributes(district, outbox.at, place) };
}

const OUTBOX: Shape<Omit<Outbox, 'texts'> & { messages: Message[]; takeBacks: TakeBack[] }> = {
  matter: 'text',
  seq: 'number',
  firstSeq: 'number',
  at: 'text',
  policyId: 'text',
  messages: 'list',
  takeBacks: 'list',
  obsoletes: 'flag',
  consequences: 'list?',
  photos: 'list?',
  rota: 'list?',
  holds: 'flag?',
  replaces: 'map?',
  wakes: 'flag?',
  unheard: 'list?',
};

export function readOutbox(item: Item): Outbox {
  const { messages, ...outbox } = fieldsOf(item, OUTBOX);
  const whole = messages.every(({ said, rows }) => typeof said === 'object' && Array.isArray(rows));
  if (!whole) throw broken(item, 'messages', 'holds what is no message');
  return { ...outbox, texts: messages.flatMap(textsIn) };
}

/** What is expanded says nothing any more, and goes by its time to live: nobody may delete an item of a case. */
const KEPT = DAY;

type Methods = 'outboxes' | 'closeOutbox' | 'leaveUnheard' | 'addressOutbox' | 'unheard';

export function outboxesIn(table: Table): Pick<Store, Methods> {
  return {
    outboxes: async (matter) =>
      (await prefixed(table, { pk: key.state(matter).pk, sk: 'OUTBOX#' }))
        .filter((item) => item['messages'] !== undefined)
        .map(readOutbox),
    closeOutbox: (matter, seq) => {
      const { set, values } = setting({ expanded: table.now(), ...expiring(plus(table.now(), KEPT)) });
      return update(table, key.outbox(matter, seq), {
        update: `${set} REMOVE #messages, #takeBacks, #consequences, #unheard, #duePk, #dueSk`,
        when: 'attribute_exists(#messages)',
        values,
      });
    },
    leaveUnheard: async (matter, seq, retryAt) => {
      const place = key.outbox(matter, seq);
      const said = { messages: [], takeBacks: [], obsoletes: false };
      const { dueSk } = dueAttributes(table.district, retryAt, place);
      const { set, values } = setting({ ...said, duePk: indexKey.unheard(table.district), dueSk });
      await update(table, place, {
        update: `${set} REMOVE #consequences, #photos, #replaces, #wakes`,
        when: 'attribute_exists(#unheard)',
        values,
      });
    },
    addressOutbox: (matter, seq, texts) => {
      const place = key.outbox(matter, seq);
      const due = dueAttributes(table.district, table.now(), place);
      const { set, values } = setting({ messages: messagesOf(texts), ...due });
      return update(table, place, { update: `${set} REMOVE #unheard`, when: 'attribute_exists(#unheard)', values });
    },
    unheard: async (limit) => {
      const items = await range(table, {
        index: DUE,
        pk: indexKey.unheard(table.district),
        low: '0',
        high: '\u{10FFFF}',
        limit,
      });
      return items.map(dueEntryOf);
    },
  };
}
