import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { CaseTable } from './case-table.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';
import type { IntakeSecrets } from './intake-secrets.ts';

interface IntakeProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly secrets: IntakeSecrets;
  readonly operators: ITopic;
}

const WEBHOOKS = 'POST /webhooks/{source}' as const;

/** M4: takes in what monitoring systems push. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id);
    // 29 s is what an HTTP API waits at most: a hundred alerts are a hundred decisions.
    const receiveAlerts = new HouseFunction(this, 'ReceiveAlerts', { ...props, timeout: Duration.seconds(29) });
    props.table.grantReadWrite(receiveAlerts);
    props.secrets.grantSalt(receiveAlerts);
    props.secrets.grantWebhookSecrets(receiveAlerts);
    props.secrets.grantDrill(receiveAlerts);
    props.front.open(receiveAlerts, 'The signature of the body is checked against the source’s secret', WEBHOOKS);
    new DutyAlarm(this, 'AlertsUnsigned', {
      metric: props.front.answersOf(WEBHOOKS, 401, METRIC.alertsUnsigned, Duration.minutes(15)),
      // One may be a stranger; a source whose secret was rotated on one side alone repeats itself.
      threshold: 5,
      impact: 'A monitoring system may be locked out: its alerts do not reach the duty desk.',
      runbook: 'Alerts are not taken in',
      operators: props.operators,
    });
    new DutyAlarm(this, 'AlertsNotTakenIn', {
      metric: receiveAlerts.live.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 1,
      impact: 'The duty desk does not learn of new public concern, while its clocks already run.',
      runbook: 'Alerts are not taken in',
      operators: props.operators,
    });
  }
}
