import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Channel } from '../channels.ts';
import type { CustomerKey } from './customer-key.ts';
import { DeadLetters } from './dead-letters.ts';
import type { HouseFunction } from './house-function.ts';

/** A function that delivers has so long for a batch; the queue waits six times as long before it shows a message again, as AWS advises. */
export const DELIVERY_TIMEOUT = Duration.seconds(30);
/** Tries before a message is a dead letter. Sweep sends the text meanwhile, so more would only send late. */
const TRIES = 3;

/** The queue of one channel behind the topic. It comes and goes with its channel: what is lost with it, sweep announces again. */
export class ChannelQueue extends Construct {
  readonly channel: Channel;
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  private readonly key: CustomerKey;

  constructor(scope: Construct, channel: Channel, topic: Topic, key: CustomerKey) {
    super(scope, channel);
    this.channel = channel;
    this.key = key;
    this.deadLetters = new DeadLetters(this, 'DeadLetters', key);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key.key,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(DELIVERY_TIMEOUT.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: TRIES },
    });
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    );
  }

  /** Putting a dead letter back where it came from. */
  grantSendBack(fn: HouseFunction): void {
    fn.allow(['sqs:SendMessage'], this.queue.queueArn);
    this.key.grantEncrypt(fn);
  }
}
