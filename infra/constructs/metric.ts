import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type METRIC, METRICS_NAMESPACE, METRICS_SERVICE } from '../../functions/runtime/metrics.ts';

/** What handlers count, as an alarm reads it. */
export const metric = (
  metricName: (typeof METRIC)[keyof typeof METRIC],
  statistic: 'Sum' | 'Maximum',
  period: Duration,
): Metric =>
  new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service: METRICS_SERVICE },
    statistic,
    period,
  });
