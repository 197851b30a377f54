import { createHmac } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bucketArchive } from '../../functions/adapters/aws/archive.ts';
import { snsBus } from '../../functions/adapters/aws/bus.ts';
import { environment } from '../../functions/adapters/aws/environment.ts';
import { cryptoIds } from '../../functions/adapters/aws/ids.ts';
import { channelCredentials, managedSecrets, secretText } from '../../functions/adapters/aws/secrets.ts';
import { stepFunctions } from '../../functions/adapters/aws/workflow.ts';
import { BadSetting } from '../../functions/errors.ts';
import { at, N, NOON } from './samples.ts';
import { type Answer, refusal, wire, type Wire } from './wire.ts';

const json = (body: object): Answer => ({ status: 200, body: JSON.stringify(body) });
const ARN = 'arn:aws:states:local:000000000000:stateMachine:case';

let answer: Answer;
let aws: Wire;
beforeAll(async () => {
  aws = await wire(async () => answer);
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.calls.length = 0;
});
afterEach(() => {
  answer = json({});
});

const settings = () => ({
  endpoint: aws.endpoint,
  region: 'local',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
const sent = (index = 0): unknown => JSON.parse(aws.calls[index]?.body ?? '');

const workflow = () =>
  stepFunctions(
    () => new SFNClient(settings()),
    () => ARN,
    () => NOON,
  );

describe('the workflow on Step Functions', () => {
  it('starts an execution named by case and run, with the case number and nothing else', async () => {
    answer = json({ executionArn: 'x', startDate: Date.parse(NOON) / 1_000 });
    expect(await workflow().start(N, 2)).toBe('started');
    expect(sent()).toEqual({ stateMachineArn: ARN, name: `${N}-2`, input: `{"matter":"${N}"}` });
  });

  it('tells an execution that ran already from one that began now', async () => {
    answer = json({ executionArn: 'x', startDate: Date.parse(at(-10)) / 1_000 });
    expect(await workflow().start(N, 1)).toBe('running');
  });

  it('tells a name that is used up', async () => {
    answer = refusal('ExecutionAlreadyExists');
    expect(await workflow().start(N, 1)).toBe('exists');
  });

  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])(
    'counts a token that answers %s as gone',
    async (name) => {
      answer = refusal(name);
      expect(await workflow().wake('token', null)).toBe('gone');
    },
  );

  it('wakes with the plan of the next wait', async () => {
    const plan = { version: 3, at: NOON, clock: 'response', rung: 'left4h', kind: 'remind', revision: 'r1' };
    expect(await workflow().wake('token', plan)).toBe('woken');
    expect(sent()).toEqual({ taskToken: 'token', output: JSON.stringify(plan) });
  });

  it('wakes by the token, and throws what it does not know', async () => {
    expect(await workflow().wake('token', null)).toBe('woken');
    expect(sent()).toEqual({ taskToken: 'token', output: '{}' });
    answer = refusal('AccessDeniedException');
    await expect(workflow().wake('token', null)).rejects.toThrow(/AccessDenied/);
  });
});

describe('the topic', () => {
  const announcement = {
    textId: 'T1',
    matter: N,
    seq: 3,
    unit: 'u',
    role: 'officer',
    grade: 'II',
    kind: 'remind',
    channel: 'by-hand',
    drill: false,
  };
  const published: Answer = {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
  };

  it('carries the announcement and its attributes, never a person, phone or code', async () => {
    answer = published;
    await snsBus(
      () => new SNSClient(settings()),
      () => 'topic',
    ).announce(announcement);
    const form = new URLSearchParams(aws.calls[0]?.body);
    expect(JSON.parse(form.get('Message') ?? '')).toEqual(announcement);
    const attributes = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((index) => [
        form.get(`MessageAttributes.entry.${index}.Name`),
        form.get(`MessageAttributes.entry.${index}.Value.StringValue`),
      ]),
    );
    expect(attributes).toEqual({
      unit: 'u',
      role: 'officer',
      grade: 'II',
      kind: 'remind',
      channel: 'by-hand',
      drill: 'false',
    });
    expect(form.has('MessageAttributes.entry.7.Name')).toBe(false);
  });

  it('leaves out an attribute that is empty, which SNS would refuse', async () => {
    answer = published;
    await snsBus(
      () => new SNSClient(settings()),
      () => 'topic',
    ).announce({ ...announcement, unit: '' });
    expect(aws.calls[0]?.body).not.toContain('Name=unit');
  });
});

describe('secrets', () => {
  let now = NOON;
  const secrets = () =>
    managedSecrets(
      () => new SecretsManagerClient(settings()),
      { webhooks: () => 'arn:webhooks', receipts: () => 'arn:receipts', drill: () => 'arn:drill' },
      () => now,
    );

  it('makes of a generated password a secret that Standard Webhooks can sign with', async () => {
    answer = json({ SecretString: 'a-password_of+any/letters' });
    const secret = await secrets().drill();
    expect(secret).toBe(`whsec_${Buffer.from('a-password_of+any/letters').toString('base64')}`);
    expect(new Webhook(secret).sign('msg_1', new Date(NOON), '{}')).toMatch(/^v1,/);
  });

  it('gives a source all its secrets, an unknown one none, and asks again after five minutes', async () => {
    answer = json({ SecretString: '{"generic":["whsec_b","whsec_a"]}' });
    const held = secrets();
    expect(await held.webhook('generic')).toEqual(['whsec_b', 'whsec_a']);
    expect(await held.webhook('constructor')).toEqual([]);
    expect(aws.calls.length).toBe(1);
    now = at(6);
    answer = json({ SecretString: '{"generic":["whsec_c"]}' });
    expect(await held.webhook('generic')).toEqual(['whsec_c']);
  });

  it('gives the tokens of a provider’s receipts, and what a channel signs with, each from its own secret', async () => {
    answer = json({ SecretString: '{"aliyun-sms":["new","old"]}' });
    expect(await secrets().receipts('aliyun-sms')).toEqual(['new', 'old']);
    expect(aws.calls.at(-1)?.body).toContain('arn:receipts');
    const credentials = channelCredentials(
      () => new SecretsManagerClient(settings()),
      () => 'arn:channel',
      () => now,
    );
    answer = json({ SecretString: '{"accessKeyId":"id","accessKeySecret":"secret"}' });
    expect(await credentials()).toEqual({ accessKeyId: 'id', accessKeySecret: 'secret' });
    expect(aws.calls.at(-1)?.body).toContain('arn:channel');
    now = at(20);
    answer = json({ SecretString: '{"accessKeyId":1}' });
    await expect(credentials()).rejects.toThrow(/arn:channel has a wrong value for accessKeyId/);
  });

  it.each(['no json', '[]', '{"generic":"whsec_a"}'])(
    'refuses a secret that says %s, and reads it again when it is mended',
    async (text) => {
      answer = json({ SecretString: text });
      const held = secrets();
      await expect(held.webhook('generic')).rejects.toThrow(BadSetting);
      answer = json({ SecretString: '{"generic":["whsec_a"]}' });
      expect(await held.webhook('generic')).toEqual(['whsec_a']);
    },
  );
});

describe('ids', () => {
  it('salts with a secret that is fetched once, and again after a failure (H5)', async () => {
    const ids = cryptoIds(() => secretText(new SecretsManagerClient(settings()), 'arn:salt'));
    answer = refusal('ResourceNotFoundException');
    await expect(ids.salted('words')).rejects.toThrow(/ResourceNotFound/);
    aws.calls.length = 0;
    answer = json({ SecretString: 'salt' });
    const expected = createHmac('sha256', 'salt').update('words').digest('hex');
    expect(await Promise.all([ids.salted('words'), ids.salted('words')])).toEqual([expected, expected]);
    expect(aws.calls.length).toBe(1);
  });

  it('makes random text of letters that are safe in an address and not misread', () => {
    const ids = cryptoIds(async () => 'salt');
    const made = Array.from({ length: 200 }, () => ids.random(12));
    expect(new Set(made).size).toBe(200);
    expect(made.every((text) => /^[a-hjkmnp-z2-9]{12}$/.test(text))).toBe(true);
    expect(ids.hash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('the archive', () => {
  it('puts an object that may not be there yet', async () => {
    answer = { status: 200, body: '', headers: { 'content-type': 'application/xml' } };
    await bucketArchive(
      () => new S3Client({ ...settings(), forcePathStyle: true }),
      () => 'seals',
    ).put('2026/11/20.json', '{}');
    expect(aws.calls[0]).toMatchObject({ method: 'PUT', headers: { 'if-none-match': '*' } });
    expect(aws.calls[0]?.url).toMatch(/^\/seals\/2026\/11\/20\.json/);
  });

  it('throws when the key is taken', async () => {
    answer = {
      status: 412,
      body: '<Error><Code>PreconditionFailed</Code></Error>',
      headers: { 'content-type': 'application/xml' },
    };
    const archive = bucketArchive(
      () => new S3Client({ ...settings(), forcePathStyle: true }),
      () => 'seals',
    );
    await expect(archive.put('2026/11/20.json', '{}')).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });
});

describe('the environment', () => {
  afterEach(() => {
    delete process.env['TABLE_NAME'];
    delete process.env['CHANNELS'];
  });

  it('names the variable that is missing or empty', () => {
    delete process.env['TABLE_NAME'];
    expect(() => environment.table).toThrow(BadSetting);
    expect(() => environment.table).toThrow(/TABLE_NAME/);
    process.env['TABLE_NAME'] = ' ';
    expect(() => environment.table).toThrow(/TABLE_NAME/);
    process.env['TABLE_NAME'] = 'cases';
    expect(environment.table).toBe('cases');
  });

  it('reads channels in their order', () => {
    process.env['CHANNELS'] = 'sns-sms, by-hand';
    expect(environment.channels).toEqual(['sns-sms', 'by-hand']);
  });
});
