import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPages } from '../../functions/adapters/aws/pages.ts';
import { isPublicAddress } from '../../functions/adapters/aws/public-address.ts';

const HOSTS = ['bl.gov.cn'];
const GBK = Buffer.from([0xb4, 0xf0, 0xb8, 0xb4]);
const ANSWERS: Record<string, [number, Record<string, string>, string | Buffer]> = {
  '/a': [200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=1' }, '<title>答复</title>'],
  '/gbk': [200, { 'content-type': 'text/html' }, Buffer.concat([Buffer.from('<meta charset="gbk">'), GBK])],
  '/gone': [404, { 'content-type': 'text/html' }, ''],
  '/pdf': [200, { 'content-type': 'application/pdf' }, '%PDF'],
  '/large': [200, { 'content-type': 'text/html' }, 'a'.repeat(2 * 1024 * 1024 + 1)],
  '/on': [302, { location: '/a' }, ''],
  '/off': [302, { location: 'https://elsewhere.example/a' }, ''],
  '/down': [302, { location: 'http://www.bl.gov.cn/a' }, ''],
  '/loop': [302, { location: '/loop' }, ''],
};
const asked: string[][] = [];
let server: Server;
beforeAll(async () => {
  server = createServer((call, answer) => {
    asked.push(Object.keys(call.headers).toSorted());
    const [status, headers, body] = ANSWERS[call.url ?? ''] ?? [500, {}, ''];
    answer.writeHead(status, headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => server.close());

/** The names of the registry as they are answered, and a connection that ends at this machine's server without TLS. */
const pages = (...addresses: string[]) =>
  publicPages({
    resolve: async () =>
      ['124.160.1.1', ...addresses].map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ask: ({ host, path, headers, signal }, answered) => {
      const { port } = server.address() as AddressInfo;
      expect(host).toMatch(/bl\.gov\.cn$/);
      return request(
        { host: '127.0.0.1', port, path, ...(headers ? { headers } : {}), ...(signal ? { signal } : {}) },
        answered,
      );
    },
  });

describe('S1 · a public page is read as anybody reads it', () => {
  it.each([
    ['a page', 'https://www.bl.gov.cn/a', { text: '<title>答复</title>' }],
    ['of an older site', 'https://bl.gov.cn/gbk', { text: '<meta charset="gbk">答复' }],
    ['that leads on to another of ours', 'https://www.bl.gov.cn/on', { text: '<title>答复</title>' }],
    ['that is not there', 'https://www.bl.gov.cn/gone', { why: 'status' }],
    ['that is no text', 'https://www.bl.gov.cn/pdf', { why: 'no-text' }],
    ['without an end', 'https://www.bl.gov.cn/large', { why: 'too-large' }],
    ['that leads elsewhere', 'https://www.bl.gov.cn/off', { why: 'redirected' }],
    ['that leads out of https', 'https://www.bl.gov.cn/down', { why: 'redirected' }],
    ['that leads in a circle', 'https://www.bl.gov.cn/loop', { why: 'redirected' }],
    ['without https', 'http://www.bl.gov.cn/a', { why: 'no-https' }],
    ['at another port', 'https://www.bl.gov.cn:8443/a', { why: 'no-https' }],
    ['with a name in it', 'https://a:b@www.bl.gov.cn/a', { why: 'no-https' }],
    ['that is no address', '门户网站首页', { why: 'no-https' }],
    ['of another host', 'https://bl.gov.cn.example/a', { why: 'other-host' }],
    ['whose host merely ends alike', 'https://notbl.gov.cn/a', { why: 'other-host' }],
    ['in figures', 'https://124.160.1.1/a', { why: 'other-host' }],
    ['in figures of another kind', 'https://2130706433/a', { why: 'other-host' }],
    ['of this machine', 'https://[::1]/a', { why: 'other-host' }],
  ])('%s', async (_, address, found) => expect(await pages().read(address, HOSTS)).toEqual(found));

  it('sends neither cookies nor who reads', async () => {
    asked.length = 0;
    await pages().read('https://www.bl.gov.cn/a', HOSTS);
    await pages().read('https://www.bl.gov.cn/a', HOSTS);
    const sent = ['accept', 'accept-encoding', 'connection', 'host'];
    expect(asked).toEqual([sent, sent]);
  });

  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.1.1', '::1', 'fe80::1', 'fd00::1'])(
    'asks nobody where a name is answered with %s too',
    async (address) => {
      asked.length = 0;
      expect(await pages(address).read('https://www.bl.gov.cn/a', HOSTS)).toEqual({ why: 'private-address' });
      expect(asked).toEqual([]);
    },
  );

  it('says that nobody answers', async () => {
    const nobody = publicPages({
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
      ask: () => {
        throw new Error('nobody was to be asked');
      },
    });
    expect(await nobody.read('https://www.bl.gov.cn/a', HOSTS)).toEqual({ why: 'unreachable' });
  });
});

describe('ours · which addresses are of the internet', () => {
  it.each(['124.160.1.1', '8.8.8.8', '2400:3200::1'])('%s is', (one) => expect(isPublicAddress(one)).toBe(true));
  it.each(
    `0.0.0.0 10.0.0.1 100.64.0.1 127.1.2.3 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.168.0.1 198.18.0.1
    224.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 64:ff9b::7f00:1 fc00::1 fe80::1 ff02::1 2001:db8::1 2002:7f00:1::
    bl.gov.cn`.split(/\s+/),
  )('%s is not', (one) => expect(isPublicAddress(one)).toBe(false));
});
