import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../domain/instant.ts';
import { Contention } from '../../errors.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';

/** The one table, and whose it is. */
export interface Table {
  readonly documents: DynamoDBDocumentClient;
  readonly name: string;
  readonly district: string;
  readonly now: () => Instant;
}

export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Expressions name every attribute `#attribute`, so that no reserved word can break them. */
export interface Expressed {
  update: string;
  when?: string;
  values?: Record<string, unknown>;
}

const namesIn = (...expressions: (string | undefined)[]): { ExpressionAttributeNames?: Record<string, string> } => {
  const found = expressions.flatMap((expression) => [...(expression ?? '').matchAll(/#(\w+)/g)]);
  return found.length === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(found.map(([alias, name]) => [alias, name ?? ''])) };
};

const valued = (values: Record<string, unknown> | undefined) =>
  values === undefined || Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values };

export const putting = (table: Table, item: Item & Key, when?: string, values?: Record<string, unknown>) => ({
  TableName: table.name,
  Item: item,
  ...(when === undefined ? {} : { ConditionExpression: when }),
  ...namesIn(when),
  ...valued(values),
});

export const updating = (table: Table, { pk, sk }: Key, { update, when, values }: Expressed) => ({
  TableName: table.name,
  Key: { pk, sk },
  UpdateExpression: update,
  ...(when === undefined ? {} : { ConditionExpression: when }),
  ...namesIn(update, when),
  ...valued(values),
});

/** `SET #a = :a, …` of the given values; undefined ones are left alone. */
export function setting(values: Record<string, unknown>): { set: string; values: Record<string, unknown> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    set: `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    values: Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
  };
}

const CONFLICT_TRIES = 8;

/** The reasons of a cancelled transaction, one for each action; null when the error is another. */
export const reasonsOf = (error: unknown) => (error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : null);

/** A transaction elsewhere holds the item, or the partition is busy: the same write may succeed in a moment. */
function passes(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  const codes = reasonsOf(error)?.map(({ Code }) => Code ?? 'None') ?? [];
  const busy = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
  return codes.some((code) => busy.includes(code)) && codes.every((code) => code === 'None' || busy.includes(code));
}

/** Writes again, after a growing random pause, while other transactions hold the item: the SDK does not. */
export async function despiteConflicts<Result>(subject: string, write: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!passes(error)) throw error;
      if (attempt === CONFLICT_TRIES) throw new Contention(subject, attempt);
      await pause(randomInt(5, 10 * 2 ** attempt));
    }
  }
}

/** False when the write's condition did not hold. */
async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export const put = (table: Table, item: Item & Key, when?: string, values?: Record<string, unknown>): Promise<boolean> =>
  despiteConflicts(item.pk, () => held(table.documents.send(new PutCommand(putting(table, item, when, values)))));

export const update = (table: Table, key: Key, expressed: Expressed): Promise<boolean> =>
  despiteConflicts(key.pk, () => held(table.documents.send(new UpdateCommand(updating(table, key, expressed)))));

/** Adds to a number and returns what it then is. */
export async function add(table: Table, key: Key, attribute: string, when?: string): Promise<number> {
  const expressed = { update: `ADD #${attribute} :one`, values: { ':one': 1 }, ...(when === undefined ? {} : { when }) };
  const input = { ...updating(table, key, expressed), ReturnValues: 'UPDATED_NEW' as const };
  const { Attributes } = await despiteConflicts(key.pk, () => table.documents.send(new UpdateCommand(input)));
  return Number(Attributes?.[attribute]);
}

/** Strongly consistent. */
export async function get(table: Table, { pk, sk }: Key): Promise<Item | null> {
  const { Item: item } = await table.documents.send(new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }));
  return item ?? null;
}

const BATCH = 100;
const together = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const keyOf = (item: Item): string => `${String(item['pk'])} ${String(item['sk'])}`;

/** Strongly consistent, in the order of the keys; null for each that is not there. No key twice. */
export async function getAll(table: Table, keys: Key[]): Promise<(Item | null)[]> {
  const found = new Map<string, Item>();
  for (let from = 0; from < keys.length; from += BATCH) {
    let wanted: Record<string, unknown>[] = keys.slice(from, from + BATCH).map(({ pk, sk }) => ({ pk, sk }));
    for (let attempt = 1; wanted.length > 0; attempt += 1) {
      if (attempt > CONFLICT_TRIES) throw new Contention(keys[from]?.pk ?? table.name, CONFLICT_TRIES);
      if (attempt > 1) await pause(randomInt(5, 10 * 2 ** attempt));
      const input = { RequestItems: { [table.name]: { Keys: wanted, ConsistentRead: true } } };
      const { Responses, UnprocessedKeys } = await table.documents.send(new BatchGetCommand(input));
      for (const item of Responses?.[table.name] ?? []) found.set(keyOf(item), item);
      wanted = UnprocessedKeys?.[table.name]?.Keys ?? [];
    }
  }
  return keys.map((key) => found.get(together(key)) ?? null);
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
export async function range(table: Table, { index, pk, low, high, descending = false, limit = Infinity }: Range): Promise<Item[]> {
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
export const prefixed = (table: Table, { pk, sk }: Key): Promise<Item[]> => range(table, { pk, low: sk, high: `${sk}\u{10FFFF}` });
