import jsonata from 'jsonata';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { toMs } from '../../../functions/domain/matter/instant.ts';
import type { Json } from '../json.ts';
import { isObject } from '../json.ts';
import { StateFailure } from './errors.ts';

/** What `$states` shows to one field. */
export interface StatesVariable {
  input: Json;
  context: Json;
  result?: Json;
  errorOutput?: Json;
}

export interface Scope {
  states: StatesVariable;
  variables: Record<string, Json>;
  now: Instant;
}

/** AWS stops an expression after 1 s; a busy two-core machine is given longer, so that only a true loop ends here. */
const LIMITS = { timeout: 5_000, stack: 500 };

/** The JSONata between `{%` and `%}`; null for a plain value. */
export const expressionIn = (text: string): string | null => /^\{%([\s\S]*)%\}$/.exec(text)?.[1] ?? null;

/** A template's value: each `{% %}` text in it evaluated, at any depth. */
export async function evaluate(template: Json, scope: Scope, where: string): Promise<Json> {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    return source === null ? template : run(source, scope, where);
  }
  if (Array.isArray(template)) return Promise.all(template.map((item, i) => evaluate(item, scope, `${where}[${i}]`)));
  if (template === null || typeof template !== 'object') return template;
  const entries = await Promise.all(
    Object.entries(template).map(
      async ([key, value]) => [key, await evaluate(value, scope, `${where}.${key}`)] as const,
    ),
  );
  return Object.fromEntries(entries);
}

const known = new Map<string, jsonata.Expression>();

/** The definition has a few dozen expressions, each read once. What they say is not kept in them: every run gets bindings of its own. */
function compiled(source: string): jsonata.Expression {
  const expression = known.get(source) ?? jsonata(source, LIMITS);
  known.set(source, expression);
  return expression;
}

async function run(source: string, scope: Scope, where: string): Promise<Json> {
  let value: unknown;
  try {
    value = await compiled(source).evaluate(undefined, {
      ...scope.variables,
      states: scope.states,
      ...functionsAt(scope.now),
    });
  } catch (problem) {
    throw new StateFailure(
      'States.QueryEvaluationError',
      `The JSONata expression '${source.trim()}' of ${where} threw an error: ${messageOf(problem)}`,
    );
  }
  if (value === undefined) throw failure(source, where, 'returned nothing (undefined)');
  if (holdsFunction(value)) throw failure(source, where, 'returned a function');
  // Sequences of the JSONata package carry hidden members; a JSON round trip leaves the plain value.
  const plain: Json = JSON.parse(JSON.stringify(value));
  return plain;
}

/** `$now` and `$millis` by the stack's clock; `$parse` is Step Functions' own. */
function functionsAt(now: Instant): Record<string, unknown> {
  return {
    now: (picture?: string, zone?: string) =>
      picture === undefined
        ? now
        : jsonata('$fromMillis(ms, picture, zone)').evaluate({
            ms: toMs(now),
            picture,
            ...(zone === undefined ? {} : { zone }),
          }),
    millis: () => toMs(now),
    parse: (text: string) => JSON.parse(text),
  };
}

const failure = (source: string, where: string, what: string) =>
  new StateFailure('States.QueryEvaluationError', `The JSONata expression '${source.trim()}' of ${where} ${what}.`);

function messageOf(problem: unknown): string {
  return isObject(problem) && typeof problem['message'] === 'string' ? problem['message'] : String(problem);
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (Array.isArray(value)) return value.some(holdsFunction);
  return (
    isObject(value) &&
    (value['_jsonata_function'] === true ||
      value['_jsonata_lambda'] === true ||
      Object.values(value).some(holdsFunction))
  );
}
