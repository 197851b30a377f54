import { z } from 'zod';
import type { Message, Queues } from '../aws/sqs.ts';
import { type Json, isJsonObject } from '../json.ts';
import type { Functions } from '../run/functions.ts';
import type { Activity } from '../time/activity.ts';
import type { Agenda } from '../time/agenda.ts';
import type { StackTime } from '../time/stack-time.ts';

export const QueueMapping = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.literal(true).optional(),
  BatchSize: z.coerce.number().default(10),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number() }).optional(),
  FilterCriteria: z.undefined().optional(),
});

const AT_ONCE = 4;
const PAUSE = 5_000;

/** An event source mapping from a queue, to be started: a message that its function does not finish is shown again after its visibility time-out. */
export function mapQueue(
  id: string,
  mapping: z.infer<typeof QueueMapping>,
  stack: {
    functions: Functions;
    queues: Queues;
    agenda: Agenda;
    activity: Activity;
    time: StackTime;
    region: string;
    report: (where: string, error: unknown) => void;
  },
): () => void {
  const { functions, queues, agenda, activity, time } = stack;
  const most = Math.min(mapping.ScalingConfig?.MaximumConcurrency ?? AT_ONCE, AT_ONCE);
  let busy = 0;

  const eventOf = (message: Message): Json => ({
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.received),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      ...(message.group === undefined ? {} : { MessageGroupId: message.group }),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, value]) => {
        const { StringValue = '', DataType = 'String' } = isJsonObject(value) ? value : {};
        return [name, { stringValue: StringValue, stringListValues: [], binaryListValues: [], dataType: DataType }];
      }),
    ),
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: mapping.EventSourceArn,
    awsRegion: stack.region,
  });
  const handle = async (messages: Message[]) => {
    const invoked = await functions.invoke(mapping.FunctionName, { Records: messages.map(eventOf) });
    if (!invoked.ok) return stack.report(id, new Error(`${invoked.error.errorType}: ${invoked.error.errorMessage}`));
    const failed = failures(invoked.payload);
    for (const message of messages) if (!failed.has(message.id)) queues.remove(message.receipt);
    if (failed.size > 0) stack.report(id, new Error(`${failed.size} of ${messages.length} messages failed`));
  };
  const failures = (answer: Json): Set<string> => {
    if (
      mapping.FunctionResponseTypes.length === 0 ||
      !isJsonObject(answer) ||
      !Array.isArray(answer['batchItemFailures'])
    )
      return new Set();
    return new Set(
      answer['batchItemFailures'].flatMap((failure) =>
        isJsonObject(failure) && typeof failure['itemIdentifier'] === 'string' ? [failure['itemIdentifier']] : [],
      ),
    );
  };
  const takeOn = () => {
    while (busy < most) {
      const messages = queues.receive(mapping.EventSourceArn, mapping.BatchSize);
      if (messages.length === 0) break;
      busy++;
      void activity
        .track(() => handle(messages))
        .catch((error: unknown) => stack.report(id, error))
        .finally(() => {
          busy--;
        })
        .then(poll);
    }
    return queues.nextVisible(mapping.EventSourceArn);
  };
  /** A queue that could not be read (a full disk) is read again: nobody else would. */
  const poll = () => {
    let next: number | null;
    try {
      next = takeOn();
    } catch (error) {
      stack.report(id, error);
      next = time.now() + PAUSE;
    }
    if (next !== null && busy < most) agenda.set(`mapping ${id}`, next, poll);
  };
  return () => {
    queues.onArrival(mapping.EventSourceArn, poll);
    poll();
  };
}
