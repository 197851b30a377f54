import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { fromMs } from '../../domain/matter/instant.ts';
import { BadSetting } from '../../errors.ts';
import type { DeadLetter, DeadLetterQueue, DeadLetters } from '../../ports/dead-letters.ts';

/** Where a queue lies, and where its letters came from. */
interface Place extends DeadLetterQueue {
  url: string;
  back?: string;
}

/** Ten are what SQS hands out at once. */
const AT_ONCE = 10;
const HIDDEN_S = 60;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'url' in value &&
  typeof value.url === 'string' &&
  'kind' in value &&
  (value.kind === 'text' || value.kind === 'record' || value.kind === 'run') &&
  (!('back' in value) || typeof value.back === 'string');

function placesOf(json: string): Place[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed) || !parsed.every(isPlace))
    throw new BadSetting('LETTER_QUEUES is no list of queues with name, kind and url');
  return parsed;
}

const isRun = (value: unknown): value is { arn: string; name: string } =>
  typeof value === 'object' &&
  value !== null &&
  'arn' in value &&
  typeof value.arn === 'string' &&
  'name' in value &&
  typeof value.name === 'string';

function runsOf(json: string): { arn: string; name: string }[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed) || !parsed.every(isRun))
    throw new BadSetting('RUNS is no list of functions with arn and name');
  return parsed;
}

const letterOf = (message: Message): DeadLetter => ({
  id: message.MessageId ?? '',
  body: message.Body ?? '',
  attributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue = '' }]) => [name, StringValue]),
  ),
  sentAt: fromMs(Number(message.Attributes?.SentTimestamp ?? 0)),
  handle: message.ReceiptHandle ?? '',
});

/** Queues of dead letters by SQS's own calls alone: its move task is not in every partition, and could not tell one letter from another. */
export function sqsDeadLetters(settings: { queues: () => string; runs: () => string }): DeadLetters {
  // Queues are called where all else is called, and not at the host of their address, which on one machine is nobody's.
  const sqs = new SQSClient({ maxAttempts: 3, useQueueUrlAsEndpoint: false });
  const places = placesOf(settings.queues());
  const runs = runsOf(settings.runs());
  const placeOf = (queue: string): Place => {
    const found = places.find(({ name }) => name === queue);
    if (!found) throw new BadSetting(`no queue of dead letters is called ${queue}`);
    return found;
  };
  const show: DeadLetters['show'] = async (queue, { handle }) => {
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: placeOf(queue).url, ReceiptHandle: handle, VisibilityTimeout: 0 }),
    );
  };
  return {
    queues: places.map(({ name, kind }) => ({ name, kind })),
    async count(queue) {
      const asked = new GetQueueAttributesCommand({
        QueueUrl: placeOf(queue).url,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      });
      const { Attributes = {} } = await sqs.send(asked);
      return (
        Number(Attributes['ApproximateNumberOfMessages'] ?? 0) +
        Number(Attributes['ApproximateNumberOfMessagesNotVisible'] ?? 0)
      );
    },
    async take(queue, limit) {
      const taken = new Map<string, DeadLetter>();
      while (taken.size < limit) {
        const asked = new ReceiveMessageCommand({
          QueueUrl: placeOf(queue).url,
          MaxNumberOfMessages: Math.min(AT_ONCE, limit - taken.size),
          VisibilityTimeout: HIDDEN_S,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['All'],
        });
        const { Messages = [] } = await sqs.send(asked);
        if (Messages.length === 0) break;
        for (const letter of Messages.map(letterOf)) taken.set(letter.id, letter);
      }
      return [...taken.values()].toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    },
    show,
    async remove(queue, { handle }) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: placeOf(queue).url, ReceiptHandle: handle }));
    },
    async sendBack(queue, { body, attributes }) {
      const { back } = placeOf(queue);
      if (back === undefined) throw new BadSetting(`letters of ${queue} came from no queue`);
      const MessageAttributes = Object.fromEntries(
        Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
      );
      await sqs.send(new SendMessageCommand({ QueueUrl: back, MessageBody: body, MessageAttributes }));
    },
    functionOf: (arn) => runs.find((run) => arn === run.arn || arn.startsWith(`${run.arn}:`))?.name ?? null,
  };
}
