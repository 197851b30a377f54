import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Announcements } from './announcements.ts';
import type { CaseTable } from './case-table.ts';
import type { CaseWorkflow } from './case-workflow.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { Nudges } from './nudges.ts';
import { onDecisions } from './on-decisions.ts';
import type { PhotoBucket } from './photos.ts';

interface RelayProps extends House {
  readonly table: CaseTable;
  readonly nudges: Nudges;
  readonly photos: PhotoBucket;
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
    // S4: what an inject of an exercise brings is taken in as any alert is.
    table.grantEnterLog(relay);
    props.nudges.grantNudge(relay);
    props.photos.grantErase(relay);
    props.announcements.grantAnnounce(relay);
    props.workflow.grantDrive(relay);

    onDecisions(relay, table, deadLetters);
    deadLetters.watch(
      this,
      'RecordsNotRelayed',
      operators,
      'Some executions were not woken, some texts not announced or some lists not brought up; sweep and the nightly pass make up for it.',
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
