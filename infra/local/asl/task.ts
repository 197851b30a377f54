import type { Json } from '../json.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { Resource } from './resource.ts';

/** One call that a Task makes of the world. */
export interface TaskCall {
  resource: Resource;
  /** As evaluated: Pascal-cased parameters; DynamoDB values as `S N B Bool Nul Ss Ns Bs M L` (see attribute-values.ts). */
  arguments: Json;
  token: string | null;
  /** The io ends the call at this instant with `new TaskFailure('States.Timeout', '')`. */
  deadline: Instant;
  timeoutSeconds: number;
  execution: string;
  state: string;
}

/** What the interpreter asks of the runner. */
export interface Io {
  now(): Instant;
  /** At least 0, below 1: the jitter. */
  random(): number;
  /** A fresh, unguessable task token. */
  token(): string;
  /** Lambda: `{StatusCode, Payload, FunctionError?}` as Lambda's Invoke answers it, Payload parsed. SDK: its answer in Pascal case. Throws TaskFailure. */
  invoke(call: TaskCall): Promise<Json>;
}

/** A task failed: `error` is the name that Retry and Catch match on. */
export class TaskFailure extends Error {
  override name = 'TaskFailure';
  error: string;
  because: string;
  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.error = error;
    this.because = cause;
  }
}
