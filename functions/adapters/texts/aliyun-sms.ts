import dysms from '@alicloud/dysmsapi20170525';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import * as z from 'zod/mini';
import { providerIdOf } from '../../domain/texts/text-copy.ts';
import type { ChannelSetup } from '../../ports/settings.ts';
import type { Provider } from '../../ports/provider.ts';
import { afterError, type Outcome, PATIENCE_MS, refusedFor } from './outcome.ts';
import { credentialsOf, settingsOf, templates, text } from './settings.ts';

const CHANNEL = 'aliyun-sms';
const CONNECT_MS = 2_000;
const SETTINGS = z.object({
  signName: text,
  templates,
  endpoint: z.exactOptional(text),
  protocol: z.exactOptional(z.enum(['http', 'https'])),
});

/** Refusals that may pass within minutes. The limit of a number is one of them only where it is the limit of a minute. */
const PASSING = new Set(['Throttling', 'Throttling.User', 'Throttling.Api', 'ServiceUnavailable']);
const isPassing = (code: string, message: string): boolean =>
  PASSING.has(code) || (code === 'isv.BUSINESS_LIMIT_CONTROL' && message.includes('分钟'));

/** Aliyun SMS by its own SDK: a registered template and its values. The short address is a part of the template, since no value may be a link. */
export const aliyunSmsProvider = (setup: ChannelSetup): Provider => ({
  channel: CHANNEL,
  send: async ({ to, template, templateId, values, matter, textId }) => {
    const {
      endpoint = 'dysmsapi.aliyuncs.com',
      protocol = 'https',
      ...settings
    } = settingsOf(SETTINGS, CHANNEL, setup.settings);
    const templateCode = templateId ?? settings.templates[template];
    if (!templateCode) return { state: 'failed', why: `no registered template for ${template}`, retry: false };
    const keys = await credentialsOf(CHANNEL, setup, 'accessKeyId', 'accessKeySecret');
    const client = new dysms.default(
      new $OpenApiUtil.Config({ ...keys, endpoint, protocol, connectTimeout: CONNECT_MS, readTimeout: PATIENCE_MS }),
    );
    const request = new dysms.SendSmsRequest({
      phoneNumbers: to,
      signName: settings.signName,
      templateCode,
      templateParam: JSON.stringify(Object.fromEntries(values.map(({ name, value }) => [name, value]))),
      // Comes back with the receipt, so that a text is found even where this answer is lost.
      outId: `${matter}/${textId}`,
    });
    try {
      return outcomeOf((await client.sendSms(request)).body);
    } catch (error) {
      return afterThrown(error);
    }
  },
});

function outcomeOf(body: { code?: string; message?: string; bizId?: string } | undefined): Outcome {
  const { code, message = '', bizId } = body ?? {};
  if (code === 'OK' && bizId) return { state: 'sent', providerId: providerIdOf(CHANNEL, bizId) };
  if (!code || code === 'OK') return { state: 'unknown', why: 'an answer without result' };
  return refusedFor(code, isPassing(code, message));
}

/** The SDK throws for answers of 4xx and 5xx too: a named refusal of the client's is one, a failure on their side is not. */
function afterThrown(error: unknown): Outcome {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return afterError(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  if (isPassing(code, error.message)) return { state: 'failed', why: code, retry: true };
  return error.statusCode < 500 ? refusedFor(code, false) : { state: 'unknown', why: code };
}
