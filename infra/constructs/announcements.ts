import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
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

/** The queue of one channel behind the topic. */
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

/** P8: the topic on which every text is announced (never person, phone or code), and one queue for each channel in use. */
export class Announcements extends Construct {
  readonly topic: Topic;
  readonly queues: readonly ChannelQueue[];
  private readonly key: CustomerKey;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly key: CustomerKey; readonly channels: readonly Channel[] },
  ) {
    super(scope, id);
    this.key = props.key;
    this.topic = new Topic(this, 'Topic', { masterKey: props.key.key, enforceSSL: true });
    // The topic's own policy replaces the default one; anyone in the account whom IAM lets may still subscribe with a filter.
    this.queues = props.channels.map((channel) => new ChannelQueue(this, channel, this.topic, props.key));
  }

  grantAnnounce(fn: HouseFunction): void {
    fn.tell('TOPIC_ARN', this.topic.topicArn);
    fn.allow(['sns:Publish'], this.topic.topicArn);
    this.key.grantEncrypt(fn);
  }
}

/** Where alarms ring. People subscribe by hand, so that no phone number or address stands in the code. */
export class Operators extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, key: CustomerKey) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: key.key, enforceSSL: true });
    const stack = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        // Alarms ring on it, and budgets.
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com'), new ServicePrincipal('budgets.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
  }
}
