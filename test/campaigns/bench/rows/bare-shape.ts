import { randomUUID } from 'node:crypto';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documentsOf } from '../../../../functions/adapters/aws/clients/documents.ts';
import type { Dynoxide } from '../../../adapters/dynoxide.ts';
import { atOnce } from '../../fire/harness/inside.ts';

/** Of one alert that becomes a case: items of its transactions, single writes and reads, as the engine counted them for `life.ts`. */
const TRANSACTIONS = [2, 6, 10, 5];
const PUTS = 18;
const READS = 20;

const item = (sk: string) => ({ pk: `BARE#${randomUUID()}`, sk, says: 'x'.repeat(300) });

/** So many a second would be worked through if nothing but the engine were asked: the same reads, writes and transactions, eight alerts at once. */
export async function bareShape(engine: Dynoxide, size: number): Promise<number> {
  const documents = documentsOf(engine.client);
  const TableName = await engine.table();
  const one = async (): Promise<void> => {
    for (const items of TRANSACTIONS)
      await documents.send(
        new TransactWriteCommand({
          TransactItems: Array.from({ length: items }, (_, nth) => ({ Put: { TableName, Item: item(String(nth)) } })),
        }),
      );
    for (let nth = 0; nth < PUTS; nth += 1)
      await documents.send(new PutCommand({ TableName, Item: item(String(nth)) }));
    for (let nth = 0; nth < READS; nth += 1)
      await documents.send(new GetCommand({ TableName, Key: { pk: 'BARE#none', sk: String(nth) } }));
  };
  const began = performance.now();
  await atOnce(8, Array.from({ length: size }), one);
  return (size / (performance.now() - began)) * 1_000;
}
