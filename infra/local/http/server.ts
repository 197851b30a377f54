import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Activity } from '../time/activity.ts';
import { jsonReply, readBody, type Reply, send } from './exchange.ts';
import { fromAnotherSite, notLocal } from './loopback.ts';

export interface PublicServer {
  url: string;
  close: () => void;
}

/** Who has not sent a whole request by then is sent away, as HTTP API does after 30 s. */
const SEND_WITHIN = 20_000;
const LOOK_EVERY = 2_000;

export interface Answerers {
  signIn: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  local: (request: IncomingMessage, url: URL, body: Buffer) => Promise<Reply | null>;
  api: (request: IncomingMessage, body: Buffer) => Promise<Reply | null>;
}

/** The stack's one address for people and programs: API, sign-in and `/_local`, for this machine alone. `answerers` is asked per request: it needs the address first. */
export async function startServer(
  port: number,
  activity: Activity,
  answerers: () => Answerers,
  report: (where: string, error: unknown) => void,
): Promise<PublicServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = notLocal(request);
    if (refused !== null) return send(response, jsonReply(403, { title: 'forbidden', status: 403, detail: refused }));
    const url = URL.parse(request.url ?? '/', 'http://local');
    if (!url) return send(response, jsonReply(400, { message: 'Bad Request' }));
    if (url.pathname === '/oidc' || url.pathname.startsWith('/oidc/')) return answerers().signIn(request, response);
    if (url.pathname.startsWith('/_local') && fromAnotherSite(request)) {
      return send(
        response,
        jsonReply(403, { title: 'forbidden', status: 403, detail: 'a page of another site asked' }),
      );
    }
    const body = await readBody(request);
    if (body === null) {
      response.setHeader('connection', 'close');
      return send(response, jsonReply(413, { message: 'Request Entity Too Large' }));
    }
    const reply =
      (await answerers().local(request, url, body)) ??
      (await activity.track(() => answerers().api(request, body))) ??
      jsonReply(404, { message: 'Not Found' });
    send(response, reply);
  };
  const server = createServer({ connectionsCheckingInterval: LOOK_EVERY }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.complete) return response.destroy();
      report(`${request.method} ${request.url?.split('?')[0]}`, error);
      if (response.headersSent) response.destroy();
      else send(response, jsonReply(500, { message: 'Internal Server Error' }));
    });
  });
  server.keepAliveTimeout = 60_000;
  // Of sending alone: a clock that is moved by a year answers when the year is over.
  server.requestTimeout = SEND_WITHIN;
  server.headersTimeout = SEND_WITHIN / 2;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
