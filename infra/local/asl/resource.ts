import { Unsupported } from '../json.ts';

/** What a Task calls. */
export type Resource = { kind: 'lambda' } | { kind: 'sdk'; service: string; action: string; waitsForToken: boolean };

/** Writes share the names of their conditions and returns. */
const WRITE = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValues',
  'ReturnConsumedCapacity',
];

/** The SDK calls known here, each with the parameters that it may be given. */
const SDK: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  dynamodb: {
    getItem: [
      'TableName',
      'Key',
      'ConsistentRead',
      'ProjectionExpression',
      'ExpressionAttributeNames',
      'ReturnConsumedCapacity',
    ],
    putItem: [...WRITE, 'Item'],
    updateItem: [...WRITE, 'Key', 'UpdateExpression'],
    deleteItem: [...WRITE, 'Key'],
  },
};

const LAMBDA = ['FunctionName', 'Payload'];

/** Names of services as Step Functions writes them before an error: one letter apart from the optimized integration's `DynamoDB`. */
const SPELLING: Readonly<Record<string, string>> = { dynamodb: 'DynamoDb' };

const ARN = /^arn:aws(?:-cn|-us-gov)?:states:::(.+)$/;
const SDK_CALL = /^aws-sdk:([a-z0-9]+):([a-zA-Z]+)(\.waitForTaskToken)?$/;

/** Reads a Task's Resource. */
export function readResource(text: string, where: string): Resource {
  const rest = ARN.exec(text)?.[1];
  if (rest === 'lambda:invoke') return { kind: 'lambda' };
  const call = SDK_CALL.exec(rest ?? '');
  const service = call?.[1] ?? '';
  const action = call?.[2] ?? '';
  if (SDK[service]?.[action] === undefined) throw new Unsupported(`resource ${text}`, where);
  return { kind: 'sdk', service, action, waitsForToken: call?.[3] !== undefined };
}

export const waitsForToken = (resource: Resource): boolean => resource.kind === 'sdk' && resource.waitsForToken;

/** The parameters that a resource may be given. */
export function parametersOf(resource: Resource): readonly string[] {
  return resource.kind === 'lambda' ? LAMBDA : (SDK[resource.service]?.[resource.action] ?? []);
}

/** An SDK integration's error: service and name in Pascal case, always with the suffix `Exception`. */
export function sdkErrorName(service: string, name: string): string {
  const spelt = SPELLING[service] ?? service.charAt(0).toUpperCase() + service.slice(1);
  return `${spelt}.${name.endsWith('Exception') ? name : `${name}Exception`}`;
}
