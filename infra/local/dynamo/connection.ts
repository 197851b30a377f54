import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { SIGNATURE } from '../aws/dynamodb-calls.ts';
import { refusalIn } from '../aws/errors.ts';
import { type Json, isJsonObject } from '../json.ts';

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
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(url);

  const pass = (headers: Record<string, string>, body: Buffer): Promise<EngineAnswer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          hostname,
          port,
          method: 'POST',
          path: '/',
          headers: { ...SIGNATURE, ...headers, 'content-length': String(body.length) },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  return {
    pass,
    async call(operation, input, api = 'DynamoDB_20120810') {
      const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${api}.${operation}` };
      const answer = await pass(headers, Buffer.from(JSON.stringify(input)));
      const output: Json = JSON.parse(answer.body.toString());
      if (!isJsonObject(output)) throw new EngineRefused(operation, 'NotJson', answer.body.toString().slice(0, 200));
      if (answer.status !== 200) {
        const { name, says } = refusalIn(output);
        throw new EngineRefused(operation, name, says);
      }
      return output;
    },
    close: () => agent.destroy(),
  };
}
