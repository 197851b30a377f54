import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryClock, memoryIds } from '../../twins/world.ts';
import { zzdProvider } from '../../../functions/adapters/texts/zzd.ts';
import { NOON } from '../samples.ts';
import { messageOf } from './message.ts';
import { type Behaviour, type Got, type ProviderServer, providerServer } from './provider-server.ts';

const keys = { appKey: 'huiying-app', appSecret: 'zzd-secret' };
const equal = new Set<string>();

/** The gateway's check: HMAC over method, time, nonce, path and sorted parameters; an equal notification to one person only once a day. */
function asZzd(got: Got): Behaviour {
  const form = new URLSearchParams(got.body);
  const listed = [...form]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const { headers } = got;
  const toSign = [got.method, headers['x-hmac-auth-timestamp'], headers['x-hmac-auth-nonce'], got.path, listed].join(
    '\n',
  );
  const signature = createHmac('sha256', keys.appSecret).update(toSign).digest('base64');
  if (headers['apikey'] !== keys.appKey || headers['x-hmac-auth-signature'] !== signature)
    return { json: { success: false, errorCode: 'SIGN_ERROR' } };
  const once = `${form.get('receiverIds')} ${form.get('msg')}`;
  if (equal.has(once)) return { json: { success: true, content: { success: true } } };
  equal.add(once);
  return { json: { success: true, content: JSON.stringify({ success: true, content: { msgId: 'aeb07a61' } }) } };
}

let server: ProviderServer;
const clock = memoryClock(NOON);
beforeAll(async () => {
  server = await providerServer(asZzd);
});
afterAll(() => server.close());
beforeEach(() => {
  server.got.length = 0;
  server.next(asZzd);
});

const provider = (secret = keys) =>
  zzdProvider(
    { settings: { tenantId: '196729', address: server.address }, credentials: async () => secret },
    { clock, ids: memoryIds('1') },
  );
const message = () => messageOf({ to: '102030' });

describe('P8 · 浙政钉', () => {
  it('sends a work notification, signed, with its time so that no two are equal', async () => {
    expect(await provider().send(message())).toEqual({ state: 'sent', providerId: 'zzd:aeb07a61' });
    const [got] = server.got;
    const form = Object.fromEntries(new URLSearchParams(got?.body));
    expect(got?.path).toBe('/message/workNotification');
    expect(form).toMatchObject({ receiverIds: '102030', tenantId: '196729' });
    expect(JSON.parse(form['msg'] ?? '')).toEqual({ msgtype: 'text', text: { content: `${message().body} 12:00` } });
    expect(got?.headers['x-hmac-auth-timestamp']).toBe('2026-11-20T12:00:00.000+08:00');
    clock.advance(60_000);
    expect(await provider().send(message())).toMatchObject({ state: 'sent' });
  });

  it('one that the gateway swallowed as equal is no success', async () => {
    clock.advance(600_000);
    await provider().send(message());
    expect(await provider().send(message())).toEqual({ state: 'unknown', why: 'an answer without msgId' });
  });

  it('a wrong key is refused for good', async () => {
    expect(await provider({ ...keys, appSecret: 'other' }).send(message())).toEqual({
      state: 'failed',
      why: 'SIGN_ERROR',
      retry: false,
    });
  });

  it.each([
    ['flow control may pass', { json: { success: false, errorCode: 'FLOW_LIMIT' } }, { state: 'failed', retry: true }],
    ['HTTP 429 may pass', { status: 429, body: '' }, { state: 'failed', retry: true }],
    ['HTTP 403 is final', { status: 403, body: '' }, { state: 'failed', retry: false }],
    ['HTTP 500', { status: 500, body: '' }, { state: 'unknown' }],
    ['a success whose inside failed', { json: { success: true, content: { success: false } } }, { state: 'unknown' }],
    ['content that is no JSON', { json: { success: true, content: '<html>' } }, { state: 'unknown' }],
    ['garbage', { body: '{' }, { state: 'unknown' }],
    ['a line that breaks', 'break', { state: 'unknown' }],
    ['silence', 'hang', { state: 'unknown' }],
  ] as [string, Behaviour, object][])('%s', async (_, behaviour, outcome) => {
    server.next(() => behaviour);
    expect(await provider().send(message())).toMatchObject(outcome);
    expect(server.got).toHaveLength(1);
  });
});
