import type { Policy } from '../domain/rules/policy.ts';
import { between, type Instant, SECOND } from '../domain/matter/instant.ts';
import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';
import type { Delivery } from '../ports/stored.ts';
import { shardOf } from './accept.ts';
import { outcomesOf, type Result, type Waiting, waitingOf } from './outcomes.ts';

/** How long a sender that says nothing waits, and the longest that one may ask for: an HTTP API waits 29 s. */
const USUAL_MS = 1_000;
const LONGEST_MS = 20_000;
/** Where the first that waits is older than this, what comes now is not worked within a second. */
const BEHIND_MS = 400;
const FIRST_PAUSES_MS = [60, 120, 240, 480];
const PAUSE_MS = 500;
const LONGEST_RETRY_S = 60;

/** RFC 7240: what the sender prefers, in milliseconds; 0 for `respond-async`. */
export function preferredWait(prefer: string | undefined): number {
  const preferences = (prefer ?? '')
    .toLowerCase()
    .split(/[,;]/)
    .map((one) => one.trim());
  if (preferences.includes('respond-async')) return 0;
  const wait = preferences.map((one) => /^wait\s*=\s*"?(\d{1,4})"?$/.exec(one)?.[1]).find((n) => n !== undefined);
  return wait === undefined ? USUAL_MS : Math.min(Number(wait) * SECOND, LONGEST_MS);
}

/** What became of each alert once all are worked, or when the time is over. */
export async function waitFor(
  ports: Ports,
  policy: Policy,
  delivery: Delivery,
  first: Result[],
  waitMs: number,
): Promise<Result[]> {
  let waited = 0;
  let left: Waiting = 'all';
  for (const next of pauses()) {
    if (waited >= waitMs || left === 'none') break;
    const pause = Math.min(next, waitMs - waited);
    await ports.outside.pause(pause);
    waited += pause;
    left = await waitingOf(ports, policy, delivery);
  }
  return left === 'all' ? first : outcomesOf(ports, policy, await asItStands(ports, delivery));
}

function* pauses(): Generator<number> {
  yield* FIRST_PAUSES_MS;
  for (;;) yield PAUSE_MS;
}

const asItStands = async ({ store }: Ports, delivery: Delivery): Promise<Delivery> =>
  (await store.delivery(delivery.source, delivery.webhookId)) ?? delivery;

type Rank = '0' | '1';
/** A queue of this length is not worked off in a moment: one look a second says so to all who come meanwhile. */
const LONG_QUEUE = 5 * SECOND;
const FRESH = SECOND;
const looks = new WeakMap<Store, Map<string, { at: Instant; since: Instant }>>();

/** When the alert was accepted that waits longest; a second old where many wait. */
async function waitingSince({ store, clock }: Ports, shard: string, rank: Rank): Promise<Instant | null> {
  const now = clock.now();
  const place = `${shard} ${rank}`;
  const known = looks.get(store) ?? new Map<string, { at: Instant; since: Instant }>();
  looks.set(store, known);
  const last = known.get(place);
  if (last && Math.abs(between(last.at, now)) < FRESH && between(last.since, now) > LONG_QUEUE) return last.since;
  const since = await store.waitingSince(shard, rank);
  if (since === null) known.delete(place);
  else known.set(place, { at: now, since });
  return since;
}

/**
 * How far the writer is behind a delivery, in milliseconds: what has waited longest among the alerts that are worked no later than it was
 * accepted so long before it. A grave alert that just came says nothing of the others' wait.
 */
export async function behind(ports: Ports, policy: Policy, { receivedAt, alerts }: Delivery): Promise<number> {
  const rank = alerts.every((one) => !('rank' in one) || one.rank === '0') ? '0' : '1';
  const since = await waitingSince(ports, shardOf(policy), rank);
  return since === null ? 0 : Math.max(0, between(since, receivedAt));
}

/** Nothing of the delivery can be worked yet: what was accepted before it, of the rank that all of it has, still waits. */
export async function isAhead(ports: Ports, policy: Policy, delivery: Delivery): Promise<boolean> {
  const ranks = new Set(delivery.alerts.flatMap((one) => ('rank' in one ? [one.rank] : [])));
  return ranks.size === 1 && (await behind(ports, policy, delivery)) > 0;
}

/** Nobody waits in vain behind a longer queue, unless the sender asked for it. */
export const waitMsFor = (prefer: string | undefined, behindMs: number): number =>
  prefer === undefined && behindMs > BEHIND_MS ? 0 : preferredWait(prefer);

/** RFC 9110: after how many seconds asking again is worth while, for a delivery that lies so far behind or has waited so long. */
export const retryAfter = (ms: number): string =>
  String(Math.min(Math.max(1, Math.ceil(ms / SECOND)), LONGEST_RETRY_S));
