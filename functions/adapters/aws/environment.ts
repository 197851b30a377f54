import { BadSetting } from '../../errors.ts';

/** What a function is told about where it runs. Read on first use; a function holds only the variables of what it was granted. */
export interface Environment {
  readonly table: string;
  readonly topic: string;
  readonly nudgeQueue: string;
  readonly stateMachine: string;
  readonly saltSecret: string;
  readonly webhookSecrets: string;
  readonly receiptTokens: string;
  readonly channelSecret: string;
  /** What the function's own text channel was set up with, as JSON. */
  readonly channelSettings: string;
  readonly linkAddress: string;
  readonly icp: string | null;
  readonly trial: boolean;
  /** Text channels in the order in which they are tried. */
  readonly channels: readonly string[];
  readonly sealBucket: string;
  readonly photoBucket: string;
  readonly district: string;
  /** Queues of dead letters, as JSON: name, kind, address, and where each sends back to. */
  readonly letterQueues: string;
  /** Functions that run unasked, as JSON: arn and name of each. */
  readonly runs: string;
  /** Matters are written as the next release keeps them. */
  readonly nextShapes: boolean;
  readonly revision: string | null;
  readonly drillSecret: string;
  readonly publicAddress: string;
  /** JSON: subject, name and phone. */
  readonly firstAdministrator: string;
  readonly dailyDrill: boolean;
  readonly heartbeatAddress: string | null;
  readonly sealKey: string;
  /** JSON: until when each former key signed, by its public key. */
  readonly formerSealKeys: string;
  /** Where all services of AWS are asked instead, as its SDK reads it. */
  readonly awsEndpoint: string | null;
}

function setting(name: string): string {
  const value = process.env[name]?.trim();
  if (!value)
    throw new BadSetting(
      `environment variable ${name} is missing or empty; the template sets it on every function that was granted its resource`,
    );
  return value;
}

export const environment: Environment = {
  get table() {
    return setting('TABLE_NAME');
  },
  get topic() {
    return setting('TOPIC_ARN');
  },
  get nudgeQueue() {
    return setting('NUDGE_QUEUE');
  },
  get stateMachine() {
    return setting('STATE_MACHINE_ARN');
  },
  get saltSecret() {
    return setting('SALT_SECRET_ARN');
  },
  get webhookSecrets() {
    return setting('WEBHOOK_SECRETS_ARN');
  },
  get receiptTokens() {
    return setting('RECEIPT_TOKENS_ARN');
  },
  get channelSecret() {
    return setting('CHANNEL_SECRET_ARN');
  },
  get channelSettings() {
    return setting('CHANNEL_SETTINGS');
  },
  get linkAddress() {
    return setting('LINK_ADDRESS');
  },
  get icp() {
    return process.env['ICP']?.trim() || null;
  },
  get trial() {
    return process.env['TRIAL'] === 'true';
  },
  get channels() {
    return setting('CHANNELS')
      .split(',')
      .map((channel) => channel.trim())
      .filter((channel) => channel !== '');
  },
  get sealBucket() {
    return setting('SEAL_BUCKET');
  },
  get photoBucket() {
    return setting('PHOTO_BUCKET');
  },
  get district() {
    return setting('DISTRICT');
  },
  get letterQueues() {
    return setting('LETTER_QUEUES');
  },
  get runs() {
    return setting('RUNS');
  },
  get nextShapes() {
    return process.env['SHAPES']?.trim() === 'next';
  },
  get revision() {
    return process.env['DEFINITION_REVISION']?.trim() || null;
  },
  get drillSecret() {
    return setting('DRILL_SECRET_ARN');
  },
  get publicAddress() {
    return setting('PUBLIC_ADDRESS');
  },
  get firstAdministrator() {
    return setting('FIRST_ADMINISTRATOR');
  },
  get dailyDrill() {
    return process.env['DAILY_DRILL']?.trim() === 'true';
  },
  get sealKey() {
    return setting('SEAL_KEY_ARN');
  },
  get formerSealKeys() {
    return setting('FORMER_SEAL_KEYS');
  },
  get awsEndpoint() {
    return process.env['AWS_ENDPOINT_URL']?.trim() || null;
  },
  get heartbeatAddress() {
    return process.env['HEARTBEAT_ADDRESS']?.trim() || null;
  },
};
