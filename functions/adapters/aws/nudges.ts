import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Nudges } from '../../ports/ports.ts';

/** A FIFO queue, one group for each shard, so that a shard has one writer at a time. Each nudge is its own: one that SQS took for a repeat would be lost. */
export const queuedNudges = (client: () => SQSClient, queue: () => string): Nudges => ({
  nudge: async (shard) => {
    await client().send(
      new SendMessageCommand({
        QueueUrl: queue(),
        MessageBody: JSON.stringify({ shard }),
        MessageGroupId: shard,
        MessageDeduplicationId: randomUUID(),
      }),
    );
  },
});
