import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../json.ts';
import type { Deployment } from '../run/deployment.ts';
import type { Records } from '../records.ts';
import type { StackTime } from '../time/stack-time.ts';
import { AwsError } from './errors.ts';
import type { JsonService } from './endpoint.ts';

export interface Message {
  id: string;
  body: string;
  attributes: Record<string, Json>;
  receipt: string;
  received: number;
  sentAt: number;
  firstReceivedAt: number;
  /** Of a FIFO queue. */
  group?: string;
}

/** What a FIFO queue goes by. */
export interface Order {
  group: string;
  dedup: string;
}

export interface Queue {
  arn: string;
  url: string;
  visibilityMs: number;
}

export interface Queues extends JsonService {
  arns: () => string[];
  byArn: (arn: string) => Queue | undefined;
  send: (arn: string, body: string, attributes?: Record<string, Json>, delayMs?: number, order?: Order) => string;
  receive: (arn: string, limit: number, visibilityMs?: number) => Message[];
  remove: (receipt: string) => void;
  /** Shows a received message again after `afterMs`. */
  showAgain: (receipt: string, afterMs: number) => void;
  /** When the next message of a queue can be received; null when it is empty. */
  nextVisible: (arn: string) => number | null;
  count: (arn: string) => number;
  /** Told of every message that becomes receivable, now or later. */
  onArrival: (arn: string, told: () => void) => void;
}

const QueueProperties = z.object({
  VisibilityTimeout: z.coerce.number().default(30),
  DelaySeconds: z.coerce.number().default(0),
  MessageRetentionPeriod: z.coerce.number().default(345_600),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
  FifoQueue: z.boolean().default(false),
  ContentBasedDeduplication: z.literal(false).optional(),
  DeduplicationScope: z.undefined().optional(),
  FifoThroughputLimit: z.undefined().optional(),
});

const Attributes = z.record(z.string(), z.json());
const Send = z.object({
  QueueUrl: z.string(),
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().optional(),
  MessageAttributes: Attributes.optional(),
  MessageGroupId: z.string().min(1).max(128).optional(),
  MessageDeduplicationId: z.string().min(1).max(128).optional(),
});
const Receive = z.object({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.number().min(1).max(10).default(1),
  VisibilityTimeout: z.number().optional(),
});
const Receipt = z.object({ QueueUrl: z.string(), ReceiptHandle: z.string(), VisibilityTimeout: z.number().default(0) });

const Row = z.object({
  id: z.string(),
  body: z.string(),
  attributes: z.string(),
  sent_at: z.number(),
  received: z.number(),
  first_received_at: z.number().nullable(),
});

const DEDUPLICATED_MS = 300_000;

const path = (address: string) => URL.parse(address)?.pathname;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** SQS with the queues of the template; messages, receipts and visibility outlive the process. */
export function sqs(
  deployment: Pick<Deployment, 'of' | 'read'>,
  records: Records,
  time: Pick<StackTime, 'now'>,
): Queues {
  const queues = new Map(
    deployment.of('AWS::SQS::Queue').map((resource) => {
      const properties = deployment.read(resource, QueueProperties);
      return [
        resource.arn ?? '',
        {
          arn: resource.arn ?? '',
          url: resource.ref,
          visibilityMs: properties.VisibilityTimeout * 1_000,
          ...properties,
        },
      ] as const;
    }),
  );
  const arrivals = new Map<string, (() => void)[]>();
  const arrived = (arn: string) => {
    for (const told of arrivals.get(arn) ?? []) told();
  };
  const known = (arn: string) => {
    const queue = queues.get(arn);
    if (!queue) throw new AwsError('QueueDoesNotExist', `The specified queue ${arn} does not exist.`);
    return queue;
  };
  const arnOf = (url: string): string => {
    const found = [...queues.values()].find((queue) => path(queue.url) === path(url));
    if (!found) throw new AwsError('QueueDoesNotExist', `The specified queue ${url} does not exist.`);
    return found.arn;
  };

  /** AWS: an id that was sent within five minutes is taken for a repeat, and answered as the first was. */
  const repeated = (arn: string, dedup: string, now: number): string | null => {
    records.sql('DELETE FROM deduplicated WHERE sent_at < ?').run(Math.trunc(now - DEDUPLICATED_MS));
    const row = records.sql('SELECT id FROM deduplicated WHERE queue = ? AND dedup = ?').get(arn, dedup);
    return typeof row?.['id'] === 'string' ? row['id'] : null;
  };
  const send: Queues['send'] = (arn, body, attributes = {}, delayMs, order) => {
    const queue = known(arn);
    const [id, now] = [randomUUID(), time.now()];
    if (queue.FifoQueue !== (order !== undefined))
      throw new AwsError(
        order ? 'InvalidParameterValue' : 'MissingParameter',
        order
          ? `The queue ${arn} is not a FIFO queue and takes no MessageGroupId.`
          : `The request must contain the parameters MessageGroupId and MessageDeduplicationId for the FIFO queue ${arn}.`,
      );
    if (order) {
      const first = repeated(arn, order.dedup, now);
      if (first !== null) return first;
      records.sql('INSERT INTO deduplicated VALUES (?, ?, ?, ?)').run(arn, order.dedup, id, Math.trunc(now));
      records.sql('INSERT INTO message_groups VALUES (?, ?)').run(id, order.group);
    }
    records
      .sql('INSERT INTO messages (id, queue, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        id,
        arn,
        body,
        JSON.stringify(attributes),
        Math.trunc(now),
        Math.trunc(now + (delayMs ?? queue.DelaySeconds * 1_000)),
      );
    arrived(arn);
    return id;
  };
  /** The group whose first message came first, of those that have none in flight: AWS hands out no more of a group until then. */
  const freeGroup = (arn: string, now: number): string | null => {
    const row = records
      .sql(
        `SELECT grp FROM messages INDEXED BY messages_in_order JOIN message_groups USING (id)
         WHERE queue = :arn AND grp NOT IN (
           SELECT grp FROM messages JOIN message_groups USING (id) WHERE queue = :arn AND visible_at > :now)
         ORDER BY messages.rowid LIMIT 1`,
      )
      .get({ arn, now });
    return typeof row?.['grp'] === 'string' ? row['grp'] : null;
  };
  const receive: Queues['receive'] = (arn, limit, visibilityMs) => {
    const queue = known(arn);
    const now = Math.trunc(time.now());
    records
      .sql('DELETE FROM messages WHERE queue = ? AND sent_at < ?')
      .run(arn, now - queue.MessageRetentionPeriod * 1_000);
    const taken: Message[] = [];
    const group = queue.FifoQueue ? freeGroup(arn, now) : null;
    if (queue.FifoQueue && group === null) return [];
    while (taken.length < limit) {
      const row =
        group === null
          ? records
              .sql('SELECT * FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, rowid LIMIT 1')
              .get(arn, now)
          : records
              .sql(
                `SELECT messages.* FROM messages INDEXED BY messages_in_order JOIN message_groups USING (id)
                 WHERE queue = ? AND grp = ? AND visible_at <= ? ORDER BY messages.rowid LIMIT 1`,
              )
              .get(arn, group, now);
      if (!row) break;
      const message = Row.parse(row);
      if (queue.RedrivePolicy && message.received >= queue.RedrivePolicy.maxReceiveCount) {
        records
          .sql('UPDATE messages SET queue = ?, received = 0, receipt = NULL WHERE id = ?')
          .run(queue.RedrivePolicy.deadLetterTargetArn, message.id);
        arrived(queue.RedrivePolicy.deadLetterTargetArn);
        continue;
      }
      const receipt = randomUUID();
      const firstReceivedAt = message.first_received_at ?? now;
      records
        .sql(
          'UPDATE messages SET visible_at = ?, received = received + 1, first_received_at = ?, receipt = ? WHERE id = ?',
        )
        .run(now + Math.max(0, visibilityMs ?? queue.visibilityMs), firstReceivedAt, receipt, message.id);
      const attributes = Attributes.parse(JSON.parse(message.attributes));
      taken.push({
        id: message.id,
        body: message.body,
        attributes,
        receipt,
        received: message.received + 1,
        sentAt: message.sent_at,
        firstReceivedAt,
        ...(group === null ? {} : { group }),
      });
    }
    return taken;
  };
  const showAgain: Queues['showAgain'] = (receipt, afterMs) => {
    const row = records
      .sql('UPDATE messages SET visible_at = ? WHERE receipt = ? RETURNING queue')
      .get(Math.trunc(time.now() + afterMs), receipt);
    if (typeof row?.['queue'] === 'string') arrived(row['queue']);
  };
  const remove = (receipt: string) => {
    records.sql('DELETE FROM message_groups WHERE id = (SELECT id FROM messages WHERE receipt = ?)').run(receipt);
    records.sql('DELETE FROM messages WHERE receipt = ?').run(receipt);
  };

  const operations: Record<string, (input: Json) => Json> = {
    SendMessage(input) {
      const { QueueUrl, MessageBody, MessageAttributes, DelaySeconds, MessageGroupId, MessageDeduplicationId } =
        Send.parse(input);
      const order =
        MessageGroupId === undefined || MessageDeduplicationId === undefined
          ? undefined
          : { group: MessageGroupId, dedup: MessageDeduplicationId };
      const delay = DelaySeconds === undefined ? undefined : DelaySeconds * 1_000;
      return {
        MessageId: send(arnOf(QueueUrl), MessageBody, MessageAttributes ?? {}, delay, order),
        MD5OfMessageBody: md5(MessageBody),
      };
    },
    ReceiveMessage(input) {
      const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = Receive.parse(input);
      const messages = receive(
        arnOf(QueueUrl),
        MaxNumberOfMessages,
        VisibilityTimeout === undefined ? undefined : VisibilityTimeout * 1_000,
      );
      return {
        Messages: messages.map((message) => ({
          MessageId: message.id,
          ReceiptHandle: message.receipt,
          Body: message.body,
          MD5OfBody: md5(message.body),
          MessageAttributes: message.attributes,
          Attributes: { ApproximateReceiveCount: String(message.received), SentTimestamp: String(message.sentAt) },
        })),
      };
    },
    DeleteMessage(input) {
      remove(Receipt.parse(input).ReceiptHandle);
      return {};
    },
    ChangeMessageVisibility(input) {
      const { ReceiptHandle, VisibilityTimeout } = Receipt.parse(input);
      showAgain(ReceiptHandle, VisibilityTimeout * 1_000);
      return {};
    },
    GetQueueAttributes(input) {
      const { QueueUrl } = z.object({ QueueUrl: z.string() }).parse(input);
      return { Attributes: { ApproximateNumberOfMessages: String(count(arnOf(QueueUrl))), QueueArn: arnOf(QueueUrl) } };
    },
  };
  const count = (arn: string) =>
    Number(records.sql('SELECT count(*) AS n FROM messages WHERE queue = ?').get(arn)?.['n'] ?? 0);

  return {
    protocol: 'json',
    async carryOut({ operation, input }) {
      const carry = operations[operation];
      if (!carry) throw new AwsError('UnsupportedOperation', `sqs:${operation} is not supported by the embedded stack`);
      try {
        return carry(input);
      } catch (error) {
        if (error instanceof z.ZodError) throw new AwsError('InvalidParameterValue', z.prettifyError(error));
        throw error;
      }
    },
    arns: () => [...queues.keys()],
    byArn: (arn) => queues.get(arn),
    send,
    receive,
    remove,
    showAgain,
    nextVisible(arn) {
      const now = Math.trunc(time.now());
      const fifo = known(arn).FifoQueue;
      if (fifo && freeGroup(arn, now) !== null) return now;
      const row = fifo
        ? records
            .sql(
              `SELECT min(at) AS at FROM (
                 SELECT max(visible_at) AS at FROM messages JOIN message_groups USING (id)
                 WHERE queue = ? AND visible_at > ? GROUP BY grp)`,
            )
            .get(arn, now)
        : records.sql('SELECT min(visible_at) AS at FROM messages WHERE queue = ?').get(arn);
      return typeof row?.['at'] === 'number' ? row['at'] : null;
    },
    count,
    onArrival: (arn, told) => void arrivals.set(arn, [...(arrivals.get(arn) ?? []), told]),
  };
}
