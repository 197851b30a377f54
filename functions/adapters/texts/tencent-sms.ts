import { sms } from 'tencentcloud-sdk-nodejs-sms';
import * as z from 'zod/mini';
import { providerIdOf } from '../../domain/texts/text-copy.ts';
import type { ChannelSetup } from '../../ports/settings.ts';
import type { Provider } from '../../ports/provider.ts';
import { afterError, type Outcome, PATIENCE_MS, refusedFor } from './outcome.ts';
import { credentialsOf, settingsOf, templates, text } from './settings.ts';

const CHANNEL = 'tencent-sms';
const SETTINGS = z.object({
  appId: text,
  signName: text,
  region: text,
  templates,
  endpoint: z.exactOptional(text),
  protocol: z.exactOptional(z.enum(['http://', 'https://'])),
});

/** Refusals that may pass within minutes; what a number may have in an hour or a day is not among them. */
const PASSING = new Set([
  'RequestLimitExceeded',
  'LimitExceeded.PhoneNumberThirtySecondLimit',
  'LimitExceeded.DeliveryFrequencyLimit',
]);

/** Tencent SMS by its own SDK: a registered template whose values stand by their places alone. */
export const tencentSmsProvider = (setup: ChannelSetup): Provider => ({
  channel: CHANNEL,
  send: async ({ to, template, templateId: ruled, values }) => {
    const {
      endpoint = 'sms.tencentcloudapi.com',
      protocol = 'https://',
      ...settings
    } = settingsOf(SETTINGS, CHANNEL, setup.settings);
    const templateId = ruled ?? settings.templates[template];
    if (!templateId) return { state: 'failed', why: `no registered template for ${template}`, retry: false };
    const httpProfile = { endpoint, protocol, reqTimeout: PATIENCE_MS / 1_000 };
    const client = new sms.v20210111.Client({
      credential: await credentialsOf(CHANNEL, setup, 'secretId', 'secretKey'),
      region: settings.region,
      profile: { httpProfile },
    });
    try {
      const answer = await client.SendSms({
        PhoneNumberSet: [`+86${to}`],
        SmsSdkAppId: settings.appId,
        SignName: settings.signName,
        TemplateId: templateId,
        TemplateParamSet: values.map(({ value }) => value),
      });
      return outcomeOf(answer.SendStatusSet?.[0]);
    } catch (error) {
      return afterThrown(error);
    }
  },
});

function outcomeOf(status: { Code?: string; SerialNo?: string } | undefined): Outcome {
  const { Code: code, SerialNo: serial } = status ?? {};
  if (code === 'Ok' && serial) return { state: 'sent', providerId: providerIdOf(CHANNEL, serial) };
  if (!code || code === 'Ok') return { state: 'unknown', why: 'an answer without result' };
  return refused(code);
}

const refused = (code: string): Outcome =>
  code.startsWith('InternalError') ? { state: 'unknown', why: code } : refusedFor(code, PASSING.has(code));

/** The SDK throws an answer's `Error` with its code, and a broken answer or connection without a code of the API. */
function afterThrown(error: unknown): Outcome {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const named = /^[A-Z][a-z]\w*(\.\w+)?$/.test(code);
  return named && error instanceof Error && 'requestId' in error && error.requestId ? refused(code) : afterError(error);
}
