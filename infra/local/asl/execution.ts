import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { plus, SECOND } from '../../../functions/domain/matter/instant.ts';
import type { Json } from '../json.ts';
import type { Machine } from './definition.ts';
import type { ExecutionRecord, ExecutionStatus, HistoryEvent, Settled, Waiting } from './record.ts';

/** Newest history events kept in the record; older ones are only counted. */
const HISTORY_KEPT = 60;

/** A new execution, standing before its first state. */
export function begin(
  machine: Machine,
  start: { arn: string; name: string; machineArn: string; machineName: string; input: Json; now: Instant },
): ExecutionRecord {
  const { now, ...names } = start;
  const record: ExecutionRecord = {
    ...names,
    status: 'RUNNING',
    output: null,
    error: null,
    cause: null,
    startedAt: now,
    stoppedAt: null,
    endsBy: machine.timeoutSeconds === null ? null : plus(now, machine.timeoutSeconds * SECOND),
    state: machine.startAt,
    stateInput: start.input,
    enteredAt: now,
    variables: {},
    attempt: null,
    waiting: null,
    settled: null,
    retries: [],
    transitions: 0,
    events: 0,
    history: [],
  };
  return enter(machine, note(record, now, 'ExecutionStarted'), machine.startAt, start.input, now);
}

/** Stands before a state, with its input. */
export function enter(
  machine: Machine,
  record: ExecutionRecord,
  name: string,
  input: Json,
  now: Instant,
): ExecutionRecord {
  const type = machine.states.get(name)?.type ?? '';
  const entered: ExecutionRecord = {
    ...record,
    state: name,
    stateInput: input,
    enteredAt: now,
    attempt: null,
    waiting: null,
    settled: null,
    retries: [],
    transitions: record.transitions + 1,
  };
  return note(entered, now, `${type}StateEntered`);
}

/** True when `step` has something to do now; false when the execution waits or has ended. */
export const canStep = (record: ExecutionRecord): boolean => record.status === 'RUNNING' && record.waiting === null;

/** The instant at which `fire` is to be called: the deadline, the next try, the end of a wait or of the machine. Null when ended or ready to step. */
export function nextWake(record: ExecutionRecord): Instant | null {
  if (record.status !== 'RUNNING' || record.waiting === null) return null;
  const wake = wakeOf(record.waiting);
  return record.endsBy !== null && record.endsBy < wake ? record.endsBy : wake;
}

/** SendTaskSuccess. Null when the token is not, or no longer, this execution's. */
export function succeedTask(
  record: ExecutionRecord,
  token: string,
  output: Json,
  now: Instant,
): ExecutionRecord | null {
  return answer(record, token, { ok: true, result: output }, now);
}

/** SendTaskFailure. Null when the token is not, or no longer, this execution's. */
export function failTask(
  record: ExecutionRecord,
  token: string,
  error: string,
  cause: string,
  now: Instant,
): ExecutionRecord | null {
  return answer(record, token, { ok: false, error, cause }, now);
}

function answer(record: ExecutionRecord, token: string, settled: Settled, now: Instant): ExecutionRecord | null {
  if (
    record.status !== 'RUNNING' ||
    record.settled !== null ||
    record.attempt?.token !== token ||
    record.attempt.deadline <= now
  )
    return null;
  return { ...record, waiting: null, settled };
}

/** A wake has come: time-out, next try, end of a wait, end of the machine. Unchanged when nothing is due. */
export function fire(record: ExecutionRecord, now: Instant): ExecutionRecord {
  const due = nextWake(record);
  if (due === null || due > now || record.waiting === null) return record;
  if (record.endsBy === due) return end(record, 'TIMED_OUT', { error: 'States.Timeout', cause: '' }, now);
  const settled: Settled | null = {
    token: { ok: false as const, error: 'States.Timeout', cause: '' },
    time: { ok: true as const, result: null },
    retry: null,
  }[record.waiting.for];
  return { ...record, waiting: null, settled };
}

/** StopExecution; an ended execution stays as it is. */
export function abort(record: ExecutionRecord, error: string, cause: string, now: Instant): ExecutionRecord {
  return record.status === 'RUNNING' ? end(record, 'ABORTED', { error, cause }, now) : record;
}

/** Ends an execution; `SUCCEEDED` with an output, the others with an error. */
export function end(
  record: ExecutionRecord,
  status: Exclude<ExecutionStatus, 'RUNNING'>,
  outcome: { output?: Json; error?: string | null; cause?: string | null },
  now: Instant,
): ExecutionRecord {
  const type = {
    SUCCEEDED: 'ExecutionSucceeded',
    FAILED: 'ExecutionFailed',
    TIMED_OUT: 'ExecutionTimedOut',
    ABORTED: 'ExecutionAborted',
  }[status];
  const { output = null, error = null, cause = null } = outcome;
  const ended = {
    ...record,
    status,
    output,
    error,
    cause,
    stoppedAt: now,
    attempt: null,
    waiting: null,
    settled: null,
  };
  return note(ended, now, type, error === null ? undefined : { error, cause });
}

/** Adds a history event. */
export function note(record: ExecutionRecord, at: Instant, type: string, detail?: Json): ExecutionRecord {
  const ofState = !type.startsWith('Execution');
  const event: HistoryEvent = {
    id: record.events + 1,
    at,
    type,
    ...(ofState ? { state: record.state } : {}),
    ...(detail === undefined ? {} : { detail }),
  };
  return { ...record, events: event.id, history: [...record.history, event].slice(-HISTORY_KEPT) };
}

const wakeOf = (waiting: Waiting): Instant => (waiting.for === 'token' ? waiting.deadline : waiting.until);
