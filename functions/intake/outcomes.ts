import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';
import type { Delivered, Delivery, Outcome } from '../ports/stored.ts';
import { placeOf } from './accept.ts';
import { alertKey } from './arrival.ts';
import { toldOf } from './remembered.ts';

/** What became of one alert of a delivery. */
export type Result =
  | Outcome
  | { outcome: 'refused'; pointer: string; detail: string; clause: string }
  | { outcome: 'pending' }
  | { outcome: 'set-aside'; detail: string };

type Accepted = Extract<Delivered, { mark: string }>;

/** M4: what became of each alert, in the order in which they were sent. A case number once told is the same for ever: it stands in the alert's own claim, or with the delivery. */
export async function outcomesOf(ports: Ports, policy: Policy, delivery: Delivery): Promise<Result[]> {
  const { alerts, outcomes } = delivery;
  const where = await placesOf(ports, policy, delivery);
  // What waits may have its case already, and something is still to be done for it.
  const gone = [...where].flatMap(([one, place]) => (place === 'waiting' ? [] : [one]));
  const found = gone.length === 0 ? [] : await ports.store.claimsOf(gone.map(({ alertId }) => alertKey(alertId)));
  const claims = new Map(found.map((claim) => [claim.key, claim]));
  return alerts.map((one, index): Result => {
    if ('refused' in one) return { outcome: 'refused', ...one.refused };
    const claim = claims.get(alertKey(one.alertId));
    const known = outcomes[index] ?? (claim && toldOf(claim, one.mark));
    if (known) return known;
    return where.get(one) === 'aside'
      ? { outcome: 'set-aside', detail: '处理未成功，已转值班员人工处理，不必重发' }
      : { outcome: 'pending' };
  });
}

export type Waiting = 'all' | 'some' | 'none';

/** How many alerts of a delivery still wait for the writer: all that it knows nothing of. */
export async function waitingOf(ports: Ports, policy: Policy, delivery: Delivery): Promise<Waiting> {
  const places = [...(await placesOf(ports, policy, delivery)).values()];
  if (places.every((place) => place !== 'waiting')) return 'none';
  return places.every((place) => place === 'waiting') ? 'all' : 'some';
}

/** Where each alert lies of which the delivery tells nothing. */
async function placesOf({ store }: Ports, policy: Policy, { alerts, outcomes, receivedAt }: Delivery) {
  const open = alerts.flatMap((one, index): Accepted[] => ('mark' in one && !outcomes[index] ? [one] : []));
  const found = open.length === 0 ? [] : await store.whereabouts(open.map((one) => placeOf(policy, receivedAt, one)));
  return new Map(open.map((one, at) => [one, found[at] ?? null]));
}

/** What is known of a delivery that nobody has worked yet. */
export const untouched = ({ alerts }: Delivery): Result[] =>
  alerts.map((one) => ('refused' in one ? { outcome: 'refused', ...one.refused } : { outcome: 'pending' }));

export const isPending = ({ outcome }: Result): boolean => outcome === 'pending';
