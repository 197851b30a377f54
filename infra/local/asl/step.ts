import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { plus, SECOND, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Json } from '../json.ts';
import type { Machine, State } from './definition.ts';
import { StateFailure } from './errors.ts';
import { canStep, end, note } from './execution.ts';
import { leave, scopeOf } from './exit.ts';
import { evaluate } from './expression.ts';
import { inSeconds } from './limits.ts';
import type { ExecutionRecord } from './record.ts';
import type { Io } from './task.ts';
import { stepTask } from './step-task.ts';

/** AWS ends an execution whose history would grow beyond this. */
const MOST_EVENTS = 25_000;

/** One durable move: enters a state, calls its task, or settles it and goes on. The runner stores the answer before the next. Steps of one execution are never concurrent. */
export async function step(machine: Machine, record: ExecutionRecord, io: Io): Promise<ExecutionRecord> {
  if (!canStep(record)) return record;
  const now = io.now();
  if (record.endsBy !== null && record.endsBy <= now)
    return end(record, 'TIMED_OUT', { error: 'States.Timeout', cause: '' }, now);
  if (record.events >= MOST_EVENTS - 8)
    return end(
      record,
      'FAILED',
      {
        error: 'States.Runtime',
        cause: `The execution reached the maximum number of history events (${MOST_EVENTS}).`,
      },
      now,
    );
  const state = machine.states.get(record.state);
  if (state === undefined)
    return end(
      record,
      'FAILED',
      {
        error: 'States.Runtime',
        cause: `the definition has no state ${JSON.stringify(record.state)}; it changed under this execution`,
      },
      now,
    );
  try {
    return state.type === 'Task'
      ? await stepTask(machine, record, state, io)
      : await stepPlain(machine, record, state, now);
  } catch (problem) {
    if (!(problem instanceof StateFailure)) throw problem;
    const failed =
      problem.error === 'States.QueryEvaluationError'
        ? note(record, now, 'EvaluationFailed', { error: problem.error, cause: problem.message })
        : record;
    return end(failed, 'FAILED', { error: problem.error, cause: problem.message }, now);
  }
}

/** Steps until the execution waits or ends; `keep` stores each record on the way. */
export async function run(
  machine: Machine,
  record: ExecutionRecord,
  io: Io,
  keep: (record: ExecutionRecord) => void | Promise<void>,
): Promise<ExecutionRecord> {
  let current = record;
  while (canStep(current)) {
    current = await step(machine, current, io);
    await keep(current);
  }
  return current;
}

async function stepPlain(
  machine: Machine,
  record: ExecutionRecord,
  state: Exclude<State, { type: 'Task' }>,
  now: Instant,
): Promise<ExecutionRecord> {
  const scope = scopeOf(record, now);
  const fallback = record.stateInput;
  switch (state.type) {
    case 'Pass':
      return leave(machine, record, { ...state, fallback, scope });
    case 'Succeed':
      return leave(machine, record, { ...state, next: null, fallback, scope });
    case 'Fail': {
      const text = async (field: 'error' | 'cause') =>
        state[field] === undefined ? null : textOf(await evaluate(state[field], scope, field), field);
      return end(record, 'FAILED', { error: await text('error'), cause: await text('cause') }, now);
    }
    case 'Choice': {
      for (const [i, choice] of state.choices.entries()) {
        const held = await evaluate(choice.condition, scope, `Choices[${i}].Condition`);
        if (typeof held !== 'boolean')
          throw new StateFailure(
            'States.QueryEvaluationError',
            `Choices[${i}].Condition gave ${JSON.stringify(held)}, not true or false`,
          );
        if (held) return leave(machine, record, { ...choice, fallback, scope });
      }
      if (state.default === null)
        throw new StateFailure('States.NoChoiceMatched', 'no condition held, and there is no Default');
      return leave(machine, record, { ...state, next: state.default, fallback, scope });
    }
    case 'Wait':
      break;
  }
  if (record.settled !== null) return leave(machine, record, { ...state, fallback, scope });
  return { ...record, waiting: { for: 'time', until: await endOfWait(state, record, now) } };
}

async function endOfWait(
  state: Extract<State, { type: 'Wait' }>,
  record: ExecutionRecord,
  now: Instant,
): Promise<Instant> {
  const scope = scopeOf(record, now);
  if (state.seconds !== undefined)
    return plus(record.enteredAt, inSeconds(await evaluate(state.seconds, scope, 'Seconds'), 0, 'Seconds') * SECOND);
  const at = await evaluate(state.timestamp ?? null, scope, 'Timestamp');
  if (typeof at !== 'string' || Number.isNaN(toMs(at)))
    throw new StateFailure('States.QueryEvaluationError', `Timestamp gave ${JSON.stringify(at)}, no instant`);
  return plus(at, 0);
}

function textOf(value: Json, field: string): string {
  if (typeof value !== 'string')
    throw new StateFailure('States.QueryEvaluationError', `${field} gave ${JSON.stringify(value)}, not a text`);
  return value;
}
