import { SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

/** M4, H5: the webhook sources' signing secrets, and the salt of every hash of citizens' words. */
export class IntakeSecrets extends Construct {
  readonly webhooks: Secret;
  private readonly salt: Secret;
  private readonly drill: Secret;
  private readonly key: CustomerKey;

  constructor(scope: Construct, id: string, key: CustomerKey) {
    super(scope, id);
    this.key = key;
    this.salt = new Secret(this, 'Salt', {
      encryptionKey: key.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      description: 'Salt of the hashes of citizens’ words; never change it, or equal words no longer meet',
    });
    accept(this.salt, 'A new salt would make every stored hash meaningless', 'AwsSolutions-SMG4');
    this.drill = new Secret(this, 'Drill', {
      encryptionKey: key.key,
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
      description: 'What the daily drill signs its alert with; made up here and known to nobody',
    });
    accept(
      this.drill,
      'It opens drills alone, and only the two functions that were granted it can read it',
      'AwsSolutions-SMG4',
    );
    this.webhooks = new Secret(this, 'WebhookSecrets', {
      encryptionKey: key.key,
      // No source can send until an administrator has written its secret here; an update of the stack leaves what was written alone.
      secretStringValue: SecretValue.unsafePlainText('{}'),
      description: 'Signing secrets of webhook sources: {"<source>": ["whsec_<new>", "whsec_<old>"]}',
    });
    accept(
      this.webhooks,
      'A secret is shared with the vendor: it is rotated with the vendor, old and new side by side',
      'AwsSolutions-SMG4',
    );
  }

  grantSalt(fn: HouseFunction): void {
    this.grant(fn, 'SALT_SECRET_ARN', this.salt);
  }

  grantWebhookSecrets(fn: HouseFunction): void {
    this.grant(fn, 'WEBHOOK_SECRETS_ARN', this.webhooks);
  }

  grantDrill(fn: HouseFunction): void {
    this.grant(fn, 'DRILL_SECRET_ARN', this.drill);
  }

  private grant(fn: HouseFunction, variable: string, secret: Secret): void {
    fn.tell(variable, secret.secretArn);
    fn.allow(['secretsmanager:GetSecretValue'], secret.secretArn);
    this.key.grantDecrypt(fn);
  }
}
