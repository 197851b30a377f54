import * as z from 'zod/mini';
import { PROBLEM_JSON } from '../../../../runtime/http.ts';
import { problemDetails } from '../schemas/answers.ts';
import { DOCX } from '../schemas/papers.ts';
import { PROOF_TYPES, type Route, routes } from './routes.ts';

type Json = { [key: string]: unknown };

const PROBLEMS: Record<number, string> = {
  400: 'The input is wrong; `pointer` and `errors` say where',
  401: 'Nobody is signed in, or the signature does not fit',
  403: 'This person may not; `clause` is the rule',
  404: 'There is no such thing',
  409: 'Somebody was faster; `current` is the case as it stands. For webhooks: the id was used for another body',
  413: 'The body is too large',
  415: 'The body comes in an encoding that is not taken; the title says which are',
  422: 'A rule refuses; `clause` says which',
  503: 'The system is busy, many at once are at this very case, or the place of photos is away: try again in a moment',
};

/** A page says in its own words what is wrong. */
const PAGES: Record<number, string> = {
  200: 'A page',
  303: 'Done: see the page at `location`',
  400: 'The page, with what is wrong in what was typed',
  403: 'The page, with why this person may not',
  404: 'No such code',
  409: 'The page, as it stands by now',
  410: 'The code has expired',
  413: 'The body is too large',
  422: 'The page, with the rule that refuses',
  429: 'Too many wrong codes from this address',
  503: 'The page: photos cannot be kept just now, and nothing was',
};

const GUARDS: Record<Route['guard'], Json[]> = {
  person: [{ signIn: [] }],
  signature: [{ webhookSignature: [] }],
  code: [],
  none: [],
};

/** JSON Schema of a zod schema; named parts become components. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output', components: Json): Json {
  const made: Json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The pattern of a date-time is longer than all the rest, and its format says the same.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  const { $schema: _dialect, $defs, id: _id, ...rest } = made;
  for (const [name, part] of Object.entries($defs ?? {})) components[name] ??= pointed(part);
  return pointed(rest);
}

/** References to definitions of one schema become references to components. */
const pointed = (part: unknown): Json =>
  JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, schema: Json, example?: unknown): Json => ({
  [type]: { schema, ...(example === undefined ? {} : { example }) },
});

const FILE: Json = { type: 'string', format: 'binary' };

function answersOf({ answer, later, paper, problems, body, query }: Route, components: Json): Json {
  const statuses = body ? [...problems, 413] : problems;
  const refused = statuses.map((status) => [
    status,
    { description: PROBLEMS[status], content: content(PROBLEM_JSON, ref('Problem')) },
  ]);
  if (answer === 'html') return Object.fromEntries(problems.map((status) => [status, pageOf(status)]));
  if (answer === 'photo') {
    const files = Object.assign({}, ...PROOF_TYPES.map((type) => content(type, FILE)));
    return { 200: { description: 'The photo', content: files }, ...Object.fromEntries(refused) };
  }
  if (answer === 'openapi')
    return { 200: { description: 'OpenAPI 3.1', content: content('application/json', { type: 'object' }) } };
  components[answer.name] ??= schemaOf(answer.schema, 'output', components);
  const done = {
    description: answer.name,
    content: { ...content('application/json', ref(answer.name)), ...(paper ? content(DOCX, FILE) : {}) },
  };
  const previewed =
    query?.shape['preview'] && answer.status !== 200
      ? { 200: { ...done, description: 'What it would come to; nothing is written' } }
      : {};
  if (later) components[later.name] ??= schemaOf(later.schema, 'output', components);
  const waits = later
    ? { 202: { description: 'It is durable, and worked later', content: content('application/json', ref(later.name)) } }
    : {};
  return { [answer.status]: done, ...waits, ...previewed, ...Object.fromEntries(refused) };
}

const pageOf = (status: number): Json =>
  status === 413
    ? {
        description: PAGES[status],
        content: { ...content('text/html', { type: 'string' }), ...content(PROBLEM_JSON, ref('Problem')) },
      }
    : { description: PAGES[status], content: content('text/html', { type: 'string' }) };

function parametersOf({ path, query }: Route, components: Json): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema, 'input', components),
  }));
  return [...inPath, ...inQuery];
}

function operation(route: Route, components: Json): Json {
  const { method, path, tag, says, guard, body, takes } = route;
  const parameters = parametersOf(route, components);
  return {
    operationId: `${method}${path.replaceAll(/[{}]/g, '').replaceAll(/(?<![/.-])[/.-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [tag],
    summary: says,
    security: GUARDS[guard],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(takes
      ? { requestBody: { required: true, content: Object.assign({}, ...takes.map((type) => content(type, FILE))) } }
      : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: content('application/json', schemaOf(body.schema, 'input', components), body.example),
          },
        }
      : {}),
    responses: answersOf(route, components),
  };
}

/** OpenAPI 3.1 made of the schemas that validate, so that the two cannot drift apart. */
export function openapiDocument(): Json {
  const components: Json = { Problem: schemaOf(problemDetails, 'output', {}) };
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route, components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Huiying',
      version: '1',
      description: 'Commands take `expectedVersion`, the `personVersion` of the case as it was seen. 非涉密.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        signIn: {
          type: 'openIdConnect',
          openIdConnectUrl: '/.well-known/openid-configuration',
          description: 'Bearer token of the issuer, audience `huiying`',
        },
        webhookSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'Standard Webhooks, with webhook-id and webhook-timestamp',
        },
      },
    },
  };
}
