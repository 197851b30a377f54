import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tencentSmsProvider } from '../../../functions/adapters/texts/tencent-sms.ts';
import { messageOf } from './message.ts';
import { type Behaviour, type Got, type ProviderServer, providerServer } from './provider-server.ts';

const keys = { secretId: 'AKID-test', secretKey: 'tencent-secret' };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** TC3-HMAC-SHA256, reckoned here from Tencent's description. The service is the first part of the host's name: `sms` there, `127` here. */
function isSigned({ method, path, headers, body }: Got): boolean {
  const [, id, date = '', service = '', names = '', signature] =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers['authorization'] ?? '',
    ) ?? [];
  // The real one listens on no other port than its own, so that the SDK signs the host without one.
  const valueOf = (name: string): string =>
    name === 'host' ? '127.0.0.1' : String(headers[name]).trim().toLowerCase();
  const signed = names
    .split(';')
    .map((name) => `${name}:${valueOf(name)}\n`)
    .join('');
  const canonical = [method, path, '', signed, names, sha256(body)].join('\n');
  const toSign = [
    'TC3-HMAC-SHA256',
    headers['x-tc-timestamp'],
    `${date}/${service}/tc3_request`,
    sha256(canonical),
  ].join('\n');
  const key = hmac(hmac(hmac(`TC3${keys.secretKey}`, date), service), 'tc3_request');
  return id === keys.secretId && signature === hmac(key, toSign).toString('hex');
}

const refusal = (Code: string): Behaviour => ({
  json: { Response: { Error: { Code, Message: 'x' }, RequestId: 'r' } },
});
const status = (Code: string, SerialNo = '2019:538884'): Behaviour => ({
  json: {
    Response: {
      SendStatusSet: [
        { SerialNo, PhoneNumber: '+8619900001001', Fee: 1, SessionContext: '', Code, Message: 'x', IsoCode: 'CN' },
      ],
      RequestId: 'r',
    },
  },
});

function asTencent(got: Got): Behaviour {
  if (!isSigned(got)) return refusal('AuthFailure.SignatureFailure');
  const { TemplateId, TemplateParamSet } = JSON.parse(got.body) as { TemplateId: string; TemplateParamSet: string[] };
  if (TemplateId !== '1110') return status('FailedOperation.TemplateIncorrectOrUnapproved', '');
  return TemplateParamSet.length === 5
    ? status('Ok')
    : status('FailedOperation.TemplateParamSetNotMatchApprovedTemplate', '');
}

let server: ProviderServer;
beforeAll(async () => {
  server = await providerServer(asTencent);
});
afterAll(() => server.close());
beforeEach(() => {
  server.got.length = 0;
  server.next(asTencent);
});

const settings = (more: object = {}) => ({
  appId: '1400006666',
  signName: '北仑政务',
  region: 'ap-nanjing',
  templates: { sign: '1110' },
  endpoint: server.host,
  protocol: 'http://',
  ...more,
});
const provider = (more: object = {}, secret: Record<string, string> = keys) =>
  tencentSmsProvider({ settings: settings(more), credentials: async () => secret });

describe('P8 · Tencent SMS', () => {
  it('goes by the id of the rules before that of the settings', async () => {
    await provider().send(messageOf({ templateId: '2220' }));
    expect(JSON.parse(server.got[0]?.body ?? '')).toMatchObject({ TemplateId: '2220' });
  });

  it('gives the registered template, its values in order without the address, and the number with 86, signed', async () => {
    expect(await provider().send(messageOf())).toEqual({ state: 'sent', providerId: 'tencent-sms:2019:538884' });
    expect(JSON.parse(server.got[0]?.body ?? '')).toEqual({
      PhoneNumberSet: ['+8619900001001'],
      SmsSdkAppId: '1400006666',
      SignName: '北仑政务',
      TemplateId: '1110',
      TemplateParamSet: ['BL2600017', '蓝', '环境', '26日14:10', 'k3x9p2m4qa'],
    });
    expect(server.got[0]?.headers).toMatchObject({
      'x-tc-action': 'SendSms',
      'x-tc-version': '2021-01-11',
      'x-tc-region': 'ap-nanjing',
    });
  });

  it('a wrong key is refused for good', async () => {
    expect(await provider({}, { ...keys, secretKey: 'other' }).send(messageOf())).toEqual({
      state: 'failed',
      why: 'AuthFailure.SignatureFailure',
      retry: false,
    });
  });

  it.each([
    [
      'the same again within 30 seconds may pass',
      status('LimitExceeded.PhoneNumberThirtySecondLimit', ''),
      { state: 'failed', retry: true },
    ],
    [
      'a number that had its ten of today does not',
      status('LimitExceeded.PhoneNumberDailyLimit', ''),
      { state: 'failed', retry: false },
    ],
    ['too many calls may pass', refusal('RequestLimitExceeded'), { state: 'failed', retry: true }],
    [
      'a number on the black list',
      status('FailedOperation.PhoneNumberInBlacklist', ''),
      { state: 'failed', retry: false },
    ],
    ['a failure on their side', refusal('InternalError.Timeout'), { state: 'unknown' }],
    ['an answer of 500', { status: 500, body: 'oops' }, { state: 'unknown' }],
    ['garbage', { body: '<html>' }, { state: 'unknown' }],
    ['an answer about nobody', { json: { Response: { SendStatusSet: [], RequestId: 'r' } } }, { state: 'unknown' }],
    ['a line that breaks', 'break', { state: 'unknown' }],
  ] as [string, Behaviour, object][])('%s, and is asked once', async (_, behaviour, outcome) => {
    server.next(() => behaviour);
    expect(await provider().send(messageOf())).toMatchObject(outcome);
    expect(server.got).toHaveLength(1);
  });

  it('silence is waited for five seconds at most, and is an unknown end', async () => {
    server.next(() => 'hang');
    const from = performance.now();
    expect(await provider().send(messageOf())).toMatchObject({ state: 'unknown' });
    // A busy machine looks later; without a limit it would wait for ever.
    expect(performance.now() - from).toBeLessThan(30_000);
  });

  it('a host that nobody answers on may be tried again: nothing was submitted', async () => {
    expect(await provider({ endpoint: '127.0.0.1:9' }).send(messageOf())).toMatchObject({
      state: 'failed',
      retry: true,
    });
  });

  it('refuses a template that was never registered', async () => {
    expect(await provider({ templates: {} }).send(messageOf())).toEqual({
      state: 'failed',
      why: 'no registered template for sign',
      retry: false,
    });
    expect(server.got).toEqual([]);
  });
});
