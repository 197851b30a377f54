import { text } from 'node:stream/consumers';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';

/** One call as it came over the wire. */
export interface Call {
  target: string;
  body: string;
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
}

export interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export interface Wire {
  endpoint: string;
  /** All calls so far. */
  calls: Call[];
  /** Answers to the next calls of an operation, instead of the usual one. */
  instead: { target: string; answer: Answer }[];
  stop(): Promise<void>;
}

/** An AWS endpoint on loopback: it keeps what it was asked and answers by `usual`. */
export async function wire(usual: (call: Call) => Promise<Answer>): Promise<Wire> {
  const calls: Call[] = [];
  const instead: Wire['instead'] = [];
  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await text(incoming);
    const target = String(
      incoming.headers['x-amz-target'] ?? new URLSearchParams(body).get('Action') ?? incoming.method,
    ).replace(/^.*\./, '');
    const call = { target, body, method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers };
    calls.push(call);
    const at = instead.findIndex((one) => one.target === target);
    const answer = at === -1 ? await usual(call) : (instead.splice(at, 1)[0]?.answer ?? (await usual(call)));
    outgoing.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0', ...answer.headers });
    outgoing.end(answer.body);
  }
  const server: Server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500);
      outgoing.end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the system gave no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    calls,
    instead,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Passes every call on to a real engine. */
export const passOn =
  (endpoint: string) =>
  (call: Call): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(endpoint);
      const onward = request(
        { hostname, port, method: call.method, path: call.url, headers: call.headers },
        (response) => {
          text(response).then((body) => resolve({ status: response.statusCode ?? 500, body }), reject);
        },
      );
      onward.once('error', reject);
      onward.end(call.body);
    });

/** An AWS error in JSON, as the SDK's clients of DynamoDB, Step Functions and Secrets Manager read it. */
export const refusal = (name: string, more: object = {}): Answer => ({
  status: 400,
  body: JSON.stringify({ __type: `com.amazonaws#${name}`, message: name, ...more }),
});
