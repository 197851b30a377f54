import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { CaseTable } from './case-table.ts';
import type { DeadLetters } from './dead-letters.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';
import { metric } from './metric.ts';
import { runOn } from './run-on.ts';

interface LinkCheckProps extends House {
  readonly table: CaseTable;
  readonly missedRuns: DeadLetters;
  readonly operators: ITopic;
}

/** A page that is down for itself is read twice; so many in a day tell of the way out. */
const UNREAD_A_DAY = 20;

/** S1: reads the pages of releases some time after they were recorded. It may do nothing but the table, and hold no secret. */
export class LinkCheck extends Construct {
  readonly runs: readonly HouseFunction[];

  constructor(scope: Construct, id: string, props: LinkCheckProps) {
    super(scope, id);
    const { table, missedRuns, operators } = props;
    const checkLinks = new HouseFunction(this, 'CheckLinks', { ...props, timeout: Duration.minutes(5) });
    this.runs = [checkLinks];
    table.grantReadWrite(checkLinks);
    // The next run makes up for one that was missed.
    runOn(
      checkLinks,
      [new Rule(this, 'EveryTenMinutes', { schedule: Schedule.rate(Duration.minutes(10)) })],
      missedRuns,
      { maxAge: Duration.minutes(10), retries: 0 },
    );

    new DutyAlarm(this, 'PagesUnread', {
      metric: metric(METRIC.linksUnread, 'Sum', Duration.days(1)),
      threshold: UNREAD_A_DAY,
      impact: 'Nobody but its recorder knows whether a release is where it is said to be; no limit hangs on it.',
      runbook: 'Pages of releases are not read',
      operators,
    });
  }
}
