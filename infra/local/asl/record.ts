import type { Json } from '../json.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What an execution waits for: an answer to a task token until its deadline, the next try, or a Wait state's end. */
export type Waiting =
  | { for: 'token'; token: string; deadline: Instant }
  | { for: 'retry'; until: Instant }
  | { for: 'time'; until: Instant };

/** How the running task ended; kept in the record, so that an answer survives a kill before the next state is entered. */
export type Settled = { ok: true; result: Json } | { ok: false; error: string; cause: string };

/** One try of a task. The record holds it before the call is made, so that a token that comes back early is known. */
export interface Attempt {
  startedAt: Instant;
  deadline: Instant;
  arguments: Json;
  token: string | null;
}

export interface HistoryEvent {
  id: number;
  at: Instant;
  /** AWS's name of the event: `TaskStateEntered`, `TaskSucceeded`, `ExecutionFailed` … */
  type: string;
  state?: string;
  detail?: Json;
}

/** An execution as plain JSON: all that is needed to go on after a kill. The runner stores it after each `step`. */
export interface ExecutionRecord {
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  /** Hash of the definition that it began under, and goes by to its end; absent in records of an earlier build. */
  definition?: string;
  status: ExecutionStatus;
  input: Json;
  output: Json;
  error: string | null;
  cause: string | null;
  startedAt: Instant;
  stoppedAt: Instant | null;
  /** When the machine's own TimeoutSeconds end it. */
  endsBy: Instant | null;
  state: string;
  stateInput: Json;
  enteredAt: Instant;
  variables: Record<string, Json>;
  attempt: Attempt | null;
  waiting: Waiting | null;
  settled: Settled | null;
  /** Tries made by each retrier of the state, in the order of the definition. */
  retries: number[];
  /** Transitions as they are billed: states entered and retries. */
  transitions: number;
  /** Number of history events so far; AWS ends an execution at 25,000. */
  events: number;
  /** The newest events, oldest first. */
  history: HistoryEvent[];
}
