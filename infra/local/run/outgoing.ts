import { EventEmitter } from 'node:events';
import type { RequestOptions } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { Readable, Writable } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { posting } from './posting.ts';
import type { Called, Taken } from './straight.ts';

/** A function's call to the AWS endpoint, as its SDK would put it on a wire. */
export interface Sent {
  id: number;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
}
export interface Received {
  id: number;
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

type Heard = (response: Readable) => void;

const http = process.getBuiltinModule('node:http');
// An import of the module reads each of its names, and these load the whole of undici: two thirds of what a bare worker takes to start.
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent'])
  Object.defineProperty(http, name, { value: undefined, enumerable: true, configurable: true });

/**
 * A call to the endpoint goes to the thread that answers it as the same method, path, headers and bytes, but not through a socket: two turns of
 * the loopback and four of an HTTP parser were half of what a call cost here. What can go straight to the engine does. Every other request goes out
 * as it is.
 */
export function callThrough(
  port: MessagePort,
  endpoint: string,
  straight: (call: Called) => Promise<Taken> = async () => null,
): void {
  const { hostname, port: endpointPort } = new URL(endpoint);
  const waiting = new Map<number, Writable>();
  let calls = 0;
  const post = posting(port);
  const receive = ({ id, status, headers, body }: Received): void => {
    const request = waiting.get(id);
    waiting.delete(id);
    if (!request || request.destroyed) return;
    const response = new Readable({
      read() {
        this.push(Buffer.from(body));
        this.push(null);
      },
    });
    hand(request, Object.assign(response, { statusCode: status, headers }));
  };
  port.on('message', (answers: Received[]) => {
    for (const answer of answers) receive(answer);
  });
  port.unref();

  const request = (options: RequestOptions, heard: Heard): Writable => {
    const id = calls++;
    const chunks: (string | Uint8Array)[] = [];
    const outgoing = new Writable({
      decodeStrings: false,
      autoDestroy: false,
      write(chunk: string | Uint8Array, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        const [only = ''] = chunks;
        const body = chunks.length < 2 ? only : Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
        const headers = plain(options.headers);
        const { method = 'GET', path: url } = options;
        straight({ headers, body })
          .then((answer) => {
            if (outgoing.destroyed) return answer?.resume();
            if (answer) return hand(outgoing, answer);
            waiting.set(id, outgoing);
            return post({ id, method, url: url ?? '/', headers, body } satisfies Sent);
          })
          .catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : new Error(String(error))));
        done();
      },
      destroy(error, done) {
        waiting.delete(id);
        done(error);
      },
    });
    outgoing.once('response', heard);
    return Object.assign(outgoing, { socket });
  };
  const outside = http.request;
  const isEndpoint = (options: unknown): options is RequestOptions =>
    typeof options === 'object' &&
    options !== null &&
    'host' in options &&
    options.host === hostname &&
    'port' in options &&
    String(options.port) === endpointPort;
  Object.assign(http, {
    request: (...given: unknown[]) =>
      isEndpoint(given[0]) ? Reflect.apply(request, null, given) : Reflect.apply(outside, http, given),
  });
  syncBuiltinESMExports();
}

/** Connected from the start and never idle for too long: what the SDK asks of a socket. */
const socket = Object.assign(new EventEmitter(), {
  connecting: false,
  setKeepAlive: () => undefined,
  setTimeout: () => undefined,
  destroy: () => undefined,
});

function hand(request: Writable, response: Readable): void {
  request.emit('response', response);
  request.destroy();
}

const plain = (headers: RequestOptions['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
