import { describe, expect, it } from 'vitest';
import { managedPolicy } from '../../../infra/local/iam/statements.ts';
import { rightsOf } from '../../../infra/local/iam/rights.ts';
import type { Place } from '../../../infra/local/iam/rights.ts';
import type { Json } from '../../../infra/local/json.ts';

const MACHINE = 'arn:aws:states:eu-north-1:111122223333:stateMachine:case';
const PLACE: Place = {
  partition: 'aws',
  region: 'eu-north-1',
  account: '111122223333',
  machineOf: (token) => (token === 'known' ? MACHINE : undefined),
};
const TABLE = 'arn:aws:dynamodb:eu-north-1:111122223333:table/cases';
const KEY = 'arn:aws:kms:eu-north-1:111122223333:key/1';

const rights = (service: string, operation: string, request: Json, place = PLACE) =>
  rightsOf(service, operation, request, place).map(({ action, resource }) => `${action} ${resource}`);
const keyed = (resource: string): Place => ({ ...PLACE, keyOf: (asked) => (asked === resource ? KEY : undefined) });

describe('which rights a DynamoDB call needs', () => {
  it.each(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'DescribeTable', 'Query', 'Scan'])(
    '%s: itself, on the table',
    (operation) => {
      expect(rights('dynamodb', operation, { TableName: 'cases' })).toEqual([`dynamodb:${operation} ${TABLE}`]);
    },
  );

  it('Query on an index: the index, not the table', () => {
    expect(rights('dynamodb', 'Query', { TableName: 'cases', IndexName: 'due' })).toEqual([
      `dynamodb:Query ${TABLE}/index/due`,
    ]);
  });

  it('TransactWriteItems: what each item does, never itself', () => {
    const item = { TableName: 'cases' };
    const request = {
      TransactItems: [
        { Put: item },
        { Put: item },
        { Update: item },
        { Delete: item },
        { ConditionCheck: { TableName: 'other' } },
      ],
    };
    expect(rights('dynamodb', 'TransactWriteItems', request)).toEqual([
      `dynamodb:PutItem ${TABLE}`,
      `dynamodb:UpdateItem ${TABLE}`,
      `dynamodb:DeleteItem ${TABLE}`,
      `dynamodb:ConditionCheckItem ${TABLE.replace('cases', 'other')}`,
    ]);
  });

  it('TransactGetItems: GetItem on each table', () => {
    expect(rights('dynamodb', 'TransactGetItems', { TransactItems: [{ Get: { TableName: 'cases' } }] })).toEqual([
      `dynamodb:GetItem ${TABLE}`,
    ]);
  });

  it('BatchGetItem and BatchWriteItem: themselves, on every table named', () => {
    const request = { RequestItems: { cases: {}, other: {} } };
    expect(rights('dynamodb', 'BatchGetItem', request)).toEqual([
      `dynamodb:BatchGetItem ${TABLE}`,
      `dynamodb:BatchGetItem ${TABLE.replace('cases', 'other')}`,
    ]);
    expect(rights('dynamodb', 'BatchWriteItem', request)).toHaveLength(2);
  });

  it('a stream’s calls: the stream', () => {
    expect(rights('dynamodb', 'GetRecords', { StreamArn: `${TABLE}/stream/1` })).toEqual([
      `dynamodb:GetRecords ${TABLE}/stream/1`,
    ]);
  });

  it('a table under a customer key: the key too, for its indexes and streams as well', () => {
    expect(rights('dynamodb', 'Query', { TableName: 'cases', IndexName: 'due' }, keyed(TABLE))).toContain(
      `kms:Decrypt ${KEY}`,
    );
    expect(rights('dynamodb', 'GetRecords', { StreamArn: `${TABLE}/stream/1` }, keyed(TABLE))).toContain(
      `kms:Decrypt ${KEY}`,
    );
    expect(rights('dynamodb', 'PutItem', { TableName: 'cases' }, keyed(TABLE)).slice(1)).toEqual([
      `kms:Decrypt ${KEY}`,
      `kms:GenerateDataKey ${KEY}`,
    ]);
  });
});

describe('which rights the other services’ calls need', () => {
  it.each<[string, string, string, Json, string]>([
    [
      'a message to a queue',
      'sqs',
      'SendMessage',
      { QueueUrl: 'http://127.0.0.1:1/111122223333/outbox' },
      'sqs:SendMessage arn:aws:sqs:eu-north-1:111122223333:outbox',
    ],
    [
      'a batch, as its single call',
      'sqs',
      'DeleteMessageBatch',
      { QueueUrl: 'http://x/1/outbox' },
      'sqs:DeleteMessage arn:aws:sqs:eu-north-1:111122223333:outbox',
    ],
    ['publishing to a topic', 'sns', 'Publish', { TopicArn: 'arn:t' }, 'sns:Publish arn:t'],
    ['publishing to a phone', 'sns', 'Publish', { PhoneNumber: '+86' }, 'sns:Publish *'],
    [
      'starting an execution',
      'states',
      'StartExecution',
      { stateMachineArn: MACHINE },
      `states:StartExecution ${MACHINE}`,
    ],
    ['describing one', 'states', 'DescribeExecution', { executionArn: 'arn:e' }, 'states:DescribeExecution arn:e'],
    ['listing them', 'states', 'ListExecutions', { stateMachineArn: MACHINE }, `states:ListExecutions ${MACHINE}`],
    [
      'answering a token, on the machine that gave it out',
      'states',
      'SendTaskSuccess',
      { taskToken: 'known' },
      `states:SendTaskSuccess ${MACHINE}`,
    ],
    [
      'reading a secret',
      'secretsmanager',
      'GetSecretValue',
      { SecretId: 'arn:s' },
      'secretsmanager:GetSecretValue arn:s',
    ],
    ['writing an object', 's3', 'PutObject', { Bucket: 'b', Key: 'a/c' }, 's3:PutObject arn:aws:s3:::b/a/c'],
    ['hiding an object', 's3', 'DeleteObject', { Bucket: 'b', Key: 'c' }, 's3:DeleteObject arn:aws:s3:::b/c'],
    [
      'taking a version out',
      's3',
      'DeleteObject',
      { Bucket: 'b', Key: 'c', VersionId: 'v' },
      's3:DeleteObjectVersion arn:aws:s3:::b/c',
    ],
    [
      'listing versions',
      's3',
      'ListObjectVersions',
      { Bucket: 'b', Prefix: 'c' },
      's3:ListBucketVersions arn:aws:s3:::b',
    ],
    ['looking at an object’s head', 's3', 'HeadObject', { Bucket: 'b', Key: 'c' }, 's3:GetObject arn:aws:s3:::b/c'],
    ['using a key by its id', 'kms', 'Decrypt', { KeyId: '1' }, `kms:Decrypt ${KEY}`],
    ['a metric', 'monitoring', 'PutMetricData', {}, 'cloudwatch:PutMetricData *'],
    [
      'invoking an alias',
      'lambda',
      'Invoke',
      { FunctionName: 'f', Qualifier: 'live' },
      'lambda:InvokeFunction arn:aws:lambda:eu-north-1:111122223333:function:f:live',
    ],
  ])('%s', (_what, service, operation, request, expected) => {
    expect(rights(service, operation, request)).toEqual([expected]);
  });

  it('leaves a token that nobody knows to the service’s own refusal', () => {
    expect(rights('states', 'SendTaskSuccess', { taskToken: 'unknown' })).toEqual([]);
  });

  it('an object under lock: the right to set its retention', () => {
    expect(
      rights('s3', 'PutObject', {
        Bucket: 'b',
        Key: 'c',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: 'x',
      }),
    ).toEqual(['s3:PutObject arn:aws:s3:::b/c', 's3:PutObjectRetention arn:aws:s3:::b/c']);
  });

  it('what lies under a customer key: the key too', () => {
    expect(rights('sns', 'Publish', { TopicArn: 'arn:t' }, keyed('arn:t')).slice(1)).toEqual([
      `kms:GenerateDataKey ${KEY}`,
      `kms:Decrypt ${KEY}`,
    ]);
    expect(rights('secretsmanager', 'GetSecretValue', { SecretId: 'arn:s' }, keyed('arn:s')).slice(1)).toEqual([
      `kms:Decrypt ${KEY}`,
    ]);
    expect(rights('s3', 'PutObject', { Bucket: 'b', Key: 'c' }, keyed('arn:aws:s3:::b')).slice(1)).toEqual([
      `kms:GenerateDataKey ${KEY}`,
    ]);
  });

  it.each<[string, string, Json, string]>([
    ['dynamodb', 'ExecuteStatement', {}, 'call dynamodb:ExecuteStatement'],
    ['dynamodb', 'TransactWriteItems', { TransactItems: [{ Upsert: {} }] }, 'transaction item Upsert'],
    ['sqs', 'CreateQueue', {}, 'call sqs:CreateQueue'],
    ['ec2', 'RunInstances', {}, 'call ec2:RunInstances'],
    ['kms', 'Decrypt', { KeyId: 'alias/x' }, 'key by its alias'],
    ['sns', 'Publish', {}, 'without TopicArn or TargetArn'],
  ])('refuses by name %s %s', (service, operation, request, message) => {
    expect(() => rights(service, operation, request)).toThrow(message);
  });
});

describe('managed policies of AWS', () => {
  it('knows what a function’s basic execution role may do, in both partitions', () => {
    for (const partition of ['aws', 'aws-cn']) {
      const [statement] = managedPolicy(`arn:${partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`);
      expect(statement?.actions).toContain('logs:PutLogEvents');
    }
  });

  it('refuses another by name', () => {
    expect(() => managedPolicy('arn:aws:iam::aws:policy/AdministratorAccess')).toThrow(
      'managed policy arn:aws:iam::aws:policy/AdministratorAccess',
    );
  });
});
