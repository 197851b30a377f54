import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../functions/policy/load.ts';
import { CHANNELS, DELIVERS } from '../../infra/channels.ts';
import { functionsFor } from '../../infra/functions.ts';
import { readSettings } from '../../infra/settings.ts';
import { grantedTo, namedBy } from './granted.ts';
import { SIGN_IN, actionsOf, at, statementsOf, synthesize } from './synth.ts';

const ids = Object.fromEntries(
  Object.keys(currentPolicy().texts.templates).map((template, index) => [template, `SMS_${1000 + index}`]),
);
const aliyun = { aliyunSign: '北仑政务', aliyunTemplates: ids };
const tencent = {
  tencentApp: '1400006666',
  tencentSign: '北仑政务',
  tencentRegion: 'ap-nanjing',
  tencentTemplates: ids,
};
const china = {
  partition: 'aws-cn',
  domain: 'hy.bl.gov.cn',
  icp: '浙ICP备00000000号',
  ...SIGN_IN,
};

describe('P8 · channels of a deployment', () => {
  it('in the China regions texts go by a domestic channel unless said, on one machine by hand', () => {
    expect(readSettings({ ...china, ...aliyun }).channels).toEqual(['aliyun-sms', 'by-hand']);
    expect(readSettings({}).channels).toEqual(['by-hand']);
  });

  it('refuses a channel with a template that its provider never registered, naming each', () => {
    const { sign: _sign, digest: _digest, ...rest } = ids;
    expect(() => readSettings({ ...china, ...aliyun, aliyunTemplates: rest })).toThrow(
      /aliyunTemplates has no registered id for sign, digest: channel aliyun-sms/,
    );
    expect(() => readSettings({ ...china, ...aliyun, aliyunTemplates: { ...ids, greet: 'SMS_1' } })).toThrow(
      /aliyunTemplates names greet; the policy has no such template/,
    );
    expect(() => readSettings({ ...china, ...aliyun, aliyunTemplates: 'SMS_1' })).toThrow(
      /aliyunTemplates is "SMS_1"; give a JSON object of texts/,
    );
  });

  it('takes the ids as JSON from the command line too', () => {
    const settings = readSettings({
      ...china,
      ...tencent,
      channels: 'tencent-sms',
      tencentTemplates: JSON.stringify(ids),
    });
    expect(settings.channelSettings['tencent-sms']).toEqual({
      appId: '1400006666',
      signName: '北仑政务',
      region: 'ap-nanjing',
      templates: ids,
    });
  });

  it('refuses a channel that lacks a setting, and SES where there is none', () => {
    expect(() => readSettings({ ...china, channels: 'wecom,zzd,email-smtp' })).toThrow(
      /wecomCorp is missing[^]*wecomAgent is missing[^]*zzdTenant is missing[^]*mailFrom is missing[^]*mailHost is missing[^]*mailPort is missing/,
    );
    expect(() => readSettings({ ...china, channels: 'email-ses', mailFrom: 'a@bl.gov.cn' })).toThrow(
      /SES is not in aws-cn; use email-smtp/,
    );
  });

  it('has a function for each channel in use, and none for others', () => {
    const all = Object.values(DELIVERS);
    expect(functionsFor({ channels: CHANNELS }).filter((name) => all.some((known) => known === name))).toHaveLength(
      all.length,
    );
    const few = functionsFor({ channels: ['wecom', 'by-hand'] });
    expect(few.filter((name) => name.startsWith('Deliver'))).toEqual(['DeliverByHand', 'DeliverWecom']);
    expect(few).not.toContain('ReceiveReceipts');
  });
});

describe('The template with domestic channels', () => {
  const { report, service } = synthesize(
    {
      ...china,
      channels: 'aliyun-sms,tencent-sms,wecom,zzd,email-smtp,by-hand',
      aliyunSign: '北仑政务',
      aliyunTemplates: JSON.stringify(ids),
      tencentApp: '1400006666',
      tencentSign: '北仑政务',
      tencentRegion: 'ap-nanjing',
      tencentTemplates: JSON.stringify(ids),
      wecomCorp: 'ww1',
      wecomAgent: '1000002',
      zzdTenant: '196729',
      mailFrom: 'hy@bl.gov.cn',
      mailHost: 'mail.bl.gov.cn',
      mailPort: '465',
    },
    { checked: true },
  );
  const named = (name: string) => service.ofType('AWS::Lambda::Function').find(({ id }) => id.includes(name));
  const told = (name: string, variable: string) => at(named(name)?.Properties, 'Environment', 'Variables', variable);

  it('passes the checks of CDK and cdk-nag', () => {
    expect(report.pluginReports.flatMap((one) => at(one, 'violations') ?? [])).toEqual([]);
  });

  it('has a secret of its own for each provider, empty until an administrator writes into it, and keeps it', () => {
    const secrets = service.ofType('AWS::SecretsManager::Secret').filter(({ id }) => id.startsWith('ChannelSecrets'));
    expect(secrets.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual(
      ['ReceiptTokens', 'aliyunsms', 'emailsmtp', 'tencentsms', 'wecom', 'zzd'].map((name) => `ChannelSecrets${name}`),
    );
    for (const secret of secrets) {
      expect(secret.Properties['SecretString']).toBe('{}');
      expect(secret.Properties['KmsKeyId']).toBeDefined();
      expect(secret.DeletionPolicy).toBe('Retain');
    }
  });

  it('tells each function its own settings and its own secret, and no other', () => {
    expect(JSON.parse(String(told('DeliverAliyunSms', 'CHANNEL_SETTINGS')))).toEqual({
      signName: '北仑政务',
      templates: ids,
    });
    expect(JSON.parse(String(told('DeliverWecom', 'CHANNEL_SETTINGS')))).toEqual({ corpId: 'ww1', agentId: '1000002' });
    expect(told('DeliverByHand', 'CHANNEL_SETTINGS')).toBeUndefined();
    const secrets = ['DeliverAliyunSms', 'DeliverTencentSms', 'DeliverWecom', 'DeliverZzd', 'DeliverEmailSmtp'].map(
      (name) => JSON.stringify(told(name, 'CHANNEL_SECRET_ARN')),
    );
    expect(new Set(secrets).size).toBe(5);
    for (const name of ['DeliverAliyunSms', 'DeliverZzd']) {
      const reads = statementsOf(service, name).filter(({ Action }) =>
        actionsOf([{ Effect: 'Allow', Action }]).includes('secretsmanager:GetSecretValue'),
      );
      expect(reads).toHaveLength(1);
      expect(JSON.stringify(reads[0]?.Resource)).toContain(JSON.stringify(told(name, 'CHANNEL_SECRET_ARN')));
    }
    expect(told('DeliverByHand', 'CHANNEL_SECRET_ARN')).toBeUndefined();
  });

  it.each([
    'ReceiveReceipts',
    'DeliverAliyunSms',
    'DeliverTencentSms',
    'DeliverWecom',
    'DeliverZzd',
    'DeliverEmailSmtp',
  ] as const)('%s names the services that it is granted', (name) => {
    expect(namedBy(name)).toEqual(grantedTo(name, service));
  });

  it('takes receipts on one open route, slowly, whose token is never logged', () => {
    const routes = service
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(({ Properties }) => String(Properties['RouteKey']).includes('receipts'));
    expect(routes.map(({ Properties }) => [Properties['RouteKey'], Properties['AuthorizationType']])).toEqual([
      ['POST /receipts/{channel}/{token}', 'NONE'],
    ]);
    expect(told('ReceiveReceipts', 'RECEIPT_TOKENS_ARN')).toBeDefined();
    expect(service.text).not.toContain('$context.path');
  });
});
