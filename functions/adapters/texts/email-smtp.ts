import { createTransport } from 'nodemailer';
import * as z from 'zod/mini';
import { providerIdOf } from '../../domain/texts/text-copy.ts';
import type { ChannelSetup } from '../../ports/settings.ts';
import type { Provider } from '../../ports/provider.ts';
import { afterError, type Outcome, PATIENCE_MS } from './outcome.ts';
import { credentialsOf, settingsOf, text } from './settings.ts';
import { subjectOf } from './subject.ts';

const CHANNEL = 'email-smtp';
const SETTINGS = z.object({ from: text, host: text, port: text, secure: z.exactOptional(z.enum(['true', 'false'])) });

/** E-mail through the district's own mail server, where the region has no SES. */
export const emailSmtpProvider = (setup: ChannelSetup): Provider => ({
  channel: CHANNEL,
  send: async ({ to, body, matter, textId }) => {
    const { from, host, port, secure = 'true' } = settingsOf(SETTINGS, CHANNEL, setup.settings);
    const { user, password } = await credentialsOf(CHANNEL, setup, 'user', 'password');
    let given = false;
    const transport = createTransport({
      host,
      port: Number(port),
      secure: secure === 'true',
      requireTLS: secure !== 'true' && host !== '127.0.0.1',
      auth: { user, pass: password },
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // The one place where the library tells how far it came.
      transactionLog: true,
      logger: listening(() => {
        given = true;
      }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      const { messageId } = await transport.sendMail({
        from,
        to,
        subject: subjectOf(body),
        text: body,
        headers: { 'X-Huiying-Text': `${matter}/${textId}` },
      });
      return { state: 'sent', providerId: providerIdOf(CHANNEL, messageId) };
    } catch (error) {
      return afterSmtp(error, given);
    } finally {
      transport.close();
    }
  },
});

const silent = (): void => undefined;

/** Hears the command after which the mail itself is given; keeps nothing. */
function listening(onData: () => void) {
  const heard = (entry: unknown, said?: unknown): void => {
    const ofClient = typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'client';
    if (ofClient && said === 'DATA') onData();
  };
  return { level: silent, trace: silent, debug: heard, info: silent, warn: silent, error: silent, fatal: silent };
}

/** Before the mail itself was given nothing can have been sent; 4xx may pass, 5xx is final. */
function afterSmtp(error: unknown, given: boolean): Outcome {
  if (!(error instanceof Error)) return afterError(error);
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  if (code !== null) return { state: 'failed', why: `SMTP ${code}`, retry: code < 500 };
  const why = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return given ? { state: 'unknown', why } : { state: 'failed', why, retry: true };
}
