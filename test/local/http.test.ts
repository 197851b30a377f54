import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './fixture/running.ts';

let stack: Running;
beforeAll(async () => {
  stack = await running({ empty: false });
});
afterAll(() => stack.end());

/** fetch may not set Host. */
const status = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${stack.url}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('Embedded stack · for this machine alone', () => {
  it('refuses a Host that does not name this machine', async () => {
    expect(await status('/_local/clock', { host: 'huiying.example:8787' })).toBe(403);
    expect(await status('/_local/clock', { host: '127.0.0.1.evil.example' })).toBe(403);
    expect(await status('/_local/clock', { host: 'localhost:1234' })).toBe(200);
  });

  it('refuses any forwarding header', async () => {
    const headers = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via', 'x-real-ip'];
    const answers = await Promise.all(headers.map((name) => status('/open/x', { [name]: 'x' })));
    expect(answers).toEqual(headers.map(() => 403));
  });

  it('refuses a page of another site at /_local', async () => {
    expect(await status('/_local/clock', { origin: 'https://evil.example' })).toBe(403);
    expect(await status('/_local/clock', { origin: stack.url })).toBe(200);
  });

  it('listens on the loopback interface alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal);
    const reached = await Promise.allSettled(
      outside.map((one) => fetch(stack.url.replace('127.0.0.1', one?.address ?? ''))),
    );
    expect(reached.filter(({ status: how }) => how === 'fulfilled')).toEqual([]);
    expect(new URL(stack.url).hostname).toBe('127.0.0.1');
  });
});

describe('Embedded stack · the HTTP API', () => {
  it('hands on method, path, query, headers, cookies and body in payload format 2.0', async () => {
    const answer = await fetch(`${stack.url}/open/%E5%8C%97%E4%BB%91?a=1&a=2&b=x%20y`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'c=1; d=2', 'x-more': 'm' },
      body: '{"词":1}',
    });
    expect(answer.headers.get('x-echo')).toBe('yes');
    expect(answer.headers.getSetCookie()).toEqual(['a=1']);
    const { event } = JSON.parse(await answer.text());
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /open/{name}',
      pathParameters: { name: '北仑' },
      queryStringParameters: { a: '1,2', b: 'x y' },
      cookies: ['c=1', 'd=2'],
      headers: { 'x-more': 'm' },
      body: '{"词":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' } },
    });
  });

  it('hands on bytes that are no text in base64', async () => {
    const answer = await fetch(`${stack.url}/open/x`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from([0, 255, 1]),
    });
    expect(JSON.parse(await answer.text()).event).toMatchObject({ isBase64Encoded: true, body: 'AP8B' });
  });

  it('refuses a body over 10 MB with 413 and an unknown path with 404', async () => {
    const big = await fetch(`${stack.url}/open/x`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(big.status).toBe(413);
    expect((await fetch(`${stack.url}/nowhere`)).status).toBe(404);
  });

  it('lets only tokens of its own provider through, and hands on their claims', async () => {
    const echo = (authorization?: string) =>
      fetch(`${stack.url}/echo/x`, authorization === undefined ? {} : { headers: { authorization } });
    expect((await echo()).status).toBe(401);
    expect((await echo('Bearer nonsense')).status).toBe(401);
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(`${stack.url}/oidc`)
      .setAudience('huiying')
      .setSubject('xinqi-officer-a')
      .setExpirationTime('1h')
      .sign(randomBytes(32));
    expect((await echo(`Bearer ${forged}`)).status).toBe(401);
    const answer = await echo(`Bearer ${await stack.token('xinqi-officer-a')}`);
    expect(JSON.parse(await answer.text()).event.requestContext.authorizer.jwt.claims).toMatchObject({
      sub: 'xinqi-officer-a',
      aud: 'huiying',
      iss: `${stack.url}/oidc`,
    });
  });

  it('refuses a token for somebody who is not in the directory', async () => {
    expect(
      (await fetch(`${stack.url}/_local/token`, { method: 'POST', body: JSON.stringify({ user: 'nobody' }) })).status,
    ).toBe(400);
  });
});

describe('Embedded stack · sign-in', () => {
  it('signs a demo person in by authorization code with PKCE, with a token that the API takes', async () => {
    const cookies = new Map<string, string>();
    const go = async (url: string, init: RequestInit = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(new URL(url, stack.url), { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? [];
        cookies.set(name, value);
      }
      return answer;
    };
    const verifier = randomBytes(32).toString('base64url');
    const redirect = 'http://localhost:5173/signed-in';
    const query = new URLSearchParams({
      client_id: 'huiying',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: redirect,
      state: 's',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const discovery = JSON.parse(await (await go('/oidc/.well-known/openid-configuration')).text());
    expect(discovery).toMatchObject({ issuer: `${stack.url}/oidc`, authorization_endpoint: `${stack.url}/oidc/auth` });
    const asked = await go(`/oidc/auth?${query.toString()}`);
    const page = asked.headers.get('location') ?? '';
    expect(page).toContain('/oidc/sign-in/');
    expect(await (await go(page)).text()).toContain('新碶街道办事处');
    let answer = await go(page, { method: 'POST', body: new URLSearchParams({ subject: 'xinqi-officer-a' }) });
    // Back to the provider, which goes on to the console.
    answer = await go(answer.headers.get('location') ?? '');
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'huiying',
      code,
      redirect_uri: redirect,
      code_verifier: verifier,
    });
    const tokens = JSON.parse(await (await go(discovery.token_endpoint, { method: 'POST', body: form })).text());
    expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: 'xinqi-officer-a', aud: 'huiying' });
    expect(
      (await fetch(`${stack.url}/echo/x`, { headers: { authorization: `Bearer ${tokens.access_token}` } })).status,
    ).toBe(200);
  });
});
