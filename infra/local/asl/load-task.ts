import type { Json } from '../json.ts';
import { isJsonObject, Unsupported } from '../json.ts';
import { BadAttribute, toWire } from './attribute-values.ts';
import type { Visible } from './check-expression.ts';
import { checkTemplate } from './check-expression.ts';
import type { Catcher, Retrier, State } from './definition.ts';
import { BadDefinition, checkErrorName } from './errors.ts';
import { expressionIn } from './expression.ts';
import { readFields, readList, readText, readWhole } from './fields.ts';
import type { Resource } from './resource.ts';
import { parametersOf, readResource, waitsForToken } from './resource.ts';

/** AWS's default and greatest TimeoutSeconds, and the greatest MaxAttempts. */
export const MOST = 99_999_999;
const MOST_DELAY = 31_622_400;

type Task = Extract<State, { type: 'Task' }>;

/** What only a Task has: resource, arguments, time-out, Retry and Catch. */
export function readTask(
  fields: Record<string, Json>,
  variables: ReadonlySet<string>,
  where: string,
): Pick<Task, 'resource' | 'arguments' | 'timeoutSeconds' | 'retry' | 'catch'> {
  const resource = readResource(readText(fields['Resource'], `${where}.Resource`), where);
  checkArguments(resource, fields['Arguments'], `${where}.Arguments`);
  if (fields['Arguments'] !== undefined)
    checkTemplate(fields['Arguments'], { states: [], token: waitsForToken(resource), variables }, `${where}.Arguments`);
  return {
    resource,
    arguments: fields['Arguments'],
    timeoutSeconds: readTimeout(fields['TimeoutSeconds'], { states: [], variables }, `${where}.TimeoutSeconds`),
    retry: readAll(fields['Retry'], `${where}.Retry`, readRetrier),
    catch: readAll(fields['Catch'], `${where}.Catch`, (one, at) => readCatcher(one, variables, at)),
  };
}

/** A positive whole number, or an expression that gives one. */
export function readTimeout(value: Json | undefined, visible: Visible, where: string): Json {
  if (typeof value === 'string' && expressionIn(value) !== null) {
    checkTemplate(value, visible, where);
    return value;
  }
  return readWhole(value, MOST, 1, MOST, where);
}

/** The parameters by name, and DynamoDB's values by type, as far as they stand in the definition. */
function checkArguments(resource: Resource, value: Json | undefined, where: string): void {
  const given = readFields(value, parametersOf(resource), where);
  const needed = resource.kind === 'lambda' ? 'FunctionName' : 'TableName';
  if (given[needed] === undefined) throw new BadDefinition(`${needed} is missing`, where);
  try {
    toWire(given);
  } catch (problem) {
    if (problem instanceof BadAttribute) throw new Unsupported(problem.message, where);
    throw problem;
  }
}

function readAll<T extends { errorEquals: string[] }>(
  value: Json | undefined,
  where: string,
  read: (one: Json, where: string) => T,
): T[] {
  if (value === undefined) return [];
  const list = readList(value, where).map((one, i) => read(one, `${where}[${i}]`));
  const all = list.findIndex((one) => one.errorEquals.includes('States.ALL'));
  if (all >= 0 && (all < list.length - 1 || list[all]?.errorEquals.length !== 1))
    throw new BadDefinition('States.ALL stands alone and last', where);
  return list;
}

function readErrors(value: Json | undefined, where: string): string[] {
  const names = readList(value, where).map((name) => readText(name, where));
  for (const name of names) checkErrorName(name, where);
  return names;
}

function readRetrier(value: Json, where: string): Retrier {
  const fields = readFields(
    value,
    ['Comment', 'ErrorEquals', 'IntervalSeconds', 'MaxAttempts', 'BackoffRate', 'MaxDelaySeconds', 'JitterStrategy'],
    where,
  );
  const intervalSeconds = readWhole(fields['IntervalSeconds'], 1, 1, MOST, `${where}.IntervalSeconds`);
  const backoffRate = fields['BackoffRate'] ?? 2;
  if (typeof backoffRate !== 'number' || backoffRate < 1)
    throw new BadDefinition('BackoffRate is a number of at least 1', where);
  const jitter = fields['JitterStrategy'] ?? 'NONE';
  if (jitter !== 'FULL' && jitter !== 'NONE') throw new Unsupported(`JitterStrategy ${JSON.stringify(jitter)}`, where);
  const maxDelay = readWhole(
    fields['MaxDelaySeconds'],
    MOST_DELAY,
    intervalSeconds + 1,
    MOST_DELAY,
    `${where}.MaxDelaySeconds`,
  );
  return {
    errorEquals: readErrors(fields['ErrorEquals'], `${where}.ErrorEquals`),
    intervalSeconds,
    maxAttempts: readWhole(fields['MaxAttempts'], 3, 0, MOST, `${where}.MaxAttempts`),
    backoffRate,
    maxDelaySeconds: fields['MaxDelaySeconds'] === undefined ? null : maxDelay,
    fullJitter: jitter === 'FULL',
  };
}

function readCatcher(value: Json, variables: ReadonlySet<string>, where: string): Catcher {
  const fields = readFields(value, ['Comment', 'ErrorEquals', 'Assign', 'Output', 'Next'], where);
  return {
    errorEquals: readErrors(fields['ErrorEquals'], `${where}.ErrorEquals`),
    next: readText(fields['Next'], `${where}.Next`),
    ...readExit(fields, { states: ['errorOutput'], variables }, where),
  };
}

/** Assign and Output, which a state, a choice and a catcher have alike. */
export function readExit(
  fields: Record<string, Json>,
  visible: Visible,
  where: string,
): { assign: Record<string, Json> | null; output: Json | undefined } {
  const assign = fields['Assign'];
  if (assign !== undefined && !isJsonObject(assign)) throw new BadDefinition('Assign is an object', where);
  for (const name of Object.keys(assign ?? {})) {
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u.test(name) || name === 'states')
      throw new BadDefinition(`${name} is no name for a variable`, `${where}.Assign`);
  }
  if (assign !== undefined) checkTemplate(assign, visible, `${where}.Assign`);
  if (fields['Output'] !== undefined) checkTemplate(fields['Output'], visible, `${where}.Output`);
  return { assign: assign ?? null, output: fields['Output'] };
}
