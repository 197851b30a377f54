import { setTimeout as sleep } from 'node:timers/promises';
import { callHeaders } from '../dynamo/ask.ts';
import type { Connection } from '../dynamo/connection.ts';
import type { Engine } from '../dynamo/engine.ts';
import { type Json, isJsonObject } from '../json.ts';
import type { Gate } from '../run/gate.ts';
import { WRITES, withoutToken } from './dynamodb-calls.ts';
import { AwsError } from './errors.ts';
import type { Answer, Call, JsonService } from './endpoint.ts';

/** What a test has happen to one call: dynoxide itself never raises a conflict. `lost` carries it out and drops the answer. */
export type Fault = 'conflict' | 'throttle' | 'error' | 'lost' | { stall: number };
export type FaultFor = (operation: string, input: Json, user: string) => Fault | undefined;

export interface DynamoDb extends JsonService {
  carryOut: (call: Call) => Promise<Answer>;
  fail: (faultFor: FaultFor | null) => void;
  /** Runs work while no request is with the engine; at once, or when the last one ends. */
  alone: (work: () => void) => void;
}

/** Workers say nothing when they are done with the engine. */
const LOOKS_AGAIN_MS = 5;

const PASSED = new Set([...WRITES, 'GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

function fail(fault: Fault, operation: string, input: Json): void {
  if (fault === 'throttle')
    throw new AwsError(
      'ProvisionedThroughputExceededException',
      'injected: the level of throughput for the table was exceeded',
    );
  if (fault === 'error') throw new AwsError('InternalServerError', 'injected: internal server error', 500);
  if (fault !== 'conflict') return;
  if (operation !== 'TransactWriteItems')
    throw new AwsError('TransactionConflictException', 'injected: transaction is ongoing for the item');
  const items = isJsonObject(input) && Array.isArray(input['TransactItems']) ? input['TransactItems'] : [];
  const reasons = items.map((_, i) =>
    i === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const says = `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map((reason) => reason.Code).join(', ')}]`;
  throw new AwsError('TransactionCanceledException', says, 400, { CancellationReasons: reasons });
}

/** DynamoDB: passed on to the engine once the caller's rights are checked. `wrote` is told of every write before its caller is answered. */
export function dynamoDb(
  connection: Connection,
  engine: Pick<Engine, 'up'>,
  wrote: () => void,
  gate: Pick<Gate, 'closeFor' | 'withEngine'>,
  said: (error: Error) => void,
): DynamoDb {
  let faultFor: FaultFor | null = null;
  let busy = 0;
  let waiting: (() => void)[] = [];
  let looking: NodeJS.Timeout | undefined;
  const workAlone = (): void => {
    if (busy > 0 || waiting.length === 0) return;
    clearTimeout(looking);
    if (gate.withEngine() > 0) {
      looking = setTimeout(workAlone, LOOKS_AGAIN_MS).unref();
      return;
    }
    const now = waiting;
    waiting = [];
    for (const work of now) work();
  };
  return {
    protocol: 'json',
    fail(next) {
      faultFor = next;
      gate.closeFor(next !== null);
    },
    alone(work) {
      waiting.push(work);
      workAlone();
    },
    async carryOut({ operation, input, body, target, caller }): Promise<Answer> {
      if (!PASSED.has(operation))
        throw new AwsError('UnknownOperationException', `dynamodb:${operation} is not supported by the embedded stack`);
      const fault = faultFor?.(operation, input, caller.user);
      if (fault !== undefined) fail(fault, operation, input);
      if (typeof fault === 'object') await sleep(fault.stall);
      await engine.up();
      busy++;
      try {
        const passed = connection.pass(callHeaders(target), Buffer.from(withoutToken(input, body.toString())));
        const answer = await passed.catch(noAnswer);
        // Without an answer it may be written all the same.
        if (WRITES.has(operation) && (answer === null || answer.status === 200)) wrote();
        // A full disk, above all: whoever asked hears of a 500 alone.
        if (answer && answer.status >= 500) said(new Error(`${operation}: ${answer.body.toString().slice(0, 300)}`));
        if (answer === null)
          throw new AwsError('InternalServerError', 'the DynamoDB engine ended before it answered', 500);
        if (fault === 'lost') throw new AwsError('InternalServerError', 'injected: the answer was lost', 500);
        const crc = answer.headers['x-amz-crc32'];
        return {
          status: answer.status,
          headers: typeof crc === 'string' ? { 'x-amz-crc32': crc } : {},
          body: answer.body,
        };
      } finally {
        busy--;
        workAlone();
      }
    },
  };
}

/** An engine that ended in the middle of a call: nobody knows whether it was carried out, which is what DynamoDB's own 500 means. */
const noAnswer = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(error.code)))
    return null;
  throw error;
};
