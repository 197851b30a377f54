import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Running, running, START, TABLE } from './fixture/running.ts';

let stack: Running;
beforeEach(async () => {
  stack = await running();
});
afterEach(() => stack.end());

const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:watch';
const start = (name: string, seconds: number) =>
  stack.call('sfn', 'StartExecution', { stateMachineArn: MACHINE, name, input: JSON.stringify({ name, seconds }) });
const due = (name: string, at: string) =>
  stack.put('DUE', name, { duePk: { S: 'BL#DUE#0' }, dueSk: { S: `${at}#${name}` } });
const clock = (body: unknown) => fetch(`${stack.url}/_local/clock`, { method: 'POST', body: JSON.stringify(body) });

const fails = (n: number) => ({ fails: { N: String(n) } });

describe('Embedded stack · time that is moved', () => {
  it('runs what falls due at its own instant and in order', async () => {
    await start('late', 7_200);
    await start('early', 3_600);
    await stack.advance('PT3H');
    expect(await stack.keys('FIRED')).toEqual(['early 2026-11-23T01:00:00.000Z', 'late 2026-11-23T02:00:00.000Z']);
    expect(stack.now()).toBe('2026-11-23T03:00:00.000Z');
    expect(await stack.keys('ENDED')).toEqual(['early SUCCEEDED', 'late SUCCEEDED']);
  });

  it('returns from the clock route when everything is quiet', async () => {
    await start('one', 60);
    const answer = await clock({ advance: 'PT10M' });
    expect(await answer.json()).toMatchObject({ now: '2026-11-23T00:10:00.000Z' });
    expect(await stack.keys('FIRED')).toHaveLength(1);
  });

  it('refuses to run backwards, and says what it takes', async () => {
    expect((await clock({ to: '2026-11-22T23:59:59.000Z' })).status).toBe(400);
    expect((await clock({ advance: 'a day' })).status).toBe(400);
    expect((await clock({ to: 'tomorrow' })).status).toBe(400);
    expect((await clock({})).status).toBe(400);
    expect(stack.now()).toBe(START);
  });

  it('shows functions the stack’s time', async () => {
    await stack.advance('P30D');
    const answer = await fetch(`${stack.url}/open/x`, { method: 'POST' });
    expect(await answer.json()).toMatchObject({
      now: Date.parse('2026-12-23T00:00:00.000Z'),
      also: '2026-12-23T00:00:00.000Z',
    });
  });

  it('runs a schedule once at the end of a jump in which nothing waited', async () => {
    await stack.advance('P1D');
    expect(await stack.keys('TICK')).toEqual(['2026-11-24T00:00:00Z']);
  });

  it('runs a schedule at the first tick after an entry of the due index, and again in growing pauses while it stays', async () => {
    await due('one', '2026-11-23T03:00:30.000Z');
    await stack.moveTo('2026-11-23T03:10:00.000Z');
    expect(await stack.keys('TICK')).toEqual([
      '2026-11-23T03:01:00Z',
      '2026-11-23T03:02:00Z',
      '2026-11-23T03:04:00Z',
      '2026-11-23T03:08:00Z',
      '2026-11-23T03:10:00Z',
    ]);
  });

  it('lets a queue wait for its visibility time-out, and moves a message that keeps failing to the dead letters', async () => {
    const QueueUrl = '$QUEUE';
    await stack.call('sqs', 'SendMessage', { QueueUrl, MessageBody: JSON.stringify({ name: 'once', fails: 1 }) });
    await stack.call('sqs', 'SendMessage', { QueueUrl, MessageBody: JSON.stringify({ name: 'never', fails: 9 }) });
    await stack.quiet();
    expect(await stack.keys('DELIVERED')).toEqual([]);
    await stack.advance('PT59S');
    expect(await stack.keys('DELIVERED')).toEqual([]);
    await stack.advance('PT2S');
    expect(await stack.keys('DELIVERED')).toEqual(['once']);
    await stack.advance('PT10M');
    expect(stack.waitingIn('dead-letters')).toBe(1);
    expect(stack.waitingIn('by-hand')).toBe(0);
  });

  it('passes a publication on to the queue whose filter wants it', async () => {
    const TopicArn = 'arn:aws:sns:us-east-1:000000000000:announcements';
    const publish = (name: string, channel: string) =>
      stack.call('sns', 'Publish', {
        TopicArn,
        Message: JSON.stringify({ name }),
        MessageAttributes: { channel: { DataType: 'String', StringValue: channel } },
      });
    expect(await publish('wanted', 'by-hand')).toHaveProperty('MessageId');
    await publish('unwanted', 'sns-sms');
    await stack.quiet();
    expect(await stack.keys('DELIVERED')).toEqual(['wanted']);
  });

  it('tries a stream record again before any later one, and gives up as the template says', async () => {
    await stack.put('C', 'EVENT#1', fails(2));
    await stack.put('C', 'EVENT#2');
    await stack.quiet();
    expect(await stack.keys('SEEN')).toEqual([]);
    await stack.advance('PT1M');
    expect((await stack.keys('SEEN')).map((key) => key.split(' ')[1])).toEqual(['C/EVENT#1', 'C/EVENT#2']);
    await stack.put('C', 'EVENT#3', fails(99));
    await stack.put('C', 'EVENT#4');
    await stack.advance('PT5M');
    expect((await stack.keys('SEEN')).at(-1)).toContain('C/EVENT#4');
    expect(stack.waitingIn('given-up')).toBe(1);
  });

  it('answers a token and a name as Step Functions does', async () => {
    const token = async (name: string) => {
      const { Items } = await stack.call('dynamodb', 'Query', {
        TableName: TABLE,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'PARKED' } },
      });
      const found = Array.isArray(Items) ? Items.find((item: { sk: { S: string } }) => item.sk.S === name) : undefined;
      return String(found?.parked.S);
    };
    const send = async (taskToken: string) => stack.call('sfn', 'SendTaskSuccess', { taskToken, output: '{}' });
    const first = await start('one', 60);
    expect(await start('one', 60)).toEqual(first);
    expect(await start('one', 61)).toMatchObject({ name: 'ExecutionAlreadyExists' });
    await stack.quiet();
    const one = await token('one');
    expect(await send(one)).toEqual({});
    await stack.quiet();
    expect(await stack.call('sfn', 'DescribeExecution', { executionArn: first['executionArn'] })).toMatchObject({
      status: 'SUCCEEDED',
    });
    expect(await start('one', 60)).toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(await send(one)).toMatchObject({ name: expect.stringMatching(/^Task(TimedOut|DoesNotExist)$/) });
    expect(await send('nonsense')).toMatchObject({ name: 'InvalidToken' });
    await start('two', 60);
    await stack.quiet();
    const two = await token('two');
    await stack.advance('PT2M');
    expect(await send(two)).toMatchObject({ name: 'TaskTimedOut' });
  });
});
