import { useSyncExternalStore } from 'react';
import { serverOffset } from './server-offset.ts';

/*
 * The server's time only: the page keeps the offset that answers tell, and ticks once a second. This file alone reads the browser's clock,
 * which may be wrong by hours.
 */
let offset: number | null = null;
let shown = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** Milliseconds since 1970 by the server's clock; by the browser's until the first answer. */
export const serverNow = (): number => Date.now() + (offset ?? 0);

/** A moment of this browser, for measuring how long something took. */
export const moment = (): number => performance.now();

/** Every answer tells the server's time, `now`, of somewhere on its way of `roundTripMs`. */
export function noteServerTime(now: string, roundTripMs: number): void {
  const next = serverOffset(offset, Date.parse(now) - Date.now(), roundTripMs);
  if (next === offset) return;
  offset = next;
  tick();
}

function tick(): void {
  shown = Math.floor(serverNow() / 1_000) * 1_000;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time, to the second; renders again every second. */
export const useNow = (): number =>
  useSyncExternalStore(subscribe, () => shown || (shown = Math.floor(serverNow() / 1_000) * 1_000));

const subscribeMinute = (listener: () => void) => subscribe(listener);
/** The server's time to the minute, for what need not tick by the second. */
export const useMinute = (): number =>
  useSyncExternalStore(subscribeMinute, () => Math.floor((shown || serverNow()) / 60_000) * 60_000);
