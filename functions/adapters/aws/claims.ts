import { type Instant, DAY, plus } from '../../domain/matter/instant.ts';
import type { Store } from '../../ports/store.ts';
import type { Claim } from '../../ports/stored.ts';
import { claimItem, expiring, readClaim, readDelivery } from './codec.ts';
import { key } from './keys.ts';
import { get, getAll } from './reads.ts';
import type { Table } from './table.ts';
import { put, update } from './writes.ts';

/** A sender repeats a delivery for days, never for a month. */
const DELIVERY_KEPT = 30 * DAY;

/** The condition under which a claim may be taken: absent, expired (the table deletes late), or of the closed case it is taken over from. */
export function claimIsFree({ over }: Claim, now: Instant): { when: string; values: Record<string, unknown> } {
  const free = 'attribute_not_exists(#pk) OR #expiresAt <= :now';
  return over === undefined
    ? { when: free, values: { ':now': now } }
    : { when: `${free} OR #caseNumber = :over`, values: { ':now': now, ':over': over } };
}

type Methods = 'claimsOf' | 'setClaim' | 'delivery' | 'beginDelivery' | 'answerDelivery';

export function claimsIn(table: Table): Pick<Store, Methods> {
  return {
    claimsOf: async (keys) => {
      const items = await getAll(
        table,
        [...new Set(keys)].map((name) => key.claim(name)),
      );
      const now = table.now();
      return items
        .filter((item) => item !== null)
        .map(readClaim)
        .filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
    },
    setClaim: (claim) => {
      const { when, values } = claimIsFree(claim, table.now());
      return put(table, claimItem(claim), when, values);
    },
    delivery: async (source, webhookId) => {
      const item = await get(table, key.delivery(source, webhookId));
      return item && readDelivery(item);
    },
    beginDelivery: ({ answer, ...delivery }) =>
      put(
        table,
        {
          ...key.delivery(delivery.source, delivery.webhookId),
          ...delivery,
          ...(answer === null ? {} : { answer }),
          ...expiring(plus(delivery.receivedAt, DELIVERY_KEPT)),
        },
        'attribute_not_exists(#pk)',
      ),
    answerDelivery: async (source, webhookId, answer) => {
      const answered = await update(table, key.delivery(source, webhookId), {
        update: 'SET #answer = :answer',
        when: 'attribute_exists(#pk)',
        values: { ':answer': answer },
      });
      if (!answered)
        throw new Error(
          `no delivery ${JSON.stringify(webhookId)} of ${source} was begun; begin it before answering it`,
        );
    },
  };
}
