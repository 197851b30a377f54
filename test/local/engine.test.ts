import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEngine } from '../../infra/local/dynamo/engine.ts';
import { type Running, running, TABLE } from './fixture/running.ts';

let stack: Running;
beforeAll(async () => {
  stack = await running();
});
afterAll(() => stack.end());

function inEngine<T>(work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(stack.data, 'dynamodb.sqlite'), { readOnly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Faults of dynoxide 1.2.1: when one of these tests fails on a newer engine, look whether the workaround is still needed. */
describe('Embedded stack · the engine’s known faults', () => {
  it('has the index that spares every write a look at all stream records', () => {
    const plan = inEngine((database) =>
      database
        .prepare(
          'EXPLAIN QUERY PLAN SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
        )
        .all(TABLE),
    );
    expect(String(plan[0]?.['detail'])).toContain('stream_records_by_sequence');
  });

  it('forgets stream records that every consumer has passed, but for the newest, and numbers on', async () => {
    const write = async (from: number) => {
      const transactions = Array.from({ length: 12 }, (_, i) => ({
        TransactItems: Array.from({ length: 100 }, (__, j) => ({
          Put: { TableName: TABLE, Item: { pk: { S: 'MANY' }, sk: { S: `${from}-${i}-${j}` } } },
        })),
      }));
      for (const transaction of transactions)
        expect(await stack.call('dynamodb', 'TransactWriteItems', transaction)).toEqual({});
      await stack.quiet();
    };
    await write(1);
    const row = inEngine((database) =>
      database
        .prepare('SELECT count(*) AS kept, max(CAST(sequence_number AS INTEGER)) AS newest FROM _stream_records')
        .get(),
    );
    expect(Number(row?.['kept'])).toBeLessThan(600);
    expect(Number(row?.['newest'])).toBeGreaterThanOrEqual(1_200);
    await stack.put('MANY', 'EVENT#after');
    await stack.quiet();
    expect((await stack.keys('SEEN')).at(-1)).toContain('MANY/EVENT#after');
  });

  it('keeps client request tokens from the engine: the same token writes again', async () => {
    const write = (sk: string) =>
      stack.call('dynamodb', 'TransactWriteItems', {
        ClientRequestToken: 'one',
        TransactItems: [{ Put: { TableName: TABLE, Item: { pk: { S: 'TOKEN' }, sk: { S: sk } } } }],
      });
    expect(await write('first')).toEqual({});
    expect(await write('second')).toEqual({});
    expect(await stack.keys('TOKEN')).toEqual(['first', 'second']);
  });
});

describe('Embedded stack · an engine elsewhere', () => {
  it('runs on any DynamoDB-compatible endpoint that AWS_ENDPOINT_URL_DYNAMODB names, streams included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiying-engine-'));
    const engine = await startEngine(folder);
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', engine.url);
    const elsewhere = await running();
    try {
      for (const n of [1, 2, 3]) await elsewhere.put('E', `EVENT#${n}`);
      await elsewhere.quiet();
      expect((await elsewhere.keys('SEEN')).map((key) => key.split(' ')[1])).toEqual([
        'E/EVENT#1',
        'E/EVENT#2',
        'E/EVENT#3',
      ]);
    } finally {
      vi.unstubAllEnvs();
      await elsewhere.end();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
