import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  type IFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Bundles } from '../bundles.ts';
import type { FunctionName } from '../functions.ts';
import type { Settings } from '../settings.ts';
import { accept } from './accept.ts';
import type { CustomerKey } from './customer-key.ts';

/** What every function of the house shares. */
export interface House {
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly key: CustomerKey;
}

interface HouseFunctionProps extends House {
  /** 10 s unless said: what waits for an answer is a person. */
  readonly timeout?: Duration;
}

/** Network logs are kept for six months at least (Cybersecurity Law, article 21); 180 days would fall short of that. */
export const LOG_RETENTION = RetentionDays.ONE_YEAR;
/** Shortest time to load an AWS client and answer at a fair price; half of it doubles the cold start. */
const MEMORY_MB = 512;

/** The one kind of Lambda in the house: its own role, its own kept log, and the alias `live`, through which everything invokes it. */
export class HouseFunction extends Construct {
  readonly live: IFunction;
  readonly role: Role;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: FunctionName, props: HouseFunctionProps) {
    super(scope, id);
    const { settings } = props;
    const logGroup = new LogGroup(this, 'Log', { retention: LOG_RETENTION, encryptionKey: props.key.key });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    const traced = settings.partition === 'aws';
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: settings.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      code: Code.fromAsset(props.bundles(id)),
      handler: 'index.handler',
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      memorySize: MEMORY_MB,
      timeout: props.timeout ?? Duration.seconds(10),
      tracing: traced ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: { DISTRICT: settings.district, CHANNELS: settings.channels.join(','), LOG_LEVEL: 'INFO' },
    });
    // CDK's classes do not meet CDK's interfaces under exactOptionalPropertyTypes; an alias is a function to all that invoke it.
    this.live = this.lambda.addAlias('live') as IFunction;
    if (traced) {
      accept(this.role, 'X-Ray segments belong to no resource that IAM could name', 'AwsSolutions-IAM5[Resource::*]');
    } else {
      accept(this.lambda, 'Lambda has no X-Ray integration in the China regions', 'Serverless-LambdaTracing');
    }
  }

  /** Whoever owns a resource offers `grantX(fn)` and calls these two: a right, and the variable that goes with it. */
  allow(actions: string[], ...resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
  }

  tell(variable: string, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }
}
