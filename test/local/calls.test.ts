import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running, TABLE } from './fixture/running.ts';

let stack: Running;
beforeAll(async () => {
  stack = await running();
});
afterAll(() => stack.end());

const item = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });

describe('Embedded stack · AWS calls of a function', () => {
  it('carries a write through table, stream, filter and function', async () => {
    await stack.put('C1', 'EVENT#1');
    await stack.put('C1', 'OTHER#1');
    await stack.put('C1', 'EVENT#2');
    await stack.quiet();
    const seen = await stack.keys('SEEN');
    expect(seen.map((key) => key.split(' ')[1])).toEqual(['C1/EVENT#1', 'C1/EVENT#2']);
  });

  it('refuses what the role of the caller does not allow, in AWS’s words', async () => {
    const refused = await stack.call('dynamodb', 'PutItem', { TableName: TABLE, Item: item('X', 'Y') }, 'reader');
    expect(refused['name']).toBe('AccessDeniedException');
    expect(refused['message']).toContain('is not authorized to perform: dynamodb:PutItem');
    const read = {
      TableName: TABLE,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'X' } },
    };
    expect(await stack.call('dynamodb', 'Query', read, 'reader')).toMatchObject({ Items: [] });
  });

  it('refuses a call on a queue or a bucket that the template does not grant', async () => {
    expect(await stack.call('sqs', 'SendMessage', { QueueUrl: '$QUEUE', MessageBody: '{}' }, 'reader')).toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(await stack.call('s3', 'PutObject', { Bucket: 'seals', Key: 'x', Body: 'x' }, 'reader')).toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(
      await stack.call(
        'sns',
        'Publish',
        { TopicArn: 'arn:aws:sns:us-east-1:000000000000:announcements', Message: 'x' },
        'reader',
      ),
    ).toMatchObject({
      name: expect.stringMatching(/Authorization|AccessDenied/),
    });
  });

  it('refuses an operation that it does not know by its name', async () => {
    expect(await stack.call('sqs', 'CreateQueue', { QueueName: 'more' })).toMatchObject({
      message: expect.stringContaining('CreateQueue'),
    });
  });

  it('names DynamoDB’s refusals so that the SDK knows them', async () => {
    await stack.put('C2', 'A');
    const twice = { TableName: TABLE, Item: item('C2', 'A'), ConditionExpression: 'attribute_not_exists(pk)' };
    expect(await stack.call('dynamodb', 'PutItem', twice)).toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  it('gives a conflict, a throttle and a lost answer where a test asks for them', async () => {
    const transaction = {
      TransactItems: [
        { Put: { TableName: TABLE, Item: item('C3', 'A') } },
        { Put: { TableName: TABLE, Item: item('C3', 'B') } },
      ],
    };
    stack.failDynamoDb((operation) => (operation === 'TransactWriteItems' ? 'conflict' : undefined));
    expect(await stack.call('dynamodb', 'TransactWriteItems', transaction)).toMatchObject({
      name: 'TransactionCanceledException',
      reasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    });
    stack.failDynamoDb((operation) => (operation === 'PutItem' ? 'throttle' : undefined));
    expect(await stack.put('C3', 'C')).toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    stack.failDynamoDb((operation) => (operation === 'PutItem' ? 'lost' : undefined));
    expect(await stack.put('C3', 'D')).toMatchObject({ name: 'InternalServerError' });
    stack.failDynamoDb(null);
    expect(await stack.keys('C3')).toEqual(['D']);
  });

  it('keeps one value of a secret', async () => {
    const [first, again] = [
      await stack.call('secrets', 'GetSecretValue', { SecretId: '$SALT' }),
      await stack.call('secrets', 'GetSecretValue', { SecretId: '$SALT' }),
    ];
    expect(first['SecretString']).toMatch(/.{40}/);
    expect(again['SecretString']).toBe(first['SecretString']);
  });

  it('reads back what was put into a bucket, and refuses to write over it while it is locked', async () => {
    const put = (Body: string) => stack.call('s3', 'PutObject', { Bucket: 'seals', Key: '2026/11/23.json', Body });
    expect(await put('第一')).not.toHaveProperty('name');
    expect(await stack.call('s3', 'GetObject', { Bucket: 'seals', Key: '2026/11/23.json' })).toMatchObject({
      body: '第一',
    });
    expect(await put('第二')).toMatchObject({ name: 'AccessDenied' });
  });

  it('keeps one of two that put an object where there was none at once, and nothing of the other', async () => {
    const object = { Bucket: 'seals', Key: 'once.json' };
    const put = (Body: string) => stack.call('s3', 'PutObject', { ...object, Body, IfNoneMatch: '*' });
    const answers = await Promise.all(['甲', '乙'].map(put));
    const refused = answers.filter(({ name }) => name !== undefined);
    expect(refused).toMatchObject([{ name: 'PreconditionFailed' }]);
    const kept = answers[0]?.['name'] === undefined ? '甲' : '乙';
    expect(await stack.call('s3', 'GetObject', object)).toMatchObject({ body: kept });
  });

  it.each(['image/png', 'application/octet-stream', 'text/plain'])(
    'keeps every byte of an object of type %s',
    async (ContentType) => {
      const object = { Bucket: 'seals', Key: `photo/${ContentType}` };
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('base64');
      await stack.call('s3', 'PutObject', { ...object, ContentType, bytes });
      expect(await stack.call('s3', 'GetObject', object)).toMatchObject({ ContentType, bytes });
    },
  );
});

const get = (how: string) => fetch(`${stack.url}/hang/${how}`);

describe('Embedded stack · a function that goes wrong', () => {
  it('answers 503 when it overruns its time, 500 when it throws or its worker dies, and serves the next call', async () => {
    expect((await get('on')).status).toBe(503);
    expect((await get('throw')).status).toBe(500);
    expect((await get('exit')).status).toBe(500);
    expect((await get('throw')).status).toBe(500);
  });
});
