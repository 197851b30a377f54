import type { Policy } from '../domain/rules/policy.ts';
import { between, SECOND } from '../domain/matter/instant.ts';
import type { Ports } from '../ports/ports.ts';
import type { Delivery } from '../ports/stored.ts';
import { shardOf } from './accept.ts';
import { isPending, outcomesOf, type Result } from './outcomes.ts';

/** How long a sender that says nothing waits, and the longest that one may ask for: an HTTP API waits 29 s. */
const USUAL_MS = 1_000;
const LONGEST_MS = 20_000;
/** Where the first that waits is older than this, what comes now is not worked within a second. */
const BEHIND_MS = 400;
const STEPS_MS = [60, 120, 240, 480];
const STEP_MS = 500;

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

/** What became of each alert once all are worked, or when the time is over. Behind a longer queue nobody waits in vain. */
export async function waitFor(
  ports: Ports,
  policy: Policy,
  delivery: Delivery,
  first: Result[],
  waitMs: number,
  asked: boolean,
): Promise<Result[]> {
  const most = !asked && (await isBehind(ports, policy, delivery)) ? 0 : waitMs;
  let results = first;
  let waited = 0;
  for (const step of steps()) {
    if (waited >= most || !results.some(isPending)) break;
    const pause = Math.min(step, most - waited);
    await ports.outside.pause(pause);
    waited += pause;
    results = await outcomesOf(ports, policy, await asItStands(ports, delivery));
  }
  return results;
}

function* steps(): Generator<number> {
  yield* STEPS_MS;
  for (;;) yield STEP_MS;
}

const asItStands = async ({ store }: Ports, delivery: Delivery): Promise<Delivery> =>
  (await store.delivery(delivery.source, delivery.webhookId)) ?? delivery;

/** By what has waited longest among those that are worked no later than it: a grave alert that just came says nothing of the others' wait. */
async function isBehind({ store }: Ports, policy: Policy, { receivedAt, alerts }: Delivery): Promise<boolean> {
  const rank = alerts.every((one) => !('rank' in one) || one.rank === '0') ? '0' : '1';
  const since = await store.waitingSince(shardOf(policy), rank);
  return since !== null && between(since, receivedAt) > BEHIND_MS;
}
