import type { Context, DynamoDBRecord, EventBridgeEvent, SQSRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryPorts } from '../twins/ports.ts';
import type { Runtime, Counts } from '../../functions/runtime/telemetry.ts';
import { Contention } from '../../functions/errors.ts';
import { queue, schedule, stream, task } from '../../functions/runtime/lambda.ts';

const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => 5_000 } as Context;
const ports = memoryPorts({ now: '2026-03-20T02:00:00.000Z' });

let lines: { line: Record<string, unknown>; error: Error | undefined }[];
let measured: Counts[];
let around: Runtime;
beforeEach(() => {
  lines = [];
  measured = [];
  around = {
    ports: () => ports,
    log: (line, error) => lines.push({ line, error }),
    measure: (counts) => measured.push(counts),
  };
});

const record = (seq: number): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: String(seq),
    Keys: { pk: { S: 'MATTER#BL2600001' }, sk: { S: `EVENT#00000${seq}` } },
    NewImage: { seq: { N: String(seq) } },
  },
});

describe('a table stream', () => {
  it('takes records in order, one at a time', async () => {
    const trace: string[] = [];
    const handler = stream(async ({ item }) => {
      trace.push(`begin ${String(item?.['seq'])}`);
      await new Promise((done) => setTimeout(done, 5));
      trace.push(`end ${String(item?.['seq'])}`);
    }, around);
    expect(await handler({ Records: [record(1), record(2)] }, context)).toEqual({ batchItemFailures: [] });
    expect(trace).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('stops at the first failure and reports it, so that nothing is overtaken', async () => {
    const seen: unknown[] = [];
    const handler = stream(async ({ item }) => {
      seen.push(item?.['seq']);
      if (item?.['seq'] === 2) throw new Error('no');
    }, around);
    expect(await handler({ Records: [record(1), record(2), record(3)] }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
    expect(seen).toEqual([1, 2]);
    expect(lines.find(({ error }) => error)?.line).toMatchObject({ keys: { pk: 'MATTER#BL2600001' } });
  });

  it('does once for a batch what may wait for its end, and has its last record tried again where that fails', async () => {
    let fails = false;
    let done = 0;
    const handler = stream(
      async () => undefined,
      around,
      async () => {
        done += 1;
        if (fails) throw new Error('no');
      },
    );
    expect(await handler({ Records: [record(1), record(2)] }, context)).toEqual({ batchItemFailures: [] });
    fails = true;
    expect(await handler({ Records: [record(1), record(2)] }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
    expect(done).toBe(2);
  });
});

const message = (messageId: string, body: unknown): SQSRecord =>
  ({
    messageId,
    body: JSON.stringify(body),
    attributes: { ApproximateReceiveCount: '2' },
    messageAttributes: { channel: { stringValue: 'by-hand', dataType: 'String' } },
  }) as unknown as SQSRecord;

describe('a queue', () => {
  it('sends back the failed message alone', async () => {
    const handler = queue(async ({ body }) => {
      if (body === 'bad') throw new Error('no');
      return { TextsSent: 1 };
    }, around);
    const answer = await handler({ Records: [message('1', 'bad'), message('2', 'good')] }, context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(measured).toEqual([{ TextsSent: 1 }]);
  });

  it('reads a message with and without the topic’s envelope', async () => {
    const read: unknown[] = [];
    const handler = queue(async (given) => {
      read.push(given);
    }, around);
    const envelope = {
      Type: 'Notification',
      Message: '{"textId":"t"}',
      MessageAttributes: { channel: { Type: 'String', Value: 'by-hand' } },
    };
    await handler({ Records: [message('1', envelope), message('2', { textId: 't' })] }, context);
    expect(read).toEqual([
      { body: { textId: 't' }, attributes: { channel: 'by-hand' }, receiveCount: 2 },
      { body: { textId: 't' }, attributes: { channel: 'by-hand' }, receiveCount: 2 },
    ]);
  });

  it('sends back a message that is not JSON', async () => {
    const handler = queue(async () => undefined, around);
    expect(await handler({ Records: [{ ...message('1', ''), body: '{' }] }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
  });
});

describe('a task of the state machine', () => {
  it('lets the names of its errors through, for Retry and Catch', async () => {
    const handler = task(async () => {
      throw new Contention('BL2600001', 6);
    }, around);
    await expect(handler({ matter: 'BL2600001' }, context)).rejects.toMatchObject({ name: 'Contention' });
    expect(lines).toMatchObject([{ line: { matter: 'BL2600001' }, error: { name: 'Contention' } }]);
  });

  it('logs one line per outcome, with the case number', async () => {
    await task(async () => ({ next: 'done' }), around)({ matter: 'BL2600001' }, context);
    expect(lines).toMatchObject([{ line: { matter: 'BL2600001', next: 'done', requestId: 'r' }, error: undefined }]);
  });

  it('publishes what it measured, and says it in its line', async () => {
    await task(async (_input, _ports, measure) => measure({ Seconds: 1.5 }), around)({ matter: 'BL2600001' }, context);
    expect(measured).toEqual([{ Seconds: 1.5 }]);
    expect(lines).toMatchObject([{ line: { matter: 'BL2600001', Seconds: 1.5 } }]);
  });
});

describe('a schedule', () => {
  it('publishes what it counted, and knows how long it may run', async () => {
    const event = { 'detail-type': 'Scheduled Event', detail: {} } as EventBridgeEvent<string, unknown>;
    await schedule(async ({ remainingMs }) => ({ SweepHeartbeat: 1, left: remainingMs() }), around)(event, context);
    expect(measured).toEqual([{ SweepHeartbeat: 1, left: 5_000 }]);
    expect(lines).toMatchObject([{ line: { SweepHeartbeat: 1 } }]);
  });
});
