import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, Subscription, SubscriptionFilter, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { type Channel, CREDENTIALS, DELIVERS, deployed } from '../channels.ts';
import { accept } from './accept.ts';
import type { Announcements } from './announcements.ts';
import type { CaseTable } from './case-table.ts';
import { ChannelQueue, DELIVERY_TIMEOUT } from './channel-queue.ts';
import type { ChannelSecrets } from './channel-secrets.ts';
import type { CustomerKey } from './customer-key.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { metric } from './metric.ts';
import { type House, HouseFunction } from './house-function.ts';

/** Batches of one channel in flight, whatever falls due: more than a provider's rate (SNS sends 20 a second) is only turned away by it. */
const AT_ONCE = 10;

interface DeliveriesProps extends House {
  readonly table: CaseTable;
  readonly announcements: Announcements;
  readonly secrets: ChannelSecrets;
  readonly key: CustomerKey;
  readonly operators: ITopic;
}

/** P8: one function per channel, so that a provider's SDK burdens no other; each behind its queue. */
export class Deliveries extends Construct {
  readonly queues: readonly ChannelQueue[];

  constructor(scope: Construct, id: string, props: DeliveriesProps) {
    super(scope, id);
    const { settings, operators } = props;
    this.queues = deployed(settings.channels).map((channel) => this.deliver(channel, props));

    const period = Duration.minutes(15);
    new DutyAlarm(this, 'TextsLost', {
      metric: new MathExpression({
        // Filled, since a sum with a missing part is itself missing.
        expression: 'FILL(failed, 0) + FILL(unknown, 0)',
        usingMetrics: {
          failed: metric(METRIC.textsFailed, 'Sum', period),
          unknown: metric(METRIC.textsUnknown, 'Sum', period),
        },
        period,
      }),
      threshold: 1,
      impact: 'People whose move it is may not have been told.',
      runbook: 'Texts fail or stay unknown',
      operators,
    });
    if (settings.channels.some((channel) => CREDENTIALS[channel])) {
      new DutyAlarm(this, 'TextsUnpaid', {
        metric: metric(METRIC.textsUnpaid, 'Sum', Duration.minutes(5)),
        threshold: 1,
        impact: 'The account with a text provider is empty: it refuses every text from now on.',
        runbook: 'Texts cost more than planned',
        operators,
      });
    }
    if (settings.snsSms) {
      new DutyAlarm(this, 'SmsBudget', {
        metric: new Metric({
          namespace: 'AWS/SNS',
          metricName: 'SMSMonthToDateSpentUSD',
          statistic: 'Maximum',
          period: Duration.hours(1),
        }),
        // At four fifths there is time to raise the limit before SNS stops sending.
        threshold: settings.smsBudgetUsd * 0.8,
        impact: 'SNS soon refuses every further text of this month.',
        runbook: 'Texts cost more than planned',
        operators,
      });
    }
  }

  private deliver(channel: Channel, props: DeliveriesProps): ChannelQueue {
    const { announcements, operators, settings } = props;
    const channelQueue = new ChannelQueue(this, channel, announcements.topic, props.key);
    const { queue, deadLetters } = channelQueue;
    const fn = new HouseFunction(this, DELIVERS[channel], { ...props, timeout: DELIVERY_TIMEOUT });
    props.table.grantReadWrite(fn);
    announcements.grantAnnounce(fn);
    fn.tell('LINK_ADDRESS', settings.linkAddress);
    if (channel === 'sns-sms') this.grantPhones(fn);
    if (channel === 'email-ses') this.grantMail(fn, settings.channelSettings[channel]);
    if (settings.channelSettings[channel])
      fn.tell('CHANNEL_SETTINGS', JSON.stringify(settings.channelSettings[channel]));
    props.secrets.grantChannel(fn, channel);

    new Subscription(this, `${channel}Subscription`, {
      topic: announcements.topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: queue.queueArn,
      filterPolicy: { channel: SubscriptionFilter.stringFilter({ allowlist: [channel] }) },
      deadLetterQueue: deadLetters.queue,
    });
    fn.allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], queue.queueArn);
    props.key.grantDecrypt(fn);
    const mapping = new EventSourceMapping(this, `${channel}Queue`, {
      target: fn.live,
      eventSourceArn: queue.queueArn,
      // Few at once: a text is a call to a provider, and a batch must end within the function's time.
      batchSize: 5,
      maxConcurrency: AT_ONCE,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(fn.role);
    accept(
      mapping,
      'The queue itself moves what fails to its dead letters',
      'Serverless-LambdaEventSourceMappingDestination',
    );

    deadLetters.watch(
      this,
      `${channel}Undelivered`,
      operators,
      'Some texts were not sent at once; sweep sends them, minutes late.',
    );
    new DutyAlarm(this, `${channel}Waits`, {
      metric: queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: 120,
      periods: 2,
      impact: 'People whose move it is are told late.',
      runbook: 'Texts wait in the queue',
      operators,
    });
    return channelQueue;
  }

  /** The verified domain of the sender, and no other. */
  private grantMail(fn: HouseFunction, told: Readonly<Record<string, unknown>> | undefined): void {
    const domain = String(told?.['from']).split('@').at(-1) ?? '';
    fn.allow(
      ['ses:SendEmail'],
      Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: domain }),
    );
  }

  /** A phone has no ARN, so the right is for everything but topics. */
  private grantPhones(fn: HouseFunction): void {
    const topics = Stack.of(this).formatArn({
      service: 'sns',
      region: '*',
      account: '*',
      resource: '*',
      partition: Aws.PARTITION,
    });
    // A phone has no ARN: whatever is no topic. The one topic that it may announce to is granted beside it.
    fn.role.addToPolicy(new PolicyStatement({ actions: ['sns:Publish'], notResources: [topics] }));
  }
}
