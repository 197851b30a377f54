import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { METRIC } from '../../functions/runtime/metrics.ts';
import { WITH_RECEIPTS } from '../channels.ts';
import type { CaseTable } from './case-table.ts';
import type { ChannelSecrets } from './channel-secrets.ts';
import type { Announcements } from './announcements.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { metric } from './metric.ts';
import { type House, HouseFunction } from './house-function.ts';
import type { HttpFront } from './http-front.ts';

interface ReceiptsProps extends House {
  readonly front: HttpFront;
  readonly table: CaseTable;
  readonly announcements: Announcements;
  readonly secrets: ChannelSecrets;
  readonly operators: ITopic;
}

/** Pushes per second: each holds many receipts, and is pushed again when it is refused. */
const PUSHES_PER_SECOND = 50;

/** P8: where providers say what became of texts. Only where a channel in use has receipts. */
export class Receipts extends Construct {
  constructor(scope: Construct, id: string, props: ReceiptsProps) {
    super(scope, id);
    if (!props.settings.channels.some((channel) => WITH_RECEIPTS.has(channel))) return;
    const receive = new HouseFunction(this, 'ReceiveReceipts', props);
    props.table.grantReadWrite(receive);
    props.announcements.grantAnnounce(receive);
    props.secrets.grantReceiptTokens(receive);
    const route = 'POST /receipts/{channel}/{token}' as const;
    props.front.open(
      receive,
      'No provider signs its receipts: the token in the address is the key, and a receipt must name a text of ours and its number',
      route,
    );
    props.front.slowDown(PUSHES_PER_SECOND, route);
    new DutyAlarm(this, 'ReceiptsStray', {
      metric: metric(METRIC.receiptsUnknown, 'Sum', Duration.minutes(15)),
      // Two systems that share one account see each other's receipts; so many at once are a wrong address or somebody who guesses.
      threshold: 50,
      impact: 'Receipts name no text of ours: whether texts arrived may be unknown, or receipts are forged.',
      runbook: 'Texts fail or stay unknown',
      operators: props.operators,
    });
  }
}
