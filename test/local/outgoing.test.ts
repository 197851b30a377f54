import http, { createServer, request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callThrough, type Received, type Sent } from '../../infra/local/run/outgoing.ts';
import { posting } from '../../infra/local/run/posting.ts';

const ENDPOINT = 'http://127.0.0.1:9';
const { port1: answers, port2 } = new MessageChannel();
const untouched = http.request;
callThrough(port2, ENDPOINT);

let answering: (sent: Sent) => Omit<Received, 'id'> | null;
const asked: Sent[] = [];
const back = posting(answers);
answers.on('message', (calls: Sent[]) => {
  for (const sent of calls) {
    asked.push(sent);
    const answer = answering(sent);
    if (answer) back({ ...answer, id: sent.id });
  }
});
beforeEach(() => {
  asked.length = 0;
  answering = () => ({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: new TextEncoder().encode('已收到'),
  });
});
afterAll(() => {
  // The files after it in this worker send requests of their own.
  Object.assign(http, { request: untouched });
  syncBuiltinESMExports();
  answers.close();
});

const post = (url: string, body: string | Uint8Array): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url);
    const sent = request(
      { host: hostname, port, path: pathname, method: 'POST', headers: { 'X-Amz-Target': 'T' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

describe('Embedded stack · how a function’s calls leave it', () => {
  it('goes to the endpoint by the port, with method, path, headers and body', async () => {
    expect(await post(`${ENDPOINT}/a/b`, '一')).toEqual({ status: 200, text: '已收到' });
    expect(asked).toMatchObject([{ method: 'POST', url: '/a/b', headers: { 'x-amz-target': 'T' }, body: '一' }]);
    await post(`${ENDPOINT}/a/b`, new Uint8Array([1, 2]));
    expect(Buffer.from(asked[1]?.body ?? '')).toEqual(Buffer.from([1, 2]));
  });

  it('keeps calls apart that are under way together', async () => {
    answering = ({ body }) => ({ status: 200, headers: {}, body: new TextEncoder().encode(`${String(body)}!`) });
    const texts = await Promise.all(['a', 'b', 'c'].map(async (body) => (await post(ENDPOINT, body)).text));
    expect(texts).toEqual(['a!', 'b!', 'c!']);
  });

  it('wakes the other thread once for all calls of one turn', async () => {
    let woken = 0;
    const count = (): void => void (woken += 1);
    answers.on('message', count);
    await Promise.all(['a', 'b', 'c'].map((body) => post(ENDPOINT, body)));
    answers.off('message', count);
    expect([asked.length, woken]).toEqual([3, 1]);
  });

  it('takes no answer to a call that was given up', async () => {
    answering = () => null;
    const [host, port] = ['127.0.0.1', '9'];
    let answered = false;
    const sent = request({ host, port, path: '/', method: 'POST' }, () => (answered = true));
    const failed = new Promise<Error>((resolve) => sent.on('error', resolve));
    sent.end('late');
    while (asked.length === 0) await new Promise(setImmediate);
    sent.destroy(new Error('time is over'));
    expect((await failed).message).toBe('time is over');
    back({ status: 200, headers: {}, body: new Uint8Array(), id: asked[0]?.id });
    answering = () => ({ status: 204, headers: {}, body: new Uint8Array() });
    expect(await post(ENDPOINT, 'next')).toEqual({ status: 204, text: '' });
    expect(answered).toBe(false);
  });

  it('leaves a request to anywhere else as it is', async () => {
    const server = createServer((incoming, outgoing) => incoming.resume().on('end', () => outgoing.end('outside')));
    const url = await new Promise<string>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
      });
    });
    expect(await post(url, 'x')).toEqual({ status: 200, text: 'outside' });
    expect(asked).toEqual([]);
    server.closeAllConnections();
    server.close();
  });
});
