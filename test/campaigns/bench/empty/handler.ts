import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { putsOf } from './puts.ts';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** What receiving an alert costs at least: one transaction of two items, and nothing that is thought, looked up or signed. */
export async function handler({ body }: { body?: string }) {
  const TableName = process.env['TABLE_NAME'] ?? '';
  await documents.send(new TransactWriteCommand({ TransactItems: putsOf(TableName, randomUUID(), body ?? '') }));
  return { statusCode: 202, headers: { 'content-type': 'application/json' }, body: '{"results":[]}' };
}
