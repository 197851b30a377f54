import { CfnOutput, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type Channel, CREDENTIALS, WITH_RECEIPTS } from '../channels.ts';
import type { Settings } from '../settings.ts';
import { accept } from './accept.ts';
import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

/**
 * P8: what text providers are signed in with, each in a secret of its own, and the tokens in the addresses to which they post receipts. A
 * secret comes with its channel and stays behind when the channel goes; a channel that comes back has a new, empty one.
 */
export class ChannelSecrets extends Construct {
  private readonly channels = new Map<Channel, Secret>();
  private readonly tokens: Secret | undefined;
  private readonly key: CustomerKey;
  private readonly settings: Settings;

  constructor(scope: Construct, id: string, settings: Settings, key: CustomerKey) {
    super(scope, id);
    this.key = key;
    this.settings = settings;
    for (const channel of settings.channels) {
      const holds = CREDENTIALS[channel];
      if (holds) this.channels.set(channel, this.secret(channel, `What channel ${channel} signs in with: ${holds}`));
    }
    const receiving = settings.channels.filter((channel) => WITH_RECEIPTS.has(channel));
    if (receiving.length > 0) {
      const holds = `{"${receiving.join('": ["<24 characters or more>"], "')}": ["…"]}`;
      this.tokens = this.secret(
        'ReceiptTokens',
        `Tokens in the addresses /receipts/<channel>/<token>, the newest first: ${holds}`,
      );
    }
  }

  grantChannel(fn: HouseFunction, channel: Channel): void {
    const secret = this.channels.get(channel);
    if (secret) this.grant(fn, 'CHANNEL_SECRET_ARN', secret);
  }

  grantReceiptTokens(fn: HouseFunction): void {
    if (this.tokens) this.grant(fn, 'RECEIPT_TOKENS_ARN', this.tokens);
  }

  private secret(id: string, description: string): Secret {
    // Nothing is sent until an administrator has written here; an update of the stack leaves what was written alone.
    const secret = new Secret(this, id, {
      encryptionKey: this.key.key,
      secretStringValue: SecretValue.unsafePlainText('{}'),
      description,
    });
    secret.applyRemovalPolicy(this.settings.trial ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    accept(
      secret,
      'Shared with the provider: rotated there and here, old and new side by side for a while',
      'AwsSolutions-SMG4',
    );
    new CfnOutput(this, `${id}Arn`, { value: secret.secretArn });
    return secret;
  }

  private grant(fn: HouseFunction, variable: string, secret: Secret): void {
    fn.tell(variable, secret.secretArn);
    fn.allow(['secretsmanager:GetSecretValue'], secret.secretArn);
    this.key.grantDecrypt(fn);
  }
}
