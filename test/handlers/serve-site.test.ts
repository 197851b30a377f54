import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../functions/handlers/http/serve-site.ts';
import type { HttpCall } from '../../functions/runtime/http.ts';
import { siteIn } from '../../functions/site/files.ts';

function site() {
  const folder = mkdtempSync(join(tmpdir(), 'huiying-site-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="__NONCE__" src="/assets/a.js"></script>');
  writeFileSync(join(folder, 'assets/a.js'), 'let a');
  writeFileSync(join(folder, 'assets/a.js.br'), 'packed');
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'offline.html'), '<script nonce="__NONCE__" src="/assets/a.js"></script>');
  writeFileSync(join(folder, 'sw.js'), 'self');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  return siteIn(pathToFileURL(`${folder}/`));
}

const environment = { issuer: 'https://id.example.gov.cn/realm', clientId: 'huiying' };

function get(path: string, headers: Record<string, string> = {}) {
  const call: HttpCall = {
    method: 'GET',
    route: '/{proxy+}',
    path: path === '/' ? {} : { proxy: path.slice(1) },
    query: {},
    headers,
    rawBody: new Uint8Array(),
    json: () => null,
    claims: null,
    sourceIp: '127.0.0.1',
  };
  return serveSite(call, site(), environment);
}

describe('The console’s files', () => {
  it('come with a page for the desk and for every route of the console', () => {
    for (const path of ['/', '/cases/BL2600017', '/register'])
      expect(get(path)).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });

  it('carry a nonce of their own each time, and a policy that lets in nothing else', () => {
    const [one, other] = [get('/'), get('/')];
    const policy = one.headers?.['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(one.text).toContain(`nonce="${nonce}"`);
    expect(one.text).not.toBe(other.text);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://id.example.gov.cn;");
    expect(policy).not.toContain('unsafe');
  });

  it('may be kept for ever under a name made of their content, the page never without asking', () => {
    expect(get('/assets/a.js').headers?.['cache-control']).toContain('immutable');
    expect(get('/icon.svg').headers?.['cache-control']).not.toContain('immutable');
    expect(get('/').headers?.['cache-control']).toBe('no-cache');
  });

  it('let in a manifest and a worker of the console’s own, and nothing more than before', () => {
    const policy = get('/').headers?.['content-security-policy'] ?? '';
    expect(policy).toContain("manifest-src 'self'; worker-src 'self';");
    const allowed = policy.split('; ').map((rule) => rule.split(' ').filter((word) => !word.startsWith("'nonce-")));
    expect(Object.fromEntries(allowed.map(([name, ...from]) => [name, from.join(' ')]))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'connect-src': "'self' https://id.example.gov.cn",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('are asked for anew each time where they say which build is the newest', () => {
    expect(get('/sw.js')).toMatchObject({
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    });
    expect(get('/manifest.webmanifest')).toMatchObject({
      headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' },
    });
  });

  it('hold the page without a connection to the same policy, with a nonce of its own', () => {
    const offline = get('/offline.html');
    const nonce = /'nonce-([^']+)'/.exec(offline.headers?.['content-security-policy'] ?? '')?.[1] ?? '';
    expect(nonce).not.toBe('');
    expect(offline.text).toContain(`nonce="${nonce}"`);
  });

  it('come packed to whoever can unpack them', () => {
    expect(get('/assets/a.js', { 'accept-encoding': 'gzip, br' })).toMatchObject({
      headers: { 'content-encoding': 'br' },
    });
    expect(get('/assets/a.js').headers?.['content-encoding']).toBeUndefined();
  });

  it('refuses what was not built, what lies outside, and addresses of other routes', () => {
    for (const path of [
      '/assets/b.js',
      '/../package.json',
      '/assets/../../x.js',
      '/api/nothing',
      '/oidc/x',
      '/_local/clock',
    ])
      expect(get(path).status).toBe(404);
  });

  it('tell the console whom to sign in with', () => {
    expect(get('/console.json').body).toEqual({ issuer: environment.issuer, clientId: 'huiying' });
  });
});
