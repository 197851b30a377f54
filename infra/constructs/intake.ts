import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import type { CaseTable } from './case-table.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';
import { metric } from './metric.ts';
import { Nudges, WORK_TIMEOUT } from './nudges.ts';
import type { IntakeSecrets } from './intake-secrets.ts';

interface IntakeProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly secrets: IntakeSecrets;
  readonly operators: ITopic;
}

const WEBHOOKS = 'POST /webhooks/{source}' as const;
const DELIVERIES = 'GET /webhooks/{source}/deliveries/{id}' as const;

/** M4: accepts what monitoring systems push, and works it through: one writer for each shard. */
export class Intake extends Construct {
  readonly nudges: Nudges;

  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id);
    const workAlerts = new HouseFunction(this, 'WorkAlerts', { ...props, timeout: WORK_TIMEOUT });
    props.table.grantReadWrite(workAlerts);
    props.table.grantWorkLog(workAlerts);
    props.secrets.grantSalt(workAlerts);
    this.nudges = new Nudges(this, 'Nudges', { key: props.key, worker: workAlerts });

    const workStuckAlerts = new HouseFunction(this, 'WorkStuckAlerts', props);
    props.table.grantReadWrite(workStuckAlerts);
    props.table.grantDelete(workStuckAlerts);
    this.nudges.grantNudge(workStuckAlerts);
    props.front.signedIn(workStuckAlerts, 'GET /api/stuck-alerts', 'POST /api/stuck-alerts/{id}/{action}');

    const settleRefusedAlerts = new HouseFunction(this, 'SettleRefusedAlerts', props);
    props.table.grantReadWrite(settleRefusedAlerts);
    props.table.grantDelete(settleRefusedAlerts);
    props.table.grantEnterLog(settleRefusedAlerts);
    props.front.signedIn(settleRefusedAlerts, 'GET /api/refused-alerts', 'POST /api/refused-alerts/{id}/{action}');

    // 29 s is what an HTTP API waits at most, and 20 s what a sender may ask to wait for.
    const receiveAlerts = new HouseFunction(this, 'ReceiveAlerts', { ...props, timeout: Duration.seconds(29) });
    props.table.grantReadWrite(receiveAlerts);
    props.table.grantEnterLog(receiveAlerts);
    this.nudges.grantNudge(receiveAlerts);
    props.secrets.grantSalt(receiveAlerts);
    props.secrets.grantWebhookSecrets(receiveAlerts);
    props.secrets.grantDrill(receiveAlerts);
    props.front.open(
      receiveAlerts,
      'The signature of the body is checked against the source’s secret',
      WEBHOOKS,
      DELIVERIES,
    );
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
    new DutyAlarm(this, 'AlertsRefused', {
      metric: metric(METRIC.alertsRefused, 'Sum', Duration.minutes(15)),
      // One may be a blank row of an export; a mapping that no longer fits its vendor repeats itself.
      threshold: 5,
      impact: 'Alerts of a monitoring system cannot be read: their matters reach nobody on the duty desk.',
      runbook: 'Alerts are refused',
      operators: props.operators,
    });
    new DutyAlarm(this, 'DeliveriesRefused', {
      metric: metric(METRIC.deliveriesRefused, 'Sum', Duration.minutes(15)),
      // Each may hold a hundred alerts, and the sender may give up after the first.
      threshold: 1,
      impact:
        'All that a monitoring system sent in one delivery was refused: its matters reach nobody on the duty desk.',
      runbook: 'Alerts are refused',
      operators: props.operators,
    });
    new DutyAlarm(this, 'FieldsUnread', {
      metric: metric(METRIC.alertFieldsUnread, 'Sum', Duration.hours(1)),
      // A few are slips; a vendor that spells a field in a new way loses it in every alert.
      threshold: 100,
      impact:
        'Alerts come in without times, figures or limits that their source did send: clocks and grades may be wrong.',
      runbook: 'Alerts are refused',
      operators: props.operators,
    });
    new DutyAlarm(this, 'AlertsSetAside', {
      metric: metric(METRIC.alertsSetAside, 'Sum', Duration.minutes(5)),
      threshold: 1,
      impact: 'An alert could not be worked and waits on the desk: nobody answers its matter while its clock runs.',
      runbook: 'Alerts are set aside',
      operators: props.operators,
    });
    new DutyAlarm(this, 'AlertsWait', {
      metric: metric(METRIC.alertsWaitSeconds, 'Maximum', Duration.minutes(1)),
      // Ten thousand in a minute are worked through within four.
      threshold: 300,
      periods: 2,
      impact: 'Alerts are accepted and not yet cases: the duty desk learns of them minutes late.',
      runbook: 'Alerts are set aside',
      operators: props.operators,
    });
  }
}
