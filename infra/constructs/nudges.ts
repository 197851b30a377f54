import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

/** Whoever works a shard has so long at a time; then it nudges itself. */
export const WORK_TIMEOUT = Duration.seconds(30);

/** Wakes the writer of a shard: a FIFO queue with one group for each shard, so that a shard has one writer at a time. It carries nothing else. */
export class Nudges extends Construct {
  private readonly queue: Queue;
  private readonly key: CustomerKey;

  constructor(scope: Construct, id: string, props: { readonly key: CustomerKey; readonly worker: HouseFunction }) {
    super(scope, id);
    const { key, worker } = props;
    this.key = key;
    this.queue = new Queue(this, 'Queue', {
      fifo: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key.key,
      enforceSSL: true,
      // Little longer than one run: the group stands still for as long after a run that did not end.
      visibilityTimeout: Duration.seconds(WORK_TIMEOUT.toSeconds() + 5),
      retentionPeriod: Duration.days(1),
    });
    accept(
      this.queue,
      'A nudge says nothing: one that is lost is sent again by sweep, and one that fails must come again',
      'AwsSolutions-SQS3',
      'Serverless-SQSRedrivePolicy',
    );
    this.grantNudge(worker);
    worker.allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], this.queue.queueArn);
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: worker.live,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(worker.role);
    accept(mapping, 'A nudge says nothing, so none is worth keeping', 'Serverless-LambdaEventSourceMappingDestination');
  }

  grantNudge(fn: HouseFunction): void {
    fn.tell('NUDGE_QUEUE', this.queue.queueUrl);
    fn.allow(['sqs:SendMessage'], this.queue.queueArn);
    this.key.grantEncrypt(fn);
  }
}
