import type { Call } from './what-calls.ts';

/** What was called of late, for all tabs of this browser: ids and when, by the server's clock. */
const KEY = 'huiying.called';
const KEPT_MS = 3 * 24 * 3_600_000;
const MOST = 300;

type Called = Record<string, number>;
const read = (): Called => JSON.parse(localStorage.getItem(KEY) ?? '{}') as Called;

function taken(calls: readonly Call[], now: number): Call[] {
  const known = read();
  const fresh = calls.filter(({ id }) => known[id] === undefined);
  if (fresh.length === 0) return [];
  const next = [...Object.entries(known), ...fresh.map(({ id }): [string, number] => [id, now])]
    .filter(([, at]) => now - at < KEPT_MS)
    .slice(-MOST);
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(next)));
  return fresh;
}

/** Of these the ones that no tab has called yet; from now on they count as called by this one. */
export async function takeCalls(calls: readonly Call[], now: number): Promise<Call[]> {
  if (calls.length === 0) return [];
  // One tab at a time; a browser without locks shows one notification of a tag all the same.
  if (!('locks' in navigator)) return taken(calls, now);
  return navigator.locks.request(KEY, () => taken(calls, now));
}
