import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { Settings } from '../settings.ts';
import type { Announcements } from './announcements.ts';
import { accept } from './accept.ts';
import type { CaseTable } from './case-table.ts';
import type { CustomerKey } from './customer-key.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { metric } from './metric.ts';
import { type House, HouseFunction } from './house-function.ts';
import { runOn } from './run-on.ts';

/** Where the daily digest of the record lies, unchangeable for as long as the settings say. */
export class SealBucket extends Construct {
  readonly bucket: Bucket;
  /** Signs the heads: nobody can take it out, so that nobody can sign a record that was made anew elsewhere. */
  readonly signing: Key;
  private readonly key: CustomerKey;
  private readonly formerKeys: Settings['formerSealKeys'];

  constructor(scope: Construct, id: string, key: CustomerKey, { sealDays, trial, formerSealKeys }: Settings) {
    super(scope, id);
    this.key = key;
    this.formerKeys = formerSealKeys;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key.key,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      // Compliance where it is for use: the proof is against those who administer the account, too. Digests hold no personal data that would have to be erased.
      objectLockDefaultRetention: ObjectLockRetention[trial ? 'governance' : 'compliance'](Duration.days(sealDays)),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
    });
    this.signing = new Key(this, 'Signing', {
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      description: 'Huiying: signs the heads of the record every hour',
    });
    accept(
      this.bucket,
      'Twenty-four digests a day without personal data: who reads it matters to nobody, and nobody can change it',
      'AwsSolutions-S1',
    );
  }

  grantSeal(fn: HouseFunction): void {
    fn.tell('SEAL_BUCKET', this.bucket.bucketName);
    fn.tell('SEAL_KEY_ARN', this.signing.keyArn);
    fn.allow(['s3:PutObject'], this.bucket.arnForObjects('heads/*'));
    fn.allow(['kms:Sign', 'kms:GetPublicKey'], this.signing.keyArn);
    this.key.grantEncrypt(fn);
  }

  grantScores(fn: HouseFunction, right: 'read' | 'publish'): void {
    fn.tell('SEAL_BUCKET', this.bucket.bucketName);
    fn.allow(['s3:GetObject'], this.bucket.arnForObjects('scores/*'));
    fn.allow(['s3:ListBucket'], this.bucket.bucketArn);
    this.key.grantDecrypt(fn);
    if (right === 'read') return;
    fn.allow(['s3:PutObject'], this.bucket.arnForObjects('scores/*'));
    this.key.grantEncrypt(fn);
  }

  grantCheck(fn: HouseFunction): void {
    fn.tell('SEAL_BUCKET', this.bucket.bucketName);
    fn.tell('SEAL_KEY_ARN', this.signing.keyArn);
    fn.tell('FORMER_SEAL_KEYS', JSON.stringify(this.formerKeys));
    fn.allow(['s3:GetObject'], this.bucket.arnForObjects('heads/*'));
    fn.allow(['s3:ListBucket'], this.bucket.bucketArn);
    fn.allow(['kms:GetPublicKey'], this.signing.keyArn);
    this.key.grantDecrypt(fn);
  }
}

/** S5: published tables of scores lie beside the seals, under the same lock. */
export function grantScoresTo(fn: HouseFunction, seals: SealBucket, right: 'read' | 'publish'): void {
  seals.grantScores(fn, right);
  accept(
    fn.role,
    'Each published table is an object of its own; bucket and folder are named',
    `AwsSolutions-IAM5[Resource::${SEALS_ARN}/scores/*]`,
  );
}

/** The bucket's ARN as cdk-nag spells it: by its export, which is as lasting as the bucket. */
const SEALS_ARN = 'HuiyingState:ExportsOutputFnGetAttSealsBucketE93CAD23Arn8484851F';

export function grantSealTo(fn: HouseFunction, seals: SealBucket): void {
  seals.grantSeal(fn);
  acceptSeals(fn);
}

export function grantSealCheckTo(fn: HouseFunction, seals: SealBucket): void {
  seals.grantCheck(fn);
  acceptSeals(fn);
}

function acceptSeals(fn: HouseFunction): void {
  accept(
    fn.role,
    'Each seal is an object of its own; bucket and folder are named',
    `AwsSolutions-IAM5[Resource::${SEALS_ARN}/heads/*]`,
  );
}

interface SealingProps extends House {
  readonly announcements: Announcements;
  readonly table: CaseTable;
  readonly seals: SealBucket;
  readonly missedRuns: DeadLetters;
  readonly operators: ITopic;
}

/** The next two hours have their chance before anybody is woken. */
const HOURS_WITHOUT = 3;

/** Signs the heads of the record every hour and puts them under lock; compares them with what stands every night. */
export class Sealing extends Construct {
  readonly runs: readonly HouseFunction[];

  constructor(scope: Construct, id: string, props: SealingProps) {
    super(scope, id);
    const sealHeads = new HouseFunction(this, 'SealHeads', { ...props, timeout: Duration.minutes(5) });
    const checkSeals = new HouseFunction(this, 'CheckSeals', { ...props, timeout: Duration.minutes(15) });
    this.runs = [sealHeads, checkSeals];
    props.table.grantReadWrite(sealHeads);
    grantSealTo(sealHeads, props.seals);
    const everyHour = new Rule(this, 'EveryHour', { schedule: Schedule.cron({ minute: '10' }) });
    runOn(sealHeads, [everyHour], props.missedRuns, { maxAge: Duration.hours(1), retries: 2 });
    props.table.grantRead(checkSeals);
    grantSealCheckTo(checkSeals, props.seals);
    // The digest of the day goes to whoever subscribes for it, beside the texts.
    props.announcements.grantAnnounce(checkSeals);
    // 01:40 in Shanghai, when the day is over and sealed.
    const everyNight = new Rule(this, 'EveryNight', { schedule: Schedule.cron({ hour: '17', minute: '40' }) });
    runOn(checkSeals, [everyNight], props.missedRuns, { maxAge: Duration.hours(6), retries: 2 });
    new DutyAlarm(this, 'SealBroken', {
      metric: metric(METRIC.sealFaults, 'Maximum', Duration.days(1)),
      threshold: 1,
      impact:
        'Somebody changed the record, or the seals, behind the system: what it shows of a case may not have happened.',
      runbook: 'The record is not what was sealed',
      operators: props.operators,
    });
    new DutyAlarm(this, 'HeadsNotSealed', {
      metric: metric(METRIC.hoursWithoutSeal, 'Maximum', Duration.minutes(5)),
      threshold: HOURS_WITHOUT,
      impact: 'The inspectors cannot prove that the record of the last hours was not changed since.',
      runbook: 'Heads were not sealed',
      operators: props.operators,
    });
    new DutyAlarm(this, 'CalendarMissing', {
      metric: metric(METRIC.calendarMissing, 'Maximum', Duration.days(1)),
      threshold: 1,
      impact:
        'Limits in working days that reach into next year cannot be reckoned: the desk must set each of them by hand.',
      runbook: 'A calendar is missing',
      operators: props.operators,
    });
  }
}
