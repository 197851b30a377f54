import { plus } from '../../../functions/domain/matter/instant.ts';
import { begin, canStep, fire, nextWake } from '../../../infra/local/asl/execution.ts';
import { loadMachine } from '../../../infra/local/asl/load.ts';
import type { ExecutionRecord } from '../../../infra/local/asl/record.ts';
import { step } from '../../../infra/local/asl/step.ts';
import type { Io, TaskCall } from '../../../infra/local/asl/task.ts';
import type { Json } from '../../../infra/local/json.ts';

export const START = '2026-11-22T01:00:00.000Z';
/** A machine of JSONata states. */
export const machineOf = (states: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  loadMachine(
    JSON.parse(JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more })),
  );

export const LAMBDA = 'arn:aws:states:::lambda:invoke';
export const UPDATE_AND_WAIT = 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken';

const stored = (record: ExecutionRecord): ExecutionRecord => JSON.parse(JSON.stringify(record));

/** A bench on which an execution runs: every record passes through JSON, as it does through the runner's database. */
export function bench(
  definition: unknown,
  invoke: (call: TaskCall) => Json | Promise<Json> = () => ({}),
  input: Json = {},
) {
  const machine = loadMachine(definition);
  let now = START;
  let tokens = 0;
  const calls: TaskCall[] = [];
  const kept: ExecutionRecord[] = [];
  const io: Io = {
    now: () => now,
    random: () => 0.5,
    token: () => `token-${++tokens}`,
    invoke: async (call) => {
      calls.push(call);
      return invoke(call);
    },
  };
  let record = stored(
    begin(machine, {
      arn: 'arn:aws:states:eu-north-1:111122223333:execution:case:BL2600017-1',
      name: 'BL2600017-1',
      machineArn: 'arn:machine',
      machineName: 'case',
      input,
      now,
    }),
  );
  const settle = async () => {
    while (canStep(record)) {
      record = stored(await step(machine, record, io));
      kept.push(record);
    }
    return record;
  };
  return {
    machine,
    io,
    calls,
    kept,
    settle,
    get record() {
      return record;
    },
    get now() {
      return now;
    },
    /** Takes a record in place of the present one: an answer to a token, or an older one after a kill. */
    put(next: ExecutionRecord | null) {
      if (next === null) throw new Error('the token was refused');
      record = stored(next);
      return settle();
    },
    /** Moves the clock to the next wake and lets it fire. */
    async wake() {
      now = nextWake(record) ?? now;
      record = stored(fire(record, now));
      return settle();
    },
    advance(ms: number) {
      now = plus(now, ms);
    },
    states: () => [...new Set(kept.map((one) => one.state))],
  };
}
