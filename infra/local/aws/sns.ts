import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fromMs } from '../../../functions/domain/matter/instant.ts';
import type { Deployment } from '../run/deployment.ts';
import { type Json, Unsupported } from '../json.ts';
import { readFilterPolicy } from '../template/match.ts';
import type { StackTime } from '../time/stack-time.ts';
import { type Authorize, serviceCaller } from './caller.ts';
import type { QueryService } from './endpoint.ts';
import { AwsError } from './errors.ts';
import type { Queues } from './sqs.ts';

/** An SMS that a function gave to SNS: there is no phone network here, so it is only remembered. */
export interface PhoneText {
  to: string;
  body: string;
  at: string;
}

const Attribute = z.object({ DataType: z.string(), StringValue: z.string().optional() });
const Publish = z.object({
  TopicArn: z.string().optional(),
  PhoneNumber: z.string().optional(),
  Message: z.string().min(1),
  MessageAttributes: z.array(z.object({ Name: z.string(), Value: Attribute })).default([]),
});
const Subscription = z.object({
  TopicArn: z.string(),
  Protocol: z.literal('sqs'),
  Endpoint: z.string(),
  RawMessageDelivery: z.coerce.boolean().default(false),
  FilterPolicy: z.unknown().optional(),
  FilterPolicyScope: z.literal('MessageAttributes').optional(),
});

const filterable = ({ DataType, StringValue = '' }: z.infer<typeof Attribute>): Json => {
  if (DataType === 'Number') return Number(StringValue);
  return DataType === 'String.Array' ? z.json().parse(JSON.parse(StringValue)) : StringValue;
};

/** SNS: a publication goes to the queues subscribed with a matching filter, under the queues' own policies. */
export function sns(
  deployment: Deployment,
  queues: Queues,
  authorize: Authorize,
  time: StackTime,
  phoneTexts: PhoneText[],
): QueryService {
  const subscriptions = deployment.of('AWS::SNS::Subscription').map((resource) => {
    const properties = deployment.read(resource, Subscription);
    if (!queues.byArn(properties.Endpoint))
      throw new Unsupported(
        `a subscription to ${properties.Endpoint}, which is no queue of the template,`,
        resource.logicalId,
      );
    const wants =
      properties.FilterPolicy === undefined
        ? () => true
        : readFilterPolicy(properties.FilterPolicy, resource.logicalId);
    return { ...properties, wants };
  });
  const topics = new Set(deployment.of('AWS::SNS::Topic').map((resource) => resource.arn));
  const service = serviceCaller('sns.amazonaws.com');

  return {
    protocol: 'query',
    namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    async carryOut({ operation, input }) {
      if (operation !== 'Publish')
        throw new AwsError('InvalidAction', `sns:${operation} is not supported by the embedded stack`);
      const parsed = Publish.safeParse(input);
      if (!parsed.success) throw new AwsError('InvalidParameter', z.prettifyError(parsed.error));
      const { TopicArn, PhoneNumber, Message, MessageAttributes } = parsed.data;
      const MessageId = randomUUID();
      if (PhoneNumber !== undefined) {
        phoneTexts.push({ to: PhoneNumber, body: Message, at: fromMs(time.now()) });
        return { MessageId };
      }
      if (TopicArn === undefined || !topics.has(TopicArn)) throw new AwsError('NotFound', 'Topic does not exist', 404);
      const attributes = Object.fromEntries(MessageAttributes.map(({ Name, Value }) => [Name, filterable(Value)]));
      for (const subscription of subscriptions) {
        if (subscription.TopicArn !== TopicArn || !subscription.wants(attributes)) continue;
        const queue = queues.byArn(subscription.Endpoint);
        if (!queue) continue;
        authorize(
          service,
          'sqs',
          'SendMessage',
          { QueueUrl: queue.url },
          { 'aws:SourceArn': TopicArn, 'aws:SourceAccount': deployment.place.account },
        );
        const envelope = {
          Type: 'Notification',
          MessageId,
          TopicArn,
          Message,
          Timestamp: fromMs(time.now()),
          SignatureVersion: '1',
          Signature: '',
          SigningCertURL: '',
          UnsubscribeURL: '',
          MessageAttributes: Object.fromEntries(
            MessageAttributes.map(({ Name, Value }) => [
              Name,
              { Type: Value.DataType, Value: Value.StringValue ?? '' },
            ]),
          ),
        };
        if (subscription.RawMessageDelivery) {
          queues.send(
            queue.arn,
            Message,
            Object.fromEntries(MessageAttributes.map(({ Name, Value }) => [Name, z.json().parse(Value)])),
          );
        } else queues.send(queue.arn, JSON.stringify(envelope));
      }
      return { MessageId };
    },
  };
}
