import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** One HTTP request as a handler sees it. Header names are lower-case. */
export interface HttpCall {
  method: string;
  /** The route with its placeholders, such as `/api/cases/{number}`: this is logged, the path never. */
  route: string;
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  cookies?: Record<string, string>;
  rawBody: Uint8Array;
  /** The body read as JSON; throws a BadRequest that says where it breaks, without quoting it. */
  json(): unknown;
  /** What the JWT authorizer let through; null on a route without one. */
  claims: Record<string, string> | null;
  sourceIp: string;
}

/** `body` is sent as JSON, `text` and `bytes` as they stand. `matter` goes into the log line. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
  bytes?: Uint8Array;
  matter?: string;
  /** What it came to, as metrics. */
  metrics?: Record<string, number>;
}

/** RFC 9457. `pointer` is a JSON pointer to the field, `clause` the rule that refused. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  pointer?: string;
  clause?: string;
  [extension: string]: unknown;
}

export const PROBLEM_JSON = 'application/problem+json';
export const problemType = (slug: string): string => `urn:huiying:problem:${slug}`;

/** An answer with problem details; `slug` is what a program goes by, `detail` what a person reads. */
export function problem(status: number, slug: string, detail: string, more: Record<string, unknown> = {}): HttpAnswer {
  const body: ProblemDetails = { type: problemType(slug), title: slug.replaceAll('-', ' '), status, detail, ...more };
  return { status, headers: { 'content-type': PROBLEM_JSON }, body };
}

/** Broken input: answered with its problem details, logged by slug alone. */
export class BadRequest extends Error {
  override name = 'BadRequest';
  readonly answer: HttpAnswer;
  readonly slug: string;
  readonly detail: string;
  readonly pointer: string;
  constructor(slug: string, detail: string, more: Record<string, unknown> = {}, status = 400) {
    super(slug);
    this.slug = slug;
    this.detail = detail;
    this.pointer = typeof more['pointer'] === 'string' ? more['pointer'] : '';
    this.answer = problem(status, slug, detail, more);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Many times what any body of ours has: whatever walks over a value calls itself for each level, and a stack ends. */
const DEEPEST = 100;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);

/** Counted over the bytes before anything is made of them; a bracket within a text is none. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENS.has(byte)) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (CLOSES.has(byte)) depth -= 1;
  }
  return false;
}

/** The bytes as JSON. The parser's own message quotes the input, so it is not passed on (H5). */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) throw new BadRequest('no-body', '缺少请求体，应为 JSON');
  if (isTooDeep(bytes))
    throw new BadRequest('too-deep', `请求体的括号层数超过 ${DEEPEST} 层，应为普通的 JSON`, { pointer: '' });
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    throw new BadRequest('not-json', '请求体不是 UTF-8 编码的 JSON', { pointer: '' });
  }
}

const texts = (
  values: Record<string, string | number | boolean | string[] | undefined> | undefined,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );

const cookiesOf = (cookies: string[]): Record<string, string> =>
  Object.fromEntries(
    cookies.flatMap((cookie) => {
      const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/.exec(cookie) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );

/** Reads an HTTP API event (payload 2.0). */
export function callOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): HttpCall {
  const [, route = '$default'] = event.routeKey.split(' ');
  const rawBody = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const headers = texts(event.headers);
  return {
    method: event.requestContext.http.method,
    route,
    path: texts(event.pathParameters),
    query: texts(event.queryStringParameters),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    cookies: cookiesOf(event.cookies ?? []),
    rawBody,
    json: () => readJson(rawBody),
    claims: event.requestContext.authorizer?.jwt ? texts(event.requestContext.authorizer.jwt.claims) : null,
    sourceIp: event.requestContext.http.sourceIp,
  };
}

/** Writes the answer; nothing is kept by caches unless the handler says so. */
export function resultOf(answer: HttpAnswer): APIGatewayProxyStructuredResultV2 {
  const isText = answer.text !== undefined;
  const headers = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
    ...answer.headers,
  };
  if (answer.bytes)
    return {
      statusCode: answer.status,
      headers,
      body: Buffer.from(answer.bytes).toString('base64'),
      isBase64Encoded: true,
    };
  return {
    statusCode: answer.status,
    headers,
    body: isText ? answer.text : answer.body === undefined ? '' : JSON.stringify(answer.body),
  };
}
