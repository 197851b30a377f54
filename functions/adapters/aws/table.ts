import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';

/** The one table, and whose it is. */
export interface Table {
  readonly documents: DynamoDBDocumentClient;
  readonly name: string;
  readonly district: string;
  readonly now: () => Instant;
  /** Matters are written as the next release keeps them. */
  readonly nextShapes?: boolean;
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
  return found.length === 0
    ? {}
    : { ExpressionAttributeNames: Object.fromEntries(found.map(([alias, name]) => [alias, name ?? ''])) };
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

export const removing = (
  table: Table,
  { pk, sk }: Key,
  { when, values }: Pick<Expressed, 'values'> & { when: string },
) => ({
  TableName: table.name,
  Key: { pk, sk },
  ConditionExpression: when,
  ...namesIn(when),
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
