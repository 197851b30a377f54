import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryClock } from '../../twins/world.ts';
import { wecomProvider } from '../../../functions/adapters/texts/wecom.ts';
import { HOUR } from '../../../functions/domain/matter/instant.ts';
import { NOON } from '../samples.ts';
import { messageOf } from './message.ts';
import { type Behaviour, type Got, type ProviderServer, providerServer } from './provider-server.ts';

const SECRET = 'corp-secret';
let tokens = 0;
let sent = 0;

/** Tokens that end with the next one; 30 texts a minute to one member, more dropped without a word. */
function asWecom(got: Got): Behaviour {
  if (got.path === '/cgi-bin/gettoken') {
    if (got.query.get('corpid') !== 'ww1' || got.query.get('corpsecret') !== SECRET)
      return { json: { errcode: 40001, errmsg: 'invalid credential' } };
    tokens += 1;
    return { json: { errcode: 0, errmsg: 'ok', access_token: `token-${tokens}`, expires_in: 7200 } };
  }
  if (got.query.get('access_token') !== `token-${tokens}`)
    return { json: { errcode: 40014, errmsg: 'invalid access_token' } };
  const { touser, agentid, text } = JSON.parse(got.body) as {
    touser: string;
    agentid: number;
    text: { content: string };
  };
  if (agentid !== 1000002 || Buffer.byteLength(text.content) > 2048)
    return { json: { errcode: 40056, errmsg: 'invalid agentid' } };
  if (touser === 'nobody') return { json: { errcode: 0, errmsg: 'ok', invaliduser: 'nobody', msgid: '' } };
  sent += 1;
  return { json: { errcode: 0, errmsg: 'ok', msgid: `m${sent}` } };
}

let server: ProviderServer;
const clock = memoryClock(NOON);
beforeAll(async () => {
  server = await providerServer(asWecom);
});
afterAll(() => server.close());
beforeEach(() => {
  server.got.length = 0;
  server.next(asWecom);
});

const provider = (corpSecret = SECRET) =>
  wecomProvider(
    {
      settings: { corpId: 'ww1', agentId: '1000002', address: server.address },
      credentials: async () => ({ corpSecret }),
    },
    clock,
  );
const message = (to = 'zhangsan') => messageOf({ to });

describe('P8 · 企业微信', () => {
  it('signs in once for many texts, and again when the token has ended', async () => {
    expect(await provider().send(message())).toEqual({ state: 'sent', providerId: 'wecom:m1' });
    expect(await provider().send(message())).toEqual({ state: 'sent', providerId: 'wecom:m2' });
    expect(server.got.map(({ path }) => path)).toEqual([
      '/cgi-bin/gettoken',
      '/cgi-bin/message/send',
      '/cgi-bin/message/send',
    ]);
    expect(JSON.parse(server.got[1]?.body ?? '')).toMatchObject({
      touser: 'zhangsan',
      msgtype: 'text',
      text: { content: message().body },
    });
    clock.advance(2 * HOUR);
    await provider().send(message());
    expect(server.got.filter(({ path }) => path === '/cgi-bin/gettoken')).toHaveLength(2);
  });

  it('takes a new token when the one it has is refused, and sends the text once', async () => {
    await provider().send(message());
    tokens += 1;
    const before = sent;
    expect(await provider().send(message())).toMatchObject({ state: 'sent' });
    expect(sent).toBe(before + 1);
  });

  it('gives up when a fresh token is refused too', async () => {
    server.next((got) => (got.path === '/cgi-bin/gettoken' ? asWecom(got) : { json: { errcode: 40014 } }));
    expect(await provider().send(message())).toEqual({ state: 'failed', why: 'errcode 40014', retry: false });
    expect(server.got.filter(({ path }) => path === '/cgi-bin/message/send')).toHaveLength(2);
  });

  it.each([
    [
      'a member whom the application does not see',
      'nobody',
      undefined,
      { state: 'failed', why: 'invaliduser', retry: false },
    ],
    ['busy may pass', 'zhangsan', { json: { errcode: -1, errmsg: 'system busy' } }, { state: 'failed', retry: true }],
    [
      'too often may pass',
      'zhangsan',
      { json: { errcode: 45009, errmsg: 'api freq out of limit' } },
      { state: 'failed', retry: true },
    ],
    [
      'not allowed from this address',
      'zhangsan',
      { json: { errcode: 60020, errmsg: 'not allow to access from your ip' } },
      { state: 'failed', retry: false },
    ],
    ['HTTP 502', 'zhangsan', { status: 502, body: '' }, { state: 'unknown' }],
    ['HTTP 503 may pass', 'zhangsan', { status: 503, body: '' }, { state: 'failed', retry: true }],
    ['garbage', 'zhangsan', { body: 'ok' }, { state: 'unknown' }],
    ['a list', 'zhangsan', { json: [] }, { state: 'unknown' }],
    ['an answer without errcode', 'zhangsan', { json: {} }, { state: 'unknown' }],
    ['a line that breaks', 'zhangsan', 'break', { state: 'unknown' }],
  ] as [string, string, Behaviour | undefined, object][])('%s', async (_, to, behaviour, outcome) => {
    await provider().send(message());
    server.next((got) => (behaviour === undefined || got.path === '/cgi-bin/gettoken' ? asWecom(got) : behaviour));
    expect(await provider().send(message(to))).toMatchObject(outcome);
  });

  it('silence is waited for five seconds at most, and is an unknown end', async () => {
    await provider().send(message());
    server.next(() => 'hang');
    const from = performance.now();
    expect(await provider().send(message())).toMatchObject({ state: 'unknown' });
    // A busy machine looks later; without a limit it would wait for ever.
    expect(performance.now() - from).toBeLessThan(30_000);
  });

  it('a failed sign-in has submitted nothing: a wrong secret is final, a broken line is not', async () => {
    expect(await provider('wrong').send(message())).toEqual({
      state: 'failed',
      why: 'gettoken errcode 40001',
      retry: false,
    });
    server.next(() => 'break');
    expect(await provider('other').send(message())).toMatchObject({ state: 'failed', retry: true });
  });
});
