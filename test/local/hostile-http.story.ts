import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, listOf, StackClient, textOf } from '../../infra/local/client.ts';
import { startWithDemoCases } from '../../infra/local/seed/demo-cases.ts';
import type { Stack } from '../../infra/local/stack.ts';
import { PNG } from '../photos/samples.ts';

const START = '2026-03-20T02:00:00.000Z';
let stack: Stack;
let desk: string;
let number: string;
const data = mkdtempSync(join(tmpdir(), 'huiying-hostile-'));

/** Raw bytes over a socket of their own: what no client library would send. Ends when the server does, or after `wait`. */
function raw(bytes: string | Buffer, wait = 30_000): Promise<string> {
  const { hostname, port } = new URL(stack.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    const done = () => {
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(done, wait);
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', done);
    socket.on('close', () => {
      clearTimeout(timer);
      done();
    });
    socket.write(bytes);
  });
}

const host = () => new URL(stack.url).host;
const line = (first: string, headers: string[] = [], body = ''): string =>
  [
    first,
    `host: ${host()}`,
    `authorization: Bearer ${desk}`,
    'connection: close',
    ...headers,
    ...(body ? [`content-length: ${Buffer.byteLength(body)}`] : []),
    '',
    body,
  ].join('\r\n');
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const noInside = (answer: string): void =>
  expect(answer).not.toMatch(/\n\s+at \S+|node:internal|node_modules|TypeError|RangeError|SyntaxError/);
const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  fetch(`${stack.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${desk}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });

beforeAll(async () => {
  stack = await startWithDemoCases({ port: 0, data, at: START });
  desk = await stack.token('qu-zhengfu-ban-duty-a');
  const opened = await new StackClient(stack.url).register('qu-zhengfu-ban-duty-a', {
    summary: '夜间施工噪声',
    categories: ['vital-interests'],
    learntBy: 'phone',
  });
  number = textOf(fieldOf(opened, 'case'), 'number');
});
afterAll(async () => {
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('npm start · what the desk finds at its first visit', () => {
  it('is a day’s work: to appraise, late, due within the hour, returned, answered, closed', async () => {
    const client = new StackClient(stack.url);
    const list = (query: string) => client.as('qu-zhengfu-ban-duty-a', 'GET', `/api/cases?${query}`);
    const open = listOf(fieldOf(await list(''), 'cases')).filter((row) => textOf(row, 'number') !== number);
    const clocks = open.flatMap((row) => listOf(fieldOf(row, 'clocks')));
    expect(open.filter((row) => textOf(row, 'status') === 'appraising')).toHaveLength(2);
    expect(open.filter((row) => textOf(row, 'status') === 'open')).toHaveLength(6);
    expect(clocks.map((clock) => textOf(clock, 'state'))).toContain('missed');
    expect(clocks.map((clock) => textOf(clock, 'kind'))).toEqual(
      expect.arrayContaining(['immediate-report', 'response', 'sign', 'return-decision', 'closing']),
    );
    expect(listOf(fieldOf(await list('status=closed'), 'cases'))).toHaveLength(1);
    // Time goes on from where it was to begin, and no text of what comes next is kept waiting by those about them.
    expect(stack.now() >= START).toBe(true);
    expect(
      (await stack.texts()).filter(({ matter, textId }) => matter === number && textId.startsWith('case.e1.')),
    ).toHaveLength(2);
  });
});

describe('ours · the whole stack under bad HTTP', () => {
  const deep = 100_000;
  it.each<[string, string | Uint8Array, number[]]>([
    ['arrays a hundred thousand deep', `${'['.repeat(deep)}${']'.repeat(deep)}`, [400]],
    ['objects a hundred thousand deep', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, [400]],
    ['a number of a hundred thousand digits', `{"says":${'9'.repeat(deep)}}`, [400]],
    ['1e999999', '{"says":1e999999}', [400]],
    ['the same key twice', '{"says":"a","says":{"b":1}}', [400]],
    ['__proto__ as a key', '{"__proto__":{"star":true},"says":"a"}', [400]],
    ['constructor as a key', '{"constructor":{"prototype":{"x":1}},"says":"a"}', [400]],
    ['a text of a megabyte', JSON.stringify({ says: 'x'.repeat(1_000_000) }), [400]],
    ['over a megabyte', JSON.stringify({ says: 'x'.repeat(1_100_000) }), [413]],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22), [400]],
    ['half an emoji', '{"says":"\\ud83d"}', [400]],
    ['nothing', '', [400]],
  ])('refuses %s with problem details', async (_, body, statuses) => {
    const answer = await post(`/api/cases/${number}/note`, body);
    const text = await answer.text();
    expect(statuses).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    noInside(text);
    expect(Object.prototype).not.toHaveProperty('star');
  });

  it('refuses a body larger than the gateway takes, also one that does not say how large it is', async () => {
    expect(
      statusOf(
        await raw(
          line(`POST /api/cases/${number}/note HTTP/1.1`, [
            'content-type: application/json',
            'content-length: 20000000',
          ]),
        ),
      ),
    ).toBe(413);
    const chunk = 'x'.repeat(1_000_000);
    const chunked = Array.from({ length: 12 }, () => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
    expect(
      statusOf(
        await raw(
          `${line(`POST /api/cases/${number}/note HTTP/1.1`, ['transfer-encoding: chunked'])}${chunked}0\r\n\r\n`,
        ),
      ),
    ).toBe(413);
  });

  it.each([
    '/api/cases/%00',
    '/api/cases/BL2600001%00',
    '/api/cases/..%2f..%2fetc%2fpasswd',
    '/api/cases/%2e%2e/%2e%2e/secret',
    '/api/cases/..;/admin',
    '/..%5c..%5cwindows',
    '/api/cases/%EF%BC%A2%EF%BC%AC2600001',
    `/api/cases/${'x'.repeat(6_000)}`,
    '/api/cases/%zz',
    '/api/cases/%ff%fe',
    '//api//cases',
    '/api/cases/BL2600001/events/..',
    '/t/../../etc/passwd',
    '/t/%0d%0aset-cookie:%20a=b',
    '/assets/..%2f..%2findex.mjs',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/.git/config',
    '/api/policies/__proto__',
    '/api/directory/constructor/x',
  ])('finds nothing at %s', async (path) => {
    const answer = await raw(line(`GET ${path} HTTP/1.1`));
    const status = statusOf(answer);
    // The console's one page answers what is no file and no other route's.
    expect([200, 400, 401, 403, 404, 414, 431]).toContain(status);
    expect(status !== 200 || /<!doctype html>/i.test(answer)).toBe(true);
    expect(answer).not.toMatch(/root:x:|\[core\]|set-cookie: a=b/i);
    noInside(answer);
  });

  it('gives a file of the console as each asks for it, though the front door keeps it', async () => {
    const page = await (await fetch(stack.url)).text();
    const [, path = ''] = /(\/assets\/[^"]+\.js)/.exec(page) ?? [];
    const asked = async (encoding: string): Promise<[string | null, string]> => {
      const answer = await fetch(stack.url + path, { headers: { 'accept-encoding': encoding } });
      return [answer.headers.get('content-encoding'), await answer.text()];
    };
    const plain = await asked('identity');
    expect(plain[0]).toBeNull();
    expect(plain[1].length).toBeGreaterThan(10_000);
    for (let again = 0; again < 2; again += 1) {
      expect(await asked('br')).toEqual(['br', plain[1]]);
      expect(await asked('identity')).toEqual(plain);
    }
  });

  it('puts no line break of a caller into a header', async () => {
    for (const code of ['%0d%0aset-cookie:%20a=b', 'a\r\nx-evil: 1', '//evil.example', 'https://evil.example']) {
      const answer = await raw(
        line(
          'POST /t HTTP/1.1',
          ['content-type: application/x-www-form-urlencoded'],
          `code=${encodeURIComponent(code)}`,
        ),
      );
      const [head = ''] = answer.split('\r\n\r\n');
      expect(head).not.toMatch(/^(set-cookie|x-evil):/im);
      expect(/^location: (.*)$/im.exec(head)?.[1]).toMatch(/^\/t\/[^/]/);
    }
  });

  it.each(['TRACE', 'CONNECT', 'DELETE', 'PATCH', 'PROPFIND', 'PUT', 'OPTIONS', 'BREW'])(
    'does nothing for %s',
    async (method) => {
      const answer = await raw(line(`${method} /api/cases/${number} HTTP/1.1`));
      expect([0, 400, 403, 404, 405, 501]).toContain(statusOf(answer));
      noInside(answer);
    },
  );

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'image/png',
    '',
  ])('reads a body said to be %j as JSON or refuses it', async (type) => {
    const answer = await post(`/api/cases/${number}/note?preview=true`, '{"says":"x"}', { 'content-type': type });
    expect([200, 400, 415]).toContain(answer.status);
  });

  it('refuses two lengths, a length beside chunks, a header without end, and ten thousand headers', async () => {
    const twice = await raw(line('POST /api/words HTTP/1.1', ['content-length: 5', 'content-length: 6']));
    const both = await raw(
      `${line('POST /api/words HTTP/1.1', ['content-length: 5', 'transfer-encoding: chunked'])}0\r\n\r\n`,
    );
    const long = await raw(line('GET /api/me HTTP/1.1', [`x-long: ${'a'.repeat(100_000)}`]));
    const many = await raw(
      line(
        'GET /api/me HTTP/1.1',
        Array.from({ length: 10_000 }, (_, at) => `x-${at}: ${at}`),
      ),
    );
    for (const answer of [twice, both, long, many]) {
      expect([400, 431]).toContain(statusOf(answer));
      noInside(answer);
    }
  });

  it('closes on who sends a request so slowly that it never ends', async () => {
    const slow = await raw(`POST /api/words HTTP/1.1\r\nhost: ${host()}\r\ncontent-length: 100\r\n\r\n{`, 40_000);
    expect([408, 401]).toContain(statusOf(slow));
  });

  it('stands a flood of queries and of half-open sockets', async () => {
    const sockets = Array.from({ length: 200 }, () => connect(Number(new URL(stack.url).port), '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined).write('GET /api/me HTTP/1.1\r\nhost: x');
    const query = Array.from({ length: 500 }, (_, at) => `q${at}=${at}`).join('&');
    const flood = await Promise.all(
      Array.from({ length: 40 }, () => raw(line(`GET /api/cases?${query} HTTP/1.1`), 20_000)),
    );
    expect(new Set(flood.map(statusOf))).toEqual(new Set([400]));
    for (const socket of sockets) socket.destroy();
  });

  it('is alive after all of it, has kept nothing of what it refused, and tells no trouble', async () => {
    const answer = await fetch(`${stack.url}/api/cases/${number}/events`, {
      headers: { authorization: `Bearer ${desk}` },
    });
    const { events } = (await answer.json()) as { events: { type: string }[] };
    expect(events.filter(({ type }) => type === 'noted')).toEqual([]);
    expect(stack.troubles()).toEqual([]);
    const log = readFileSync(join(data, 'functions.log'), 'utf8');
    expect(log).toContain('"status":400');
    expect(log).not.toMatch(/etc\/passwd|xxxxxxxxxx|夜间施工/);
  });
});

describe('H5 · what a case leaves behind outside the table', () => {
  it('bears no citizen’s data and no colleague’s name or number: logs, topic, queues, executions', async () => {
    const client = new StackClient(stack.url);
    const planted = ['13805741234', '33020619850101004X', '王小明九', 'author-77481', '6222020000000000018'];
    const [phone = '', identity = '', author = '', handle = '', card = ''] = planted;
    const alert = {
      id: handle,
      title: `${author}反映停水，电话${phone}`,
      text: `身份证${identity}，卡号${card}，请回电${phone}`,
      author,
      authorId: handle,
      platform: '论坛',
    };
    const pushed = await client.push('generic', alert, await client.now());
    const theirs = textOf(listOf(fieldOf(pushed.body, 'results'))[0], 'caseNumber');
    const act = (command: string, body: object, who = 'qu-zhengfu-ban-duty-a') =>
      client.as(who, 'POST', `/api/cases/${theirs}/${command}`, body);
    await act('confirm', {});
    await act('assign', { unit: 'jiaotong-ju', part: 'primary', reason: `请联系${phone}` });
    await act('note', { says: `已电话联系${phone}` });
    // Something that fails is logged, too.
    await client.try('qu-zhengfu-ban-duty-a', 'POST', `/api/cases/${phone}/note`, { says: identity });
    await stack.advance('PT25H');
    expect(
      listOf(await client.ok('GET', '/_local/texts')).filter((text) => fieldOf(text, 'matter') === theirs).length,
    ).toBeGreaterThan(5);

    const { contacts } = await stack.store.directory({ fresh: true });
    const people = contacts.flatMap(({ name, phone: rings }) => [name, ...(rings === undefined ? [] : [rings])]);
    // Bytes, so that what was deleted, and what waits to be written, is looked at too.
    const kept = readdirSync(data).filter((name) => /\.log$|^stack\.sqlite/.test(name));
    expect(kept).toEqual(expect.arrayContaining(['functions.log', 'stack.sqlite']));
    const bytes = kept.map((name) => readFileSync(join(data, name)));
    // The search sees what is there: the announcements of this case's texts.
    expect(bytes.some((file) => file.includes(theirs))).toBe(true);
    expect([...planted, ...people].filter((word) => bytes.some((file) => file.includes(word)))).toEqual([]);
  });

  it('keeps no byte of a photo that two persons erased', async () => {
    const client = new StackClient(stack.url);
    const act = (command: string, body: object, who = 'qu-zhengfu-ban-duty-a') =>
      client.as(who, 'POST', `/api/cases/${number}/${command}`, body);
    const evidence = listOf(
      fieldOf(
        await (await post(`/api/cases/${number}/photos?name=a.png`, PNG, { 'content-type': 'image/png' })).json(),
        'evidence',
      ),
    );
    const sha256 = textOf(evidence[0], 'sha256');
    await act('note', { says: '误拍住户', evidence });
    const look = () =>
      fetch(`${stack.url}/api/cases/${number}/photos/${sha256}`, { headers: { authorization: `Bearer ${desk}` } });
    const files = () => readdirSync(join(data, 's3'), { recursive: true }).filter((name) => name.includes(sha256));
    expect(
      createHash('sha256')
        .update(Buffer.from(await (await look()).arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256);
    expect(files()).not.toEqual([]);

    const noted = listOf(
      fieldOf(await client.as('qu-zhengfu-ban-duty-a', 'GET', `/api/cases/${number}/events`), 'events'),
    ).find((event) => fieldOf(event, 'type') === 'noted');
    const asked = await act('ask-purge', { words: [], events: [fieldOf(noted, 'seq')], reason: '照片中有住户面容' });
    const [proposal] = listOf(fieldOf(fieldOf(asked, 'case'), 'proposals'));
    const done = await act(
      'decide',
      { proposalId: textOf(proposal, 'id'), decision: 'approve' },
      'xuanchuan-bu-duty-a',
    );
    expect(listOf(fieldOf(done, 'events'))).toContainEqual(
      expect.objectContaining({ type: 'purged', photos: [sha256] }),
    );
    // Whoever expands the outbox of the erasure takes them out.
    await stack.quiet();
    expect(files()).toEqual([]);
    expect((await look()).status).toBe(404);
  });
});
