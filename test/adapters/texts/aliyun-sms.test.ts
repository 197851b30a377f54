import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aliyunSmsProvider } from '../../../functions/adapters/texts/aliyun-sms.ts';
import { BadSetting } from '../../../functions/errors.ts';
import { metricsOf } from '../../../functions/handlers/queue/announced-text.ts';
import { messageOf } from './message.ts';
import { type Got, type ProviderServer, providerServer } from './provider-server.ts';

const keys = { accessKeyId: 'LTAI-test', accessKeySecret: 'aliyun-secret' };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** ACS3-HMAC-SHA256, reckoned here from Aliyun's description: method, path, sorted query, sorted signed headers, hash of the body. */
function isSigned({ method, path, query, headers, body }: Got): boolean {
  const [, id, names = '', signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=(\w+)$/.exec(
      headers['authorization'] ?? '',
    ) ?? [];
  const canonicalQuery = [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
  const signed = names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join('');
  const hash = sha256(body);
  const canonical = [method, path, canonicalQuery, signed, names, hash].join('\n');
  const expected = createHmac('sha256', keys.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  return id === keys.accessKeyId && headers['x-acs-content-sha256'] === hash && signature === expected;
}

const accepted = { json: { Code: 'OK', Message: 'OK', BizId: '90061919', RequestId: 'r' } };

/** What the real one refuses: a wrong signature, an unknown template, a value that is empty, over 20 characters or a link. */
function asAliyun(got: Got) {
  if (!isSigned(got)) return { status: 400, json: { Code: 'SignatureDoesNotMatch', Message: 'x', RequestId: 'r' } };
  if (got.headers['x-acs-action'] !== 'SendSms' || got.headers['x-acs-version'] !== '2017-05-25')
    return { status: 404, json: { Code: 'InvalidAction.NotFound', Message: 'x', RequestId: 'r' } };
  if (got.query.get('TemplateCode') !== 'SMS_1001')
    return { json: { Code: 'isv.SMS_TEMPLATE_ILLEGAL', Message: 'x', RequestId: 'r' } };
  const values = Object.values(JSON.parse(got.query.get('TemplateParam') ?? '{}') as Record<string, string>);
  const wrong = values.some((value) => value === '' || value.length > 20 || /[./]|http/.test(value));
  return wrong ? { json: { Code: 'isv.PARAM_LENGTH_LIMIT', Message: 'x', RequestId: 'r' } } : accepted;
}

let server: ProviderServer;
beforeAll(async () => {
  server = await providerServer(asAliyun);
});
afterAll(() => server.close());
beforeEach(() => {
  server.got.length = 0;
  server.next(asAliyun);
});

const provider = (templates: Record<string, string> = { sign: 'SMS_1001' }, secret: Record<string, string> = keys) =>
  aliyunSmsProvider({
    settings: { signName: '北仑政务', templates, endpoint: server.host, protocol: 'http' },
    credentials: async () => secret,
  });

describe('P8 · Aliyun SMS', () => {
  it('goes by the id of the rules before that of the settings', async () => {
    await provider().send(messageOf({ templateId: 'SMS_2002' }));
    expect(server.got[0]?.query.get('TemplateCode')).toBe('SMS_2002');
  });

  it('gives the registered template and its values, signed, and what comes back with the receipt', async () => {
    expect(await provider().send(messageOf())).toEqual({ state: 'sent', providerId: 'aliyun-sms:90061919' });
    const [got] = server.got;
    expect(Object.fromEntries(got?.query ?? [])).toEqual({
      PhoneNumbers: '19900001001',
      SignName: '北仑政务',
      TemplateCode: 'SMS_1001',
      TemplateParam: JSON.stringify({
        number: 'BL2600017',
        grade: '蓝',
        subject: '环境',
        by: '26日14:10',
        code: 'k3x9p2m4qa',
      }),
      OutId: 'BL2600017/assignment:A1.e5.zhang.aliyun-sms',
    });
  });

  it('a wrong key is refused for good', async () => {
    expect(await provider(undefined, { ...keys, accessKeySecret: 'other' }).send(messageOf())).toEqual({
      state: 'failed',
      why: 'SignatureDoesNotMatch',
      retry: false,
    });
  });

  it.each([
    ['a limit of a minute may pass', { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发分钟级流控Permits:1' }, true],
    ['a limit of a day does not', { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发天级流控Permits:50' }, false],
    ['a number that is none', { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: 'x' }, false],
  ])('%s', async (_, refusal, retry) => {
    server.next(() => ({ json: { ...refusal, RequestId: 'r' } }));
    expect(await provider().send(messageOf())).toEqual({ state: 'failed', why: refusal.Code, retry });
  });

  it.each(['isv.AMOUNT_NOT_ENOUGH', 'isv.OUT_OF_SERVICE'])(
    'says of %s that the account is empty, which an alarm counts',
    async (Code) => {
      server.next(() => ({ json: { Code, Message: 'x', RequestId: 'r' } }));
      expect(await provider().send(messageOf())).toEqual({ state: 'failed', why: Code, retry: false, unpaid: true });
      expect(metricsOf('unpaid')).toEqual({ TextsFailed: 1, TextsUnpaid: 1 });
    },
  );

  it('throttled, it may pass', async () => {
    server.next(() => ({ status: 400, json: { Code: 'Throttling.User', Message: 'x', RequestId: 'r' } }));
    expect(await provider().send(messageOf())).toMatchObject({ state: 'failed', retry: true });
  });

  it.each([
    [
      'an answer of 500',
      () => ({ status: 500, json: { Code: 'InternalError', Message: 'x', RequestId: 'r' } }) as const,
    ],
    ['garbage', () => ({ body: '<html>502' })],
    ['an answer without result', () => ({ json: { RequestId: 'r' } })],
    ['a line that breaks', () => 'break' as const],
  ])('%s leaves an unknown end, and is asked once', async (_, behave) => {
    server.next(behave);
    expect(await provider().send(messageOf())).toMatchObject({ state: 'unknown' });
    expect(server.got).toHaveLength(1);
  });

  it('silence is waited for five seconds at most, and is an unknown end', async () => {
    server.next(() => 'hang');
    const from = performance.now();
    expect(await provider().send(messageOf())).toMatchObject({ state: 'unknown' });
    // A busy machine looks later; without a limit it would wait for ever.
    expect(performance.now() - from).toBeLessThan(30_000);
    expect(server.got).toHaveLength(1);
  });

  it('a host that nobody answers on may be tried again: nothing was submitted', async () => {
    const dead = aliyunSmsProvider({
      settings: { signName: 'x', templates: { sign: 'SMS_1' }, endpoint: '127.0.0.1:9', protocol: 'http' },
      credentials: async () => keys,
    });
    expect(await dead.send(messageOf())).toEqual({ state: 'failed', why: 'ECONNREFUSED', retry: true });
  });

  it('refuses a template that was never registered, and a secret that lacks a part, by name', async () => {
    expect(await provider({}).send(messageOf())).toEqual({
      state: 'failed',
      why: 'no registered template for sign',
      retry: false,
    });
    await expect(provider(undefined, { accessKeyId: 'x' }).send(messageOf())).rejects.toThrow(
      new BadSetting(
        'the secret of channel aliyun-sms lacks accessKeySecret; put them with secretsmanager:PutSecretValue',
      ),
    );
    expect(server.got).toEqual([]);
  });
});
