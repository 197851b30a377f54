import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '../functions/handlers/http/api/openapi/document.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** One JSON schema as a TypeScript type; what it does not know is `unknown`. */
function typeOf(schema: unknown): string {
  if (!isObject(schema)) return 'unknown';
  if (typeof schema['$ref'] === 'string')
    return `components["schemas"][${JSON.stringify(schema['$ref'].split('/').at(-1))}]`;
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return either.map(typeOf).join(' | ');
  if (Array.isArray(schema['type'])) return schema['type'].map((type) => typeOf({ ...schema, type })).join(' | ');
  switch (schema['type']) {
    case 'string':
      return schema['format'] === 'binary' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `(${typeOf(schema['items'])})[]`;
    case 'object':
      return objectType(schema);
    default:
      return 'unknown';
  }
}

function objectType(schema: Json): string {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = new Set(items(schema['required']));
  const named = Object.entries(properties).map(
    ([name, inner]) => `${key(name)}${required.has(name) ? '' : '?'}: ${typeOf(inner)};`,
  );
  const more = schema['additionalProperties'];
  const open = isObject(more);
  if (named.length === 0)
    return more === false
      ? 'Record<string, never>'
      : `Record<string, ${open && Object.keys(more).length > 0 ? typeOf(more) : 'unknown'}>`;
  return `{ ${named.join(' ')} }${open ? ' & Record<string, unknown>' : ''}`;
}

function contentOf(holder: unknown): string {
  const all = isObject(holder) && isObject(holder['content']) ? Object.entries(holder['content']) : [];
  // What is a file too is asked for as one by another way than the typed client.
  const json = all.filter(([type]) => type === 'application/json');
  const content = json.length > 0 ? json : all;
  if (content.length === 0) return 'content?: never';
  return `content: { ${content.map(([type, media]) => `${key(type)}: ${typeOf(isObject(media) ? media['schema'] : null)};`).join(' ')} }`;
}

function parametersOf(operation: Json): string {
  const given = items(operation['parameters']).filter(isObject);
  const group = (place: string): string => {
    const inside = given.filter((parameter) => parameter['in'] === place);
    if (inside.length === 0) return `${place}?: never;`;
    const named = inside.map(
      ({ name, required, schema }) => `${key(String(name))}${required === true ? '' : '?'}: ${typeOf(schema)};`,
    );
    return `${place}${inside.some((parameter) => parameter['required'] === true) ? '' : '?'}: { ${named.join(' ')} };`;
  };
  return `{ ${['query', 'header', 'path', 'cookie'].map(group).join(' ')} }`;
}

function operationOf(operation: Json): string {
  const responses = isObject(operation['responses']) ? Object.entries(operation['responses']) : [];
  const body = isObject(operation['requestBody'])
    ? `requestBody: { ${contentOf(operation['requestBody'])} };`
    : 'requestBody?: never;';
  const answers = responses.map(
    ([status, answer]) => `${status}: { headers: { [name: string]: unknown }; ${contentOf(answer)} };`,
  );
  return `{ parameters: ${parametersOf(operation)}; ${body} responses: { ${answers.join(' ')} } }`;
}

/** The console's types of the API, in the shape that openapi-fetch reads. */
export function apiTypes(): string {
  const { paths, components } = openapiDocument();
  const schemas = isObject(components) && isObject(components['schemas']) ? Object.entries(components['schemas']) : [];
  const routes = isObject(paths) ? Object.entries(paths) : [];
  return [
    '// Generated from /openapi.json by `npm run api-types`; a test says when it is stale.',
    'export interface paths {',
    ...routes.map(([path, methods]) => {
      const operations = isObject(methods)
        ? Object.entries(methods).filter(([, operation]) => isObject(operation))
        : [];
      return `${key(path)}: { ${operations.map(([method, operation]) => `${method}: ${operationOf(isObject(operation) ? operation : {})};`).join(' ')} };`;
    }),
    '}',
    'export interface components { schemas: {',
    ...schemas.map(([name, schema]) => `${key(name)}: ${typeOf(schema)};`),
    '} }',
    '',
  ].join('\n');
}

export const API_TYPES = fileURLToPath(new URL('../console/src/api/schema.ts', import.meta.url));

if (import.meta.main) writeFileSync(API_TYPES, apiTypes());
