import { z } from 'zod';
import type { Json } from '../json.ts';
import type { Activity } from '../time/activity.ts';
import type { Connection } from './connection.ts';

export interface StreamRecord {
  sequence: bigint;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: Record<string, Json>;
}

/** Reads a table's stream in order, as soon as it is told of a write, and hands every record to each consumer. */
export interface Stream {
  /** A write was made: reads on until there is nothing new. */
  nudge(): void;
  /** Records after `after` go to `take`, in order. Call before the first nudge. */
  consume(after: bigint, take: (records: StreamRecord[]) => void): void;
  /** The newest record when the stack started. */
  newest: bigint;
  start(): Promise<void>;
}

const Records = z.object({
  NextShardIterator: z.string().optional(),
  Records: z.array(z.object({ eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']), dynamodb: z.record(z.string(), z.json()) })),
});
const Shards = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), SequenceNumberRange: z.object({ EndingSequenceNumber: z.string().optional() }) })),
  }),
});

export async function openStream(connection: Connection, streamArn: string, activity: Activity, report: (error: unknown) => void): Promise<Stream> {
  const call = (operation: string, input: Json) => connection.call(operation, input, 'DynamoDBStreams_20120810');
  const shards = Shards.parse(await call('DescribeStream', { StreamArn: streamArn })).StreamDescription.Shards;
  const consumers: { after: bigint; take: (records: StreamRecord[]) => void }[] = [];
  let position = 0n;
  let iterator: string | undefined;
  let dirty = false;
  let reading = false;

  const iteratorAfter = async (sequence: bigint): Promise<string> => {
    const now = Shards.parse(await call('DescribeStream', { StreamArn: streamArn })).StreamDescription.Shards;
    const shard = now.at(-1)?.ShardId ?? '';
    const type = sequence === 0n ? { ShardIteratorType: 'TRIM_HORIZON' } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: String(sequence) };
    const answer = await call('GetShardIterator', { StreamArn: streamArn, ShardId: shard, ...type });
    return z.object({ ShardIterator: z.string() }).parse(answer).ShardIterator;
  };
  const readOn = async () => {
    while (dirty) {
      dirty = false;
      for (;;) {
        iterator ??= await iteratorAfter(position);
        const page = Records.parse(await call('GetRecords', { ShardIterator: iterator }));
        iterator = page.NextShardIterator;
        if (page.Records.length === 0) break;
        const records = page.Records.map((record) => ({ ...record, sequence: z.coerce.bigint().parse(record.dynamodb['SequenceNumber']) }));
        position = records.at(-1)?.sequence ?? position;
        for (const consumer of consumers) {
          const fresh = records.filter((record) => record.sequence > consumer.after);
          if (fresh.length > 0) consumer.take(fresh);
        }
      }
    }
  };
  const nudge = () => {
    dirty = true;
    if (reading) return;
    reading = true;
    activity
      .track(readOn)
      .catch((error: unknown) => {
        iterator = undefined;
        report(error);
      })
      .finally(() => {
        reading = false;
        if (dirty) nudge();
      });
  };
  return {
    nudge,
    newest: BigInt(shards.at(-1)?.SequenceNumberRange.EndingSequenceNumber ?? '0'),
    consume: (after, take) => void consumers.push({ after, take }),
    async start() {
      position = consumers.reduce((least, { after }) => (after < least ? after : least), consumers[0]?.after ?? 0n);
      nudge();
    },
  };
}
