import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emailSesProvider } from '../../../functions/adapters/texts/email-ses.ts';
import { emailSmtpProvider } from '../../../functions/adapters/texts/email-smtp.ts';
import { messageOf } from './message.ts';
import { type Behaviour, type ProviderServer, providerServer } from './provider-server.ts';
import { type SmtpServer, smtpServer, type Trouble } from './smtp-server.ts';

const message = (to = 'zhang@bl.gov.cn') => messageOf({ to });

describe('P8 · e-mail through the district’s own server', () => {
  let server: SmtpServer;
  beforeAll(async () => {
    server = await smtpServer('huiying', 'mail-secret');
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.trouble = {};
    server.mails.length = 0;
  });
  const provider = (password = 'mail-secret', port = String(server.port)) =>
    emailSmtpProvider({
      settings: { from: 'huiying@bl.gov.cn', host: '127.0.0.1', port, secure: 'false' },
      credentials: async () => ({ user: 'huiying', password }),
    });

  it('sends the text, and a subject without address and code', async () => {
    expect(await provider().send(message())).toMatchObject({
      state: 'sent',
      providerId: expect.stringMatching(/^email-smtp:<.+@bl\.gov\.cn>$/),
    });
    const [mail = ''] = server.mails;
    const subject = /^Subject: ((?:.+\r\n?)(?:[ \t].+\r\n)*)/m.exec(mail)?.[1] ?? '';
    const words = [...subject.matchAll(/=\?UTF-8\?(B|Q)\?([^?]+)\?=/g)].map(([, kind, text = '']) =>
      kind === 'B'
        ? Buffer.from(text, 'base64')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ),
    );
    expect(Buffer.concat(words).toString('utf8')).toBe('【北仑政务】办件BL2600017（蓝）环境，26日14:10前签收');
    expect(mail).toContain('To: zhang@bl.gov.cn');
    expect(subject).not.toContain('k3x9p2m4qa');
  });

  it.each([
    [
      'a wrong password is final',
      { AUTH: '535 authentication failed' },
      { state: 'failed', why: 'SMTP 535', retry: false },
    ],
    ['an unknown mailbox is final', { RCPT: '550 no such user' }, { state: 'failed', why: 'SMTP 550', retry: false }],
    ['grey-listing may pass', { RCPT: '451 try later' }, { state: 'failed', why: 'SMTP 451', retry: true }],
    ['a full queue may pass', { end: '452 insufficient storage' }, { state: 'failed', why: 'SMTP 452', retry: true }],
    [
      'a line that breaks before the mail was given may be tried again',
      { RCPT: 'break' },
      { state: 'failed', retry: true },
    ],
    ['a line that breaks after it is an unknown end', { end: 'break' }, { state: 'unknown' }],
    ['silence after it is an unknown end', { end: 'hang' }, { state: 'unknown' }],
    ['silence before it may be tried again', { greeting: 'hang' }, { state: 'failed', retry: true }],
  ] as [string, Trouble, object][])('%s', async (_, trouble, outcome) => {
    server.trouble = trouble;
    expect(await provider().send(message())).toMatchObject(outcome);
  });

  it('a server that nobody answers on may be tried again', async () => {
    expect(await provider('x', '9').send(message())).toMatchObject({ state: 'failed', retry: true });
  });
});

const ses = () => emailSesProvider({ settings: { from: 'huiying@bl.example' } });
const refused = (name: string, status = 400): Behaviour => ({ status, json: { __type: name, message: 'x' } });
const taken = (): Behaviour => ({ json: { MessageId: '0100-ses' } });

describe('P8 · e-mail by SES', () => {
  let server: ProviderServer;
  beforeAll(async () => {
    server = await providerServer(taken);
    vi.stubEnv('AWS_ENDPOINT_URL_SESV2', server.address);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDTEST');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  });
  afterEach(() => {
    server.got.length = 0;
    server.next(taken);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await server.close();
  });

  it('sends the text, signed for SES', async () => {
    expect(await ses().send(message())).toEqual({ state: 'sent', providerId: 'email-ses:0100-ses' });
    const [got] = server.got;
    expect(got?.headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDTEST\/\d{8}\/eu-central-1\/ses\/aws4_request/,
    );
    expect(JSON.parse(got?.body ?? '')).toMatchObject({
      FromEmailAddress: 'huiying@bl.example',
      Destination: { ToAddresses: ['zhang@bl.gov.cn'] },
      Content: {
        Simple: {
          Subject: { Data: '【北仑政务】办件BL2600017（蓝）环境，26日14:10前签收' },
          Body: { Text: { Data: message().body } },
        },
      },
    });
  });

  it.each([
    ['too many may pass', refused('TooManyRequestsException', 429), { state: 'failed', retry: true }],
    [
      'an address that is refused is final',
      refused('MessageRejected'),
      { state: 'failed', why: 'MessageRejected', retry: false },
    ],
    ['a failure on their side', refused('InternalServiceException', 500), { state: 'unknown' }],
    ['garbage', { body: '<xml>' }, { state: 'unknown' }],
    ['a line that breaks', 'break', { state: 'unknown' }],
    ['silence', 'hang', { state: 'unknown' }],
  ] as [string, Behaviour, object][])('%s, and is asked once', async (_, behaviour, outcome) => {
    server.next(() => behaviour);
    expect(await ses().send(message())).toMatchObject(outcome);
    expect(server.got).toHaveLength(1);
  });
});
