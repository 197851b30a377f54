import { randomBytes } from 'node:crypto';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { type Site, type SiteFile, siteIn } from '../../site/files.ts';
import { readSiteEnvironment, type SiteEnvironment } from '../../site/environment.ts';
import { securityHeaders } from '../../site/security-headers.ts';

/** Addresses that belong to other routes: an unknown one of theirs is a 404, never the console's page. */
const TAKEN = /^\/(api|webhooks|t|oidc|_local|\.well-known)(\/|$)/;
/** A name with an ending is a file; all else is a route of the console. */
const FILE = /\.[a-z0-9]+$/i;
/** Vite puts what it names by content under /assets. */
const HASHED = /^\/assets\//;
/** What says which build is the newest is asked for each time. */
const FRESH = /^\/(sw\.js|manifest\.webmanifest)$/;

/** The console's files from the console's own origin: hashed names for ever, routes of the console by its one page. */
export function serveSite(call: HttpCall, site: Site, environment: SiteEnvironment): HttpAnswer {
  const path = `/${call.path['proxy'] ?? ''}`;
  if (path === '/console.json')
    return { status: 200, body: { issuer: environment.issuer, clientId: environment.clientId } };
  if (TAKEN.test(path)) return problem(404, 'unknown-route', '没有这个地址');
  const file = path === '/' || !FILE.test(path) ? site.page : site.file(path);
  if (!file) return problem(404, 'unknown-file', '没有这个文件');
  return file.type.startsWith('text/html') ? page(file, environment) : asset(file, path, call);
}

/** The page carries a nonce of its own, so that no style or script but the console's runs. */
function page(file: SiteFile, environment: SiteEnvironment): HttpAnswer {
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { 'content-type': file.type, 'cache-control': 'no-cache', ...securityHeaders(nonce, environment.issuer) },
    text: Buffer.from(file.bytes).toString('utf8').replaceAll('__NONCE__', nonce),
  };
}

function asset(file: SiteFile, path: string, call: HttpCall): HttpAnswer {
  const packed = (call.headers['accept-encoding'] ?? '').includes('br') ? file.brotli : null;
  return {
    status: 200,
    headers: {
      'content-type': file.type,
      'cache-control': cachedFor(path),
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'br' } : {}),
    },
    bytes: packed ?? file.bytes,
  };
}

function cachedFor(path: string): string {
  if (FRESH.test(path)) return 'no-cache';
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}

let site: Site | undefined;

export const handler = lambda.http(
  async (call) => serveSite(call, (site ??= siteIn(new URL('./site/', import.meta.url))), readSiteEnvironment()),
  cloud(),
);
