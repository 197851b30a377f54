import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type FIGURE, FIGURES_NAMESPACE, FIGURES_SERVICE } from '../../functions/runtime/metrics.ts';

/** What handlers count, as an alarm reads it. */
export const figure = (metricName: (typeof FIGURE)[keyof typeof FIGURE], statistic: 'Sum' | 'Maximum', period: Duration): Metric =>
  new Metric({ namespace: FIGURES_NAMESPACE, metricName, dimensionsMap: { service: FIGURES_SERVICE }, statistic, period });
