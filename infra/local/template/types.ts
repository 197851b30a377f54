import type { Json } from '../json.ts';
import { Unsupported } from '../json.ts';
import { arnOf, physicalName, type Place, shortId, urlSuffix, uuidOf } from './place.ts';

/** What a type needs to name one of its resources. Properties are resolved when asked for, so that two resources may name each other. */
export interface Naming {
  place: Place;
  stack: string;
  logicalId: string;
  property: (name: string) => Json | undefined;
}

/** `ref` is what `Ref` gives, `attributes` what `Fn::GetAtt` gives. */
export interface Identity {
  ref: string;
  arn: string | null;
  attributes: Record<string, string>;
}

type Identify = (naming: Naming) => Identity;

/** The name given in the template, or one made of stack and logical id. */
function named({ stack, logicalId, property }: Naming, given: string, most: number): string {
  const name = property(given);
  return typeof name === 'string' ? name : physicalName(stack, logicalId, most);
}

function text({ property, logicalId }: Naming, name: string): string {
  const value = property(name);
  if (typeof value !== 'string') throw new Unsupported(`${name} of ${JSON.stringify(value)}`, logicalId);
  return value;
}

/** A resource known by an id alone. */
const idOnly =
  (most: number, attribute?: string): Identify =>
  ({ stack, logicalId }) => {
    const ref = shortId(`${stack}/${logicalId}`, most);
    return { ref, arn: null, attributes: attribute === undefined ? {} : { [attribute]: ref } };
  };

const withName =
  (
    given: string,
    most: number,
    service: string,
    rest: (name: string) => string,
    more: (name: string, naming: Naming) => Record<string, string> = () => ({}),
  ): Identify =>
  (naming) => {
    const name = named(naming, given, most);
    const arn = arnOf(naming.place, service, rest(name));
    return { ref: name, arn, attributes: { Arn: arn, ...more(name, naming) } };
  };

/** IAM is global: its ARNs have no region. */
const iamArn = (place: Place, rest: string) => `arn:${place.partition}:iam::${place.account}:${rest}`;
const functionArn = (place: Place, nameOrArn: string) =>
  nameOrArn.startsWith('arn:') ? nameOrArn : arnOf(place, 'lambda', `function:${nameOrArn}`);

const active: Readonly<Record<string, Identify>> = {
  'AWS::DynamoDB::Table': withName(
    'TableName',
    255,
    'dynamodb',
    (name) => `table/${name}`,
    (name, { place, property }) =>
      property('StreamSpecification') === undefined
        ? {}
        : { StreamArn: arnOf(place, 'dynamodb', `table/${name}/stream/2026-01-01T00:00:00.000`) },
  ),
  'AWS::SQS::Queue': (naming) => {
    const { place, property } = naming;
    const plain = named(naming, 'QueueName', 75);
    // CloudFormation names a FIFO queue so; a name that is given has the ending already.
    const name = property('FifoQueue') === true && !plain.endsWith('.fifo') ? `${plain}.fifo` : plain;
    const url = `https://sqs.${place.region}.${urlSuffix(place)}/${place.account}/${name}`;
    const arn = arnOf(place, 'sqs', name);
    return { ref: url, arn, attributes: { Arn: arn, QueueName: name, QueueUrl: url } };
  },
  'AWS::SQS::QueuePolicy': idOnly(20, 'Id'),
  'AWS::SNS::Topic': (naming) => {
    const name = named(naming, 'TopicName', 256);
    const arn = arnOf(naming.place, 'sns', name);
    return { ref: arn, arn, attributes: { TopicArn: arn, TopicName: name } };
  },
  'AWS::SNS::TopicPolicy': idOnly(20, 'Id'),
  'AWS::SNS::Subscription': (naming) => {
    const arn = `${text(naming, 'TopicArn')}:${uuidOf(`${naming.stack}/${naming.logicalId}`)}`;
    return { ref: arn, arn, attributes: { Arn: arn } };
  },
  'AWS::Lambda::Function': withName('FunctionName', 64, 'lambda', (name) => `function:${name}`),
  'AWS::Lambda::Version': (naming) => {
    const arn = `${functionArn(naming.place, text(naming, 'FunctionName'))}:1`;
    return { ref: arn, arn, attributes: { FunctionArn: arn, Version: '1' } };
  },
  'AWS::Lambda::Alias': (naming) => {
    const arn = `${functionArn(naming.place, text(naming, 'FunctionName'))}:${text(naming, 'Name')}`;
    return { ref: arn, arn, attributes: { AliasArn: arn } };
  },
  'AWS::Lambda::Permission': idOnly(20, 'Id'),
  'AWS::Lambda::EventInvokeConfig': idOnly(20),
  'AWS::Lambda::EventSourceMapping': ({ place, stack, logicalId }) => {
    const id = uuidOf(`${stack}/${logicalId}`);
    const arn = arnOf(place, 'lambda', `event-source-mapping:${id}`);
    return { ref: id, arn, attributes: { Id: id, EventSourceMappingArn: arn } };
  },
  'AWS::IAM::Role': (naming) => {
    const name = named(naming, 'RoleName', 64);
    const arn = iamArn(naming.place, `role/${name}`);
    return { ref: name, arn, attributes: { Arn: arn, RoleId: `AROA${shortId(arn, 16).toUpperCase()}` } };
  },
  'AWS::IAM::Policy': (naming) => {
    const ref = named(naming, 'PolicyName', 128);
    return { ref, arn: null, attributes: { Id: ref } };
  },
  'AWS::IAM::ManagedPolicy': (naming) => {
    const arn = iamArn(naming.place, `policy/${named(naming, 'ManagedPolicyName', 128)}`);
    return { ref: arn, arn, attributes: { PolicyArn: arn } };
  },
  'AWS::StepFunctions::StateMachine': (naming) => {
    const name = named(naming, 'StateMachineName', 80);
    const arn = arnOf(naming.place, 'states', `stateMachine:${name}`);
    return { ref: arn, arn, attributes: { Arn: arn, Name: name } };
  },
  'AWS::Events::Rule': withName('Name', 64, 'events', (name) => `rule/${name}`),
  'AWS::ApiGatewayV2::Api': ({ place, stack, logicalId }) => {
    const id = shortId(`${stack}/${logicalId}`, 10);
    const arn = `arn:${place.partition}:apigateway:${place.region}::/apis/${id}`;
    return {
      ref: id,
      arn,
      attributes: { ApiId: id, ApiEndpoint: `https://${id}.execute-api.${place.region}.${urlSuffix(place)}` },
    };
  },
  'AWS::ApiGatewayV2::Route': idOnly(7, 'RouteId'),
  'AWS::ApiGatewayV2::Integration': idOnly(7, 'IntegrationId'),
  'AWS::ApiGatewayV2::Authorizer': idOnly(6, 'AuthorizerId'),
  'AWS::ApiGatewayV2::Stage': (naming) => ({ ref: text(naming, 'StageName'), arn: null, attributes: {} }),
  'AWS::SecretsManager::Secret': (naming) => {
    const name = named(naming, 'Name', 255);
    const arn = arnOf(naming.place, 'secretsmanager', `secret:${name}-${shortId(name, 6)}`);
    return { ref: arn, arn, attributes: { Id: arn } };
  },
  'AWS::SecretsManager::ResourcePolicy': idOnly(20, 'Id'),
  'AWS::S3::Bucket': (naming) => {
    const given = naming.property('BucketName');
    const name = typeof given === 'string' ? given : physicalName(naming.stack, naming.logicalId, 63).toLowerCase();
    const arn = `arn:${naming.place.partition}:s3:::${name}`;
    const domain = `${name}.s3.${urlSuffix(naming.place)}`;
    return {
      ref: name,
      arn,
      attributes: {
        Arn: arn,
        DomainName: domain,
        RegionalDomainName: `${name}.s3.${naming.place.region}.${urlSuffix(naming.place)}`,
      },
    };
  },
  'AWS::S3::BucketPolicy': idOnly(20),
  'AWS::KMS::Key': ({ place, stack, logicalId }) => {
    const id = uuidOf(`${stack}/${logicalId}`);
    const arn = arnOf(place, 'kms', `key/${id}`);
    return { ref: id, arn, attributes: { Arn: arn, KeyId: id } };
  },
  'AWS::KMS::Alias': (naming) => {
    const name = text(naming, 'AliasName');
    return { ref: name, arn: arnOf(naming.place, 'kms', name), attributes: {} };
  },
};

const inert: Readonly<Record<string, { why: string; identify: Identify }>> = {
  'AWS::Logs::LogGroup': {
    why: 'what functions log goes to the terminal',
    identify: withName('LogGroupName', 512, 'logs', (name) => `log-group:${name}:*`),
  },
  'AWS::Logs::MetricFilter': { why: 'no metrics are kept', identify: idOnly(20) },
  'AWS::Logs::ResourcePolicy': { why: 'no other service writes logs', identify: idOnly(20) },
  'AWS::Logs::QueryDefinition': { why: 'a saved query of the console', identify: idOnly(20, 'QueryDefinitionId') },
  'AWS::CloudWatch::Alarm': {
    why: 'no metrics are kept',
    identify: withName('AlarmName', 255, 'cloudwatch', (name) => `alarm:${name}`),
  },
  'AWS::CloudWatch::CompositeAlarm': {
    why: 'no metrics are kept',
    identify: withName('AlarmName', 255, 'cloudwatch', (name) => `alarm:${name}`),
  },
  'AWS::CloudWatch::Dashboard': {
    why: 'no metrics are kept',
    identify: withName('DashboardName', 255, 'cloudwatch', (name) => `dashboard/${name}`),
  },
  'AWS::ApiGatewayV2::DomainName': {
    why: 'the stack has one local address',
    identify: (naming) => ({
      ref: text(naming, 'DomainName'),
      arn: null,
      attributes: { RegionalDomainName: text(naming, 'DomainName'), RegionalHostedZoneId: 'ZLOCAL' },
    }),
  },
  'AWS::ApiGatewayV2::ApiMapping': { why: 'the stack has one local address', identify: idOnly(6, 'ApiMappingId') },
  'AWS::Budgets::Budget': { why: 'nothing costs anything', identify: idOnly(20) },
  'AWS::CDK::Metadata': { why: 'usage statistics of CDK', identify: idOnly(20) },
};

/** Types that the runner carries out. */
export const activeTypes: readonly string[] = Object.keys(active);

/** Types without effect on one machine, each with the reason. */
export const inertTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(inert).map(([type, { why }]) => [type, why]),
);

/** How a type names its resources; refuses an unknown type by name. */
export function identifierOf(type: string, where: string): Identify {
  const identify = active[type] ?? inert[type]?.identify;
  if (identify === undefined) throw new Unsupported(`resource type ${type}`, where);
  return identify;
}
