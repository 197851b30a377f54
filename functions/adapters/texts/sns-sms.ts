import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Provider } from '../../ports/provider.ts';

/** Errors that say the text was not taken and may be later; any other named refusal is final. */
const PASSING = new Set(['ThrottlingException', 'ThrottledException', 'InternalErrorException', 'ServiceUnavailable']);

let client: SNSClient | undefined;

/** SNS direct SMS, where the region has it (not in AWS China). One try: a time-out may have sent the text, so it is never sent twice. */
export const snsSmsProvider = (): Provider => ({
  channel: 'sns-sms',
  send: async ({ to, body }) => {
    client ??= new SNSClient({ maxAttempts: 1 });
    const attributes = { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } };
    try {
      const answer = await client.send(
        new PublishCommand({ PhoneNumber: `+86${to}`, Message: body, MessageAttributes: attributes }),
      );
      return { state: 'sent', providerId: answer.MessageId ?? 'unnamed' };
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown error';
      if (PASSING.has(name)) return { state: 'failed', why: name, retry: true };
      const refused = error instanceof Error && '$metadata' in error && '$fault' in error && error.$fault === 'client';
      return refused ? { state: 'failed', why: name, retry: false } : { state: 'unknown', why: name };
    }
  },
});
