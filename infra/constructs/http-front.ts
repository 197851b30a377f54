import { CfnOutput, Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CfnStage,
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type METRIC, METRICS_NAMESPACE } from '../../functions/runtime/metrics.ts';
import type { Settings } from '../settings.ts';
import { accept } from './accept.ts';
import type { CustomerKey } from './customer-key.ts';
import { DutyAlarm } from './duty-alarm.ts';
import { type HouseFunction, LOG_RETENTION } from './house-function.ts';

/** `GET /api/cases` as README and OpenAPI write it. */
export type Route = `${'GET' | 'POST' | 'PUT'} /${string}`;

/** Calls per second that one stage takes before it answers 429: far above a district's duty desks and sources together, far below a bill that hurts. */
const RATE = { rateLimit: 200, burstLimit: 400 };

/** The one public address. A route asks for a signed-in person unless it says aloud why not. */
export class HttpFront extends Construct {
  readonly api: HttpApi;
  private readonly accessLog: LogGroup;
  private readonly domain: string | undefined;
  private readonly stage: CfnStage;
  private readonly slow: Record<string, { ThrottlingRateLimit: number; ThrottlingBurstLimit: number }> = {};

  constructor(
    scope: Construct,
    id: string,
    props: { readonly settings: Settings; readonly key: CustomerKey; readonly operators: ITopic },
  ) {
    super(scope, id);
    const { settings } = props;
    this.domain = settings.domain;
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignIn', settings.issuer, { jwtAudience: [settings.audience] }),
      // With a domain of its own, and with its record, no other address may answer.
      disableExecuteApiEndpoint: settings.certificateArn !== undefined,
    });
    this.accessLog = new LogGroup(this, 'AccessLog', { retention: LOG_RETENTION, encryptionKey: props.key.key });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: RATE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        // The route, never the path, which may hold a one-time code; no address of the caller (H5).
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            at: '$context.requestTimeEpoch',
            route: '$context.routeKey',
            status: '$context.status',
            ms: '$context.responseLatency',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    this.stage = stage.node.defaultChild as CfnStage;
    if (settings.domain && settings.certificateArn) {
      const domainName = new DomainName(this, 'Domain', {
        domainName: settings.domain,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn),
      });
      new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage });
      new CfnOutput(this, 'PointDomainAt', { value: domainName.regionalDomainName });
    }
    new DutyAlarm(this, 'ApiFails', {
      metric: this.api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 5,
      impact: 'Duty desks, unit officers and leaders cannot see or act on their cases.',
      runbook: 'The API fails',
      operators: props.operators,
    });
    new DutyAlarm(this, 'ApiSlow', {
      metric: this.api.metricLatency({ statistic: 'p95', period: Duration.minutes(5) }),
      // Three seconds is when people press again; cold starts alone stay under it.
      threshold: Duration.seconds(3).toMilliseconds(),
      periods: 3,
      impact: 'Every page and press takes seconds; at 29 s calls fail.',
      runbook: 'The API is slow',
      operators: props.operators,
    });
  }

  /** How often a route answered with a status, counted from the access log under a figure's name. */
  answersOf(route: Route, status: number, metricName: (typeof METRIC)[keyof typeof METRIC], period: Duration): Metric {
    const filter = new MetricFilter(this, metricName, {
      logGroup: this.accessLog,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.route', '=', route),
        FilterPattern.stringValue('$.status', '=', String(status)),
      ),
      metricNamespace: METRICS_NAMESPACE,
      metricName,
    });
    return filter.metric({ statistic: 'Sum', period });
  }

  /** Where the public reaches it. */
  get address(): string {
    return this.domain ? `https://${this.domain}` : this.api.apiEndpoint;
  }

  /** For signed-in people. */
  signedIn(fn: HouseFunction, ...routes: Route[]): void {
    this.add(fn, routes, false);
  }

  /** For anyone; `because` says what guards it instead. */
  open(fn: HouseFunction, because: string, ...routes: Route[]): void {
    for (const route of this.add(fn, routes, true)) accept(route, because, 'AwsSolutions-APIG4');
  }

  /** Calls per second over all callers together, for what could be tried out one by one. */
  slowDown(perSecond: number, ...routes: Route[]): void {
    for (const route of routes)
      this.slow[route] = { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: perSecond * 2 };
    this.stage.addPropertyOverride('RouteSettings', this.slow);
  }

  private add(fn: HouseFunction, routes: readonly Route[], open: boolean) {
    // One permission for a function, not one for each of its routes: a stack holds 500 resources, and the authorizer stands at the route.
    const integration = new HttpLambdaIntegration(fn.node.id, fn.live, { scopePermissionToRoute: false });
    return routes.flatMap((route) => {
      const [method, path] = route.split(' ') as [HttpMethod, string];
      const added = this.api.addRoutes({
        path,
        methods: [method],
        integration,
        ...(open ? { authorizer: new HttpNoneAuthorizer() } : {}),
      });
      // A stage that names a route in its settings must come after it.
      for (const one of added) this.stage.node.addDependency(one);
      return added;
    });
  }
}
