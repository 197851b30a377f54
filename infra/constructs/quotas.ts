import { Duration } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { StateTransitionMetric } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { DutyAlarm } from './duty-alarm.ts';

interface QuotasProps {
  readonly settings: Settings;
  readonly operators: ITopic;
}

const period = Duration.minutes(5);
/** Per cent of a quota or a budget at which there is still time to have it raised. */
const NEAR = 80;

/** What the account gives to all that run in it together, and what all of it costs. */
export class Quotas extends Construct {
  constructor(scope: Construct, id: string, { settings, operators }: QuotasProps) {
    super(scope, id);
    new DutyAlarm(this, 'FunctionsThrottled', {
      // Without a dimension: of all functions of the region, since they share one concurrency.
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: 'Sum', period }),
      threshold: 10,
      impact: 'Alerts, presses and reminders are refused for a while and come late.',
      runbook: 'A quota is near',
      operators,
    });
    new DutyAlarm(this, 'TransitionsThrottled', {
      metric: StateTransitionMetric.metricThrottledEvents({ statistic: 'Sum', period }),
      threshold: 10,
      periods: 2,
      impact: 'The workflows of all cases are slowed down; the sweep reminds in their stead, minutes late.',
      runbook: 'A quota is near',
      operators,
    });
    const executions = (metricName: string) =>
      new Metric({ namespace: 'AWS/States', metricName, statistic: 'Maximum', period });
    const [open, limit] = [executions('OpenExecutionCount'), executions('OpenExecutionLimit')];
    new DutyAlarm(this, 'ExecutionsNear', {
      // Every open case is one, and every case of any other system of the account.
      metric: new MathExpression({ expression: '100 * open / limit', usingMetrics: { open, limit }, period }),
      threshold: NEAR,
      impact: 'New cases would soon have no workflow; the sweep would remind in their stead.',
      runbook: 'A quota is near',
      operators,
    });
    // Usage against its quota is published in the commercial regions; that the China regions do so could not be confirmed.
    if (settings.partition === 'aws') this.watchConcurrency(operators);
    if (settings.monthlyBudgetUsd !== undefined) this.budget(settings.monthlyBudgetUsd, operators);
  }

  private watchConcurrency(operators: ITopic): void {
    const dimensionsMap = { Type: 'Resource', Resource: 'ConcurrentExecutions', Service: 'Lambda', Class: 'None' };
    const used = new Metric({
      namespace: 'AWS/Usage',
      metricName: 'ResourceCount',
      dimensionsMap,
      statistic: 'Maximum',
      period,
    });
    new DutyAlarm(this, 'ConcurrencyNear', {
      metric: new MathExpression({ expression: '100 * used / SERVICE_QUOTA(used)', usingMetrics: { used }, period }),
      threshold: NEAR,
      periods: 2,
      impact: 'A burst of alerts would soon be refused, and desks and phones with it.',
      runbook: 'A quota is near',
      operators,
    });
  }

  /** Rings on the operators' topic when the month is expected to cost more, and when four fifths are spent. */
  private budget(amount: number, operators: ITopic): void {
    const notification = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'SNS', address: operators.topicArn }],
    });
    new CfnBudget(this, 'Month', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount, unit: 'USD' } },
      notificationsWithSubscribers: [notification('ACTUAL', NEAR), notification('FORECASTED', 100)],
    });
  }
}
