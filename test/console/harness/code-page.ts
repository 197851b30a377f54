import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serveLink } from '../../../functions/handlers/http/serve-link.ts';
import { front } from '../../handlers/call.ts';
import type { World } from '../../harness/world.ts';

export interface LinkServer {
  url: string;
  /** Every press so far, as it came: GET or POST and what kind of body. */
  calls: string[];
  close: () => void;
}

/** The page behind a code, as HTTP API hands requests on: a browser talks to the very handler, over a world whose clock is moved by hand. */
export async function serveLinks(world: () => World): Promise<LinkServer> {
  const calls: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const url = new URL(request.url ?? '/', 'http://local');
    const code = url.pathname.slice('/t/'.length);
    const type = request.headers['content-type'] ?? '';
    calls.push(`${request.method} ${type.split(';')[0]}`.trim());
    const given = await front(serveLink, world().ports, 9_000_000).call(
      `${request.method} ${code ? '/t/{code}' : '/t'}`,
      {
        path: code ? { code } : {},
        query: Object.fromEntries(url.searchParams),
        headers: { 'content-type': type },
        rawBody: Buffer.concat(chunks).toString('base64'),
        isBase64Encoded: true,
        cookies: request.headers.cookie?.split(/;\s*/) ?? [],
      },
    );
    await world().settle();
    response.writeHead(given.status, given.headers);
    response.end(given.text);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, calls, close: () => void server.close() };
}
