import { Agent, type IncomingMessage, request } from 'node:http';
import { SIGNATURE } from '../aws/dynamodb-calls.ts';

/** Kept-alive connections to the DynamoDB engine. Rejects where nobody answers. */
export interface Asking {
  ask: (headers: Record<string, string>, body: string | Buffer) => Promise<IncomingMessage>;
  close: () => void;
}

export function asking(url: string): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(url);
  return {
    ask: (headers, body) =>
      new Promise((resolve, reject) => {
        const length = { 'content-length': String(Buffer.byteLength(body)) };
        const sent = request(
          { agent, hostname, port, method: 'POST', path: '/', headers: { ...SIGNATURE, ...headers, ...length } },
          resolve,
        );
        sent.on('error', reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** The headers of a call of the JSON protocol. */
export const callHeaders = (target: string): Record<string, string> => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': target,
});
