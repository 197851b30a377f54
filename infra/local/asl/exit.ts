import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Json } from '../json.ts';
import type { Exit, Machine } from './definition.ts';
import { StateFailure } from './errors.ts';
import { end, enter, note } from './execution.ts';
import type { Scope, StatesVariable } from './expression.ts';
import { evaluate } from './expression.ts';
import type { ExecutionRecord } from './record.ts';

/** AWS's hard limits, in bytes of UTF-8. */
const PAYLOAD_LIMIT = 256 * 1024;
const VARIABLES_LIMIT = 10 * 1024 * 1024;

/** What the expressions of the current state see. */
export function scopeOf(
  record: ExecutionRecord,
  now: Instant,
  more: Omit<Partial<StatesVariable>, 'input' | 'context'> & { token?: string | null } = {},
): Scope {
  const { token, ...results } = more;
  const context = {
    Execution: { Id: record.arn, Name: record.name, StartTime: record.startedAt, Input: record.input },
    State: {
      Name: record.state,
      EnteredTime: record.enteredAt,
      RetryCount: record.retries.reduce((sum, one) => sum + one, 0),
    },
    StateMachine: { Id: record.machineArn, Name: record.machineName },
    ...(typeof token === 'string' ? { Task: { Token: token } } : {}),
  };
  return { states: { input: record.stateInput, context, ...results }, variables: record.variables, now };
}

/** Leaves a state: Assign and Output both see the variables as they were on entry; then the next state, or the end. */
export async function leave(
  machine: Machine,
  record: ExecutionRecord,
  way: Exit & { next: string | null; fallback: Json; scope: Scope },
): Promise<ExecutionRecord> {
  const { scope } = way;
  const assigned = way.assign === null ? {} : await evaluate(way.assign, scope, 'Assign');
  const output = limited(
    way.output === undefined ? way.fallback : await evaluate(way.output, scope, 'Output'),
    'The output of the state',
  );
  const variables = {
    ...record.variables,
    ...(assigned !== null && typeof assigned === 'object' && !Array.isArray(assigned) ? assigned : {}),
  };
  for (const [name, value] of Object.entries(variables)) limited(value, `The variable ${name}`);
  limited(variables, 'All variables together', VARIABLES_LIMIT);
  const type = machine.states.get(record.state)?.type ?? '';
  const left = note({ ...record, variables }, scope.now, `${type}StateExited`);
  return way.next === null
    ? end(left, 'SUCCEEDED', { output }, scope.now)
    : enter(machine, left, way.next, output, scope.now);
}

/** The value itself, when AWS would carry it on. */
export function limited(value: Json, what: string, limit = PAYLOAD_LIMIT): Json {
  const size = Buffer.byteLength(JSON.stringify(value), 'utf8');
  if (size > limit)
    throw new StateFailure('States.DataLimitExceeded', `${what} has ${size} bytes; the limit is ${limit}`);
  return value;
}
