import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { accept } from './constructs/accept.ts';
import { CaseApi } from './constructs/case-api.ts';
import { CasePhotos } from './constructs/photos.ts';
import { ChannelSecrets } from './constructs/channel-secrets.ts';
import { CaseWorkflow } from './constructs/case-workflow.ts';
import { DailyDrill } from './constructs/daily-drill.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import { Deliveries } from './constructs/deliveries.ts';
import type { House } from './constructs/house-function.ts';
import { HttpFront } from './constructs/http-front.ts';
import { Intake } from './constructs/intake.ts';
import { LinkCheck } from './constructs/link-check.ts';
import { Links } from './constructs/links.ts';
import { Quotas } from './constructs/quotas.ts';
import { Recovery } from './constructs/recovery.ts';
import { Receipts } from './constructs/receipts.ts';
import { Projector } from './constructs/projector.ts';
import { Relay } from './constructs/relay.ts';
import { ReplayLetters } from './constructs/replay-letters.ts';
import { Sealing } from './constructs/sealing.ts';
import { Site } from './constructs/site.ts';
import { Sweep } from './constructs/sweep.ts';
import { refuseToDeploy } from './look-only.ts';
import { DISTRICT_EXPORT, type StateStack } from './state-stack.ts';

/** What can be rebuilt: everything that acts. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & Omit<House, 'key'> & { readonly state: StateStack }) {
    super(scope, id, props);
    const { settings, bundles, state } = props;
    const { table, announcements, key, secrets, seals, photos } = state;
    const operators = state.operators.topic;
    refuseToDeploy(this, settings);
    const house: House = { settings, bundles, key };

    const front = new HttpFront(this, 'Front', { settings, key, operators });
    const { nudges } = new Intake(this, 'Intake', { ...house, front, table, secrets, operators });
    new CaseApi(this, 'CaseApi', { ...house, nudges, front, table, secrets, photos, seals });
    new CasePhotos(this, 'CasePhotos', { ...house, front, table, photos, operators });
    new Links(this, 'Links', { ...house, front, table, photos, announcements });
    new Site(this, 'Site', { ...house, front });

    const missedRuns = new DeadLetters(this, 'MissedRuns');
    const workflow = new CaseWorkflow(this, 'Workflow', { ...house, table, operators });
    new Relay(this, 'Relaying', {
      ...house,
      nudges,
      photos,
      table,
      workflow,
      announcements,
      deadLetters: state.relayDeadLetters,
      operators,
    });
    new Projector(this, 'Projecting', { ...house, table, deadLetters: state.relayDeadLetters, operators });
    const channelSecrets = new ChannelSecrets(this, 'ChannelSecrets', settings, key);
    const delivering = { ...house, table, announcements, secrets: channelSecrets, operators };
    const { queues } = new Deliveries(this, 'Deliveries', delivering);
    new Receipts(this, 'Receipts', { ...delivering, front });
    const sweeping = new Sweep(this, 'Sweeping', {
      ...house,
      nudges,
      photos,
      table,
      workflow,
      announcements,
      missedRuns,
      operators,
    });
    const sealing = new Sealing(this, 'Sealing', { ...house, table, seals, announcements, missedRuns, operators });
    const drilling = settings.dailyDrill
      ? [new DailyDrill(this, 'Drilling', { ...house, front, table, secrets, missedRuns, operators })]
      : [];
    const checking = settings.linkCheck
      ? [new LinkCheck(this, 'LinkChecking', { ...house, table, missedRuns, operators })]
      : [];
    const runs = [sweeping, sealing, ...drilling, ...checking].flatMap((runner) => runner.runs);
    new ReplayLetters(this, 'Letters', {
      ...house,
      front,
      nudges,
      photos,
      table,
      workflow,
      announcements,
      queues,
      seals,
      records: state.relayDeadLetters,
      missedRuns,
      runs,
    });
    new Recovery(this, 'Recovery', { ...house, table, workflow });
    table.watch(this, operators);
    new Quotas(this, 'Quotas', { settings, operators });

    accept(
      this,
      'Functions answer callers that wait and see the failure; what runs unasked has a destination on its alias',
      'Serverless-LambdaDLQ',
    );
    new CfnOutput(this, 'Address', { value: front.address });
    new CfnOutput(this, 'District', { value: Fn.importValue(DISTRICT_EXPORT) });
    if (settings.icp) new CfnOutput(this, 'IcpRecord', { value: settings.icp });
    if (settings.dataResidency) new CfnOutput(this, 'DataResidency', { value: settings.dataResidency });
  }
}
