import { CfnOutput, RemovalPolicies, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { deployed } from './channels.ts';
import { Announcements, Operators } from './constructs/announcements.ts';
import { CaseTable } from './constructs/case-table.ts';
import { ChannelSecrets } from './constructs/channel-secrets.ts';
import { CustomerKey } from './constructs/customer-key.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import { IntakeSecrets } from './constructs/intake-secrets.ts';
import { PhotoBucket } from './constructs/photos.ts';
import { SealBucket } from './constructs/sealing.ts';
import type { Settings } from './settings.ts';

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
  readonly channelSecrets: ChannelSecrets;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { settings } = props;
    this.key = new CustomerKey(this, 'Key');
    this.table = new CaseTable(this, 'Cases', this.key, settings.restored);
    this.announcements = new Announcements(this, 'Announcements', {
      key: this.key,
      channels: deployed(settings.channels),
    });
    this.relayDeadLetters = new DeadLetters(this, 'RelayDeadLetters', this.key);
    this.operators = new Operators(this, 'Operators', this.key);
    this.seals = new SealBucket(this, 'Seals', this.key, settings.sealDays);
    this.photos = new PhotoBucket(this, 'Photos', this.key);
    this.secrets = new IntakeSecrets(this, 'Secrets', this.key);
    this.channelSecrets = new ChannelSecrets(this, 'ChannelSecrets', this.key, settings.channels);
    // What an administrator fills in and subscribes to after the first deployment.
    new CfnOutput(this, 'WebhookSecrets', { value: this.secrets.webhooks.secretArn });
    new CfnOutput(this, 'OperatorsTopic', { value: this.operators.topic.topicArn });
    RemovalPolicies.of(this).retain();
  }
}
