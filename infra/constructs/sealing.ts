import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { Settings } from '../settings.ts';
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
  private readonly key: CustomerKey;

  constructor(scope: Construct, id: string, key: CustomerKey, { sealDays, trial }: Settings) {
    super(scope, id);
    this.key = key;
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
    accept(
      this.bucket,
      'One digest a day without personal data: who reads it matters to nobody, and nobody can change it',
      'AwsSolutions-S1',
    );
  }

  grantSeal(fn: HouseFunction): void {
    fn.tell('SEAL_BUCKET', this.bucket.bucketName);
    fn.allow(['s3:PutObject'], this.bucket.arnForObjects('heads/*'));
    this.key.grantEncrypt(fn);
  }
}

/** The bucket's ARN as cdk-nag spells it: by its export, which is as lasting as the bucket. */
const SEALS_ARN = 'HuiyingState:ExportsOutputFnGetAttSealsBucketE93CAD23Arn8484851F';

/** Each day is an object of its own; bucket and folder are named. */
export function grantSealTo(fn: HouseFunction, seals: SealBucket): void {
  seals.grantSeal(fn);
  accept(
    fn.role,
    'Each day is an object of its own; bucket and folder are named',
    `AwsSolutions-IAM5[Resource::${SEALS_ARN}/heads/*]`,
  );
}

interface SealingProps extends House {
  readonly table: CaseTable;
  readonly seals: SealBucket;
  readonly missedRuns: DeadLetters;
  readonly operators: ITopic;
}

/** A day and two hours: the next night has its chance before anybody is woken. */
const HOURS_WITHOUT = 26;

/** Puts the digest of every day under lock. */
export class Sealing extends Construct {
  readonly runs: readonly HouseFunction[];

  constructor(scope: Construct, id: string, props: SealingProps) {
    super(scope, id);
    const sealDay = new HouseFunction(this, 'SealDay', { ...props, timeout: Duration.minutes(5) });
    this.runs = [sealDay];
    props.table.grantReadWrite(sealDay);
    grantSealTo(sealDay, props.seals);
    // 00:10 in Shanghai, when the day is over.
    const everyNight = new Rule(this, 'EveryNight', { schedule: Schedule.cron({ hour: '16', minute: '10' }) });
    runOn(sealDay, [everyNight], props.missedRuns, { maxAge: Duration.hours(6), retries: 2 });
    new DutyAlarm(this, 'DayNotSealed', {
      metric: metric(METRIC.hoursWithoutSeal, 'Maximum', Duration.minutes(5)),
      threshold: HOURS_WITHOUT,
      impact: 'The inspectors cannot prove that yesterday’s record was not changed since.',
      runbook: 'A day was not sealed',
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
