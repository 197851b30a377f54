import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { WRITES, withoutToken } from '../aws/dynamodb-calls.ts';
import { asking, callHeaders } from '../dynamo/ask.ts';
import { decider, type Grants } from '../iam/decider.ts';
import { dynamodbRights } from '../iam/dynamodb-rights.ts';
import type { Principal, Statement } from '../iam/statements.ts';
import { type Json, Unsupported } from '../json.ts';
import { CLOSED, pressedSlot, WROTE } from './gate.ts';
import { line } from './line.ts';
import type { Rank } from './precedence.ts';

/** What a worker needs to reach the engine by itself. */
export interface Straight {
  engine: string;
  gate: SharedArrayBuffer;
  /** Its own count of calls under way. */
  calls: SharedArrayBuffer;
  rank: Rank;
  grants: Grants;
  who: { principal: Principal; statements: Statement[] };
}

/** What became of a call: an answer of the engine, or null where it is the stack's after all. */
export type Taken = (Pick<IncomingMessage, 'statusCode' | 'headers'> & Readable) | null;

export interface Called {
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Told to the stack: a write was made, or what the engine could not do. */
export type News = 'wrote' | { said: string };

const TARGET = /^DynamoDB_20120810\.(\w+)$/;

/**
 * A function's call of DynamoDB, from its own thread to the engine, where its role plainly allows it: by the stack's thread it was copied twice and
 * parsed once more, a fifth of what a call cost. What is not plain (a refusal, an unknown call, an injected fault, an engine that is starting) is the
 * stack's to answer, in its words.
 */
export function straightTo(
  { engine, gate, calls, rank, grants, who }: Straight,
  tell: (news: News) => void,
): (call: Called) => Promise<Taken> {
  const slots = new Int32Array(gate);
  const underWay = new Int32Array(calls);
  const { ask } = asking(engine);
  const place = { ...grants.place, keyOf: (resource: string) => grants.keys.get(resource), machineOf: () => undefined };
  const decide = decider(grants, who);
  const turn = line(() => Atomics.load(slots, pressedSlot(rank)) === 1);

  /** Once for all writes until the stack has heard: each message wakes its thread. */
  const wrote = (): void => {
    if (Atomics.exchange(slots, WROTE, 1) === 0) tell('wrote');
  };

  const isAllowed = (operation: string, input: Json): boolean => {
    try {
      return dynamodbRights(operation, input, place).every((right) => decide('dynamodb', right).allow);
    } catch (error) {
      if (error instanceof Unsupported) return false;
      throw error;
    }
  };

  const pass = async (operation: string, target: string, body: string): Promise<Taken> => {
    Atomics.add(underWay, 0, 1);
    const isWrite = WRITES.has(operation);
    try {
      const answer = await ask(callHeaders(target), body);
      if (isWrite && answer.statusCode === 200) wrote();
      if ((answer.statusCode ?? 500) < 500) return answer;
      const says = await text(answer);
      // A full disk, above all: whoever asked hears of a 500 alone.
      tell({ said: `${operation}: ${says.slice(0, 300)}` });
      return Object.assign(Readable.from([Buffer.from(says)]), {
        statusCode: answer.statusCode,
        headers: answer.headers,
      });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // Nobody took it: the stack waits until the engine is up again.
      if (code === 'ECONNREFUSED') return null;
      if (code !== 'ECONNRESET' && code !== 'EPIPE') throw error;
      // Without an answer it may be written all the same.
      if (isWrite) wrote();
      const says = JSON.stringify({
        __type: 'InternalServerError',
        message: 'the DynamoDB engine ended before it answered',
      });
      return Object.assign(Readable.from([Buffer.from(says)]), {
        statusCode: 500,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
      });
    } finally {
      Atomics.sub(underWay, 0, 1);
    }
  };

  return async ({ headers, body }) => {
    const target = headers['x-amz-target'] ?? '';
    const operation = TARGET.exec(target)?.[1];
    if (operation === undefined || Atomics.load(slots, CLOSED) === 1) return null;
    // A client of AWS writes text or bytes, as its version has it.
    const said = typeof body === 'string' ? body : Buffer.from(body).toString();
    const input: Json = JSON.parse(said);
    return isAllowed(operation, input) ? turn.pass(() => pass(operation, target, withoutToken(input, said))) : null;
  };
}
