import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Queues, sqs } from '../../infra/local/aws/sqs.ts';
import { openRecords, type Records } from '../../infra/local/records.ts';

const ARN = 'arn:aws:sqs:local:1:nudges.fifo';
const PLAIN = 'arn:aws:sqs:local:1:texts';
const resource = (arn: string, properties: object) => ({
  type: 'AWS::SQS::Queue',
  logicalId: arn,
  stack: 'test',
  ref: `https://sqs.local/1/${arn.split(':').at(-1)}`,
  arn,
  attributes: {},
  properties,
});

let folder: string;
let records: Records;
let now: number;
let queues: Queues;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-fifo-'));
  records = openRecords(folder);
  now = 1_000_000;
  const found = [resource(ARN, { FifoQueue: true, VisibilityTimeout: 35 }), resource(PLAIN, {})];
  queues = sqs({ of: () => found as never, read: (one, schema) => schema.parse(one.properties) }, records, {
    now: () => now,
  });
});
afterEach(() => {
  records.close();
  rmSync(folder, { recursive: true });
});

let sent = 0;
const send = (body: string, group: string, dedup = `d${(sent += 1)}`) =>
  queues.send(ARN, body, {}, undefined, { group, dedup });
const receive = (limit = 10) => queues.receive(ARN, limit);

/** Amazon SQS Developer Guide: FIFO queue delivery logic. */
describe('Embedded stack · FIFO queues', () => {
  it('hands out a group in order, and no more of it while a message is in flight', () => {
    for (const body of ['1', '2', '3']) send(body, 'BL');
    const first = receive(2);
    expect(first.map(({ body, group }) => [body, group])).toEqual([
      ['1', 'BL'],
      ['2', 'BL'],
    ]);
    expect(receive()).toEqual([]);
    for (const { receipt } of first) queues.remove(receipt);
    expect(receive().map(({ body }) => body)).toEqual(['3']);
  });

  it('hands out another group meanwhile', () => {
    send('1', 'BL');
    send('2', 'ZH');
    expect(receive().map(({ body }) => body)).toEqual(['1']);
    expect(receive().map(({ body }) => body)).toEqual(['2']);
  });

  it('shows a message again after its visibility time-out, before those behind it', () => {
    send('1', 'BL');
    const [first] = receive();
    send('2', 'BL');
    expect(queues.nextVisible(ARN)).toBe(now + 35_000);
    now += 35_000;
    expect(receive().map(({ body, received }) => [body, received])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    expect(first?.received).toBe(1);
  });

  it('takes an id that came within five minutes for a repeat, also after its message is gone', () => {
    const id = send('1', 'BL', 'same');
    for (const { receipt } of receive()) queues.remove(receipt);
    expect(send('1', 'BL', 'same')).toBe(id);
    expect(receive()).toEqual([]);
    now += 301_000;
    expect(send('1', 'BL', 'same')).not.toBe(id);
    expect(receive()).toHaveLength(1);
  });

  it('refuses a message without a group, and a group on a queue that has none', () => {
    expect(() => queues.send(ARN, '1')).toThrow(/MessageGroupId/);
    expect(() => queues.send(PLAIN, '1', {}, undefined, { group: 'BL', dedup: 'x' })).toThrow(/not a FIFO queue/);
  });
});
