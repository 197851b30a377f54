import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import * as z from 'zod/mini';
import { providerIdOf } from '../../domain/texts/text-copy.ts';
import type { ChannelSetup } from '../../ports/settings.ts';
import type { Provider } from '../../ports/provider.ts';
import { afterError, PATIENCE_MS } from './outcome.ts';
import { settingsOf, text } from './settings.ts';
import { subjectOf } from './subject.ts';

const CHANNEL = 'email-ses';
const SETTINGS = z.object({ from: text });

/** Errors that say the mail was not taken and may be later. */
const PASSING = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'SendingPausedException',
]);

const utf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });

let client: SESv2Client | undefined;

/** E-mail by SES, where the region has it. One try: a time-out may have sent the mail. */
export const emailSesProvider = ({ settings }: Pick<ChannelSetup, 'settings'>): Provider => ({
  channel: CHANNEL,
  send: async ({ to, body }) => {
    const { from } = settingsOf(SETTINGS, CHANNEL, settings);
    client ??= new SESv2Client({
      maxAttempts: 1,
      requestHandler: { requestTimeout: PATIENCE_MS, connectionTimeout: PATIENCE_MS, throwOnRequestTimeout: true },
    });
    try {
      const answer = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: utf8(subjectOf(body)), Body: { Text: utf8(body) } } },
        }),
      );
      return answer.MessageId
        ? { state: 'sent', providerId: providerIdOf(CHANNEL, answer.MessageId) }
        : { state: 'unknown', why: 'an answer without MessageId' };
    } catch (error) {
      if (!(error instanceof Error)) return afterError(error);
      if (PASSING.has(error.name)) return { state: 'failed', why: error.name, retry: true };
      const refused = '$fault' in error && error.$fault === 'client' && '$metadata' in error;
      return refused ? { state: 'failed', why: error.name, retry: false } : afterError(error);
    }
  },
});
