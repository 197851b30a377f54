import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { between, plus, SECOND } from '../../../functions/domain/matter/instant.ts';
import type { Json } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { BadAttribute, toWire } from './attribute-values.ts';
import type { Machine, State } from './definition.ts';
import { matchesError, StateFailure } from './errors.ts';
import { note } from './execution.ts';
import { leave, limited, scopeOf } from './exit.ts';
import { evaluate } from './expression.ts';
import { inSeconds } from './limits.ts';
import type { Attempt, ExecutionRecord, Settled } from './record.ts';
import { waitsForToken } from './resource.ts';
import { nextTry } from './retry.ts';
import type { Io } from './task.ts';
import { TaskFailure } from './task.ts';

type Task = Extract<State, { type: 'Task' }>;
type Failure = Extract<Settled, { ok: false }>;

/** One move of a task. A token is stored in the record by one move and given away by the next, so that no answer to it can come too early. */
export async function stepTask(
  machine: Machine,
  record: ExecutionRecord,
  state: Task,
  io: Io,
): Promise<ExecutionRecord> {
  if (record.settled !== null) return settle(machine, record, state, record.settled, io);
  if (record.attempt !== null) return callTask(machine, record, record.attempt, state, io);
  const attempt = await orFailure(() => prepare(record, state, io));
  if ('ok' in attempt) return settle(machine, record, state, attempt, io);
  const started = note(
    note({ ...record, attempt }, attempt.startedAt, 'TaskScheduled'),
    attempt.startedAt,
    'TaskStarted',
  );
  return attempt.token === null ? callTask(machine, started, attempt, state, io) : started;
}

async function callTask(
  machine: Machine,
  record: ExecutionRecord,
  attempt: Attempt,
  state: Task,
  io: Io,
): Promise<ExecutionRecord> {
  const settled = await orFailure(async () => ({ ok: true as const, result: await call(record, attempt, state, io) }));
  if (!settled.ok || attempt.token === null) return settle(machine, record, state, settled, io);
  return {
    ...note(record, io.now(), 'TaskSubmitted'),
    waiting: { for: 'token', token: attempt.token, deadline: attempt.deadline },
  };
}

/** Arguments and time-out anew for each try; the clock of a token starts here. */
async function prepare(record: ExecutionRecord, state: Task, io: Io): Promise<Attempt> {
  const startedAt = io.now();
  const token = waitsForToken(state.resource) ? io.token() : null;
  const seconds = inSeconds(
    await evaluate(state.timeoutSeconds, scopeOf(record, startedAt), 'TimeoutSeconds'),
    1,
    'TimeoutSeconds',
  );
  const given = await evaluate(state.arguments ?? {}, scopeOf(record, startedAt, { token }), 'Arguments');
  if (state.resource.kind === 'sdk' && state.resource.service === 'dynamodb') toWire(given);
  return { startedAt, deadline: plus(startedAt, seconds * SECOND), arguments: limited(given, 'Arguments'), token };
}

async function call(record: ExecutionRecord, attempt: Attempt, state: Task, io: Io): Promise<Json> {
  const result = await io.invoke({
    resource: state.resource,
    arguments: attempt.arguments,
    token: attempt.token,
    deadline: attempt.deadline,
    timeoutSeconds: between(attempt.startedAt, attempt.deadline) / SECOND,
    execution: record.arn,
    state: record.state,
  });
  return limited(state.resource.kind === 'lambda' ? payloadOf(result) : result, 'The result of the task');
}

/** A function that failed raises the type of its error, with all that it said as the cause. */
function payloadOf(result: Json): Json {
  const answer = isJsonObject(result) ? result : {};
  if (answer['FunctionError'] === undefined || answer['FunctionError'] === null) return result;
  const said = answer['Payload'] ?? null;
  const type = isJsonObject(said) ? said['errorType'] : undefined;
  throw new TaskFailure(typeof type === 'string' ? type : 'Lambda.Unknown', JSON.stringify(said));
}

/** The failure of a task as a value; anything else that is thrown is a fault of the stack itself. */
async function orFailure<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof TaskFailure) return { ok: false, error: problem.error, cause: problem.because };
    if (problem instanceof StateFailure) return { ok: false, error: problem.error, cause: problem.message };
    // A DynamoDB value that came out wrong at run time: AWS ends the execution, and nothing catches it.
    if (problem instanceof BadAttribute) return { ok: false, error: 'States.Runtime', cause: problem.message };
    throw problem;
  }
}

async function settle(
  machine: Machine,
  record: ExecutionRecord,
  state: Task,
  settled: Settled,
  io: Io,
): Promise<ExecutionRecord> {
  const now = io.now();
  if (!settled.ok) return fail(machine, record, state, settled, now, io);
  // An expression of Output or Assign that fails is a failure of the task too: Retry and Catch see it.
  const left = await orFailure(async () => {
    const result = limited(settled.result, 'The result of the task');
    return leave(machine, note(record, now, 'TaskSucceeded'), {
      ...state,
      fallback: result,
      scope: scopeOf(record, now, { result }),
    });
  });
  return 'ok' in left ? fail(machine, record, state, left, now, io) : left;
}

/** Retry, else Catch, else the execution's end. */
async function fail(
  machine: Machine,
  record: ExecutionRecord,
  state: Task,
  failure: { error: string; cause: string },
  now: Instant,
  io: Io,
): Promise<ExecutionRecord> {
  const { error, cause } = failure;
  const noted = note(record, now, nameOfFailure(error), { error, cause });
  const again = nextTry(state.retry, record.retries, error, now, () => io.random());
  if (again !== null)
    return {
      ...noted,
      attempt: null,
      settled: null,
      retries: again.tries,
      transitions: record.transitions + 1,
      waiting: { for: 'retry', until: again.until },
    };
  const catcher = state.catch.find((one) => matchesError(one.errorEquals, error));
  if (catcher === undefined) throw new StateFailure(error, cause);
  const errorOutput = { Error: error, Cause: cause };
  return leave(machine, noted, { ...catcher, fallback: errorOutput, scope: scopeOf(record, now, { errorOutput }) });
}

function nameOfFailure(error: string): string {
  if (error === 'States.Timeout') return 'TaskTimedOut';
  return error === 'States.QueryEvaluationError' ? 'EvaluationFailed' : 'TaskFailed';
}
