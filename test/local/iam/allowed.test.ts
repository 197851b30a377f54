import { describe, expect, it } from 'vitest';
import { accessDenied, allowed, allowedTo, matches } from '../../../infra/local/iam/allowed.ts';
import { type Principal, readPermission, readPolicy } from '../../../infra/local/iam/statements.ts';

const TABLE = 'arn:aws:dynamodb:eu-north-1:111122223333:table/cases';
const KEY = 'arn:aws:kms:eu-north-1:111122223333:key/1';
const QUEUE = 'arn:aws:sqs:eu-north-1:111122223333:outbox';
const TOPIC = 'arn:aws:sns:eu-north-1:111122223333:texts';
const ROLE: Principal = { kind: 'AWS', value: 'arn:aws:iam::111122223333:role/relay' };
const SNS: Principal = { kind: 'Service', value: 'sns.amazonaws.com' };
const ROOT = { AWS: 'arn:aws:iam::111122223333:root' };

const policy = (...statements: Record<string, unknown>[]) =>
  readPolicy({ Version: '2012-10-17', Statement: statements }, 'policy');
const allow = (action: unknown, resource: unknown = '*', more: Record<string, unknown> = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
const deny = (action: unknown, resource: unknown = '*', more: Record<string, unknown> = {}) => ({
  ...allow(action, resource, more),
  Effect: 'Deny',
});
const ask = (
  principal: Principal,
  own: ReturnType<typeof policy>,
  resourcePolicy: ReturnType<typeof policy>,
  action: string,
  resource: string,
  context = {},
) =>
  allowedTo({ principal, account: '111122223333', statements: own }, resourcePolicy, action, resource, context).allow;

describe('a role’s own statements', () => {
  it.each([
    ['an exact grant', allow('dynamodb:PutItem', TABLE), true],
    ['one action of a list', allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [QUEUE, TABLE]), true],
    ['an action in another case', allow('DynamoDB:putitem', TABLE), true],
    ['a wildcard in the action', allow('dynamodb:Put*', TABLE), true],
    ['a wildcard in the resource', allow('dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/ca?es'), true],
    ['everything', allow('*'), true],
    ['another action', allow('dynamodb:GetItem', TABLE), false],
    ['another table', allow('dynamodb:PutItem', `${TABLE}2`), false],
    ['a table in another case', allow('dynamodb:PutItem', TABLE.replace('cases', 'Cases')), false],
    ['the indexes alone', allow('dynamodb:PutItem', `${TABLE}/index/*`), false],
    ['a wildcard that would have to cross a colon', allow('dynamodb:PutItem', 'arn:aws:dynamodb:*:table/cases'), false],
  ])('%s', (_what, statement, expected) => {
    expect(allowed(policy(statement), 'dynamodb:PutItem', TABLE).allow).toBe(expected);
  });

  it('lets an explicit deny win over every allow, and says so', () => {
    const decision = allowed(policy(allow('*'), deny('dynamodb:*', TABLE)), 'dynamodb:PutItem', TABLE);
    expect(decision).toEqual({ allow: false, why: 'with an explicit deny in an identity-based policy' });
  });

  it('lets a function publish to phones while topics are denied', () => {
    const statements = policy(allow('sns:Publish'), deny('sns:Publish', 'arn:aws:sns:*:*:*'));
    expect(allowed(statements, 'sns:Publish', '*').allow).toBe(true);
    expect(allowed(statements, 'sns:Publish', TOPIC).allow).toBe(false);
  });

  it('words a refusal as AWS does', () => {
    const decision = allowed([], 'dynamodb:PutItem', TABLE);
    const said = accessDenied(
      'arn:aws:sts::111122223333:assumed-role/relay/Relay',
      'dynamodb:PutItem',
      TABLE,
      decision.allow ? '' : decision.why,
    );
    expect(said).toBe(
      `User: arn:aws:sts::111122223333:assumed-role/relay/Relay is not authorized to perform: dynamodb:PutItem on resource: ${TABLE} because no identity-based policy allows the dynamodb:PutItem action`,
    );
  });
});

const under = (
  condition: Record<string, Record<string, unknown>>,
  context: Record<string, string | string[] | boolean>,
) => allowed(policy(allow('*', '*', { Condition: condition })), 'sqs:SendMessage', QUEUE, context).allow;

describe('conditions', () => {
  it.each([
    ['StringEquals', { 'aws:SourceAccount': '111122223333' }, '111122223333', true],
    ['StringEquals', { 'aws:SourceAccount': ['1', '2'] }, '2', true],
    ['StringEquals', { 'aws:SourceAccount': '1' }, '2', false],
    ['StringNotEquals', { 'aws:SourceAccount': '1' }, '2', true],
    ['StringLike', { 'aws:SourceAccount': '11*' }, '111122223333', true],
    ['StringNotLike', { 'aws:SourceAccount': '11*' }, '111122223333', false],
  ])('%s %j on %s: %s', (operator, line, given, expected) => {
    expect(under({ [operator]: line }, { 'aws:SourceAccount': given })).toBe(expected);
  });

  it.each(['ArnEquals', 'ArnLike'])('%s compares each part of an ARN by itself', (operator) => {
    expect(under({ [operator]: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } }, { 'aws:SourceArn': TOPIC })).toBe(
      true,
    );
    expect(under({ [operator]: { 'aws:SourceArn': 'arn:aws:sns:*:texts' } }, { 'aws:SourceArn': TOPIC })).toBe(false);
  });

  it('takes Bool as text and as a truth value', () => {
    expect(under({ Bool: { 'aws:SecureTransport': 'false' } }, { 'aws:SecureTransport': true })).toBe(false);
    expect(under({ Bool: { 'aws:SecureTransport': true } }, { 'aws:SecureTransport': true })).toBe(true);
  });

  it('fails on an absent key, but holds for a negated operator and for ForAllValues', () => {
    expect(under({ StringEquals: { 'aws:SourceAccount': '1' } }, {})).toBe(false);
    expect(under({ StringNotEquals: { 'aws:SourceAccount': '1' } }, {})).toBe(true);
    expect(under({ 'ForAllValues:StringEquals': { 'aws:SourceAccount': '1' } }, {})).toBe(true);
    expect(under({ 'ForAnyValue:StringEquals': { 'aws:SourceAccount': '1' } }, {})).toBe(false);
  });

  it('asks all values, or any, of a key that has several', () => {
    const context = { 'aws:SourceAccount': ['1', '2'] };
    expect(under({ 'ForAllValues:StringEquals': { 'aws:SourceAccount': ['1', '2', '3'] } }, context)).toBe(true);
    expect(under({ 'ForAllValues:StringEquals': { 'aws:SourceAccount': ['1'] } }, context)).toBe(false);
    expect(under({ 'ForAnyValue:StringEquals': { 'aws:SourceAccount': ['1'] } }, context)).toBe(true);
  });

  it('needs every line of a condition', () => {
    const condition = { StringEquals: { 'aws:SourceAccount': '1' }, Bool: { 'aws:SecureTransport': 'true' } };
    expect(under(condition, { 'aws:SourceAccount': '1', 'aws:SecureTransport': true })).toBe(true);
    expect(under(condition, { 'aws:SourceAccount': '1' })).toBe(false);
  });
});

describe('resource policies within one account', () => {
  const insecure = deny('sqs:*', QUEUE, { Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
  const fromTopic = allow('sqs:SendMessage', QUEUE, {
    Principal: { Service: 'sns.amazonaws.com' },
    Condition: { ArnEquals: { 'aws:SourceArn': TOPIC } },
  });

  it('lets a service in that the policy names, from the source that it names', () => {
    expect(ask(SNS, [], policy(insecure, fromTopic), 'sqs:SendMessage', QUEUE, { 'aws:SourceArn': TOPIC })).toBe(true);
    expect(ask(SNS, [], policy(insecure, fromTopic), 'sqs:SendMessage', QUEUE, { 'aws:SourceArn': `${TOPIC}2` })).toBe(
      false,
    );
    expect(ask(SNS, [], policy(insecure), 'sqs:SendMessage', QUEUE)).toBe(false);
  });

  it('needs one allow, on either side', () => {
    expect(ask(ROLE, policy(allow('sqs:SendMessage', QUEUE)), [], 'sqs:SendMessage', QUEUE)).toBe(true);
    expect(
      ask(
        ROLE,
        [],
        policy(allow('sqs:SendMessage', QUEUE, { Principal: { AWS: ROLE.value } })),
        'sqs:SendMessage',
        QUEUE,
      ),
    ).toBe(true);
    expect(ask(ROLE, [], policy(allow('sqs:SendMessage', QUEUE, { Principal: ROOT })), 'sqs:SendMessage', QUEUE)).toBe(
      false,
    );
  });

  it('lets a deny on either side win', () => {
    const own = policy(allow('sqs:*', QUEUE));
    expect(ask(ROLE, own, policy(insecure), 'sqs:SendMessage', QUEUE, { 'aws:SecureTransport': false })).toBe(false);
    expect(ask(ROLE, own, policy(insecure), 'sqs:SendMessage', QUEUE, { 'aws:SecureTransport': true })).toBe(true);
    expect(
      ask(ROLE, policy(deny('sqs:*')), policy(allow('sqs:*', QUEUE, { Principal: '*' })), 'sqs:SendMessage', QUEUE),
    ).toBe(false);
  });

  it('opens a key to a role only where the key’s policy leaves it to the account, or names the role', () => {
    const own = policy(allow('kms:Decrypt', KEY));
    expect(ask(ROLE, own, policy(allow('kms:*', '*', { Principal: ROOT })), 'kms:Decrypt', KEY)).toBe(true);
    expect(ask(ROLE, [], policy(allow('kms:*', '*', { Principal: ROOT })), 'kms:Decrypt', KEY)).toBe(false);
    expect(ask(ROLE, own, [], 'kms:Decrypt', KEY)).toBe(false);
    expect(
      ask(ROLE, [], policy(allow('kms:Decrypt', '*', { Principal: { AWS: ROLE.value } })), 'kms:Decrypt', KEY),
    ).toBe(true);
  });

  it('reads a function’s permission as a statement of its policy', () => {
    const arn = 'arn:aws:lambda:eu-north-1:111122223333:function:sweep:live';
    const rule = 'arn:aws:events:eu-north-1:111122223333:rule/every-minute';
    const statement = readPermission(
      { Action: 'lambda:InvokeFunction', FunctionName: arn, Principal: 'events.amazonaws.com', SourceArn: rule },
      arn,
      'P',
    );
    const events: Principal = { kind: 'Service', value: 'events.amazonaws.com' };
    expect(ask(events, [], [statement], 'lambda:InvokeFunction', arn, { 'aws:SourceArn': rule })).toBe(true);
    expect(ask(events, [], [statement], 'lambda:InvokeFunction', arn, { 'aws:SourceArn': `${rule}2` })).toBe(false);
    expect(ask(SNS, [], [statement], 'lambda:InvokeFunction', arn, { 'aws:SourceArn': rule })).toBe(false);
  });
});

describe('what could not be judged is refused by name', () => {
  it.each([
    ['NotAction', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }, 'NotAction'],
    ['NotResource', { Effect: 'Allow', Action: '*', NotResource: '*' }, 'NotResource'],
    ['NotPrincipal', allow('*', '*', { NotPrincipal: '*' }), 'NotPrincipal'],
    [
      'a condition',
      allow('*', '*', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }),
      'condition IpAddress',
    ],
    [
      'a form of a known condition',
      allow('*', '*', { Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '1' } } }),
      'condition StringEqualsIfExists',
    ],
    [
      'a key of a condition',
      allow('*', '*', { Condition: { StringEquals: { 'dynamodb:LeadingKeys': 'x' } } }),
      'condition key dynamodb:LeadingKeys',
    ],
    ['a policy variable', allow('*', 'arn:aws:s3:::b/${aws:username}'), 'policy variable'],
    ['a kind of principal', allow('*', '*', { Principal: { Federated: 'x' } }), 'principal Federated'],
    ['an effect', { Effect: 'Perhaps', Action: '*', Resource: '*' }, 'Effect "Perhaps"'],
  ])('refuses %s', (_what, statement, message) => {
    expect(() => policy(statement)).toThrow(message);
  });

  it('takes the characters of regular expressions literally', () => {
    expect(matches('a.c*', 'abcd')).toBe(false);
    expect(matches('a.c*', 'a.cd')).toBe(true);
  });
});
