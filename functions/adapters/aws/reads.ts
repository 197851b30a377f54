import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Contention } from '../../errors.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** How often a batch is asked for what a busy table left out of it. */
const BATCH_TRIES = 8;

/** Strongly consistent. */
export async function get(table: Table, { pk, sk }: Key): Promise<Item | null> {
  const { Item: item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }),
  );
  return item ?? null;
}

const BATCH = 100;
const together = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const keyOf = (item: Item): string => `${String(item['pk'])} ${String(item['sk'])}`;

/** In the order of the keys; null for each that is not there. No key twice. Strongly consistent unless it may be a moment old. */
export const getAll = (table: Table, keys: Key[], consistent = true): Promise<(Item | null)[]> =>
  getBatches(table, keys, { ConsistentRead: consistent });

/** Which of the keys are there, in their order; no key twice. Strongly consistent. */
export async function areThere(table: Table, keys: Key[]): Promise<boolean[]> {
  const names = { ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' } };
  const found = await getBatches(table, keys, {
    ConsistentRead: true,
    ProjectionExpression: '#pk, #sk',
    ...names,
  });
  return found.map((item) => item !== null);
}

type How = Omit<KeysAndAttributes, 'Keys'>;

async function getBatches(table: Table, keys: Key[], how: How): Promise<(Item | null)[]> {
  if (keys.length === 0) return [];
  const found = await getTogether(table, keys, how);
  return keys.map((key) => found.get(together(key)) ?? null);
}

/** What was read, by its key. */
type Found = ReadonlyMap<string, Item>;
interface Reading {
  keys: Key[];
  found: (items: Found) => void;
  failed: (error: unknown) => void;
}
const turns = new WeakMap<Table, Map<string, Reading[]>>();

/**
 * What is asked for in the same turn goes together, each key once: ten texts of one person are ten calls less, and his counters are read once.
 * One that is refused takes no other along.
 */
function getTogether(table: Table, keys: Key[], how: How): Promise<Found> {
  return new Promise((found, failed) => {
    const turn = turns.get(table) ?? new Map<string, Reading[]>();
    turns.set(table, turn);
    const name = JSON.stringify(how);
    const others = turn.get(name);
    if (others) others.push({ keys, found, failed });
    else {
      turn.set(name, [{ keys, found, failed }]);
      setImmediate(() => {
        const readings = turn.get(name) ?? [];
        turn.delete(name);
        void readAll(table, readings, how);
      });
    }
  });
}

async function readAll(table: Table, readings: Reading[], how: How): Promise<void> {
  try {
    const keys = [...new Map(readings.flatMap((one) => one.keys.map((key) => [together(key), key]))).values()];
    const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, at) =>
      keys.slice(at * BATCH, (at + 1) * BATCH),
    );
    const items = (await Promise.all(batches.map((batch) => getBatch(table, batch, how)))).flat();
    const all = new Map(items.map((item) => [keyOf(item), item]));
    for (const { found } of readings) found(all);
  } catch (error) {
    if (readings.length === 1) for (const { failed } of readings) failed(error);
    else await Promise.all(readings.map((one) => readAll(table, [one], how)));
  }
}

async function getBatch(table: Table, keys: Key[], how: How): Promise<Item[]> {
  const found: Item[] = [];
  let wanted: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 1; wanted.length > 0; attempt += 1) {
    if (attempt > BATCH_TRIES) throw new Contention(keys[0]?.pk ?? table.name, BATCH_TRIES);
    if (attempt > 1) await pause(randomInt(5, 10 * 2 ** attempt));
    const input = { RequestItems: { [table.name]: { Keys: wanted, ...how } } };
    const { Responses, UnprocessedKeys } = await table.documents.send(new BatchGetCommand(input));
    found.push(...(Responses?.[table.name] ?? []));
    wanted = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
}

export interface Range {
  /** Of the table when absent. */
  index?: { name: string; pk: string; sk: string };
  pk: string;
  low: string;
  high: string;
  descending?: boolean;
  limit?: number;
}

/** Items whose sort key lies within the bounds, both included; strongly consistent on the table itself. */
export async function range(
  table: Table,
  { index, pk, low, high, descending = false, limit = Infinity }: Range,
): Promise<Item[]> {
  // Of bounds that lie the wrong way round DynamoDB does not say that there is nothing between them: it refuses.
  if (Buffer.compare(Buffer.from(low), Buffer.from(high)) > 0) return [];
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const left = limit - items.length;
    const { Items, LastEvaluatedKey } = await table.documents.send(
      new QueryCommand({
        TableName: table.name,
        ...(index ? { IndexName: index.name } : { ConsistentRead: true }),
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :low AND :high',
        ExpressionAttributeNames: { '#pk': index?.pk ?? 'pk', '#sk': index?.sk ?? 'sk' },
        ExpressionAttributeValues: { ':pk': pk, ':low': low, ':high': high },
        ScanIndexForward: !descending,
        ...(Number.isFinite(left) ? { Limit: left } : {}),
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...(Items ?? []));
    from = LastEvaluatedKey;
  } while (from && items.length < limit);
  return items;
}

/** All items of a partition whose sort key begins so. */
export const prefixed = (table: Table, { pk, sk }: Key): Promise<Item[]> =>
  range(table, { pk, low: sk, high: `${sk}\u{10FFFF}` });

interface Merged extends Omit<Range, 'pk' | 'limit' | 'index'> {
  index: NonNullable<Range['index']>;
  pks: string[];
  limit: number;
}

/** The first items of several partitions of an index as one list. Each is asked for its share first, and for more only when that is used up. */
export async function merged(table: Table, { pks, limit, descending = false, ...wanted }: Merged): Promise<Item[]> {
  const placeOf = (item: Item | undefined): string => String(item?.[wanted.index.sk]);
  const share = Math.ceil((2 * limit) / pks.length) + 1;
  const fetch = (pk: string, from?: string): Promise<Item[]> => {
    const bounds = from === undefined ? {} : descending ? { high: from } : { low: from };
    return range(table, { ...wanted, ...bounds, pk, descending, limit: share + (from === undefined ? 0 : 1) });
  };
  const sources = await Promise.all(
    pks.map(async (pk) => {
      const items = await fetch(pk);
      return { pk, items, more: items.length === share };
    }),
  );
  const found: Item[] = [];
  while (found.length < limit) {
    const heads = sources.filter(({ items }) => items.length > 0);
    const first = heads.toSorted((a, b) => (placeOf(a.items[0]) < placeOf(b.items[0]) === !descending ? -1 : 1))[0];
    const item = first?.items.shift();
    if (!first || !item) return found;
    found.push(item);
    if (first.items.length > 0 || !first.more) continue;
    // The bound is included: what it names was taken already.
    const next = (await fetch(first.pk, placeOf(item))).filter((other) => placeOf(other) !== placeOf(item));
    first.items.push(...next);
    first.more = next.length >= share;
  }
  return found;
}
