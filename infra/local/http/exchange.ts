import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  cookies?: string[];
  body: string | Buffer;
}

export const jsonReply = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** What HTTP API takes in one request. */
const MOST = 10 * 1024 * 1024;

/** Reads the body, or null when it is larger than HTTP API would take. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a request body that is not bytes');
    size += chunk.length;
    if (size > MOST) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function send(response: ServerResponse, reply: Reply): void {
  const headers: Record<string, string | string[]> = {
    ...reply.headers,
    'content-length': String(Buffer.byteLength(reply.body)),
  };
  if (reply.cookies?.length) headers['set-cookie'] = reply.cookies;
  response.writeHead(reply.status, headers);
  response.end(reply.body);
}
