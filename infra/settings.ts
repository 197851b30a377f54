import { BadSetting } from '../functions/errors.ts';

const CHANNELS = ['outbox', 'sns-sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a deployment may choose: each is one CDK context value of the same name (`-c district=BL`, or `context` in cdk.json). */
export interface Settings {
  readonly partition: 'aws' | 'aws-cn';
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** Opens every case number and every index partition. */
  readonly district: string;
  /** Text channels in the order in which they are tried. */
  readonly channels: readonly Channel[];
  readonly snsSms: boolean;
  /** What SNS may spend on texts in a month, in US dollars: the account's own limit, 1 until AWS raises it. */
  readonly smsBudgetUsd: number;
  /** OpenID Connect issuer and the audience of its tokens. */
  readonly issuer: string;
  readonly audience: string;
  /** The public name of the API; with `certificateArn` the API answers under it, without one something in front of it does. */
  readonly domain: string | undefined;
  readonly certificateArn: string | undefined;
  /** ICP record number of the domain. */
  readonly icp: string | undefined;
  /** The short address printed in texts. */
  readonly linkAddress: string;
  readonly architecture: 'arm64' | 'x86_64';
  /** How long a day's digest can be neither changed nor deleted, by anyone. */
  readonly sealDays: number;
  /** Who accepted, and where it is filed, that the data lies outside the mainland. */
  readonly dataResidency: string | undefined;
}

const KNOWN: ReadonlySet<string> = new Set<keyof Settings>([
  'partition',
  'region',
  'account',
  'district',
  'channels',
  'snsSms',
  'smsBudgetUsd',
  'issuer',
  'audience',
  'domain',
  'certificateArn',
  'icp',
  'linkAddress',
  'architecture',
  'sealDays',
  'dataResidency',
]);

/** An administrative act can be taken to court for five years (Administrative Procedure Law, article 46); so long nobody may rewrite the proof. */
const FIVE_YEARS = 1827;
/** What the policy's texts leave for it within 70 characters. */
const LINK_ADDRESS_LENGTH = 16;

/** Reads the settings out of the CDK context; throws one BadSetting that names every setting that is missing or wrong. */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const problems: string[] = [];
  const text = (name: keyof Settings): string | undefined => {
    const value = context[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(',');
    problems.push(`${name} is ${JSON.stringify(value)}; give a text`);
    return undefined;
  };
  const matching = (name: keyof Settings, pattern: RegExp, allowed: string): string | undefined => {
    const value = text(name);
    if (value === undefined || pattern.test(value)) return value;
    problems.push(`${name} is ${JSON.stringify(value)}; ${allowed}`);
    return undefined;
  };
  const oneOf = <T extends string>(name: keyof Settings, values: readonly T[], otherwise: T): T => {
    const value = text(name) ?? otherwise;
    const found = values.find((allowed) => allowed === value);
    if (!found) problems.push(`${name} is ${JSON.stringify(value)}; it is one of ${values.join(', ')}`);
    return found ?? otherwise;
  };
  const amount = (name: keyof Settings, otherwise: number): number => {
    const value = Number(text(name) ?? otherwise);
    if (value > 0 && Number.isFinite(value)) return value;
    problems.push(`${name} is ${JSON.stringify(context[name])}; give a number above 0`);
    return otherwise;
  };

  // Names of CDK's own context hold a colon, a slash or a hyphen; a bare word is meant for us.
  for (const name of Object.keys(context)) {
    if (/^[a-zA-Z]+$/.test(name) && !KNOWN.has(name)) problems.push(`${name} is no setting; they are ${[...KNOWN].join(', ')}`);
  }

  const region = matching('region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'regions look like cn-northwest-1');
  const inChina = region?.startsWith('cn-') ?? false;
  const partition = oneOf('partition', ['aws', 'aws-cn'], inChina ? 'aws-cn' : 'aws');
  if (region && inChina !== (partition === 'aws-cn')) problems.push(`region ${region} is not in partition ${partition}`);

  const given = text('channels');
  const wantsSms = oneOf('snsSms', ['true', 'false'], given?.includes('sns-sms') ? 'true' : 'false') === 'true';
  const names = (given ?? (wantsSms ? 'sns-sms,outbox' : 'outbox')).split(',').map((name) => name.trim());
  const channels = CHANNELS.filter((channel) => names.includes(channel)).toSorted((a, b) => names.indexOf(a) - names.indexOf(b));
  for (const name of names)
    if (!channels.some((channel) => channel === name)) problems.push(`channels name ${JSON.stringify(name)}; the channels are ${CHANNELS.join(', ')}`);
  if (wantsSms !== channels.includes('sns-sms')) problems.push(`snsSms is ${wantsSms}, but channels are ${channels.join(',')}; let both say the same`);

  const domain = matching('domain', /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'give a host name such as hy.example.gov.cn');
  const icp = text('icp');
  const issuer = matching('issuer', /^https:\/\/\S+$/, 'an OpenID Connect issuer is an https address');
  const linkAddress = matching('linkAddress', /^[\w.:/-]+$/, 'give host and path without https://, such as hy.example.gov.cn/t');

  if (partition === 'aws-cn') {
    if (!domain)
      problems.push('domain is missing: in aws-cn the default address of an API may not serve the public; give the host name that has an ICP record');
    if (!icp) problems.push('icp is missing: in aws-cn the domain needs an ICP record tied to this account; give its number');
    if (!issuer) problems.push('issuer is missing: Cognito has no user pools in aws-cn; give an OpenID Connect issuer that API Gateway can reach');
    if (wantsSms) problems.push('snsSms is on: SNS sends no SMS in aws-cn; leave sns-sms out of channels and use a domestic provider');
  }
  const printed = linkAddress ?? (domain ? `${domain}/t` : 'hy.invalid/t');
  if (wantsSms && !linkAddress && !domain) problems.push('linkAddress is missing: texts that leave by SMS print it; give linkAddress or domain');
  if ((wantsSms || linkAddress) && printed.length > LINK_ADDRESS_LENGTH) {
    problems.push(`linkAddress is ${JSON.stringify(printed)}; a text has room for ${LINK_ADDRESS_LENGTH} characters of it, so give a shorter one`);
  }

  const settings: Settings = {
    partition,
    region,
    account: matching('account', /^\d{12}$/, 'an account is 12 digits'),
    district: matching('district', /^[A-Z]{2}$/, 'a district code is two capital letters') ?? 'BL',
    channels,
    snsSms: wantsSms,
    smsBudgetUsd: amount('smsBudgetUsd', 1),
    issuer: issuer ?? 'https://issuer.invalid',
    audience: text('audience') ?? 'huiying',
    domain,
    certificateArn: matching('certificateArn', /^arn:aws(-cn)?:acm:/, 'give the ARN of an ACM certificate in the same region'),
    icp,
    linkAddress: printed,
    // Lambda on arm64 is cheaper; that the China regions have it could not be confirmed.
    architecture: oneOf('architecture', ['arm64', 'x86_64'], partition === 'aws-cn' ? 'x86_64' : 'arm64'),
    sealDays: Math.ceil(amount('sealDays', FIVE_YEARS)),
    dataResidency: text('dataResidency'),
  };
  if (problems.length > 0) throw new BadSetting(`these settings do not hold:\n- ${problems.join('\n- ')}`);
  return settings;
}
