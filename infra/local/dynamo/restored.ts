import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { key } from '../../../functions/adapters/aws/keys.ts';
import type { Records } from '../records.ts';
import { type Connection, EngineRefused } from './connection.ts';

/**
 * What an operator does to a restored table before anything uses it: the item that says so. Here its file was put back under the same name, so that
 * the places of the stream's readers, which are those of the table that was, are forgotten too: a restored table has a new stream.
 */
export async function markRestored(
  connection: Connection,
  records: Records,
  table: string,
  to: Instant,
): Promise<void> {
  records.sql('DELETE FROM checkpoints').run();
  const { pk, sk } = key.recovery;
  const Item = { pk: { S: pk }, sk: { S: sk }, from: { S: to } };
  try {
    // Started again with the same option, what was rebuilt already stays so.
    await connection.call('PutItem', {
      TableName: table,
      Item,
      ConditionExpression: '#from <> :from',
      ExpressionAttributeNames: { '#from': 'from' },
      ExpressionAttributeValues: { ':from': { S: to } },
    });
  } catch (error) {
    if (!(error instanceof EngineRefused && error.type.includes('ConditionalCheckFailed'))) throw error;
  }
}
