import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { drillPlan } from '../../functions/policy/drill.ts';
import type { CaseTable } from './case-table.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { metric } from './metric.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';
import type { IntakeSecrets } from './intake-secrets.ts';
import { runOn } from './run-on.ts';

interface DailyDrillProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly secrets: IntakeSecrets;
  readonly missedRuns: DeadLetters;
  readonly operators: ITopic;
}

/** A day and two hours: the next drill has its chance, and its retries, before anybody is woken. */
const HOURS_WITHOUT = 26;

/** S4: a synthetic case a day, through the public address, from a signed alert to its close. */
export class DailyDrill extends Construct {
  readonly runs: readonly HouseFunction[];

  constructor(scope: Construct, id: string, props: DailyDrillProps) {
    super(scope, id);
    const { front, table, secrets, missedRuns, operators } = props;
    // Four things are waited for, each as long as the plan says; the public address is asked three times.
    const runDrill = new HouseFunction(this, 'RunDrill', {
      ...props,
      timeout: Duration.seconds(4 * drillPlan.waitSeconds + 120),
    });
    this.runs = [runDrill];
    table.grantReadWrite(runDrill);
    secrets.grantDrill(runDrill);
    runDrill.tell('PUBLIC_ADDRESS', front.address);
    // The plan's hour is Shanghai's, a rule's is UTC.
    const [hour = 0, minute = 0] = drillPlan.at.split(':').map(Number);
    const everyDay = new Rule(this, 'EveryDay', {
      schedule: Schedule.cron({ hour: String((hour + 16) % 24), minute: String(minute) }),
    });
    runOn(runDrill, [everyDay], missedRuns, { maxAge: Duration.hours(1), retries: 2 });

    new DutyAlarm(this, 'NoDrillPassed', {
      metric: metric(METRIC.hoursWithoutDrill, 'Maximum', Duration.minutes(5)),
      threshold: HOURS_WITHOUT,
      impact:
        'Somewhere between a signed alert and a signature the chain is broken: real cases may be stuck at the same stage.',
      runbook: 'No drill has passed',
      operators,
    });
  }
}
