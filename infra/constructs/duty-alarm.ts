import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type RunbookHeading, runbookAnchor } from './runbook.ts';

interface DutyAlarmProps {
  readonly metric: IMetric;
  /** Rings at this value and beyond. */
  readonly threshold: number;
  /** `silent`: rings under the threshold and when nothing comes any more, for what must keep coming. */
  readonly when?: 'reached' | 'silent';
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
    const silent = props.when === 'silent';
    const alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: silent
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // No news of faults is good news. Silence is a state of its own, in which an alarm begins: it rings once news stop, not before the first.
      treatMissingData: silent ? TreatMissingData.MISSING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} ${runbookAnchor(props.runbook)}`,
    });
    alarm.addAlarmAction(new SnsAction(props.operators));
    if (silent) alarm.addInsufficientDataAction(new SnsAction(props.operators));
    alarm.addOkAction(new SnsAction(props.operators));
  }
}
