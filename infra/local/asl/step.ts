import type { Machine } from './definition.ts';
import type { ExecutionRecord } from './record.ts';
import type { Io } from './task.ts';

/** One durable move: enters a state, calls its task, or settles it and goes on. The runner stores the answer before the next. Steps of one execution are never concurrent. */
export declare function step(machine: Machine, record: ExecutionRecord, io: Io): Promise<ExecutionRecord>;

/** Steps until the execution waits or ends; `keep` stores each record on the way. */
export declare function run(
  machine: Machine,
  record: ExecutionRecord,
  io: Io,
  keep: (record: ExecutionRecord) => void | Promise<void>,
): Promise<ExecutionRecord>;
