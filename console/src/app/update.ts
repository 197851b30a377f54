import { useSyncExternalStore } from 'react';

/*
 * The service worker and its next build. A new one waits until somebody presses, as the page that is open may hold something half written; the
 * page itself always comes from the server, so that a reload is new anyway.
 */
const HOURLY = 3_600_000;

let waiting: ServiceWorker | null = null;
let path: string | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function note(worker: ServiceWorker | null): void {
  // The first one ever replaces nothing.
  if (worker?.state !== 'installed' || !navigator.serviceWorker.controller) return;
  waiting = worker;
  tell();
}

function watch(registration: ServiceWorkerRegistration): void {
  note(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => note(installing));
  });
  const ask = (): unknown => registration.update().catch(() => undefined);
  setInterval(ask, HOURLY);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) ask();
  });
}

/** Registers the worker once the page is there. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('go' in data) || typeof data.go !== 'string') return;
    path = data.go;
    tell();
  });
  // A browser that forbids it, or no connection: the console needs none of it.
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => null);
  if (registration) watch(registration);
}

/** Takes the new build: the worker first, then this page. */
export function takeUpdate(): void {
  const worker = waiting;
  if (!worker) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one origin, and takes no other argument
  worker.postMessage('take-over');
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Whether a newer build waits. */
export const useUpdate = (): boolean => useSyncExternalStore(subscribe, () => waiting !== null);
/** Where a notification that was pressed leads; taken once. */
export const useCalledTo = (): string | null => useSyncExternalStore(subscribe, () => path);
export function takeCalledTo(): void {
  path = null;
  tell();
}
