import type { IncomingHttpHeaders } from 'node:http';
import { refusalIn } from '../aws/errors.ts';
import { type Json, isJsonObject } from '../json.ts';
import { asking, callHeaders } from './ask.ts';

export interface EngineAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Kept-alive connections to the DynamoDB engine. */
export interface Connection {
  /** A request of the SDK, passed on as it is. */
  pass: (headers: Record<string, string>, body: Buffer) => Promise<EngineAnswer>;
  /** A call of the stack itself. Throws when the engine refuses. */
  call: (
    operation: string,
    input: Json,
    api?: 'DynamoDB_20120810' | 'DynamoDBStreams_20120810',
  ) => Promise<Record<string, Json>>;
  close: () => void;
}

export class EngineRefused extends Error {
  override name = 'EngineRefused';
  type: string;
  constructor(operation: string, type: string, says: string) {
    super(`${operation}: ${type}: ${says}`);
    this.type = type;
  }
}

export function connect(url: string): Connection {
  const { ask, close } = asking(url);

  const pass = async (headers: Record<string, string>, body: Buffer): Promise<EngineAnswer> => {
    const answer = await ask(headers, body);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(Buffer.from(chunk));
    return { status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) };
  };

  return {
    pass,
    async call(operation, input, api = 'DynamoDB_20120810') {
      const answer = await pass(callHeaders(`${api}.${operation}`), Buffer.from(JSON.stringify(input)));
      const output: Json = JSON.parse(answer.body.toString());
      if (!isJsonObject(output)) throw new EngineRefused(operation, 'NotJson', answer.body.toString().slice(0, 200));
      if (answer.status !== 200) {
        const { name, says } = refusalIn(output);
        throw new EngineRefused(operation, name, says);
      }
      return output;
    },
    close,
  };
}
