/*
 * The console's service worker: it keeps files that are named by their content, and the page that says that nothing is known. The console's own
 * page and every answer of the API always come from the server, so that neither is ever older than it says, and no deployment meets an old shell.
 */

import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope;
/** Put in by the build: what names it, and what the page without a connection needs. */
declare const HUIYING_BUILD: { version: string; files: string[] };

const PREFIX = 'huiying-';
const OWN = `${PREFIX}${HUIYING_BUILD.version}`;
const OFFLINE = '/offline.html';
/** A name that Vite made of the content. */
const HASHED = /^\/assets\//;
/** Pages that are not the console's: what stands there is the server's alone. */
const ELSEWHERE = /^\/(api|webhooks|t|oidc|_local|\.well-known)(\/|$)|^\/openapi\.json$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(OWN)
      .then((cache) => cache.addAll(HUIYING_BUILD.files.map((file) => new Request(file, { cache: 'reload' })))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

/** A tab that was opened before the last deployment goes on with its files; those of earlier builds go. */
async function forgetOlder(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (HASHED.test(pathname)) event.respondWith(kept(request));
  else if (request.mode === 'navigate' && !ELSEWHERE.test(pathname)) event.respondWith(pageOr(request));
});

/** A file that is named by its content never changes: of whatever build it is, what is kept of it is right. */
async function kept(request: Request): Promise<Response> {
  const known = await caches.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(OWN)).put(request.url, answer.clone());
  return answer;
}

async function pageOr(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    // The one failure that is mended here: no connection. What is shown says so.
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const data: unknown = event.notification.data;
  const path = typeof data === 'string' && data.startsWith('/') ? data : '/';
  event.waitUntil(show(path));
});

/** In a window that is open already, which keeps what is half written; in a new one where none is. */
async function show(path: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const own = windows.find(({ url }) => !ELSEWHERE.test(new URL(url).pathname));
  if (!own) {
    await self.clients.openWindow(path);
    return;
  }
  const shown = await own.focus();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window of the worker's own origin
  shown.postMessage({ go: path });
}
