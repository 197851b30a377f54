import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { accept } from './accept.ts';
import type { CaseTable } from './case-table.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { HouseFunction } from './house-function.ts';

/** Has a function follow the decisions on the table's stream, in order; a stream feeds two without throttling. */
export function onDecisions(fn: HouseFunction, table: CaseTable, deadLetters: DeadLetters): void {
  table.grantStream(fn);
  deadLetters.grantSend(fn);
  fn.allow(['dynamodb:ListStreams'], '*');
  accept(
    fn.role,
    'ListStreams names no resource, and Lambda calls it before it reads a stream',
    'AwsSolutions-IAM5[Resource::*]',
  );
  new EventSourceMapping(fn, 'Stream', {
    target: fn.live,
    eventSourceArn: table.table.tableStreamArn ?? '',
    // Not LATEST, which misses what is written while the mapping is made or changed.
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    // New decisions alone: a parked token also writes, and must not wake the execution that just parked.
    filters: [
      FilterCriteria.filter({
        eventName: ['INSERT'],
        dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } },
      }),
    ],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    // The sweep and the nightly pass make up for what was not done, so a record that fails must not hold up the others for long.
    retryAttempts: 5,
    maxRecordAge: Duration.minutes(10),
    // Not SqsDlq, whose own grant has wildcards.
    onFailure: { bind: () => ({ destination: deadLetters.queue.queueArn }) },
  }).node.addDependency(fn.role);
}
