import { z } from 'zod';
import { type Authorize, roleCaller } from '../aws/caller.ts';
import type { Queues } from '../aws/sqs.ts';
import type { Stream } from '../dynamo/stream.ts';
import type { LocalTable } from '../dynamo/table.ts';
import type { Trim } from '../dynamo/trim.ts';
import { type Json, Unsupported } from '../json.ts';
import type { Records } from '../records.ts';
import type { Deployment } from '../run/deployment.ts';
import type { Functions } from '../run/functions.ts';
import type { Activity } from '../time/activity.ts';
import type { Agenda } from '../time/agenda.ts';
import type { StackTime } from '../time/stack-time.ts';
import { mapQueue, QueueMapping } from './queue-mapping.ts';
import { mapStream, type Mapping, StreamMapping } from './stream-mapping.ts';

export interface MappingStack {
  functions: Functions;
  queues: Queues;
  records: Records;
  agenda: Agenda;
  activity: Activity;
  time: StackTime;
  authorize: Authorize;
  report: (where: string, error: unknown) => void;
}

const Source = z.object({ EventSourceArn: z.string(), FunctionName: z.string() });

/** Every event source mapping of the template, on the one table's stream or on a queue. Rights missing for the polling itself are refused at once, as at deployment. */
export function startMappings(
  deployment: Deployment,
  table: LocalTable,
  stream: Stream,
  trim: Trim,
  stack: MappingStack,
): void {
  const { queues, functions, authorize } = stack;
  const region = deployment.place.region;
  const giveUpFor = (functionArn: string) => (destination: string, body: Json) => {
    const queue = queues.byArn(destination);
    if (!queue) throw new Unsupported(`the destination ${destination}`, functionArn);
    authorize(roleCaller(deployment, functions.roleOf(functionArn), 'EventSourceMapping'), 'sqs', 'SendMessage', {
      QueueUrl: queue.url,
    });
    queues.send(queue.arn, JSON.stringify(body));
  };
  const onStream: Mapping[] = [];
  const trimPassed = () =>
    trim.upTo(
      table.name,
      onStream.reduce(
        (least, { checkpoint }) => (checkpoint() < least ? checkpoint() : least),
        onStream[0]?.checkpoint() ?? 0n,
      ),
    );
  const start: (() => void)[] = [];

  for (const resource of deployment.of('AWS::Lambda::EventSourceMapping')) {
    const { EventSourceArn, FunctionName } = deployment.read(resource, Source);
    const role = roleCaller(deployment, functions.roleOf(FunctionName), 'EventSourceMapping');
    if (EventSourceArn === table.streamArn) {
      for (const operation of ['DescribeStream', 'GetRecords', 'GetShardIterator'])
        authorize(role, 'dynamodb', operation, { StreamArn: EventSourceArn });
      const mapping = deployment.read(resource, StreamMapping);
      const onFailure = mapping.DestinationConfig?.OnFailure?.Destination;
      if (onFailure !== undefined && !queues.byArn(onFailure))
        throw new Unsupported(`the destination ${onFailure}`, resource.logicalId);
      const mapped = mapStream(
        resource.logicalId,
        mapping,
        { ...stack, region, giveUp: giveUpFor(FunctionName) },
        trimPassed,
      );
      onStream.push(mapped);
      stream.consume(mapped.checkpoint(), mapped.take);
      continue;
    }
    const queue = queues.byArn(EventSourceArn);
    if (!queue) throw new Unsupported(`the event source ${EventSourceArn}`, resource.logicalId);
    for (const operation of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'])
      authorize(role, 'sqs', operation, { QueueUrl: queue.url });
    start.push(mapQueue(resource.logicalId, deployment.read(resource, QueueMapping), { ...stack, region }));
  }
  for (const go of start) go();
}
