import { describe, expect, it } from 'vitest';
import type { Json } from '../../../infra/local/json.ts';
import { resolveStacks } from '../../../infra/local/template/resolve.ts';

const PLACE = { partition: 'aws', region: 'eu-north-1', account: '111122223333' };
const CHINA = { partition: 'aws-cn', region: 'cn-north-1', account: '111122223333' };
const QUEUE = { Type: 'AWS::SQS::Queue' };

/** What a value of a template comes to, as the BatchSize of a queue's neighbour. */
function valueOf(value: unknown, more: Record<string, unknown> = {}, place = PLACE): Json | undefined {
  const template = {
    Resources: { Q: QUEUE, T: { Type: 'AWS::DynamoDB::Table', Properties: { Value: value } } },
    ...more,
  };
  return resolveStacks([{ name: 'S', template }], place).resources.find((one) => one.logicalId === 'T')?.properties[
    'Value'
  ];
}
const one = (resource: unknown, place = PLACE) =>
  resolveStacks([{ name: 'HuiyingState', template: { Resources: { Thing1A2B: resource } } }], place).resources[0];

describe('intrinsics of CloudFormation', () => {
  it.each([
    ['Ref to a pseudo parameter', { Ref: 'AWS::AccountId' }, '111122223333'],
    ['Ref to a resource', { Ref: 'Q' }, 'https://sqs.eu-north-1.amazonaws.com/111122223333/S-Q'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Q', 'Arn'] }, 'arn:aws:sqs:eu-north-1:111122223333:S-Q'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Q.QueueName' }, 'S-Q'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 3]] }, 'a-eu-north-1-3'],
    ['Fn::Split and Fn::Select', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['Fn::Sub', { 'Fn::Sub': 'x-${AWS::StackName}-${Q.QueueName}-${!Kept}' }, 'x-S-S-Q-${Kept}'],
    [
      'Fn::Sub with names of its own',
      { 'Fn::Sub': ['${Own}:${AWS::Partition}', { Own: { Ref: 'AWS::Region' } }] },
      'eu-north-1:aws',
    ],
    ['AWS::NoValue in an object', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    ['AWS::NoValue in a list', [1, { Ref: 'AWS::NoValue' }, 2], [1, 2]],
    ['a plain object with one key', { S3Key: 'x' }, { S3Key: 'x' }],
  ])('%s', (_what, value, expected) => {
    expect(valueOf(value)).toEqual(expected);
  });

  it('knows the China partition and its suffix', () => {
    expect(valueOf({ 'Fn::Sub': '${AWS::Partition} ${AWS::URLSuffix}' }, {}, CHINA)).toBe('aws-cn amazonaws.com.cn');
  });

  it.each([
    ['Fn::Equals', { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-north-1'] }, 'yes'],
    ['Fn::Not', { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] }, 'no'],
    ['Fn::And', { 'Fn::And': [{ 'Fn::Equals': ['a', 'a'] }, { 'Fn::Equals': ['a', 'b'] }] }, 'no'],
    ['Fn::Or', { 'Fn::Or': [{ 'Fn::Equals': ['a', 'a'] }, { Condition: 'Never' }] }, 'yes'],
  ])('Fn::If over a condition with %s', (_what, condition, expected) => {
    expect(
      valueOf({ 'Fn::If': ['C', 'yes', 'no'] }, { Conditions: { C: condition, Never: { 'Fn::Equals': ['a', 'b'] } } }),
    ).toBe(expected);
  });

  it('never looks at the branch of Fn::If that is not taken', () => {
    expect(
      valueOf({ 'Fn::If': ['C', { Ref: 'Nowhere' }, 'no'] }, { Conditions: { C: { 'Fn::Equals': ['a', 'b'] } } }),
    ).toBe('no');
  });

  it('looks up mappings and the defaults and given values of parameters', () => {
    const more = { Mappings: { M: { 'eu-north-1': { k: 'v' } } }, Parameters: { P: { Type: 'String', Default: 'd' } } };
    expect(valueOf({ 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'k'] }, more)).toBe('v');
    expect(valueOf({ Ref: 'P' }, more)).toBe('d');
    const given = resolveStacks(
      [
        {
          name: 'S',
          template: {
            Parameters: more.Parameters,
            Resources: { T: { Type: 'AWS::DynamoDB::Table', Properties: { V: { Ref: 'P' } } } },
          },
          parameters: { P: 'g' },
        },
      ],
      PLACE,
    );
    expect(given.resources[0]?.properties).toEqual({ V: 'g' });
  });

  it.each([
    ['an intrinsic', { 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }, 'intrinsic Fn::Cidr'],
    ['a name that the stack does not have', { Ref: 'Nowhere' }, 'a reference to Nowhere'],
    ['an attribute', { 'Fn::GetAtt': ['Q', 'Colour'] }, 'attribute Colour of Q'],
    ['an import that nobody exports', { 'Fn::ImportValue': 'X' }, 'import of X'],
    ['a dynamic reference', '{{resolve:secretsmanager:x}}', 'dynamic reference'],
    ['a selection beyond the list', { 'Fn::Select': [3, ['a']] }, 'Fn::Select beyond its list'],
    ['a parameter of another type', { Ref: 'P' }, 'parameter P of type AWS::SSM::Parameter::Value<String>'],
  ])('refuses by name %s', (_what, value, message) => {
    expect(() =>
      valueOf(value, { Parameters: { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/x' } } }),
    ).toThrow(message);
  });

  it('refuses a name that leads back to itself, but not two resources that name each other', () => {
    const loop = { Resources: { S: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: { Ref: 'S' } } } } };
    expect(() => resolveStacks([{ name: 'S', template: loop }], PLACE)).toThrow('leads back to itself');
    const pair = {
      Resources: {
        A: { ...QUEUE, Properties: { P: { 'Fn::GetAtt': ['B', 'Arn'] } } },
        B: { ...QUEUE, Properties: { P: { 'Fn::GetAtt': ['A', 'Arn'] } } },
      },
    };
    expect(
      resolveStacks([{ name: 'S', template: pair }], PLACE).resources.map((resource) => resource.properties['P']),
    ).toEqual(['arn:aws:sqs:eu-north-1:111122223333:S-B', 'arn:aws:sqs:eu-north-1:111122223333:S-A']);
  });
});

const conditional = (more: Record<string, unknown>) => ({
  Conditions: { C: { 'Fn::Equals': ['a', 'b'] } },
  Resources: { Q: { ...QUEUE, Condition: 'C' }, ...more },
});

const functionName = (id: string) =>
  resolveStacks(
    [{ name: 'HuiyingService', template: { Resources: { [id]: { Type: 'AWS::Lambda::Function' } } } }],
    PLACE,
  ).resources[0]?.ref ?? '';

describe('stacks and their resources', () => {
  it('carries values from one stack to the next, by export and by stack output', () => {
    const state = {
      Resources: { Q: QUEUE },
      Outputs: {
        O: { Value: { 'Fn::GetAtt': ['Q', 'Arn'] }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Arn' } } },
      },
    };
    const service = {
      Resources: {
        T: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            strong: { 'Fn::ImportValue': 'State:Arn' },
            weak: { 'Fn::GetStackOutput': { StackName: 'State', OutputName: 'O', Region: { Ref: 'AWS::Region' } } },
          },
        },
      },
    };
    const resolved = resolveStacks(
      [
        { name: 'State', template: state },
        { name: 'Service', template: service },
      ],
      PLACE,
    );
    const arn = 'arn:aws:sqs:eu-north-1:111122223333:State-Q';
    expect(resolved.resources[1]?.properties).toEqual({ strong: arn, weak: arn });
    expect(resolved.outputs).toEqual({ 'State.O': arn });
    expect(() =>
      resolveStacks(
        [
          { name: 'Service', template: service },
          { name: 'State', template: state },
        ],
        PLACE,
      ),
    ).toThrow('no stack before exports');
  });

  it('leaves out a resource whose condition does not hold, and refuses references to it', () => {
    expect(resolveStacks([{ name: 'S', template: conditional({}) }], PLACE).resources).toEqual([]);
    const other = { T: { Type: 'AWS::DynamoDB::Table', Properties: { V: { Ref: 'Q' } } } };
    expect(() => resolveStacks([{ name: 'S', template: conditional(other) }], PLACE)).toThrow('a reference to Q');
  });

  it('refuses by name a type, a section and a field that it does not know', () => {
    expect(() => one({ Type: 'AWS::EC2::Instance' })).toThrow('resource type AWS::EC2::Instance is not supported');
    expect(() => one({ Type: 'Custom::Thing' })).toThrow('resource type Custom::Thing');
    expect(() => one({ ...QUEUE, CreationPolicy: {} })).toThrow('field CreationPolicy');
    expect(() =>
      resolveStacks([{ name: 'S', template: { Transform: 'AWS::LanguageExtensions', Resources: {} } }], PLACE),
    ).toThrow('section Transform');
  });

  it('sets inert resources apart', () => {
    const resolved = resolveStacks(
      [{ name: 'S', template: { Resources: { Q: QUEUE, L: { Type: 'AWS::Logs::LogGroup' } } } }],
      PLACE,
    );
    expect(resolved.resources.map((resource) => resource.logicalId)).toEqual(['Q']);
    expect(resolved.inert.map((resource) => resource.logicalId)).toEqual(['L']);
  });

  it.each([
    [
      'AWS::DynamoDB::Table',
      { StreamSpecification: {} },
      'HuiyingState-Thing1A2B',
      'arn:aws:dynamodb:eu-north-1:111122223333:table/HuiyingState-Thing1A2B',
    ],
    [
      'AWS::SNS::Topic',
      {},
      'arn:aws:sns:eu-north-1:111122223333:HuiyingState-Thing1A2B',
      'arn:aws:sns:eu-north-1:111122223333:HuiyingState-Thing1A2B',
    ],
    [
      'AWS::Lambda::Function',
      {},
      'HuiyingState-Thing1A2B',
      'arn:aws:lambda:eu-north-1:111122223333:function:HuiyingState-Thing1A2B',
    ],
    [
      'AWS::Lambda::Alias',
      { FunctionName: 'f', Name: 'live' },
      'arn:aws:lambda:eu-north-1:111122223333:function:f:live',
      'arn:aws:lambda:eu-north-1:111122223333:function:f:live',
    ],
    [
      'AWS::Lambda::Version',
      { FunctionName: 'f' },
      'arn:aws:lambda:eu-north-1:111122223333:function:f:1',
      'arn:aws:lambda:eu-north-1:111122223333:function:f:1',
    ],
    ['AWS::IAM::Role', {}, 'HuiyingState-Thing1A2B', 'arn:aws:iam::111122223333:role/HuiyingState-Thing1A2B'],
    [
      'AWS::StepFunctions::StateMachine',
      {},
      'arn:aws:states:eu-north-1:111122223333:stateMachine:HuiyingState-Thing1A2B',
      'arn:aws:states:eu-north-1:111122223333:stateMachine:HuiyingState-Thing1A2B',
    ],
    ['AWS::S3::Bucket', {}, 'huiyingstate-thing1a2b', 'arn:aws:s3:::huiyingstate-thing1a2b'],
    ['AWS::Events::Rule', { Name: 'mine' }, 'mine', 'arn:aws:events:eu-north-1:111122223333:rule/mine'],
    ['AWS::ApiGatewayV2::Stage', { StageName: '$default' }, '$default', null],
  ])('gives %s what Ref and its ARN are on AWS', (type, properties, ref, arn) => {
    expect(one({ Type: type, Properties: properties })).toMatchObject({ ref, arn });
  });

  it('gives a secret six further characters and a key an id of its own, the same each time', () => {
    const secret = one({ Type: 'AWS::SecretsManager::Secret' });
    expect(secret?.ref).toMatch(
      /^arn:aws:secretsmanager:eu-north-1:111122223333:secret:HuiyingState-Thing1A2B-[0-9a-f]{6}$/,
    );
    const key = one({ Type: 'AWS::KMS::Key' });
    expect(key?.ref).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one({ Type: 'AWS::KMS::Key' })).toEqual(key);
  });

  it('keeps long names within what the service takes, and apart', () => {
    const long = 'X'.repeat(80);
    expect(functionName(long)).toHaveLength(64);
    expect(functionName(`${long}A`)).not.toBe(functionName(`${long}B`));
  });
});
