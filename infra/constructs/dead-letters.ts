import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { CustomerKey } from './customer-key.ts';
import { DutyAlarm } from './duty-alarm.ts';
import type { HouseFunction } from './house-function.ts';

/** What could not be handed on. Nothing is lost by it, since sweep does from the record what a message did not; the letters tell what broke. */
export class DeadLetters extends Construct {
  readonly queue: Queue;
  private readonly key: CustomerKey | undefined;

  constructor(scope: Construct, id: string, key?: CustomerKey) {
    super(scope, id);
    this.key = key;
    this.queue = new Queue(this, 'Queue', {
      ...(key
        ? { encryption: QueueEncryption.KMS, encryptionMasterKey: key.key }
        : { encryption: QueueEncryption.SQS_MANAGED }),
      enforceSSL: true,
      // 14 days is the longest that SQS keeps a message: a letter of the Spring Festival week is still there after it.
      retentionPeriod: Duration.days(14),
    });
    accept(this.queue, 'This is where dead letters end', 'AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy');
  }

  grantSend(fn: HouseFunction): void {
    fn.allow(['sqs:SendMessage'], this.queue.queueArn);
    this.key?.grantEncrypt(fn);
  }

  /** Looking, and taking a letter out once it is done or given up. */
  grantReplay(fn: HouseFunction): void {
    fn.allow(
      ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      this.queue.queueArn,
    );
    this.key?.grantDecrypt(fn);
  }

  watch(scope: Construct, id: string, operators: ITopic, impact: string): void {
    new DutyAlarm(scope, id, {
      // Visible, not sent: a message that SQS itself moves here is not counted as sent.
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: 1,
      impact,
      runbook: 'Dead letters',
      operators,
    });
  }
}
