import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Runtime } from '../../functions/runtime/telemetry.ts';
import type { HttpAnswer, HttpCall } from '../../functions/runtime/http.ts';
import { http } from '../../functions/runtime/lambda.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { mustBeDocumented } from './as-documented.ts';

/** What a caller may read of an answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** The body as JSON, or null where it is text. */
  json: Record<string, unknown>;
  text: string;
}

export interface Sent {
  /** The contact who is signed in, by the subject of the claims. */
  as?: string;
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  rawBody?: string;
  headers?: Record<string, string>;
  isBase64Encoded?: boolean;
  cookies?: string[];
}

const context: Partial<Context> = { awsRequestId: 'lambda-request', getRemainingTimeInMillis: () => 10_000 };

/** A public route as HTTP API calls it (payload 2.0), through the whole stack of lambda.ts, with given ports. */
export function front(fn: (call: HttpCall, ports: Ports) => Promise<HttpAnswer>, ports: Ports, maxBody?: number) {
  const lines: { line: Record<string, unknown>; error: Error | undefined }[] = [];
  const measured: Record<string, number>[] = [];
  const around: Runtime = {
    ports: () => ports,
    log: (line, error) => lines.push({ line, error }),
    measure: (metrics) => measured.push(metrics),
  };
  const handler = http(fn, around, maxBody);
  async function call(route: string, sent: Sent = {}): Promise<Answer> {
    const event = eventOf(route, sent);
    const result: APIGatewayProxyStructuredResultV2 = await handler(event, context as Context);
    const text = result.body ?? '';
    const headers = Object.fromEntries(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const isJson = headers['content-type']?.includes('json') === true && text !== '';
    const status = result.statusCode ?? 200;
    const { requestContext } = event;
    mustBeDocumented(requestContext.http.method, event.rawPath, status, isJson ? JSON.parse(text) : null);
    return {
      status,
      headers,
      text,
      json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }
  return { call, lines, measured };
}

function eventOf(
  route: string,
  { as, path = {}, query = {}, body, rawBody, headers = {}, isBase64Encoded = false, cookies }: Sent,
): APIGatewayProxyEventV2WithJWTAuthorizer {
  const [method = 'GET', pattern = '/'] = route.split(' ');
  const rawPath = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const sentBody = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    version: '2.0',
    routeKey: route,
    rawPath,
    rawQueryString: new URLSearchParams(query).toString(),
    headers,
    pathParameters: path,
    queryStringParameters: query,
    isBase64Encoded,
    ...(cookies ? { cookies } : {}),
    ...(sentBody === undefined ? {} : { body: sentBody }),
    requestContext: {
      accountId: '0',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: route,
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 0,
      // A route without an authorizer has none, though the type says that it always has.
      ...(as === undefined
        ? {}
        : { authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: { sub: as }, scopes: [] } } }),
    } as APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'],
  };
}
