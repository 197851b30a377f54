import { type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Bus } from '../../ports/ports.ts';

/** SNS refuses an empty attribute, so an empty one is left out: a filter on it then does not match, as it should not. */
function attributes(values: Record<string, string>): Record<string, MessageAttributeValue> {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return Object.fromEntries(given.map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]));
}

/** The topic that anyone in the account may subscribe to with a filter. */
export function snsBus(client: () => SNSClient, topic: () => string): Bus {
  return {
    announce: async (announcement) => {
      const { unit, role, grade, kind, channel, drill } = announcement;
      const MessageAttributes = attributes({ unit, role, grade, kind, channel, drill: String(drill) });
      await client().send(
        new PublishCommand({ TopicArn: topic(), Message: JSON.stringify(announcement), MessageAttributes }),
      );
    },
    // No channel: no queue of texts takes it.
    publish: async (digest) => {
      const MessageAttributes = attributes({ kind: digest.kind });
      await client().send(
        new PublishCommand({ TopicArn: topic(), Message: JSON.stringify(digest), MessageAttributes }),
      );
    },
  };
}
