import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { CaseTable } from './case-table.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';
import { onDecisions } from './on-decisions.ts';

interface ProjectorProps extends House {
  readonly table: CaseTable;
  readonly deadLetters: DeadLetters;
  readonly operators: ITopic;
}

/** Brings lists, counters and search up to what is recorded, apart from relay: a fault in here delays no wake and no text. */
export class Projector extends Construct {
  constructor(scope: Construct, id: string, props: ProjectorProps) {
    super(scope, id);
    const { table, deadLetters, operators } = props;
    const project = new HouseFunction(this, 'ProjectChanges', { ...props, timeout: Duration.minutes(1) });
    table.grantReadWrite(project);
    // A case whose words changed, or were erased (H5), is found by the old ones no longer.
    table.grantDelete(project);
    onDecisions(project, table, deadLetters);
    new DutyAlarm(this, 'ProjectorBehind', {
      metric: project.live.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(2).toMilliseconds(),
      periods: 3,
      impact: 'Counters, search and the lists of units are minutes behind; clocks and texts are not concerned.',
      runbook: 'The projector is behind',
      operators,
    });
  }
}
