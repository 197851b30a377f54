import type { Instant } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Ports } from '../ports/ports.ts';
import type { Delivered, Delivery, Outcome } from '../ports/stored.ts';
import { placeOf } from './accept.ts';
import { alertKey } from './arrival.ts';
import { REGISTERED } from './registered.ts';
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
  const { alerts, outcomes, receivedAt } = delivery;
  const open = alerts.flatMap((one, index) => ('mark' in one && !outcomes[index] ? [one] : []));
  const claims = new Map(
    (open.length === 0 ? [] : await ports.store.claimsOf(open.map(({ alertId }) => alertKey(alertId)))).map(
      (claim) => [claim.key, claim] as const,
    ),
  );
  // A registration is done with once its unit is assigned too, not when its case is there.
  const under = delivery.source === REGISTERED ? await waitingAmong(ports, policy, receivedAt, open) : [];
  const told = (one: Accepted): Outcome | null => {
    if (under.includes(one)) return null;
    const claim = claims.get(alertKey(one.alertId));
    return claim ? toldOf(claim, one.mark) : null;
  };
  const unknown = open.filter((one) => told(one) === null);
  const where =
    unknown.length === 0 ? [] : await ports.store.whereabouts(unknown.map((one) => placeOf(policy, receivedAt, one)));
  return alerts.map((one, index): Result => {
    if ('refused' in one) return { outcome: 'refused', ...one.refused };
    const known = outcomes[index] ?? told(one);
    if (known) return known;
    return where[unknown.indexOf(one)] === 'aside'
      ? { outcome: 'set-aside', detail: '处理未成功，已转值班员人工处理，不必重发' }
      : { outcome: 'pending' };
  });
}

async function waitingAmong(
  { store }: Ports,
  policy: Policy,
  receivedAt: Instant,
  open: readonly Accepted[],
): Promise<Accepted[]> {
  const where = await store.whereabouts(open.map((one) => placeOf(policy, receivedAt, one)));
  return open.filter((_, at) => where[at] === 'waiting');
}

/** What is known of a delivery that nobody has worked yet. */
export const untouched = ({ alerts }: Delivery): Result[] =>
  alerts.map((one) => ('refused' in one ? { outcome: 'refused', ...one.refused } : { outcome: 'pending' }));

export const isPending = ({ outcome }: Result): boolean => outcome === 'pending';
