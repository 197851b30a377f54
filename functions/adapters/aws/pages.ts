import { lookup as resolve } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request as ask, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import type { Unread } from '../../domain/case/link-check.ts';
import type { Pages } from '../../ports/ports.ts';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_HOPS = 3;
const TEXT = /^(?:text\/|application\/xhtml\+xml)/i;

type Asked = {
  on(event: 'error', told: (error: Error) => void): unknown;
  end(): unknown;
  destroy(error?: Error): unknown;
};

/** What it takes of the network, so that a test can give it another. */
interface Network {
  resolve: (host: string) => Promise<{ address: string; family: number }[]>;
  ask: (options: RequestOptions, answered: (answer: IncomingMessage) => void) => Asked;
}

const network: Network = { resolve: (host) => resolve(host, { all: true }), ask };

const isAmong = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));

/** S1: public pages through the runtime's own client. */
export const publicPages = (through: Network = network): Pages => ({
  async read(address, hosts) {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    let at = address;
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      const answer = await readOnce(at, hosts, through, signal).catch((): Fault => ({ why: 'unreachable' }));
      if (!('to' in answer)) return hop > 0 && 'why' in answer && OFF.has(answer.why) ? { why: 'redirected' } : answer;
      at = answer.to;
    }
    return { why: 'redirected' };
  },
});

type Fault = { why: Unread };
/** Where an address leads to that is none of ours, it was the page that led there. */
const OFF: ReadonlySet<Unread> = new Set(['no-https', 'other-host', 'private-address']);

async function readOnce(
  address: string,
  hosts: readonly string[],
  { resolve: resolved, ask: asked }: Network,
  signal: AbortSignal,
): Promise<{ text: string } | { to: string } | Fault> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '') return { why: 'no-https' };
  // `bl.gov.cn.` is the same host; an address in figures is no name of the registry.
  const host = url.hostname.replace(/\.$/, '');
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !isAmong(host, hosts)) return { why: 'other-host' };
  const found = await resolved(host);
  const [first] = found;
  if (!first || !found.every((one) => isPublicAddress(one.address))) return { why: 'private-address' };
  const options: RequestOptions = {
    host,
    servername: host,
    path: `${url.pathname}${url.search}`,
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
    agent: false,
    signal,
    // The address that was looked at is the one that is asked: a name may be answered otherwise the second time.
    lookup: (_host, { all }, done) => (all ? done(null, [first]) : done(null, first.address, first.family)),
  };
  const answer = await new Promise<IncomingMessage>((answered, failed) => {
    const request = asked(options, answered);
    request.on('error', failed);
    request.end();
  });
  const { statusCode = 0, headers } = answer;
  const { location } = headers;
  if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
    answer.destroy();
    return URL.canParse(location, url.href) ? { to: new URL(location, url).href } : { why: 'redirected' };
  }
  const type = headers['content-type'] ?? '';
  const why = statusCode !== 200 ? 'status' : TEXT.test(type) ? null : 'no-text';
  if (why) {
    answer.destroy();
    return { why };
  }
  return bodyOf(answer, type);
}

async function bodyOf(answer: IncomingMessage, type: string): Promise<{ text: string } | Fault> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      answer.destroy();
      return { why: 'too-large' };
    }
    chunks.push(chunk);
  }
  return { text: decoded(Buffer.concat(chunks), type) };
}

/** Older sites of the government write GBK and say so in the page alone. */
function decoded(body: Buffer, type: string): string {
  const [, said] = /charset=["']?([\w-]+)/i.exec(`${type} ${body.subarray(0, 2_048).toString('latin1')}`) ?? [];
  try {
    return new TextDecoder(said ?? 'utf-8').decode(body);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(body);
    throw error;
  }
}
