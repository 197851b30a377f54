import { describe, expect, it } from 'vitest';
import { at, list, type Resource, type Statement, synthesize } from './synth.ts';

const { state, service } = synthesize();
const resources: Resource[] = [...state.resources, ...service.resources];
const of = (type: string): Resource[] => resources.filter(({ Type }) => Type === type);
const text = (value: unknown): string => JSON.stringify(value) ?? '';

describe('ours · who comes in at the gateway', () => {
  const open = [
    'POST /webhooks/{source}',
    'GET /webhooks/{source}/deliveries/{id}',
    'GET /openapi.json',
    'GET /t',
    'POST /t',
    'GET /t/{code}',
    'POST /t/{code}',
    'GET /',
    'GET /{proxy+}',
    'POST /receipts/{channel}/{token}',
  ];

  it('asks every route for a token of our issuer and audience, but those that are open by name', () => {
    const authorizers = of('AWS::ApiGatewayV2::Authorizer');
    expect(authorizers).toHaveLength(1);
    expect(authorizers[0]?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: ['huiying'], Issuer: expect.stringMatching(/^https:\/\//) },
    });
    const unguarded = of('AWS::ApiGatewayV2::Route').filter(
      ({ Properties }) => Properties['AuthorizationType'] !== 'JWT',
    );
    expect(
      unguarded.map(({ Properties }) => String(Properties['RouteKey'])).filter((route) => !open.includes(route)),
    ).toEqual([]);
    for (const { Properties } of of('AWS::ApiGatewayV2::Route').filter((route) => !unguarded.includes(route)))
      expect(text(Properties['AuthorizerId'])).toContain(authorizers[0]?.id);
  });

  it('slows down the whole stage, and more so what could be guessed one by one (an HTTP API takes no WAF)', () => {
    const [stage] = of('AWS::ApiGatewayV2::Stage');
    expect(at(stage?.Properties, 'DefaultRouteSettings', 'ThrottlingRateLimit')).toBeLessThanOrEqual(200);
    for (const route of ['GET /t/{code}', 'POST /t/{code}', 'POST /t'])
      expect(at(stage?.Properties, 'RouteSettings', route, 'ThrottlingRateLimit')).toBeLessThanOrEqual(10);
  });
});

/** Runs that a schedule missed, from EventBridge: no case, no person, no words; SQS encrypts it with a key of its own. */
const NOTHING_PERSONAL = /^MissedRunsQueue/;

describe('H5 · what lies anywhere lies under the district’s own key', () => {
  const keyOf: Record<string, string[]> = {
    'AWS::DynamoDB::Table': ['SSESpecification', 'KMSMasterKeyId'],
    'AWS::SQS::Queue': ['KmsMasterKeyId'],
    'AWS::SNS::Topic': ['KmsMasterKeyId'],
    'AWS::SecretsManager::Secret': ['KmsKeyId'],
  };

  it.each(Object.entries(keyOf))('every %s names it', (type, path) => {
    expect(of(type).length).toBeGreaterThan(0);
    expect(
      of(type)
        .filter(({ Properties }) => at(Properties, ...path) === undefined)
        .map(({ id }) => id)
        .filter((id) => !NOTHING_PERSONAL.test(id)),
    ).toEqual([]);
  });

  it('every bucket is encrypted with a key of KMS', () => {
    const plain = of('AWS::S3::Bucket').filter(
      ({ Properties }) => !text(Properties['BucketEncryption']).includes('"aws:kms"'),
    );
    expect(plain.map(({ id }) => id)).toEqual([]);
  });
});

describe('ours · secrets are in Secrets Manager alone', () => {
  it('refuses anything like a secret among the variables of a function, and any value that could be one', () => {
    const variables = of('AWS::Lambda::Function').flatMap(({ id, Properties }) =>
      Object.entries((at(Properties, 'Environment', 'Variables') ?? {}) as Record<string, unknown>).map(
        ([name, value]) => ({ id, name, value }),
      ),
    );
    expect(variables.length).toBeGreaterThan(10);
    // What is called a secret is where it lies, never what it is.
    expect(
      variables.filter(({ name }) => /secret|token|password|salt|credential/i.test(name) && !name.endsWith('_ARN')),
    ).toEqual([]);
    const likeSecret = /whsec_|AKIA[A-Z0-9]{16}|BEGIN [A-Z ]*PRIVATE|^[A-Za-z0-9+/]{40,}={0,2}$/;
    expect(variables.filter(({ value }) => typeof value === 'string' && likeSecret.test(value))).toEqual([]);
  });

  it('no template carries one: what a person writes begins empty, what a machine makes is made in place', () => {
    for (const { id, Properties } of of('AWS::SecretsManager::Secret'))
      expect([id, Properties['SecretString'] ?? 'made']).toEqual([
        id,
        Properties['GenerateSecretString'] === undefined ? '{}' : 'made',
      ]);
  });
});

/** Actions that IAM lets nobody name a resource for; anything else with `*` fails. */
const NAMELESS: Record<string, string> = {
  'xray:PutTraceSegments': 'X-Ray segments belong to no resource',
  'xray:PutTelemetryRecords': 'X-Ray segments belong to no resource',
  'dynamodb:ListStreams': 'asks which streams there are',
  'logs:CreateLogDelivery': 'log delivery of a state machine has no resource',
  'logs:GetLogDelivery': 'as above',
  'logs:UpdateLogDelivery': 'as above',
  'logs:DeleteLogDelivery': 'as above',
  'logs:ListLogDeliveries': 'as above',
  'logs:PutResourcePolicy': 'as above',
  'logs:DescribeResourcePolicies': 'as above',
  'logs:DescribeLogGroups': 'as above',
  'xray:GetSamplingRules': 'sampling rules are the account’s',
  'xray:GetSamplingTargets': 'sampling rules are the account’s',
  'sns:Publish': 'a phone number is no resource (SNS SMS), and only that function may',
};

describe('ours · no right without a name', () => {
  it('every statement of a role names its resources, but for actions that have none', () => {
    const policies = of('AWS::IAM::Policy').map(
      ({ id, Properties }) => [id, at(Properties, 'PolicyDocument', 'Statement')] as const,
    );
    expect(policies.length).toBeGreaterThan(10);
    const nameless = policies.flatMap(([id, statements]) =>
      list(statements as Statement | Statement[])
        .filter(({ Effect, Resource: on }) => Effect === 'Allow' && list(on).includes('*'))
        .flatMap(({ Action }) =>
          list(Action)
            .filter((action) => !(action in NAMELESS))
            .map((action) => `${id}: ${action}`),
        ),
    );
    expect(nameless).toEqual([]);
  });

  it('no statement allows every action', () => {
    for (const { id, Properties } of of('AWS::IAM::Policy'))
      for (const { Action } of list(at(Properties, 'PolicyDocument', 'Statement') as Statement | Statement[]))
        expect([id, list(Action).filter((action) => /^\*$|:\*$/.test(action))]).toEqual([id, []]);
  });
});
