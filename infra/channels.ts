import { currentPolicy } from '../functions/policy/load.ts';
import type { ContextReader } from './context.ts';
import type { FunctionName } from './functions.ts';

/** How texts leave. `by-hand` sends nothing: the desk reads it and passes it on. */
export const CHANNELS = [
  'by-hand',
  'sns-sms',
  'aliyun-sms',
  'tencent-sms',
  'wecom',
  'zzd',
  'email-ses',
  'email-smtp',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The channels that a deployment has: the daily drill's texts go by hand, whatever people's texts do. */
export const deployed = (channels: readonly Channel[]): readonly Channel[] =>
  channels.includes('by-hand') ? channels : [...channels, 'by-hand'];

/** One function per channel, so that a provider's SDK burdens no other. */
export const DELIVERS = {
  'by-hand': 'DeliverByHand',
  'sns-sms': 'DeliverSnsSms',
  'aliyun-sms': 'DeliverAliyunSms',
  'tencent-sms': 'DeliverTencentSms',
  wecom: 'DeliverWecom',
  zzd: 'DeliverZzd',
  'email-ses': 'DeliverEmailSes',
  'email-smtp': 'DeliverEmailSmtp',
} as const satisfies Readonly<Record<Channel, FunctionName>>;

/** Channels whose providers push receipts to us. */
export const WITH_RECEIPTS: ReadonlySet<Channel> = new Set<Channel>(['aliyun-sms', 'tencent-sms']);

/** What an administrator writes into the secret of a channel. */
export const CREDENTIALS: Partial<Record<Channel, string>> = {
  'aliyun-sms': '{"accessKeyId": "…", "accessKeySecret": "…"}',
  'tencent-sms': '{"secretId": "…", "secretKey": "…"}',
  wecom: '{"corpSecret": "…"}',
  zzd: '{"appKey": "…", "appSecret": "…"}',
  'email-smtp': '{"user": "…", "password": "…"}',
};

/** What a channel's function is told, no secrets. */
export type ChannelSettings = Partial<Record<Channel, Readonly<Record<string, unknown>>>>;

/** The settings of each, by the name under which its provider knows them. A trailing `?` may be left out. */
const ASKED: Partial<Record<Channel, Record<string, string>>> = {
  'aliyun-sms': { signName: 'aliyunSign' },
  'tencent-sms': { appId: 'tencentApp', signName: 'tencentSign', region: 'tencentRegion' },
  wecom: { corpId: 'wecomCorp', agentId: 'wecomAgent', address: 'wecomAddress?' },
  zzd: { tenantId: 'zzdTenant', address: 'zzdAddress?' },
  'email-ses': { from: 'mailFrom' },
  'email-smtp': { from: 'mailFrom', host: 'mailHost', port: 'mailPort', secure: 'mailSecure?' },
};

/** Channels that send nothing but templates that their provider registered. */
const REGISTERED: Partial<Record<Channel, string>> = {
  'aliyun-sms': 'aliyunTemplates',
  'tencent-sms': 'tencentTemplates',
};

export const CHANNEL_SETTINGS: readonly string[] = [
  ...new Set([
    ...Object.values(ASKED).flatMap((names) => Object.values(names).map((name) => name.replace('?', ''))),
    ...Object.values(REGISTERED),
  ]),
];

/** What each channel in use is told; every template of the policy must have its id where the provider registers them. */
export function readChannelSettings(
  channels: readonly Channel[],
  { text, table, problems }: ContextReader,
): ChannelSettings {
  const read = (channel: Channel): Record<string, unknown> => {
    const given = Object.entries(ASKED[channel] ?? {}).flatMap(([name, setting]) => {
      const value = text(setting.replace('?', ''));
      if (value === undefined && !setting.endsWith('?'))
        problems.push(`${setting} is missing: channel ${channel} needs it`);
      return value === undefined ? [] : [[name, value]];
    });
    const registered = REGISTERED[channel];
    return {
      ...Object.fromEntries(given),
      ...(registered ? { templates: readTemplates(channel, registered, table(registered), problems) } : {}),
    };
  };
  return Object.fromEntries(channels.filter((channel) => ASKED[channel]).map((channel) => [channel, read(channel)]));
}

function readTemplates(
  channel: Channel,
  setting: string,
  given: Record<string, string>,
  problems: string[],
): Record<string, string> {
  const known = Object.keys(currentPolicy().texts.templates);
  const missing = known.filter((template) => !given[template]);
  const unknown = Object.keys(given).filter((template) => !known.includes(template));
  if (missing.length > 0)
    problems.push(
      `${setting} has no registered id for ${missing.join(', ')}: channel ${channel} can send no text that was not registered`,
    );
  if (unknown.length > 0) problems.push(`${setting} names ${unknown.join(', ')}; the policy has no such template`);
  return given;
}
