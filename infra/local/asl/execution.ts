import type { Json } from '../json.ts';
import type { Instant } from '../../../functions/domain/instant.ts';
import type { Machine } from './definition.ts';
import type { ExecutionRecord } from './record.ts';

/** A new execution, its first state not yet entered. */
export declare function begin(
  machine: Machine,
  start: { arn: string; name: string; machineArn: string; machineName: string; input: Json; now: Instant },
): ExecutionRecord;

/** True when `step` has something to do now; false when the execution waits or has ended. */
export declare function canStep(record: ExecutionRecord): boolean;

/** The instant at which `fire` is to be called: the deadline, the next try, the end of a wait or of the machine. Null when ended or ready to step. */
export declare function nextWake(record: ExecutionRecord): Instant | null;

/** What became of SendTaskSuccess or SendTaskFailure: null record when the token is not (or no longer) this execution's. */
export declare function succeedTask(record: ExecutionRecord, token: string, output: Json, now: Instant): ExecutionRecord | null;
export declare function failTask(record: ExecutionRecord, token: string, error: string, cause: string, now: Instant): ExecutionRecord | null;

/** A wake has come: time-out, next try, end of a wait, end of the machine. Unchanged when nothing is due. */
export declare function fire(record: ExecutionRecord, now: Instant): ExecutionRecord;

/** StopExecution. */
export declare function abort(record: ExecutionRecord, error: string, cause: string, now: Instant): ExecutionRecord;
