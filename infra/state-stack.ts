import { CfnOutput, RemovalPolicies, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Announcements, Operators } from './constructs/announcements.ts';
import { CaseTable } from './constructs/case-table.ts';
import { CustomerKey } from './constructs/customer-key.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import { IntakeSecrets } from './constructs/intake-secrets.ts';
import { PhotoBucket } from './constructs/photos.ts';
import { SealBucket } from './constructs/sealing.ts';
import { refuseToDeploy } from './look-only.ts';
import type { Settings } from './settings.ts';

export const DISTRICT_EXPORT = 'HuiyingState:District';

/** What must survive: the record, what is on its way, the proof and the secrets. Ids in here are a contract; a changed one is a new, empty resource. */
export class StateStack extends Stack {
  readonly key: CustomerKey;
  readonly table: CaseTable;
  readonly announcements: Announcements;
  readonly relayDeadLetters: DeadLetters;
  readonly operators: Operators;
  readonly seals: SealBucket;
  readonly photos: PhotoBucket;
  readonly secrets: IntakeSecrets;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: !props.settings.trial });
    const { settings } = props;
    refuseToDeploy(this, settings);
    const asked = { budgets: settings.monthlyBudgetUsd !== undefined };
    this.key = new CustomerKey(this, 'Key', asked);
    this.table = new CaseTable(this, 'Cases', this.key, settings);
    this.announcements = new Announcements(this, 'Announcements', this.key);
    this.relayDeadLetters = new DeadLetters(this, 'RelayDeadLetters', this.key);
    this.operators = new Operators(this, 'Operators', this.key, asked);
    this.seals = new SealBucket(this, 'Seals', this.key, settings);
    this.photos = new PhotoBucket(this, 'Photos', this.key);
    this.secrets = new IntakeSecrets(this, 'Secrets', this.key);
    // What an administrator fills in and subscribes to after the first deployment.
    new CfnOutput(this, 'WebhookSecrets', { value: this.secrets.webhooks.secretArn });
    new CfnOutput(this, 'AnnouncementsTopic', { value: this.announcements.topic.topicArn });
    new CfnOutput(this, 'OperatorsTopic', { value: this.operators.topic.topicArn });
    // Every number and every index begins with it. CloudFormation changes no exported value that another stack reads, and so no district under its record.
    new CfnOutput(this, 'District', { value: settings.district, exportName: DISTRICT_EXPORT });
    if (settings.trial) RemovalPolicies.of(this).retainOnUpdateOrDelete();
    else RemovalPolicies.of(this).retain();
  }
}
