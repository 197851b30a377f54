import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';
import { SIGN_IN } from './synth.ts';

const china = {
  partition: 'aws-cn',
  domain: 'hy.bl.gov.cn',
  icp: '浙ICP备00000000号',
  ...SIGN_IN,
  channels: 'by-hand',
};

const wrong: [string, Record<string, unknown>, RegExp][] = [
  ['a partition that is not there', { partition: 'aws-us-gov' }, /partition is "aws-us-gov"; it is one of aws, aws-cn/],
  [
    'a region of the other partition',
    { partition: 'aws-cn', region: 'eu-west-1' },
    /region eu-west-1 is not in partition aws-cn/,
  ],
  [
    'a channel that is not there',
    { channels: 'by-hand,pigeon' },
    /channels name "pigeon"; the channels are by-hand, sns-sms, aliyun-sms, /,
  ],
  [
    'a switch that the channels contradict',
    { snsSms: 'true', channels: 'by-hand' },
    /snsSms is true, but channels are by-hand/,
  ],
  ['SMS without an address to print', { snsSms: 'true' }, /linkAddress is missing/],
  [
    'an address that no text has room for',
    { linkAddress: 'answers.beilun.gov.cn/t' },
    /a text has room for 16 characters/,
  ],
  [
    'an issuer that is not https',
    { ...SIGN_IN, issuer: 'http://sso.bl.gov.cn' },
    /issuer is "http:\/\/sso.bl.gov.cn"; an OpenID Connect issuer is an https address/,
  ],
  [
    'a district code that no case number fits',
    { district: 'Beilun' },
    /district is "Beilun"; a district code is two capital letters/,
  ],
  [
    'a monitor that is pinged in the open',
    { heartbeatAddress: 'http://ping.example.com/a' },
    /heartbeatAddress is .* pinged at an https address/,
  ],
  [
    'a budget where CloudFormation makes none',
    { ...china, monthlyBudgetUsd: '300' },
    /monthlyBudgetUsd is set: CloudFormation makes no budgets in aws-cn/,
  ],
  ['a restored table without its stream', { restoredTable: 'Cases-2' }, /restoredTable and restoredStream go together/],
  [
    'the stream of another table',
    {
      restoredTable: 'Cases-2',
      restoredStream: 'arn:aws:dynamodb:eu-west-1:111122223333:table/Cases-3/stream/2026-03-04T22:00:00.000',
    },
    /which is no stream of Cases-2/,
  ],
  [
    'anything but a trial outside the mainland',
    { trial: 'false' },
    /trial is false, but the record would lie outside the mainland: cite in dataResidency the security assessment/,
  ],
  [
    'a residence that cites no assessment',
    { dataResidency: 'agreed by telephone' },
    /dataResidency is .* cite the security assessment \(数据出境安全评估\)/,
  ],
  [
    'a former key by its fingerprint',
    { formerSealKeys: '{"ab12":"2027-03-01T02:10:00.000Z"}' },
    /formerSealKeys names "ab12"; give the key as aws kms get-public-key/,
  ],
  [
    'a former key until a day',
    { formerSealKeys: `{"${'A'.repeat(124)}":"2027-03-01"}` },
    /formerSealKeys has "2027-03-01"; give the instant until which the key signed/,
  ],
  ['a seal of no days', { sealDays: '0' }, /sealDays is "0"; give a number above 0/],
  ['a setting that is not there', { chanels: 'by-hand' }, /chanels is no setting; they are partition, /],
];

describe('Settings', () => {
  it('holds with nothing said: one machine or a first trial, texts by hand alone', () => {
    expect(readSettings({})).toMatchObject({
      partition: 'aws',
      region: undefined,
      district: 'BL',
      channels: ['by-hand'],
      snsSms: false,
      audience: 'huiying',
    });
  });

  it('takes the partition from the region', () => {
    expect(readSettings({ ...china, partition: undefined, region: 'cn-northwest-1' }).partition).toBe('aws-cn');
  });

  it('outside the mainland is for trial only, unless a security assessment is cited; inside it is not', () => {
    expect(readSettings({}).trial).toBe(true);
    expect(readSettings({ region: 'eu-west-1', ...SIGN_IN }).trial).toBe(true);
    expect(readSettings({ trial: 'false', dataResidency: '数据出境安全评估〔2026〕17号，存区网信办' })).toMatchObject({
      trial: false,
    });
    expect(readSettings(china).trial).toBe(false);
    expect(readSettings({ ...china, trial: 'true' }).trial).toBe(true);
  });

  it('is to be looked at alone where nobody could sign in, and can be deployed nowhere without sign-in and a first administrator', () => {
    expect(readSettings({}).lookOnly).toBe(true);
    expect(readSettings(SIGN_IN)).toMatchObject({
      lookOnly: false,
      issuer: SIGN_IN.issuer,
      firstAdministrator: { subject: 'u-1', name: '张三', phone: '13800000000' },
    });
    for (const place of [{ region: 'eu-west-1' }, { account: '111122223333' }, { partition: 'aws-cn' }])
      expect(() => readSettings(place)).toThrow(
        /issuer is missing: nobody could sign in[^]*firstAdministrator is \{\}: nobody could begin the directory/,
      );
    expect(() => readSettings({ issuer: SIGN_IN.issuer })).toThrow(/firstAdministrator is \{\}/);
    expect(() => readSettings({ firstAdministrator: SIGN_IN.firstAdministrator })).toThrow(/issuer is missing/);
  });

  it.each([
    ['no number', { subject: 'u-1', name: '张三' }, /phone is a mobile number of eleven digits/],
    ['a number of the office', { subject: 'u-1', name: '张三', phone: '0574-86780000' }, /phone is a mobile number/],
    ['no account', { subject: ' ', name: '张三', phone: '13800000000' }, /nobody could begin the directory/],
    ['a mistyped field', { subject: 'u-1', name: '张三', mobile: '13800000000' }, /and nothing else/],
  ])('refuses a first administrator with %s', (_what, firstAdministrator, message) => {
    expect(() => readSettings({ ...SIGN_IN, firstAdministrator: JSON.stringify(firstAdministrator) })).toThrow(message);
  });

  it('keeps the channels in the order given', () => {
    expect(readSettings({ channels: 'by-hand, sns-sms', linkAddress: 'hy.bl.cn/t' })).toMatchObject({
      channels: ['by-hand', 'sns-sms'],
      snsSms: true,
    });
    expect(readSettings({ channels: ['sns-sms', 'by-hand'], snsSms: true, domain: 'hy.bl.cn' })).toMatchObject({
      channels: ['sns-sms', 'by-hand'],
      linkAddress: 'hy.bl.cn/t',
    });
  });

  it('leaves alone what CDK keeps in the context', () => {
    expect(() =>
      readSettings({
        '@aws-cdk/core:checkSecretUsage': true,
        'aws:cdk:enable-path-metadata': true,
        'cli-telemetry': false,
      }),
    ).not.toThrow();
  });

  it.each(wrong)('refuses %s', (_what, context, message) => {
    expect(() => readSettings(context)).toThrow(message);
  });

  it('refuses the China regions without domain, ICP record and issuer, naming all three at once', () => {
    expect(() => readSettings({ partition: 'aws-cn' })).toThrow(
      /issuer is missing[^]*domain is missing[^]*icp is missing|domain is missing[^]*icp is missing[^]*issuer is missing/,
    );
    expect(() => readSettings(china)).not.toThrow();
  });

  it('refuses SNS SMS in the China regions, and says what to use', () => {
    expect(() => readSettings({ ...china, channels: 'sns-sms,by-hand' })).toThrow(
      /snsSms is on: SNS sends no SMS in aws-cn; leave sns-sms out of channels and use a domestic provider/,
    );
  });
});
