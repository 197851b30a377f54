import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type RunbookHeading, runbookAnchor } from './runbook.ts';

interface DutyAlarmProps {
  readonly metric: IMetric;
  /** Rings at this value and beyond. */
  readonly threshold: number;
  /** `below`: rings under the threshold, for what must keep coming. */
  readonly when?: 'reached' | 'below';
  /** Periods in a row before it rings. */
  readonly periods?: number;
  /** Who is hurt while this lasts, in one sentence. */
  readonly impact: string;
  readonly runbook: RunbookHeading;
  readonly operators: ITopic;
}

/** An alarm that says who is hurt and what to do; it can't be made without. */
export class DutyAlarm extends Construct {
  constructor(scope: Construct, id: string, props: DutyAlarmProps) {
    super(scope, id);
    const below = props.when === 'below';
    const alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Silence is what the first kind is about; the second counts faults, and no news of faults is good news.
      treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} ${runbookAnchor(props.runbook)}`,
    });
    alarm.addAlarmAction(new SnsAction(props.operators));
    alarm.addOkAction(new SnsAction(props.operators));
  }
}
