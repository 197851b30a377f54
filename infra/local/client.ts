import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** Each waits about a second. */
const REGISTER_TRIES = 60;

export interface Answered {
  status: number;
  body: unknown;
  /** Seconds. */
  retryAfter: number | null;
}

/** A running stack as a program outside sees it: signed webhooks, the API as a person, and the stack's own time. */
export class StackClient {
  readonly url: string;
  #secrets: Promise<Map<string, string>> | undefined;
  #tokens = new Map<string, Promise<string>>();

  constructor(url: string) {
    this.url = url.replace(/\/$/, '');
  }

  /** Answers with the status and the JSON body. Throws when the stack is not there, saying how to start it. */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    try {
      const { status, text, retryAfter } = await answered(
        `${this.url}${path}`,
        method,
        { ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        sent,
      );
      return { status, body: text === '' ? null : parsed(text), retryAfter };
    } catch (cause) {
      throw new Error(`nothing answers at ${this.url}; start the stack with: npm start`, { cause });
    }
  }

  /** As `call`, but an answer that is not 2xx is an error that quotes it. */
  async ok(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    const answer = await this.call(method, path, body, headers);
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The API as one demo person; an answer that is not 2xx is an error that quotes it. */
  async as(user: string, method: string, path: string, body?: unknown): Promise<unknown> {
    return this.ok(method, path, body, await this.#signedIn(user));
  }

  /** Registers a case by hand: the same press again, until the writer of the shard has opened it. */
  async register(user: string, body: object): Promise<unknown> {
    const headers = { ...(await this.#signedIn(user)), 'idempotency-key': randomUUID() };
    for (let tries = 1; ; tries += 1) {
      const { status, body: said } = await this.call('POST', '/api/cases', body, headers);
      if (status === 201) return said;
      if (status !== 202 || tries === REGISTER_TRIES)
        throw new Error(`POST /api/cases answered ${status}: ${JSON.stringify(said)}`);
    }
  }

  /** The API as one demo person, whatever it answers. */
  async try(user: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    return this.call(method, path, body, await this.#signedIn(user));
  }

  async #signedIn(user: string): Promise<Record<string, string>> {
    const known =
      this.#tokens.get(user) ?? this.ok('POST', '/_local/token', { user }).then((got) => textOf(got, 'token'));
    this.#tokens.set(user, known);
    try {
      return { authorization: `Bearer ${await known}` };
    } catch (error) {
      // A stack that was away is asked again.
      this.#tokens.delete(user);
      throw error;
    }
  }

  /** Signs and pushes a body as the named source would (Standard Webhooks), at the stack's time. `prefer`: how long it waits for what became of each (RFC 7240); null: as long as a sender that says nothing. */
  async push(
    source: string,
    body: unknown,
    now: Date,
    id = `msg_${randomUUID()}`,
    prefer: string | null = 'wait=20',
  ): Promise<Answered> {
    const raw = JSON.stringify(body);
    const more = prefer === null ? {} : { prefer };
    return this.call('POST', `/webhooks/${source}`, raw, { ...(await this.#signed(source, id, raw, now)), ...more });
  }

  /** What became of a delivery, as its sender is told, and after how many seconds to ask again. */
  async delivered(source: string, id: string, now: Date): Promise<Answered> {
    const headers = await this.#signed(source, id, '', now);
    return this.call('GET', `/webhooks/${source}/deliveries/${encodeURIComponent(id)}`, undefined, headers);
  }

  async #signed(source: string, id: string, raw: string, now: Date): Promise<Record<string, string>> {
    const secrets = await this.#allSecrets();
    const secret = secrets.get(source);
    if (!secret)
      throw new Error(`the stack has no source ${JSON.stringify(source)}; it has ${[...secrets.keys()].join(', ')}`);
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, raw),
    };
  }

  async #allSecrets(): Promise<Map<string, string>> {
    this.#secrets ??= this.ok('GET', '/_local/sources').then(
      (list) => new Map(listOf(list).map((row) => [textOf(row, 'source'), textOf(row, 'secret')])),
    );
    try {
      return await this.#secrets;
    } catch (error) {
      this.#secrets = undefined;
      throw error;
    }
  }

  async now(): Promise<Date> {
    return new Date(textOf(await this.ok('GET', '/_local/clock'), 'now'));
  }

  /** Moves the stack's time; everything that falls due runs, in order, before this returns. */
  async moveTo(instant: string): Promise<Date> {
    return new Date(textOf(await this.ok('POST', '/_local/clock', { to: instant }), 'now'));
  }
}

/** Not `fetch`, which waits five minutes for an answer: a clock that is moved by a year answers when the year is over. */
function answered(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string | undefined,
): Promise<{ status: number; text: string; retryAfter: number | null }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const after = Number(response.headers['retry-after'] ?? Number.NaN);
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          retryAfter: Number.isFinite(after) ? after : null,
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function textOf(value: unknown, name: string): string {
  const found = fieldOf(value, name);
  if (typeof found !== 'string') throw new Error(`expected a text ${name} in ${JSON.stringify(value)}`);
  return found;
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

export function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, got ${JSON.stringify(value)}`);
  return value;
}
