import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** What rings on the operators' topic. */
export const ringing = ({ budgets }: { readonly budgets: boolean }): ServicePrincipal[] =>
  ['cloudwatch', ...(budgets ? ['budgets'] : [])].map((service) => new ServicePrincipal(`${service}.amazonaws.com`));

interface Allowing {
  allow(actions: string[], ...resources: string[]): void;
}

/** The one key under which everything lies that may hold or lead to citizens' words. */
export class CustomerKey extends Construct {
  readonly key: Key;

  /** `asked` says for which of its services the account needs the key. */
  constructor(scope: Construct, id: string, asked: { readonly budgets: boolean }) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      enableKeyRotation: true,
      description: 'Huiying: cases, texts, seals and secrets',
    });
    const stack = Stack.of(this);
    // SNS hands messages to encrypted queues, CloudWatch rings on an encrypted topic; each only on behalf of this account.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'aws:SourceArn': stack.formatArn({ service: 'sns', resource: '*', arnFormat: ArnFormat.NO_RESOURCE_NAME }),
          },
        },
      }),
    );
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: ringing(asked),
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
    // CloudWatch Logs writes under it, for the log groups of this account and region alone.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${stack.region}.${stack.urlSuffix}`)],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': stack.formatArn({
              service: 'logs',
              resource: 'log-group',
              resourceName: '*',
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
  }

  grantDecrypt(to: Allowing): void {
    to.allow(['kms:Decrypt'], this.key.keyArn);
  }

  /** Writing through SNS, SQS or S3. */
  grantEncrypt(to: Allowing): void {
    to.allow(['kms:Decrypt', 'kms:GenerateDataKey'], this.key.keyArn);
  }

  /** Writing into DynamoDB, which re-encrypts its table keys on the caller's behalf. */
  grantTable(to: Allowing): void {
    to.allow(
      [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      this.key.keyArn,
    );
  }
}
