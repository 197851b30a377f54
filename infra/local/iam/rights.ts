import type { Json } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';
import { dynamodbRights } from './dynamodb-rights.ts';
import type { Place, Right } from './place.ts';
import { arnIn, textIn } from './place.ts';

export type { Place, Right } from './place.ts';

type Rights = (request: Json, place: Place) => Right[];

const one = (action: string, resource: string): Right[] => [{ action, resource }];
/** The rights on the customer key of an encrypted resource. */
const key = (place: Place, resource: string, ...actions: string[]): Right[] => {
  const arn = place.keyOf?.(resource);
  return arn === undefined ? [] : actions.map((action) => ({ action, resource: arn }));
};
const SEAL = ['kms:GenerateDataKey', 'kms:Decrypt'];
const OPEN = ['kms:Decrypt'];

/** `https://sqs.<region>.amazonaws.com/<account>/<name>`, whatever its host. */
const queue = (request: Json, place: Place): string =>
  arnIn(place, 'sqs', new URL(textIn(request, 'QueueUrl')).pathname.split('/').at(-1) ?? '');
const sqs =
  (action: string, ...onKey: string[]): Rights =>
  (request, place) => {
    const arn = queue(request, place);
    return [...one(action, arn), ...key(place, arn, ...onKey)];
  };

const publish: Rights = (request, place) => {
  if (isJsonObject(request) && typeof request['PhoneNumber'] === 'string') return one('sns:Publish', '*');
  const topic = textIn(request, 'TopicArn', 'TargetArn');
  return [...one('sns:Publish', topic), ...key(place, topic, ...SEAL)];
};

/** A token's answer is checked on the state machine that gave the token out; a token that nobody knows is the service's to refuse. */
const answer =
  (action: string): Rights =>
  (request, place) => {
    const machine = place.machineOf(textIn(request, 'taskToken'));
    return machine === undefined ? [] : one(action, machine);
  };
const states =
  (action: string, field: string): Rights =>
  (request) =>
    one(action, textIn(request, field));

const secret =
  (action: string, ...onKey: string[]): Rights =>
  (request, place) => {
    const id = textIn(request, 'SecretId');
    const arn = id.startsWith('arn:') ? id : arnIn(place, 'secretsmanager', `secret:${id}`);
    return [...one(action, arn), ...key(place, arn, ...onKey)];
  };

/** Fields of a PutObject that need a right of their own. */
const PUT_EXTRAS = [
  ['ObjectLockMode', 's3:PutObjectRetention'],
  ['ObjectLockRetainUntilDate', 's3:PutObjectRetention'],
  ['ObjectLockLegalHoldStatus', 's3:PutObjectLegalHold'],
  ['Tagging', 's3:PutObjectTagging'],
] as const;

const s3 =
  (action: string, ...onKey: string[]): Rights =>
  (request, place) => {
    const bucket = `arn:${place.partition}:s3:::${textIn(request, 'Bucket')}`;
    const object = `${bucket}/${textIn(request, 'Key')}`;
    const extras =
      isJsonObject(request) && action === 's3:PutObject'
        ? PUT_EXTRAS.filter(([field]) => request[field] !== undefined).map(([, extra]) => extra)
        : [];
    return [
      ...[action, ...new Set(extras)].map((each) => ({ action: each, resource: object })),
      ...key(place, bucket, ...onKey),
    ];
  };

const kms =
  (action: string): Rights =>
  (request, place) => {
    const id = textIn(request, 'KeyId');
    if (id.includes('alias/')) throw new Unsupported(`key by its alias ${id}`, action);
    return one(action, id.startsWith('arn:') ? id : arnIn(place, 'kms', `key/${id}`));
  };

const invoke: Rights = (request, place) => {
  const name = textIn(request, 'FunctionName');
  const arn = name.startsWith('arn:') ? name : arnIn(place, 'lambda', `function:${name}`);
  const qualifier = isJsonObject(request) ? request['Qualifier'] : undefined;
  return one('lambda:InvokeFunction', typeof qualifier === 'string' ? `${arn}:${qualifier}` : arn);
};

const TABLE: Readonly<Record<string, Readonly<Record<string, Rights>>>> = {
  sqs: {
    SendMessage: sqs('sqs:SendMessage', ...SEAL),
    SendMessageBatch: sqs('sqs:SendMessage', ...SEAL),
    ReceiveMessage: sqs('sqs:ReceiveMessage', ...OPEN),
    DeleteMessage: sqs('sqs:DeleteMessage'),
    DeleteMessageBatch: sqs('sqs:DeleteMessage'),
    ChangeMessageVisibility: sqs('sqs:ChangeMessageVisibility'),
    ChangeMessageVisibilityBatch: sqs('sqs:ChangeMessageVisibility'),
    GetQueueAttributes: sqs('sqs:GetQueueAttributes'),
    GetQueueUrl: (request, place) => one('sqs:GetQueueUrl', arnIn(place, 'sqs', textIn(request, 'QueueName'))),
  },
  sns: { Publish: publish, PublishBatch: publish },
  states: {
    StartExecution: states('states:StartExecution', 'stateMachineArn'),
    ListExecutions: states('states:ListExecutions', 'stateMachineArn'),
    DescribeStateMachine: states('states:DescribeStateMachine', 'stateMachineArn'),
    DescribeExecution: states('states:DescribeExecution', 'executionArn'),
    GetExecutionHistory: states('states:GetExecutionHistory', 'executionArn'),
    StopExecution: states('states:StopExecution', 'executionArn'),
    SendTaskSuccess: answer('states:SendTaskSuccess'),
    SendTaskFailure: answer('states:SendTaskFailure'),
    SendTaskHeartbeat: answer('states:SendTaskHeartbeat'),
  },
  secretsmanager: {
    GetSecretValue: secret('secretsmanager:GetSecretValue', ...OPEN),
    PutSecretValue: secret('secretsmanager:PutSecretValue', ...SEAL),
    DescribeSecret: secret('secretsmanager:DescribeSecret'),
  },
  s3: {
    PutObject: s3('s3:PutObject', 'kms:GenerateDataKey'),
    GetObject: s3('s3:GetObject', ...OPEN),
    HeadObject: s3('s3:GetObject', ...OPEN),
    DeleteObject: (request, place) =>
      s3(isJsonObject(request) && request['VersionId'] !== undefined ? 's3:DeleteObjectVersion' : 's3:DeleteObject')(
        request,
        place,
      ),
    ListObjectVersions: (request, place) =>
      one('s3:ListBucketVersions', `arn:${place.partition}:s3:::${textIn(request, 'Bucket')}`),
    ListObjectsV2: (request, place) => one('s3:ListBucket', `arn:${place.partition}:s3:::${textIn(request, 'Bucket')}`),
  },
  kms: {
    Encrypt: kms('kms:Encrypt'),
    Decrypt: kms('kms:Decrypt'),
    GenerateDataKey: kms('kms:GenerateDataKey'),
    Sign: kms('kms:Sign'),
    GetPublicKey: kms('kms:GetPublicKey'),
  },
  monitoring: { PutMetricData: () => one('cloudwatch:PutMetricData', '*') },
  lambda: { Invoke: invoke },
  sts: { GetCallerIdentity: () => [] },
};

/** The rights that one SDK call needs: `rightsOf('dynamodb', 'TransactWriteItems', body, place)`. Services by their signing names. Refuses an unknown call by name. */
export function rightsOf(service: string, operation: string, request: Json, place: Place): Right[] {
  if (service === 'dynamodb') return dynamodbRights(operation, request, place);
  const rights = TABLE[service]?.[operation];
  if (rights === undefined) throw new Unsupported(`call ${service}:${operation}`, 'AWS endpoint');
  return rights(request, place);
}
