import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { MayInvoke } from '../events/async-invoke.ts';
import { isJsonObject, type Json, Unsupported } from '../json.ts';
import type { Deployment } from '../run/deployment.ts';
import type { Functions } from '../run/functions.ts';
import type { StackTime } from '../time/stack-time.ts';
import type { Identity } from './identity.ts';
import { jsonReply, type Reply } from './exchange.ts';
import { matchRoute, readRoute } from './route.ts';
import { type ConcurrencyLimiter, concurrencyLimiter } from '../concurrency-limiter.ts';

/**
 * A function is one worker here and not a thousand sandboxes: in a flood all that came at once would run out of their time together. Beyond so many they wait,
 * and are then refused as API Gateway does when Lambda throttles; senders come again.
 */
const AT_ONCE = 32;
const PATIENCE_MS = 10_000;

const Integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});
const Route = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const Authorizer = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.array(z.literal('$request.header.Authorization')),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
});

/** The template's HTTP API: answers a request, or null when no route is meant by it. */
export type Gateway = (request: IncomingMessage, body: Buffer) => Promise<Reply | null>;

export function gateway(
  deployment: Deployment,
  stack: { functions: Functions; identity: () => Identity; time: StackTime; mayInvoke: MayInvoke; domain(): string },
): Gateway {
  const integrations = new Map(
    deployment
      .of('AWS::ApiGatewayV2::Integration')
      .map((resource) => [resource.ref, deployment.read(resource, Integration)]),
  );
  const authorizers = new Map(
    deployment
      .of('AWS::ApiGatewayV2::Authorizer')
      .map((resource) => [resource.ref, deployment.read(resource, Authorizer)]),
  );
  const api = deployment.of('AWS::ApiGatewayV2::Api')[0];
  const routes = deployment.of('AWS::ApiGatewayV2::Route').map((resource) => {
    const route = deployment.read(resource, Route);
    const integration = integrations.get(route.Target.replace(/^integrations\//, ''));
    const audience =
      route.AuthorizationType === 'JWT'
        ? authorizers.get(route.AuthorizerId ?? '')?.JwtConfiguration.Audience
        : undefined;
    if (!integration) throw new Unsupported(`the target ${route.Target}`, resource.logicalId);
    if (route.AuthorizationType === 'JWT' && !audience)
      throw new Unsupported(`the authorizer ${route.AuthorizerId}`, resource.logicalId);
    const key = readRoute(route.RouteKey);
    const { partition, region, account } = deployment.place;
    const source = `arn:${partition}:execute-api:${region}:${account}:${api?.ref ?? ''}/$default/${key.method === 'ANY' ? '*' : key.method}/${key.segments.join('/')}`;
    stack.mayInvoke('apigateway.amazonaws.com', integration.IntegrationUri, source);
    return { ...route, key, integration, audience };
  });

  const limiters = new Map<string, ConcurrencyLimiter>();
  const kept = new Map<string, Reply>();
  return async (request, body) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const key = `${request.method} ${request.url} ${request.headers['accept-encoding']}`;
    const before = kept.get(key);
    if (before) return before;
    const found = matchRoute(routes, request.method ?? 'GET', url.pathname);
    if (!found) return null;
    const { route, parameters } = found;
    let claims: Record<string, Json> | null = null;
    if (route.audience) {
      claims = await stack.identity().verify(request.headers.authorization, route.audience);
      if (!claims)
        return {
          ...jsonReply(401, { message: 'Unauthorized' }),
          headers: { 'content-type': 'application/json', 'www-authenticate': 'Bearer' },
        };
    }
    const limiter = limiters.get(route.integration.IntegrationUri) ?? concurrencyLimiter(AT_ONCE, PATIENCE_MS);
    limiters.set(route.integration.IntegrationUri, limiter);
    const invoked = await limiter.pass(() =>
      stack.functions.answer(
        route.integration.IntegrationUri,
        eventOf(request, url, body, {
          routeKey: route.RouteKey,
          parameters,
          claims,
          at: stack.time.now(),
          api: api?.ref ?? '',
          account: deployment.place.account,
          domain: stack.domain(),
        }),
      ),
    );
    if (invoked === null)
      return {
        ...jsonReply(503, { message: 'Service Unavailable' }),
        headers: { 'content-type': 'application/json', 'retry-after': '5' },
      };
    if (!invoked.ok)
      return jsonReply(invoked.unhandled === 'Sandbox.Timedout' ? 503 : 500, { message: 'Internal Server Error' });
    const reply = replyOf(invoked.payload);
    // With a query it would be kept once for each that somebody thinks of.
    if (url.search === '' && mayBeKept(reply)) kept.set(key, reply);
    return reply;
  };
}

/**
 * What says of itself that it never changes, for whoever asks (RFC 9111, RFC 8246), is kept as any cache on its way would: each new window reads
 * the console's files, which would cross two threads as base64.
 */
const mayBeKept = ({ status, headers: { 'cache-control': control = '', vary = '' } = {} }: Reply): boolean =>
  status === 200 && control.includes('public') && control.includes('immutable') && vary === 'accept-encoding';

interface About {
  routeKey: string;
  parameters: Record<string, string>;
  claims: Record<string, Json> | null;
  at: number;
  api: string;
  account: string;
  domain: string;
}

/** A request in HTTP API's payload format 2.0. */
function eventOf(request: IncomingMessage, url: URL, body: Buffer, about: About): Json {
  const headers = Object.fromEntries(
    Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
      name === 'cookie' ? [] : [[name, values.join(',')]],
    ),
  );
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) query[name] = name in query ? `${query[name]},${value}` : value;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
  const text = body.toString('utf8');
  // HTTP API hands on text as text, and anything else in base64.
  const isText =
    /^(application\/(json|javascript|xml|([\w.+-]+\+(json|xml)))|text\/)/.test(
      request.headers['content-type'] ?? 'text/plain',
    ) && Buffer.from(text).equals(body);
  return {
    version: '2.0',
    routeKey: about.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(about.parameters).length > 0 && { pathParameters: about.parameters }),
    requestContext: {
      accountId: about.account,
      apiId: about.api,
      domainName: about.domain,
      domainPrefix: about.api,
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: about.routeKey,
      stage: '$default',
      time: new Date(about.at).toISOString(),
      timeEpoch: Math.trunc(about.at),
      ...(about.claims && { authorizer: { jwt: { claims: about.claims, scopes: null } } }),
    },
    ...(body.length > 0 && { body: isText ? text : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

const Answer = z.object({
  statusCode: z.coerce.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** A function's answer as HTTP API reads it: without a status code the whole answer is a JSON body. */
function replyOf(payload: Json): Reply {
  if (!isJsonObject(payload) || payload['statusCode'] === undefined) return jsonReply(200, payload);
  const answer = Answer.safeParse(payload);
  if (!answer.success) return jsonReply(500, { message: 'Internal Server Error' });
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = answer.data;
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...named },
    cookies,
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}
