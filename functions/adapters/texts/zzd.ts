import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { type Instant, toMs, wallClock } from '../../domain/matter/instant.ts';
import { providerIdOf } from '../../domain/texts/text-copy.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ChannelSetup } from '../../ports/settings.ts';
import type { Provider } from '../../ports/provider.ts';
import type { Outcome } from './outcome.ts';
import { ask } from './post.ts';
import { credentialsOf, settingsOf, text } from './settings.ts';

const CHANNEL = 'zzd';
const SETTINGS = z.object({ tenantId: text, address: z.exactOptional(text) });
const API = '/message/workNotification';

/** 浙政钉 (the province's 专有钉钉): a work notification. Signed as its gateway asks: HMAC-SHA256 over method, time, nonce, path and sorted parameters. */
export const zzdProvider = (setup: ChannelSetup, { clock, ids }: Pick<Ports, 'clock' | 'ids'>): Provider => ({
  channel: CHANNEL,
  send: async ({ to, body, matter, textId }) => {
    const { tenantId, address = 'https://openplatform-pro.ding.zj.gov.cn' } = settingsOf(
      SETTINGS,
      CHANNEL,
      setup.settings,
    );
    const { appKey, appSecret } = await credentialsOf(CHANNEL, setup, 'appKey', 'appSecret');
    const now = clock.now();
    const parameters = {
      bizMsgId: ids.hash(`${matter}/${textId}`).slice(0, 32),
      // An equal notification reaches a person once a day only, so each bears its time.
      msg: JSON.stringify({ msgtype: 'text', text: { content: `${body} ${wallClock(now).time}` } }),
      receiverIds: to,
      tenantId,
    };
    const given = await ask(`${address}${API}`, {
      method: 'POST',
      headers: signedHeaders(parameters, {
        appKey,
        appSecret,
        timestamp: localTime(now),
        nonce: `${toMs(now)}${Number.parseInt(ids.hash(parameters.bizMsgId).slice(0, 4), 16)}`,
      }),
      body: new URLSearchParams(parameters),
    });
    return 'outcome' in given ? given.outcome : outcomeOf(given.answer);
  },
});

function signedHeaders(
  parameters: Record<string, string>,
  signing: { appKey: string; appSecret: string; timestamp: string; nonce: string },
): Record<string, string> {
  const { appKey, appSecret, timestamp, nonce } = signing;
  const listed = Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const signature = createHmac('sha256', appSecret)
    .update(['POST', timestamp, nonce, API, listed].join('\n'))
    .digest('base64');
  return {
    apiKey: appKey,
    'X-Hmac-Auth-Timestamp': timestamp,
    'X-Hmac-Auth-Version': '1.0',
    'X-Hmac-Auth-Nonce': nonce,
    'X-Hmac-Auth-Signature': signature,
    'X-Hmac-Auth-IP': '127.0.0.1',
    'X-Hmac-Auth-MAC': '00:00:00:00:00:00',
  };
}

/** `2026-11-22T21:14:38.000+08:00`. */
function localTime(at: Instant): string {
  const { date, time } = wallClock(at);
  return `${date}T${time}:${at.slice(17, 23)}+08:00`;
}

/** `content` comes as an object or as its JSON. */
function outcomeOf({ success, bizErrorCode, errorCode, content }: Record<string, unknown>): Outcome {
  const code = [bizErrorCode, errorCode].find((one) => typeof one === 'string') ?? '';
  if (success === false)
    return { state: 'failed', why: code || 'refused', retry: /flow|limit|busy|throttl/i.test(code) };
  const inner: unknown = typeof content === 'string' ? parsed(content) : content;
  const id = typeof inner === 'object' && inner !== null ? idIn(inner) : null;
  if (success === true && id !== null) return { state: 'sent', providerId: providerIdOf(CHANNEL, id) };
  return { state: 'unknown', why: 'an answer without msgId' };
}

function idIn(value: object): string | null {
  if ('msgId' in value && typeof value.msgId === 'string') return value.msgId;
  if ('success' in value && value.success === false) return null;
  return 'content' in value && typeof value.content === 'object' && value.content !== null ? idIn(value.content) : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not an answer that names the message: its end is unknown.
    return null;
  }
}
