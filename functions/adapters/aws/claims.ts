import type { Instant } from '../../domain/matter/instant.ts';
import type { Store } from '../../ports/store.ts';
import type { Claim } from '../../ports/stored.ts';
import { claimItem, readClaim } from './codec.ts';
import { key } from './keys.ts';
import { getAll } from './reads.ts';
import type { Table } from './table.ts';
import { put } from './writes.ts';

/** The condition under which a claim may be taken: absent, expired (the table deletes late), or of the closed case it is taken over from. */
export function claimIsFree({ over }: Claim, now: Instant): { when: string; values: Record<string, unknown> } {
  const free = 'attribute_not_exists(#pk) OR #expiresAt <= :now';
  return over === undefined
    ? { when: free, values: { ':now': now } }
    : { when: `${free} OR #matter = :over`, values: { ':now': now, ':over': over } };
}

type Methods = 'claimsOf' | 'setClaim';

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
  };
}
