import { Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Announcements } from './announcements.ts';
import type { CaseTable } from './case-table.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { CaseWorkflow } from './case-workflow.ts';
import type { DeadLetters } from './dead-letters.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';
import type { Nudges } from './nudges.ts';
import type { PhotoBucket } from './photos.ts';
import { grantSealTo, type SealBucket } from './sealing.ts';

interface ReplayLettersProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly nudges: Nudges;
  readonly photos: PhotoBucket;
  readonly workflow: CaseWorkflow;
  readonly announcements: Announcements;
  readonly queues: readonly ChannelQueue[];
  readonly seals: SealBucket;
  /** Of relay and projector, and of what runs unasked. */
  readonly records: DeadLetters;
  readonly missedRuns: DeadLetters;
  readonly runs: readonly HouseFunction[];
}

/** 死信: shows what could not be handed on, and does it once more. It may do what relay, sweep and seal may, for it does their work again. */
export class ReplayLetters extends Construct {
  constructor(scope: Construct, id: string, props: ReplayLettersProps) {
    super(scope, id);
    const { front, table, workflow, announcements, queues, records, missedRuns } = props;
    // 29 s is what an HTTP API waits at most: fifty letters are fifty small pieces of work.
    const fn = new HouseFunction(this, 'ReplayLetters', { ...props, timeout: Duration.seconds(29) });
    table.grantReadWrite(fn);
    table.grantEnterLog(fn);
    props.nudges.grantNudge(fn);
    props.photos.grantErase(fn);
    // What it relays again it projects again.
    table.grantDelete(fn);
    workflow.grantDrive(fn);
    announcements.grantAnnounce(fn);
    grantSealTo(fn, props.seals);
    props.seals.grantCheck(fn);
    for (const letters of [records, missedRuns, ...queues.map(({ deadLetters }) => deadLetters)])
      letters.grantReplay(fn);
    for (const queue of queues) queue.grantSendBack(fn);
    const stack = Stack.of(this);
    fn.tell(
      'LETTER_QUEUES',
      stack.toJsonString([
        ...queues.map(({ channel, queue, deadLetters }) => ({
          name: `texts-${channel}`,
          kind: 'text',
          url: deadLetters.queue.queueUrl,
          back: queue.queueUrl,
        })),
        { name: 'records', kind: 'record', url: records.queue.queueUrl },
        { name: 'runs', kind: 'run', url: missedRuns.queue.queueUrl },
      ]),
    );
    // A list of pairs, since a key of a JSON object cannot be an ARN that is only known at deployment.
    fn.tell('RUNS', stack.toJsonString(props.runs.map((run) => ({ arn: run.lambda.functionArn, name: run.node.id }))));
    front.signedIn(fn, 'GET /api/dead-letters', 'POST /api/dead-letters/{queue}/{action}');
  }
}
