import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Contention } from '../../errors.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';
import { type Action, type Expressed, putting, type Table, updating } from './table.ts';

const CONFLICT_TRIES = 8;

/** The reasons of a cancelled transaction, one for each action; null when the error is another. */
export const reasonsOf = (error: unknown) =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : null;

/** All of the actions or none. Null when they went through, else one reason for each where a condition failed. */
export async function transact(table: Table, TransactItems: Action[]): Promise<CancellationReason[] | null> {
  try {
    await table.documents.send(new TransactWriteCommand({ TransactItems }));
    return null;
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons?.some(({ Code }) => Code === 'ConditionalCheckFailed')) throw error;
    return reasons;
  }
}

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

export const put = (
  table: Table,
  item: Item & Key,
  when?: string,
  values?: Record<string, unknown>,
): Promise<boolean> =>
  despiteConflicts(item.pk, () => held(table.documents.send(new PutCommand(putting(table, item, when, values)))));

export const update = (table: Table, key: Key, expressed: Expressed): Promise<boolean> =>
  despiteConflicts(key.pk, () => held(table.documents.send(new UpdateCommand(updating(table, key, expressed)))));

/** Adds to a number and returns what it then is. */
export async function add(
  table: Table,
  key: Key,
  attribute: string,
  { when, by = 1 }: { when?: string; by?: number } = {},
): Promise<number> {
  const expressed = {
    update: `ADD #${attribute} :one`,
    values: { ':one': by },
    ...(when === undefined ? {} : { when }),
  };
  const input = { ...updating(table, key, expressed), ReturnValues: 'UPDATED_NEW' as const };
  const { Attributes } = await despiteConflicts(key.pk, () => table.documents.send(new UpdateCommand(input)));
  return Number(Attributes?.[attribute]);
}
