import { schemaFaults } from './schema-faults.ts';
import type { Document, Operation } from './operations.ts';
import type { Answer } from './send.ts';
import type { FuzzRequest } from './requests.ts';

const STACK_TRACE =
  /\n\s+at \S+|node:internal|\/node_modules\/|index\.mjs:\d+|\b(?:TypeError|RangeError|SyntaxError|ZodError)\b/;
/** What HTTP API itself says before any function is asked. */
const GATEWAYS_OWN: Record<number, string> = { 401: 'Unauthorized', 404: 'Not Found', 413: 'Request Entity Too Large' };

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Dot segments and empty ones lead elsewhere before a route is looked for; what is there then is not this operation. */
function leadsElsewhere({ path }: FuzzRequest): boolean {
  return Object.values(path).some((value) => /^(\.|%2e){1,2}$/i.test(value) || value === '' || value.includes('/'));
}

/** What is wrong with an answer; nothing when all that is promised holds. */
export function faultsOf(
  operation: Operation,
  request: FuzzRequest,
  answer: Answer,
  { components }: Document,
): string[] {
  const { status, type, text } = answer;
  if (status >= 500 && !(status === 503 && text.includes('urn:huiying:problem:busy')))
    return [`${status}: ${text.slice(0, 200)}`];
  const faults =
    STACK_TRACE.test(type === 'text/html' ? '' : text) && operation.path !== '/openapi.json'
      ? [`tells of its inside: ${STACK_TRACE.exec(text)?.[0].trim()}`]
      : [];
  if (leadsElsewhere(request)) return faults;
  const said = json(text);
  if (GATEWAYS_OWN[status] !== undefined && fieldsOf(said)['message'] === GATEWAYS_OWN[status]) return faults;
  const told = operation.answers.get(status);
  if (!told)
    return [
      ...faults,
      `${status} is not in the document (${[...operation.answers.keys()].join(', ')}): ${text.slice(0, 200)}`,
    ];
  const schema = told.get(type);
  if (told.size > 0 && !schema)
    faults.push(`${status} is ${type || 'without a type'}, not ${[...told.keys()].join(' or ')}`);
  if (
    status < 300 &&
    request.kind === 'secret' &&
    operation.guard === 'person' &&
    operation.path !== '/api/sources/try'
  )
    faults.push('took in a classification mark (H6)');
  if (!schema || !type.endsWith('json')) return faults;
  if (status >= 400) faults.push(...problemFaults(status, said));
  return [...faults, ...schemaFaults(said, schema, components.schemas).slice(0, 3)];
}

/** RFC 9457: the shape that every refusal has. */
function problemFaults(status: number, said: unknown): string[] {
  const { type, title, status: inside, detail } = fieldsOf(said);
  if (typeof type !== 'string' || typeof title !== 'string' || typeof detail !== 'string')
    return ['is no problem+json: type, title and detail are asked for'];
  return inside === status ? [] : [`says ${String(inside)} inside a ${status}`];
}
