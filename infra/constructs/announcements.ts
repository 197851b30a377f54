import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type CustomerKey, ringing } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

/** P8: the topic on which every text is announced: never person, phone or code. */
export class Announcements extends Construct {
  readonly topic: Topic;
  private readonly key: CustomerKey;

  constructor(scope: Construct, id: string, key: CustomerKey) {
    super(scope, id);
    this.key = key;
    // The topic's own policy replaces the default one; anyone in the account whom IAM lets may still subscribe with a filter.
    this.topic = new Topic(this, 'Topic', { masterKey: key.key, enforceSSL: true });
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

  constructor(scope: Construct, id: string, key: CustomerKey, asked: { readonly budgets: boolean }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: key.key, enforceSSL: true });
    const stack = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: ringing(asked),
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
  }
}
