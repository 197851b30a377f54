import { z } from 'zod';
import type { StreamRecord } from '../dynamo/stream-source.ts';
import { type Json, isJsonObject, Unsupported } from '../json.ts';
import type { Records } from '../records.ts';
import type { Functions } from '../run/functions.ts';
import { readEventPattern } from '../template/match.ts';
import type { Activity } from '../time/activity.ts';
import type { Agenda } from '../time/agenda.ts';
import type { StackTime } from '../time/stack-time.ts';

export const StreamMapping = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  StartingPosition: z.literal('TRIM_HORIZON'),
  Enabled: z.literal(true).optional(),
  BatchSize: z.coerce.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  ParallelizationFactor: z.coerce.number().default(1),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  TumblingWindowInSeconds: z.undefined().optional(),
});

interface Stack {
  functions: Functions;
  records: Records;
  agenda: Agenda;
  activity: Activity;
  time: StackTime;
  region: string;
  /** Where records that could not be handled go. */
  giveUp: (destination: string, body: Json) => void;
  report: (where: string, error: unknown) => void;
}

export interface Mapping {
  /** The last record passed, kept in the data folder. */
  checkpoint: () => bigint;
  take: (records: StreamRecord[]) => void;
}

const LONGEST_BACKOFF = 60_000;
const PAUSE = 5_000;
const SKIPS_KEPT = 200n;

/** An event source mapping from the table's stream: in order, in batches, tried again until it succeeds or the template gives up. */
export function mapStream(
  id: string,
  mapping: z.infer<typeof StreamMapping>,
  stack: Stack,
  passed: (sequence: bigint) => void,
): Mapping {
  const filters = mapping.FilterCriteria?.Filters.map(({ Pattern }) => readEventPattern(JSON.parse(Pattern), id)) ?? [];
  if (stack.functions.nameOf(mapping.FunctionName) === null)
    throw new Unsupported(`the function ${mapping.FunctionName}, which no stack declares,`, id);
  const { records, time, activity, agenda } = stack;
  let pending: StreamRecord[] = [];
  const arrivedAt = new WeakMap<StreamRecord, number>();
  let running = false;
  let tries = 0;
  let size = mapping.BatchSize;

  const kept = records.sql('SELECT sequence FROM checkpoints WHERE consumer = ?').get(id)?.['sequence'];
  let checkpoint = BigInt(typeof kept === 'string' ? kept : 0);
  let written = checkpoint;
  // What the filter let through needs its checkpoint at once; what it skipped may be skipped again.
  const pass = (sequence: bigint, handled: boolean) => {
    if (sequence <= checkpoint) return;
    checkpoint = sequence;
    if (!handled && sequence - written < SKIPS_KEPT) return;
    written = sequence;
    records
      .sql('INSERT INTO checkpoints VALUES (?, ?) ON CONFLICT (consumer) DO UPDATE SET sequence = excluded.sequence')
      .run(id, String(sequence));
    passed(sequence);
  };
  const eventOf = (record: StreamRecord): Record<string, Json> => ({
    eventID: String(record.sequence),
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: stack.region,
    dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.trunc(time.now() / 1_000) },
    eventSourceARN: mapping.EventSourceArn,
  });
  const wanted = (record: StreamRecord) => filters.length === 0 || filters.some((matches) => matches(eventOf(record)));

  const giveUp = (batch: StreamRecord[], why: string) => {
    const destination = mapping.DestinationConfig?.OnFailure?.Destination;
    const [first, last] = [batch[0], batch.at(-1)];
    if (destination && first && last) {
      stack.giveUp(destination, {
        requestContext: { functionArn: mapping.FunctionName, condition: why, approximateInvokeCount: tries },
        timestamp: time.instant(),
        DDBStreamBatchInfo: {
          startSequenceNumber: String(first.sequence),
          endSequenceNumber: String(last.sequence),
          batchSize: batch.length,
          streamArn: mapping.EventSourceArn,
        },
      });
    }
    stack.report(id, new Error(`gave up on ${batch.length} stream records from ${first?.sequence}: ${why}`));
  };

  /** One try at the oldest records. False when it has to wait before the next. */
  const tryBatch = async (): Promise<boolean> => {
    const skip = pending.findIndex(wanted);
    const skipped = skip === -1 ? pending : pending.slice(0, skip);
    pending = skip === -1 ? [] : pending.slice(skip);
    const lastSkipped = skipped.at(-1);
    if (lastSkipped) pass(lastSkipped.sequence, false);
    const batch: StreamRecord[] = [];
    let end = 0;
    for (const record of pending) {
      if (batch.length === size) break;
      if (wanted(record)) batch.push(record);
      end++;
    }
    if (batch.length === 0) return true;
    const invoked = await stack.functions.invoke(mapping.FunctionName, { Records: batch.map(eventOf) });
    const failedAt = invoked.ok ? firstFailure(invoked.payload, batch) : 0;
    if (failedAt === -1) {
      const last = pending[end - 1];
      pending = pending.slice(end);
      if (last) pass(last.sequence, true);
      [tries, size] = [0, mapping.BatchSize];
      return true;
    }
    const failed = batch[failedAt];
    const done = failed ? pending.indexOf(failed) : 0;
    const lastDone = pending[done - 1];
    if (lastDone) {
      pass(lastDone.sequence, true);
      pending = pending.slice(done);
      tries = 0;
    }
    tries++;
    if (!invoked.ok) stack.report(id, new Error(`${invoked.error.errorType}: ${invoked.error.errorMessage}`));
    if (mapping.BisectBatchOnFunctionError && size > 1 && !invoked.ok && batch.length > 1) {
      size = Math.ceil(batch.length / 2);
      return true;
    }
    const old = mapping.MaximumRecordAgeInSeconds;
    const isOld = failed !== undefined && old >= 0 && time.now() - (arrivedAt.get(failed) ?? time.now()) > old * 1_000;
    if (isOld || (mapping.MaximumRetryAttempts >= 0 && tries > mapping.MaximumRetryAttempts)) {
      const lost = invoked.ok ? batch.slice(failedAt, failedAt + 1) : batch;
      giveUp(lost, isOld ? 'RecordAgeExceeded' : 'RetryAttemptsExhausted');
      const last = lost.at(-1);
      if (last) {
        pending = pending.slice(pending.indexOf(last) + 1);
        pass(last.sequence, true);
      }
      [tries, size] = [0, mapping.BatchSize];
      return true;
    }
    return false;
  };
  const firstFailure = (answer: Json, batch: StreamRecord[]): number => {
    if (mapping.FunctionResponseTypes.length === 0) return -1;
    const failures =
      isJsonObject(answer) && Array.isArray(answer['batchItemFailures']) ? answer['batchItemFailures'] : [];
    const failed = failures.map((failure) =>
      batch.findIndex((record) => isJsonObject(failure) && failure['itemIdentifier'] === String(record.sequence)),
    );
    return failed.length === 0 ? -1 : Math.max(0, Math.min(...failed));
  };
  const go = () => {
    if (running || pending.length === 0) return;
    running = true;
    const end = activity.begin();
    const loop = async () => {
      while (pending.length > 0) {
        if (await tryBatch()) continue;
        agenda.set(
          `mapping ${id}`,
          time.now() + Math.min(1_000 * 2 ** Math.min(tries - 1, 10), LONGEST_BACKOFF),
          () => {
            running = false;
            go();
          },
        );
        return;
      }
      running = false;
    };
    loop()
      .catch((error: unknown) => {
        stack.report(id, error);
        // Still `running` until then, so that a new record does not hurry what the disk could not take.
        agenda.set(`mapping ${id}`, time.now() + PAUSE, () => {
          running = false;
          go();
        });
      })
      .finally(end);
  };
  return {
    checkpoint: () => checkpoint,
    take(fresh) {
      for (const record of fresh) arrivedAt.set(record, time.now());
      pending.push(...fresh);
      go();
    },
  };
}
