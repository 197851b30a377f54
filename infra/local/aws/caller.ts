import { randomBytes } from 'node:crypto';
import type { Deployment } from '../run/deployment.ts';
import { accessDenied } from '../iam/allowed.ts';
import { decider, type Grants } from '../iam/decider.ts';
import { rightsOf, type Place } from '../iam/rights.ts';
import { readPolicy, type Principal, type Statement } from '../iam/statements.ts';
import type { Json } from '../json.ts';
import { z } from 'zod';
import { AwsError } from './errors.ts';

/** Who makes a call: a function under its role, the state machine, a service, or the stack itself (which may do all). */
export interface Caller {
  /** As AWS names it in a refusal. */
  user: string;
  principal: Principal;
  statements: Statement[];
  mayDoAll?: true;
}

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** Access keys made up for this run; the key of a call tells its caller. */
export interface Callers {
  keyFor: (caller: Caller) => Credentials;
  byKey: (accessKeyId: string) => Caller | undefined;
}

export function callers(): Callers {
  const known = new Map<string, Caller>();
  return {
    keyFor(caller) {
      const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
      known.set(accessKeyId, caller);
      return {
        accessKeyId,
        secretAccessKey: randomBytes(20).toString('base64url'),
        sessionToken: randomBytes(12).toString('base64url'),
      };
    },
    byKey: (accessKeyId) => known.get(accessKeyId),
  };
}

export const theStack: Caller = {
  user: 'the embedded stack',
  principal: { kind: 'AWS', value: 'stack' },
  statements: [],
  mayDoAll: true,
};

export const roleCaller = (deployment: Deployment, roleArn: string, session: string): Caller => ({
  user: `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`,
  principal: { kind: 'AWS', value: roleArn },
  statements: deployment.statementsOf(roleArn),
});

export const serviceCaller = (service: string): Caller => ({
  user: service,
  principal: { kind: 'Service', value: service },
  statements: [],
});

/** Throws AccessDenied in AWS's words when the template does not grant the call. */
export type Authorize = (
  caller: Caller,
  service: string,
  operation: string,
  request: Json,
  context?: Record<string, string>,
) => void;

const PolicyOf = z.object({
  PolicyDocument: z.unknown().optional(),
  KeyPolicy: z.unknown().optional(),
  ResourcePolicy: z.unknown().optional(),
  Topics: z.array(z.string()).optional(),
  Queues: z.array(z.string()).optional(),
  Bucket: z.string().optional(),
  SecretId: z.string().optional(),
});

/** The policies that hang on resources themselves, by ARN. */
function resourcePolicies(deployment: Deployment): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  const add = (arn: string | null | undefined, document: unknown, where: string) => {
    if (arn && document !== undefined) found.set(arn, [...(found.get(arn) ?? []), ...readPolicy(document, where)]);
  };
  const byRef = (type: string, ref: string) =>
    deployment.of(type).find((resource) => resource.ref === ref || resource.arn === ref)?.arn;
  const types = [
    'AWS::KMS::Key',
    'AWS::SQS::QueuePolicy',
    'AWS::SNS::TopicPolicy',
    'AWS::S3::BucketPolicy',
    'AWS::SecretsManager::ResourcePolicy',
  ];
  for (const resource of types.flatMap((type) => deployment.of(type))) {
    const policy = deployment.read(resource, PolicyOf);
    add(resource.type === 'AWS::KMS::Key' ? resource.arn : null, policy.KeyPolicy, resource.logicalId);
    for (const topic of policy.Topics ?? [])
      add(byRef('AWS::SNS::Topic', topic), policy.PolicyDocument, resource.logicalId);
    for (const queue of policy.Queues ?? [])
      add(byRef('AWS::SQS::Queue', queue), policy.PolicyDocument, resource.logicalId);
    if (policy.Bucket) add(byRef('AWS::S3::Bucket', policy.Bucket), policy.PolicyDocument, resource.logicalId);
    if (policy.SecretId)
      add(byRef('AWS::SecretsManager::Secret', policy.SecretId), policy.ResourcePolicy, resource.logicalId);
  }
  return found;
}

const KeyOf = z.object({
  SSESpecification: z.object({ KMSMasterKeyId: z.string().optional() }).optional(),
  KmsMasterKeyId: z.string().optional(),
  KmsKeyId: z.string().optional(),
  BucketEncryption: z
    .object({
      ServerSideEncryptionConfiguration: z.array(
        z.object({ ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string().optional() }).optional() }),
      ),
    })
    .optional(),
});

/** The customer key of each encrypted resource, by ARN. */
function keysOf(deployment: Deployment): Map<string, string> {
  const types = [
    'AWS::DynamoDB::Table',
    'AWS::SNS::Topic',
    'AWS::SQS::Queue',
    'AWS::SecretsManager::Secret',
    'AWS::S3::Bucket',
  ];
  const arnOfKey = (key: string) =>
    deployment.of('AWS::KMS::Key').find((resource) => resource.arn === key || resource.ref === key)?.arn;
  return new Map(
    types
      .flatMap((type) => deployment.of(type))
      .flatMap((resource) => {
        const { SSESpecification, KmsMasterKeyId, KmsKeyId, BucketEncryption } = deployment.read(resource, KeyOf);
        const ofBucket =
          BucketEncryption?.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault?.KMSMasterKeyID;
        const key = SSESpecification?.KMSMasterKeyId ?? KmsMasterKeyId ?? KmsKeyId ?? ofBucket;
        const arn = key === undefined ? undefined : arnOfKey(key);
        return resource.arn && arn ? [[resource.arn, arn] as const] : [];
      }),
  );
}

/** What the template grants to whom. */
export const grantsOf = (deployment: Deployment): Grants => ({
  place: deployment.place,
  keys: keysOf(deployment),
  policies: resourcePolicies(deployment),
});

/** `machineOf` gives the state machine whose execution gave a task token out. */
export function authorizer(deployment: Deployment, machineOf: (token: string) => string | undefined): Authorize {
  const grants = grantsOf(deployment);
  const place: Place = { ...deployment.place, keyOf: (resource) => grants.keys.get(resource), machineOf };
  const deciders = new WeakMap<Caller, ReturnType<typeof decider>>();
  return (caller, service, operation, request, context = {}) => {
    // Asked even for the stack itself, so that an unknown call is refused by name whoever makes it.
    const rights = rightsOf(service, operation, request, place);
    if (caller.mayDoAll) return;
    const decide = deciders.get(caller) ?? decider(grants, caller);
    deciders.set(caller, decide);
    for (const right of rights) {
      const decision = decide(service, right, context);
      if (!decision.allow)
        throw new AwsError(
          'AccessDeniedException',
          accessDenied(caller.user, right.action, right.resource, decision.why),
        );
    }
  };
}
