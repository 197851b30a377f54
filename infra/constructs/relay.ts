import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { Announcements } from './announcements.ts';
import type { CaseTable } from './case-table.ts';
import type { CaseWorkflow } from './case-workflow.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';

interface RelayProps extends House {
  readonly table: CaseTable;
  readonly workflow: CaseWorkflow;
  readonly announcements: Announcements;
  readonly deadLetters: DeadLetters;
  readonly operators: ITopic;
}

/** Hangs off the table's stream, so that nothing is announced that was not recorded, and nothing recorded goes unannounced. */
export class Relay extends Construct {
  constructor(scope: Construct, id: string, props: RelayProps) {
    super(scope, id);
    const { table, deadLetters, operators } = props;
    const relay = new HouseFunction(this, 'Relay', { ...props, timeout: Duration.minutes(1) });
    table.grantReadWrite(relay);
    // A case whose words changed, or were erased (H5), is found by the old ones no longer.
    table.grantDelete(relay);
    table.grantStream(relay);
    deadLetters.grantSend(relay);
    relay.allow(['dynamodb:ListStreams'], '*');
    accept(
      relay.role,
      'ListStreams names no resource, and Lambda calls it before it reads a stream',
      'AwsSolutions-IAM5[Resource::*]',
    );
    props.announcements.grantAnnounce(relay);
    props.workflow.grantDrive(relay);

    new EventSourceMapping(this, 'Stream', {
      target: relay.live,
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
      // Sweep does after seconds what relay did not, so a record that cannot be relayed must not hold up the others for long.
      retryAttempts: 5,
      maxRecordAge: Duration.minutes(10),
      // Not SqsDlq, whose own grant has wildcards.
      onFailure: { bind: () => ({ destination: deadLetters.queue.queueArn }) },
    }).node.addDependency(relay.role);
    deadLetters.watch(
      this,
      'RecordsNotRelayed',
      operators,
      'Some executions were not woken and some texts not announced; sweep makes up for it, minutes late.',
    );
    new DutyAlarm(this, 'RelayBehind', {
      metric: relay.live.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(1).toMilliseconds(),
      periods: 3,
      impact: 'Texts leave by the sweep, up to three minutes late, and executions wake late.',
      runbook: 'Relay is behind',
      operators,
    });
  }
}
