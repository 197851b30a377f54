import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import http, { createServer, type Server, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { text } from 'node:stream/consumers';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../infra/local/iam/statements.ts';
import { gate } from '../../infra/local/run/gate.ts';
import { callThrough } from '../../infra/local/run/outgoing.ts';
import { type News, straightTo, type Taken } from '../../infra/local/run/straight.ts';

const TABLE = 'arn:aws-cn:dynamodb:cn-north-1:111122223333:table/T';
const mayRead: Statement = {
  sid: null,
  effect: 'Allow',
  actions: ['dynamodb:GetItem', 'dynamodb:TransactWriteItems', 'dynamodb:PutItem'],
  resources: [TABLE],
  conditions: [],
  principals: null,
};
const place = { partition: 'aws-cn', region: 'cn-north-1', account: '111122223333' };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An engine that answers as told, and what a function with the right to read and put in one table asks of it. */
async function engine(answer: (response: ServerResponse, body: string) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(body);
      answer(response, body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const doors = gate();
  const worker = doors.enter();
  const news: News[] = [];
  const call = straightTo(
    {
      engine: `http://127.0.0.1:${port}`,
      gate: doors.shared,
      calls: worker.calls,
      rank: 'rest',
      grants: { place, keys: new Map(), policies: new Map() },
      who: { principal: { kind: 'AWS', value: 'role' }, statements: [mayRead] },
    },
    (one) => news.push(one),
  );
  const ask = (operation: string, input: object): Promise<Taken> =>
    call({ headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` }, body: JSON.stringify(input) });
  return { server, asked, doors, worker, news, ask, call };
}

const said = async (taken: Taken): Promise<{ status: number | undefined; text: string } | null> =>
  taken === null ? null : { status: taken.statusCode, text: await text(taken) };

const ok = (response: ServerResponse): void => void response.end('{}');

describe('Embedded stack · what a function asks of the engine from its own thread', () => {
  it('goes there where its role plainly allows it, and of a write the stack hears', async () => {
    const { ask, asked, news, doors } = await engine(ok);
    expect(await said(await ask('GetItem', { TableName: 'T', Key: {} }))).toEqual({ status: 200, text: '{}' });
    expect(news).toEqual([]);
    expect(await said(await ask('PutItem', { TableName: 'T', Item: {} }))).toEqual({ status: 200, text: '{}' });
    expect(news).toEqual(['wrote']);
    expect(asked).toHaveLength(2);
    expect(doors.withEngine()).toBe(0);
    // What comes before the stack looks is found with it; what comes after is told again.
    await ask('PutItem', { TableName: 'T', Item: {} });
    expect(news).toEqual(['wrote']);
    doors.heard();
    await ask('PutItem', { TableName: 'T', Item: {} });
    expect(news).toEqual(['wrote', 'wrote']);
  });

  it('takes a call as the client of AWS writes it', async () => {
    const { call, asked } = await engine(ok);
    const endpoint = 'http://127.0.0.1:9';
    const { port1, port2 } = new MessageChannel();
    const untouched = http.request;
    callThrough(port2, endpoint, call);
    try {
      const client = new DynamoDBClient({
        region: 'cn-north-1',
        endpoint,
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      });
      // Nobody answers at the endpoint, nor for the stack.
      await client.send(new GetItemCommand({ TableName: 'T', Key: { pk: { S: '一' } } }));
      expect(asked.map((body) => JSON.parse(body))).toEqual([{ TableName: 'T', Key: { pk: { S: '一' } } }]);
    } finally {
      Object.assign(http, { request: untouched });
      syncBuiltinESMExports();
      port1.close();
    }
  });

  it('is the stack’s to answer where the role does not, where the call is unknown, and while faults are injected', async () => {
    const { ask, asked, doors } = await engine(ok);
    expect(await ask('DeleteItem', { TableName: 'T', Key: {} })).toBeNull();
    expect(await ask('GetItem', { TableName: 'Other', Key: {} })).toBeNull();
    expect(await ask('TransactWriteItems', { TransactItems: [{ Delete: { TableName: 'T' } }] })).toBeNull();
    expect(await ask('CreateBackup', { TableName: 'T' })).toBeNull();
    doors.closeFor(true);
    expect(await ask('GetItem', { TableName: 'T', Key: {} })).toBeNull();
    expect(asked).toEqual([]);
    doors.closeFor(false);
    expect(await ask('GetItem', { TableName: 'T', Key: {} })).not.toBeNull();
  });

  it('takes the request token off, wherever the SDK writes it, and no text that looks like it', async () => {
    const { ask, asked } = await engine(ok);
    const TransactItems = [{ Put: { TableName: 'T', Item: { says: { S: ',"ClientRequestToken":"t"' } } } }];
    for (const input of [
      { TransactItems, ClientRequestToken: 't' },
      { ClientRequestToken: 't', TransactItems },
    ])
      await ask('TransactWriteItems', input);
    expect(asked.map((body) => JSON.parse(body))).toEqual([{ TransactItems }, { TransactItems }]);
  });

  it('waits for the stack where no engine is up, and never says that a write was not made when nobody knows', async () => {
    const { ask, server, news } = await engine((response) => response.destroy());
    expect(await said(await ask('PutItem', { TableName: 'T', Item: {} }))).toEqual({
      status: 500,
      text: expect.stringContaining('InternalServerError'),
    });
    expect(news).toEqual(['wrote']);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await ask('PutItem', { TableName: 'T', Item: {} })).toBeNull();
  });

  it('is with the engine no longer once its worker has ended, whatever it was in the middle of', async () => {
    const open: ServerResponse[] = [];
    const { ask, doors, worker } = await engine((response) => void open.push(response));
    const asked = ask('GetItem', { TableName: 'T', Key: {} });
    while (open.length === 0) await new Promise(setImmediate);
    expect(doors.withEngine()).toBe(1);
    worker.gone();
    expect(doors.withEngine()).toBe(0);
    open[0]?.end('{}');
    await asked;
  });

  it('tells the stack what the engine could not do', async () => {
    const { ask, news } = await engine((response) => response.writeHead(500).end('database or disk is full'));
    expect(await said(await ask('PutItem', { TableName: 'T', Item: {} }))).toEqual({
      status: 500,
      text: 'database or disk is full',
    });
    expect(news).toEqual([{ said: 'PutItem: database or disk is full' }]);
  });

  it('goes one at a time while more of a higher rank are under way', async () => {
    const open: ServerResponse[] = [];
    const { ask, asked, doors } = await engine((response) => void open.push(response));
    doors.press('rest', true);
    const both = [1, 2].map((n) => ask('GetItem', { TableName: 'T', Key: { n } }));
    while (open.length === 0) await new Promise(setImmediate);
    expect([asked.length, doors.withEngine()]).toEqual([1, 1]);
    open[0]?.end('{}');
    while (open.length < 2) await new Promise(setImmediate);
    open[1]?.end('{}');
    expect(await Promise.all(both)).not.toContain(null);
  });
});
