import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Got {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the provider does with a request: answers (late, or twice over), or leaves it hanging, or breaks the line. */
export type Behaviour =
  | (({ status?: number; body: string } | { status?: number; json: unknown }) & { afterMs?: number; twice?: true })
  | 'hang'
  | 'break';

export interface ProviderServer {
  /** `127.0.0.1:<port>`. */
  host: string;
  address: string;
  got: Got[];
  /** How the next requests are answered; the last stays. */
  next(...behave: ((got: Got) => Behaviour)[]): void;
  close(): Promise<void>;
}

/** A provider on this machine, which can be told to misbehave. */
export async function providerServer(usual: (got: Got) => Behaviour): Promise<ProviderServer> {
  const got: Got[] = [];
  let queue: ((got: Got) => Behaviour)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://x');
      const one: Got = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      got.push(one);
      const behave = (queue.length > 1 ? queue.shift() : queue[0]) ?? usual;
      const answer = behave(one);
      if (answer === 'hang') return;
      if (answer === 'break') {
        request.socket.destroy();
        return;
      }
      const body = 'json' in answer ? JSON.stringify(answer.json) : answer.body;
      const reply = (): void => {
        response.writeHead(answer.status ?? 200, { 'content-type': 'application/json;charset=utf-8' });
        response.end(body);
        // Once more on the same line, unasked.
        if (answer.twice)
          request.socket.write(
            `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          );
      };
      if (answer.afterMs === undefined) reply();
      else setTimeout(reply, answer.afterMs);
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}`,
    got,
    next: (...behave) => {
      queue = behave;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
