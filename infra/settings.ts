import { BadSetting } from '../functions/errors.ts';
import { type Channel, CHANNEL_SETTINGS, CHANNELS, type ChannelSettings, readChannelSettings } from './channels.ts';
import { type ContextReader, contextReader } from './context.ts';

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
  /** What each channel in use is told; what it signs in with is in a secret. */
  readonly channelSettings: ChannelSettings;
  /** What SNS may spend on texts in a month, in US dollars: the account's own limit, 1 until AWS raises it. */
  readonly smsBudgetUsd: number;
  /** OpenID Connect issuer, whose keys must be RSA (API Gateway takes no others), and the audience of its tokens. */
  readonly issuer: string;
  readonly audience: string;
  /** Who may begin an empty directory, once: the subject of the person's tokens, name and mobile number. */
  readonly firstAdministrator: Readonly<Record<'subject' | 'name' | 'phone', string>>;
  /** Neither issuer nor first administrator was given: a template for looking and for one machine, that asks in vain to be deployed. */
  readonly lookOnly: boolean;
  /** The public name of the API; with `certificateArn` the API answers under it, without one something in front of it does. */
  readonly domain: string | undefined;
  readonly certificateArn: string | undefined;
  /** ICP record number of the domain. */
  readonly icp: string | undefined;
  /** The short address printed in texts. */
  readonly linkAddress: string;
  readonly architecture: 'arm64' | 'x86_64';
  /** Whether the synthetic case of a day goes through the system. */
  readonly dailyDrill: boolean;
  /** Whether pages of releases are read, which takes a way out to the internet (S1). */
  readonly linkCheck: boolean;
  /** What all of the account may cost in a month, in US dollars; none: nobody is told. */
  readonly monthlyBudgetUsd: number | undefined;
  /** An https address that every sweep pings, so that a monitor elsewhere notices silence. */
  readonly heartbeatAddress: string | undefined;
  /** How long a day's digest can be neither changed nor deleted, by anyone. */
  readonly sealDays: number;
  /** Until when each key signed the seals before the one that does now: an instant by its public key, as the KMS gives it out. */
  readonly formerSealKeys: Readonly<Record<string, string>>;
  /** A table that was restored to a point in time, and its stream: everything goes by it in place of the stack's own. */
  readonly restored: { readonly name: string; readonly streamArn: string } | undefined;
  /** Whether matters are written as the next release keeps them: once nobody needs to go back to the release before this one. */
  readonly shapes: 'kept' | 'next';
  /** The security assessment (数据出境安全评估) that allows the data to lie outside the mainland, with its number and where it is filed. */
  readonly dataResidency: string | undefined;
  /** For trial only, and every page says so: outside the mainland always, unless `dataResidency` is given. */
  readonly trial: boolean;
}

const OWN = [
  'partition',
  'region',
  'account',
  'district',
  'channels',
  'snsSms',
  'smsBudgetUsd',
  'issuer',
  'audience',
  'firstAdministrator',
  'domain',
  'certificateArn',
  'icp',
  'linkAddress',
  'architecture',
  'dailyDrill',
  'linkCheck',
  'heartbeatAddress',
  'monthlyBudgetUsd',
  'sealDays',
  'formerSealKeys',
  'shapes',
  'dataResidency',
  'trial',
] as const satisfies readonly Exclude<keyof Settings, 'lookOnly'>[];
/** Two values of one setting. */
const RESTORED = ['restoredTable', 'restoredStream'] as const;
const KNOWN: ReadonlySet<string> = new Set<string>([...OWN, ...RESTORED, ...CHANNEL_SETTINGS]);

/** An administrative act can be taken to court for five years (Administrative Procedure Law, article 46); so long nobody may rewrite the proof. */
const FIVE_YEARS = 1827;
/** A trial proves nothing to anybody, and is to be taken down. */
const TRIAL_SEAL_DAYS = 7;
/** What the policy's texts leave for it within 70 characters. */
const LINK_ADDRESS_LENGTH = 16;

/** In the China regions: what the law or the region asks for. */
function chinaProblems(settings: {
  domain: string | undefined;
  icp: string | undefined;
  snsSms: boolean;
  channels: readonly Channel[];
}): string[] {
  return [
    settings.domain
      ? []
      : [
          'domain is missing: in aws-cn the default address of an API may not serve the public; give the host name that has an ICP record',
        ],
    settings.icp
      ? []
      : ['icp is missing: in aws-cn the domain needs an ICP record tied to this account; give its number'],
    settings.snsSms
      ? ['snsSms is on: SNS sends no SMS in aws-cn; leave sns-sms out of channels and use a domestic provider']
      : [],
    settings.channels.includes('email-ses')
      ? ['channels name email-ses: SES is not in aws-cn; use email-smtp with the district’s own server']
      : [],
  ].flat();
}

/** The channels in order, in the China regions a domestic one unless said. `snsSms` and `channels` may each be said alone. */
function readChannels(
  { text, oneOf, problems }: ContextReader,
  inChina: boolean,
): { channels: Channel[]; snsSms: boolean } {
  const given = text('channels');
  const snsSms = oneOf('snsSms', ['true', 'false'], given?.includes('sns-sms') ? 'true' : 'false') === 'true';
  const usual = inChina ? 'aliyun-sms,by-hand' : 'by-hand';
  const names = (given ?? (snsSms ? 'sns-sms,by-hand' : usual)).split(',').map((name) => name.trim());
  const channels = CHANNELS.filter((channel) => names.includes(channel)).toSorted(
    (a, b) => names.indexOf(a) - names.indexOf(b),
  );
  for (const name of names) {
    if (!CHANNELS.some((channel) => channel === name))
      problems.push(`channels name ${JSON.stringify(name)}; the channels are ${CHANNELS.join(', ')}`);
  }
  if (snsSms !== channels.includes('sns-sms'))
    problems.push(`snsSms is ${snsSms}, but channels are ${channels.join(',')}; let both say the same`);
  return { channels, snsSms };
}

/** The address in texts, by default the domain's. */
function readLinkAddress({ matching, problems }: ContextReader, domain: string | undefined, leaves: boolean): string {
  const given = matching(
    'linkAddress',
    /^[\w.:/-]+$/,
    'give host and path without https://, such as hy.example.gov.cn/t',
  );
  const printed = given ?? (domain ? `${domain}/t` : 'hy.invalid/t');
  if (leaves && !given && !domain)
    problems.push('linkAddress is missing: texts that leave print it; give linkAddress or domain');
  if ((leaves || given) && printed.length > LINK_ADDRESS_LENGTH) {
    problems.push(
      `linkAddress is ${JSON.stringify(printed)}; a text has room for ${LINK_ADDRESS_LENGTH} characters of it, so give a shorter one`,
    );
  }
  return printed;
}

/** What state organs keep of persons stays in the mainland; abroad only after a security assessment (Personal Information Protection Law, articles 36, 38 and 40). */
function readResidency(
  { matching, oneOf, problems }: ContextReader,
  partition: Settings['partition'],
): Pick<Settings, 'dataResidency' | 'trial'> {
  const dataResidency = matching(
    'dataResidency',
    /安全评估/,
    'cite the security assessment (数据出境安全评估) with its number and where it is filed',
  );
  const abroad = partition === 'aws' && dataResidency === undefined;
  const trial = oneOf('trial', ['true', 'false'], abroad ? 'true' : 'false') === 'true';
  if (abroad && !trial) {
    problems.push(
      'trial is false, but the record would lie outside the mainland: cite in dataResidency the security assessment (数据出境安全评估; Personal Information Protection Law, articles 36, 38 and 40) that allows it, or leave trial on and put in demo data only',
    );
  }
  return { dataResidency, trial };
}

/** Who signs people in, and who is the first of them. Both are asked for as soon as there is somewhere to deploy to. */
function readSignIn(
  { matching, table, text, problems }: ContextReader,
  somewhere: boolean,
): Pick<Settings, 'issuer' | 'firstAdministrator' | 'lookOnly'> {
  const issuer = matching('issuer', /^https:\/\/\S+$/, 'an OpenID Connect issuer is an https address');
  const given = text('issuer') !== undefined || Object.keys(table('firstAdministrator')).length > 0;
  const lookOnly = !given && !somewhere;
  if (!lookOnly && text('issuer') === undefined)
    problems.push(
      'issuer is missing: nobody could sign in; give an OpenID Connect issuer that API Gateway can reach and that signs with RSA keys',
    );
  const firstAdministrator = lookOnly ? NOBODY : readAdministrator(table('firstAdministrator'), problems);
  return { issuer: issuer ?? 'https://issuer.invalid', firstAdministrator, lookOnly };
}

/** A machine that runs the template names its own. */
const NOBODY = { subject: '', name: '', phone: '' };

function readAdministrator(given: Record<string, string>, problems: string[]): Settings['firstAdministrator'] {
  const { subject = '', name = '', phone = '', ...more } = given;
  const told = `firstAdministrator is ${JSON.stringify(given)}`;
  if (!subject.trim() || !name.trim())
    problems.push(
      `${told}: nobody could begin the directory; give JSON with subject (of the issuer’s tokens), name and phone`,
    );
  if (!/^1[3-9]\d{9}$/.test(phone)) problems.push(`${told}; phone is a mobile number of eleven digits`);
  if (Object.keys(more).length > 0) problems.push(`${told}; it has subject, name and phone, and nothing else`);
  return { subject, name, phone };
}

function readFormerKeys({ table, problems }: ContextReader): Settings['formerSealKeys'] {
  const given = table('formerSealKeys');
  for (const [publicKey, until] of Object.entries(given)) {
    if (!/^[A-Za-z0-9+/]{100,}={0,2}$/.test(publicKey))
      problems.push(
        `formerSealKeys names ${JSON.stringify(publicKey)}; give the key as aws kms get-public-key --query PublicKey --output text prints it`,
      );
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(until))
      problems.push(
        `formerSealKeys has ${JSON.stringify(until)}; give the instant until which the key signed, such as 2027-03-01T02:10:00.000Z`,
      );
  }
  return given;
}

/** Both or neither: without its stream nothing would be woken and no text announced. */
function readRestored({ matching, problems }: ContextReader): Settings['restored'] {
  const name = matching('restoredTable', /^[a-zA-Z0-9_.-]{3,255}$/, 'give the name of the restored table');
  const streamArn = matching(
    'restoredStream',
    /^arn:aws(-cn)?:dynamodb:[^:]+:\d{12}:table\/[^/]+\/stream\/\S+$/,
    'give the ARN of its stream, once that is on',
  );
  if ((name === undefined) !== (streamArn === undefined))
    problems.push(
      'restoredTable and restoredStream go together: give both, see infra/runbook.md, "Restoring the table"',
    );
  else if (name && streamArn && !streamArn.includes(`:table/${name}/`))
    problems.push(`restoredStream is ${JSON.stringify(streamArn)}, which is no stream of ${name}`);
  return name && streamArn ? { name, streamArn } : undefined;
}

/** Reads the settings out of the CDK context; throws one BadSetting that names every setting that is missing or wrong. */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const reader = contextReader(context);
  const { problems, text, matching, oneOf, amount } = reader;

  // Names of CDK's own context hold a colon, a slash or a hyphen; a bare word is meant for us.
  for (const name of Object.keys(context)) {
    if (/^[a-zA-Z]+$/.test(name) && !KNOWN.has(name))
      problems.push(`${name} is no setting; they are ${[...KNOWN].join(', ')}`);
  }

  const region = matching('region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'regions look like cn-northwest-1');
  const inChina = region?.startsWith('cn-') ?? false;
  const partition = oneOf('partition', ['aws', 'aws-cn'], inChina ? 'aws-cn' : 'aws');
  if (region && inChina !== (partition === 'aws-cn'))
    problems.push(`region ${region} is not in partition ${partition}`);

  const { channels, snsSms } = readChannels(reader, partition === 'aws-cn');
  const channelSettings = readChannelSettings(channels, reader);
  const domain = matching('domain', /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'give a host name such as hy.example.gov.cn');
  const icp = text('icp');
  if (partition === 'aws-cn') problems.push(...chinaProblems({ domain, icp, snsSms, channels }));

  const account = matching('account', /^\d{12}$/, 'an account is 12 digits');
  const residency = readResidency(reader, partition);
  const settings: Settings = {
    partition,
    region,
    account,
    district: matching('district', /^[A-Z]{2}$/, 'a district code is two capital letters') ?? 'BL',
    channels,
    snsSms,
    channelSettings,
    smsBudgetUsd: amount('smsBudgetUsd', 1),
    audience: text('audience') ?? 'huiying',
    ...readSignIn(reader, region !== undefined || account !== undefined || partition === 'aws-cn'),
    domain,
    certificateArn: matching(
      'certificateArn',
      /^arn:aws(-cn)?:acm:/,
      'give the ARN of an ACM certificate in the same region',
    ),
    icp,
    linkAddress: readLinkAddress(
      reader,
      domain,
      channels.some((channel) => channel !== 'by-hand'),
    ),
    // Lambda on arm64 is cheaper; that the China regions have it could not be confirmed.
    architecture: oneOf('architecture', ['arm64', 'x86_64'], partition === 'aws-cn' ? 'x86_64' : 'arm64'),
    dailyDrill: oneOf('dailyDrill', ['true', 'false'], 'true') === 'true',
    linkCheck: oneOf('linkCheck', ['true', 'false'], 'false') === 'true',
    monthlyBudgetUsd: text('monthlyBudgetUsd') === undefined ? undefined : amount('monthlyBudgetUsd', 0),
    heartbeatAddress: matching(
      'heartbeatAddress',
      /^https:\/\/[^\s@]+$/,
      'a monitor is pinged at an https address without a name or password in it',
    ),
    sealDays: Math.ceil(amount('sealDays', residency.trial ? TRIAL_SEAL_DAYS : FIVE_YEARS)),
    formerSealKeys: readFormerKeys(reader),
    shapes: oneOf('shapes', ['kept', 'next'], 'kept') === 'next' ? 'next' : 'kept',
    restored: readRestored(reader),
    ...residency,
  };
  if (partition === 'aws-cn' && settings.monthlyBudgetUsd !== undefined)
    problems.push(
      'monthlyBudgetUsd is set: CloudFormation makes no budgets in aws-cn; set one in the billing console of the account',
    );
  if (settings.certificateArn && !domain)
    problems.push('domain is missing: certificateArn is for the domain under which the API answers');
  if (problems.length > 0) throw new BadSetting(`these settings do not hold:\n- ${problems.join('\n- ')}`);
  return settings;
}
