import { describe, expect, it } from 'vitest';
import { tableShape } from '../../functions/adapters/aws/keys.ts';
import { at, FOR_USE, list, type Statement, synthesize } from './synth.ts';

const { state, service, assembly, report } = synthesize(FOR_USE, { checked: true });
const only = (type: string) => state.ofType(type)[0]?.Properties;
const bucket = (name: string) => state.ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith(name))?.Properties;

describe('What must survive', () => {
  it('passes CloudFormation’s checks and the AwsSolutions and Serverless packs of cdk-nag', () => {
    expect(report.pluginReports).toEqual([]);
  });

  it('cannot be deleted with its stack', () => {
    expect(assembly.getStackByName('HuiyingState').terminationProtection).toBe(true);
    expect(
      state.resources.filter(
        ({ DeletionPolicy, UpdateReplacePolicy }) => DeletionPolicy !== 'Retain' || UpdateReplacePolicy !== 'Retain',
      ),
    ).toEqual([]);
  });

  it('keeps the record in one protected table that can be put back to any second of 35 days', () => {
    expect(state.ofType('AWS::DynamoDB::Table')).toHaveLength(1);
    expect(only('AWS::DynamoDB::Table')).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('has the keys and indexes that the store reads by', () => {
    const table = only('AWS::DynamoDB::Table');
    expect(table?.['KeySchema']).toEqual(tableShape.KeySchema);
    expect(table?.['GlobalSecondaryIndexes']).toEqual(tableShape.GlobalSecondaryIndexes);
    expect(table?.['BillingMode']).toBe(tableShape.BillingMode);
  });

  it('lies under one key of the customer, which is renewed every year', () => {
    expect(only('AWS::KMS::Key')).toMatchObject({ EnableKeyRotation: true });
    const key = { 'Fn::GetAtt': [state.ofType('AWS::KMS::Key')[0]?.id, 'Arn'] };
    const keys = [
      ...state
        .ofType('AWS::DynamoDB::Table')
        .map(({ Properties }) => at(Properties, 'SSESpecification', 'KMSMasterKeyId')),
      ...state.ofType('AWS::SNS::Topic').map(({ Properties }) => Properties['KmsMasterKeyId']),
      ...state.ofType('AWS::SQS::Queue').map(({ Properties }) => Properties['KmsMasterKeyId']),
      ...state.ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties['KmsKeyId']),
      ...state
        .ofType('AWS::S3::Bucket')
        .map(({ Properties }) =>
          at(
            Properties,
            'BucketEncryption',
            'ServerSideEncryptionConfiguration',
            '0',
            'ServerSideEncryptionByDefault',
            'KMSMasterKeyID',
          ),
        ),
    ];
    expect(keys).toHaveLength(9);
    for (const used of keys) expect(used).toEqual(key);
  });

  it('keeps photos privately and in versions for ten years, those that no command named for two days, and lets none be locked away from erasing', () => {
    const photos = bucket('Photos');
    expect(photos).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(at(photos, 'LifecycleConfiguration', 'Rules')).toMatchObject([
      { Prefix: 'kept/', ExpirationInDays: 3653, Status: 'Enabled' },
      { Prefix: 'aside/', ExpirationInDays: 2, Status: 'Enabled' },
      { NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' },
    ]);
    expect(photos?.['ObjectLockEnabled']).toBe(undefined);
  });

  it('locks each seal for five years against everyone', () => {
    expect(bucket('Seals')).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1827 } } },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('opens no webhook source before an administrator has written its secret', () => {
    const secrets = state.ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties);
    expect(secrets.find(({ SecretString }) => SecretString !== undefined)?.['SecretString']).toBe('{}');
    expect(
      secrets.find(({ GenerateSecretString }) => GenerateSecretString !== undefined)?.['GenerateSecretString'],
    ).toMatchObject({ PasswordLength: 64 });
  });

  it('refuses topics, queues and bucket to callers without TLS', () => {
    const policies = ['AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy'].flatMap((type) =>
      state.ofType(type),
    );
    const guarded = [
      ...state.ofType('AWS::SNS::Topic'),
      ...state.ofType('AWS::SQS::Queue'),
      ...state.ofType('AWS::S3::Bucket'),
    ];
    expect(policies).toHaveLength(guarded.length);
    for (const { Properties } of policies) {
      const statements = at(Properties, 'PolicyDocument', 'Statement') as Statement[];
      expect(
        statements.some(
          ({ Effect, Condition }) => Effect === 'Deny' && Condition?.['Bool']?.['aws:SecureTransport'] === 'false',
        ),
      ).toBe(true);
    }
  });

  it('lets only the topic put messages into a channel’s queue', () => {
    const policies = service.ofType('AWS::SQS::QueuePolicy').filter(({ id }) => /^Deliveries.*Queue/.test(id));
    expect(policies).not.toEqual([]);
    for (const { Properties } of policies) {
      for (const { Effect, Action, Condition, Principal } of at(
        Properties,
        'PolicyDocument',
        'Statement',
      ) as Statement[]) {
        if (Effect === 'Deny') continue;
        expect(list(Action)).toEqual(['sqs:SendMessage']);
        expect(Principal).toEqual({ Service: 'sns.amazonaws.com' });
        expect(Condition?.['ArnEquals']?.['aws:SourceArn']).toEqual({
          'Fn::ImportValue': expect.stringContaining('AnnouncementsTopic'),
        });
      }
    }
  });

  it('gives nothing a name of its own, so that a second district fits into the account', () => {
    const names = [
      'TableName',
      'TopicName',
      'QueueName',
      'BucketName',
      'FunctionName',
      'RoleName',
      'StateMachineName',
      'LogGroupName',
      'AlarmName',
      'AliasName',
    ];
    const named = [...state.resources, ...service.resources].filter(({ Type, Properties }) =>
      names.some((name) => typeof Properties[name] === 'string' && Type !== 'AWS::Lambda::Alias'),
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });

  it('holds no custom resource', () => {
    expect(
      [...state.resources, ...service.resources].filter(
        ({ Type }) => Type.startsWith('Custom::') || Type.startsWith('AWS::CloudFormation::'),
      ),
    ).toEqual([]);
  });

  it('refuses to be switched over to shapes that no kind of matter has', () => {
    expect(() => synthesize({ shapes: 'next' })).toThrow(/there is nothing to switch over/);
    expect(() => synthesize({ shapes: 'new' })).toThrow(/shapes is "new"/);
  });
});
