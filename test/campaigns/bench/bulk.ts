import { DatabaseSync } from 'node:sqlite';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Key, tableShape } from '../../../functions/adapters/aws/keys.ts';

interface Item extends Key {
  [attribute: string]: unknown;
}

const INDEXES = tableShape.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => ({
  name: IndexName,
  keys: KeySchema.map(({ AttributeName }) => AttributeName),
}));

/** As DynamoDB reckons it, near enough for read units: names and values, without the marks of their types. */
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).reduce((sum, [name, held]) => sum + Buffer.byteLength(name) + sizeOf(held), 3)
    : Buffer.byteLength(String(value));

/**
 * Puts items straight into the file of the engine (dynoxide 1.2.1), some 50 times faster than by its API: a district of 100,000 cases is three
 * million rows. What is measured afterwards goes by the API.
 */
export function bulkPut(file: string, table: string, items: Iterable<Item>): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE');
    const put = database.prepare(
      `INSERT OR REPLACE INTO "${table}" (pk, sk, item_json, item_size, hash_prefix) VALUES (?, ?, ?, ?, '')`,
    );
    const places = INDEXES.map(({ name, keys: [pk = '', sk = ''] }) => ({
      pk,
      sk,
      put: database.prepare(
        `INSERT OR REPLACE INTO "${table}::gsi::${name}" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, ?, ?)`,
      ),
    }));
    for (const item of items) {
      const of = { pk: item.pk, sk: item.sk };
      put.run(`S:${item.pk}`, `S:${item.sk}`, JSON.stringify(marshalled(item)), sizeOf(item));
      for (const index of places) {
        const [pk, sk] = [item[index.pk], item[index.sk]];
        if (typeof pk !== 'string' || typeof sk !== 'string') continue;
        const held = JSON.stringify(marshalled({ ...of, [index.pk]: pk, [index.sk]: sk }));
        index.put.run(`S:${pk}`, `S:${sk}`, `S:${item.pk}`, `S:${item.sk}`, held);
      }
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

const marshalled = (item: object) => marshall(item, { removeUndefinedValues: true });
