import type { Lease, LogEntry } from '../../ports/intake-log.ts';
import type { Outcome } from '../../ports/stored.ts';
import { key } from './keys.ts';
import type { Action, Table } from './table.ts';

/** Fails once a later writer took the shard's lease. */
export const leaseCheck = (table: Table, { shard, epoch }: Lease): Action => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...key.lease(shard) },
    ConditionExpression: '#epoch = :epoch',
    ExpressionAttributeNames: { '#epoch': 'epoch' },
    ExpressionAttributeValues: { ':epoch': epoch },
  },
});

/** Fails once the case that is joined is over: an item that is small and moves with it. */
export const stillOpen = (table: Table, caseNumber: string): Action => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...key.next(caseNumber) },
    ConditionExpression: 'attribute_exists(#pk) AND attribute_not_exists(#over)',
    ExpressionAttributeNames: { '#pk': 'pk', '#over': 'over' },
  },
});

/** A matter that did not move since it was read. */
export const stillAt = (table: Table, { matter, version }: { matter: string; version: number }): Action => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...key.next(matter) },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
});

export const stillOver = (table: Table, caseNumber: string): Action => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...key.next(caseNumber) },
    ConditionExpression: 'attribute_exists(#over)',
    ExpressionAttributeNames: { '#over': 'over' },
  },
});

/** The entry leaves the log, and its words with it. */
export const leaving = (table: Table, entry: LogEntry): Action => ({
  Delete: { TableName: table.name, Key: { ...key.logged(entry) } },
});

/** What its delivery is told of an entry; what is recorded already stays. Fails where the delivery is forgotten. */
export const telling = (
  table: Table,
  { source, webhookId, index }: Pick<LogEntry, 'source' | 'webhookId' | 'index'>,
  outcome: Outcome,
): Action => ({
  Update: {
    TableName: table.name,
    Key: { ...key.delivery(source, webhookId) },
    UpdateExpression: 'SET #outcomes.#at = if_not_exists(#outcomes.#at, :outcome)',
    ConditionExpression: 'attribute_exists(#pk)',
    ExpressionAttributeNames: { '#outcomes': 'outcomes', '#at': String(index), '#pk': 'pk' },
    ExpressionAttributeValues: { ':outcome': outcome },
  },
});
