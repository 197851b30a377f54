import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { Claim, Delivery } from '../../functions/ports/stored.ts';
import { copy, type Tables } from './tables.ts';

/** An expired claim counts as free everywhere. */
const isLive = (claim: Claim, now: Instant): boolean => claim.expiresAt === null || claim.expiresAt > now;

/** The claim that stands in the way of this one, if any. */
export function takenClaim(tables: Tables, claim: Claim, now: Instant): Claim | null {
  const held = tables.claims.get(claim.key);
  return held && isLive(held, now) && held.caseNumber !== claim.over ? held : null;
}

const deliveryKey = (source: string, webhookId: string): string => `${source}#${webhookId}`;

export function claimsIn(
  tables: Tables,
  now: () => Instant,
): Pick<Store, 'claimsOf' | 'setClaim' | 'delivery' | 'beginDelivery' | 'answerDelivery'> {
  return {
    claimsOf: async (keys) => {
      const found = [...new Set(keys)].map((key) => tables.claims.get(key)).filter((claim) => claim !== undefined);
      return copy(found.filter((claim) => isLive(claim, now())));
    },
    setClaim: async (claim) => {
      if (takenClaim(tables, claim, now())) return false;
      const { over: _over, ...kept } = claim;
      tables.claims.set(claim.key, copy(kept));
      return true;
    },
    delivery: async (source, webhookId) => copy(tables.deliveries.get(deliveryKey(source, webhookId)) ?? null),
    beginDelivery: async (delivery: Delivery) => {
      const key = deliveryKey(delivery.source, delivery.webhookId);
      if (tables.deliveries.has(key)) return false;
      tables.deliveries.set(key, copy(delivery));
      return true;
    },
    answerDelivery: async (source, webhookId, answer) => {
      const key = deliveryKey(source, webhookId);
      const delivery = tables.deliveries.get(key);
      if (!delivery)
        throw new Error(
          `no delivery ${JSON.stringify(webhookId)} of ${source} was begun; begin it before answering it`,
        );
      tables.deliveries.set(key, { ...delivery, answer });
    },
  };
}
