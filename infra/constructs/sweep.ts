import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { Announcements } from './announcements.ts';
import type { CaseTable } from './case-table.ts';
import type { CaseWorkflow } from './case-workflow.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { metric } from './metric.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { Nudges } from './nudges.ts';
import type { PhotoBucket } from './photos.ts';
import { runOn } from './run-on.ts';

interface SweepProps extends House {
  readonly table: CaseTable;
  readonly photos: PhotoBucket;
  readonly workflow: CaseWorkflow;
  readonly announcements: Announcements;
  readonly nudges: Nudges;
  readonly missedRuns: DeadLetters;
  readonly operators: ITopic;
}

const MINUTE = Duration.minutes(1);

/** The net under the workflow: what an execution, a message or a text did not do is done from the record. */
export class Sweep extends Construct {
  /** What runs unasked, by name. */
  readonly runs: readonly HouseFunction[];

  constructor(scope: Construct, id: string, props: SweepProps) {
    super(scope, id);
    const { table, workflow, missedRuns, operators } = props;

    // Short of a minute, so that one sweep ends before the next begins.
    const sweep = new HouseFunction(this, 'Sweep', { ...props, timeout: Duration.seconds(55) });
    table.grantReadWrite(sweep);
    table.grantEnterLog(sweep);
    props.photos.grantErase(sweep);
    workflow.grantDrive(sweep);
    props.announcements.grantAnnounce(sweep);
    props.nudges.grantNudge(sweep);
    if (props.settings.dailyDrill) sweep.tell('DAILY_DRILL', 'true');
    if (props.settings.heartbeatAddress) sweep.tell('HEARTBEAT_ADDRESS', props.settings.heartbeatAddress);
    // The next minute's sweep is the retry.
    runOn(sweep, [new Rule(this, 'EveryMinute', { schedule: Schedule.rate(MINUTE) })], missedRuns, {
      maxAge: Duration.minutes(1),
      retries: 0,
    });

    // At night it reckons figures anew and learns from the record, for as long as a function may.
    const restart = new HouseFunction(this, 'RestartExecutions', { ...props, timeout: Duration.minutes(15) });
    table.grantReadWrite(restart);
    // A case that is projected leaves the postings of words that are gone.
    table.grantDelete(restart);
    // What came to a matter under hold since is kept with the rest of it.
    props.photos.grantErase(restart);
    workflow.grantStart(restart);
    const ended = new Rule(this, 'ExecutionEnded', { eventPattern: workflow.ended });
    // 02:30 in Shanghai, when few cases move.
    const everyNight = new Rule(this, 'EveryNight', { schedule: Schedule.cron({ hour: '18', minute: '30' }) });
    runOn(restart, [ended, everyNight], missedRuns, { maxAge: Duration.hours(1), retries: 2 });
    this.runs = [sweep, restart];
    missedRuns.watch(
      this,
      'RunsMissed',
      operators,
      'A sweep, a restart or a seal did not run; the next one makes up for it.',
    );

    new DutyAlarm(this, 'SweepStopped', {
      metric: metric(METRIC.sweepHeartbeat, 'Sum', MINUTE),
      when: 'silent',
      threshold: 1,
      periods: 3,
      impact: 'Reminders and texts that failed once are not made good, for every unit.',
      runbook: 'Sweep has stopped',
      operators,
    });
    new DutyAlarm(this, 'CasesNotHelped', {
      metric: metric(METRIC.sweepFailures, 'Sum', Duration.minutes(15)),
      // A table that is away for a minute fails for all cases at once and is over in the next quarter.
      threshold: 1,
      periods: 2,
      impact: 'The reminders of at least one case have stopped; nobody is chased for it.',
      runbook: 'A case cannot be helped',
      operators,
    });
    new DutyAlarm(this, 'DeskUnheard', {
      metric: metric(METRIC.noticesUnheard, 'Maximum', MINUTE),
      threshold: 1,
      periods: 3,
      impact:
        'Nobody of the duty desk can be told of new cases and deadlines: the texts wait, the legal clocks do not.',
      runbook: 'Nobody at the desk can be told',
      operators,
    });
    new DutyAlarm(this, 'CasesUnreadable', {
      metric: metric(METRIC.casesUnreadable, 'Maximum', Duration.hours(1)),
      threshold: 1,
      impact: 'An open case cannot be read: it is in no list and its clocks do not run.',
      runbook: 'A case cannot be helped',
      operators,
    });
    if (props.settings.heartbeatAddress) {
      new DutyAlarm(this, 'MonitorUnheard', {
        metric: metric(METRIC.heartbeatsUnheard, 'Sum', Duration.minutes(15)),
        threshold: 10,
        impact: 'The monitor elsewhere is not reached: its own alarm is about the way there, or it no longer watches.',
        runbook: 'The monitor outside rings or is not reached',
        operators,
      });
    }
    new DutyAlarm(this, 'SweepBehind', {
      metric: metric(METRIC.sweepBehindSeconds, 'Maximum', MINUTE),
      // Three minutes is what every rung is promised at the latest.
      threshold: 180,
      periods: 2,
      impact: 'Reminders and escalations come more than three minutes late.',
      runbook: 'Sweep is behind',
      operators,
    });
  }
}
