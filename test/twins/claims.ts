import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { Claim } from '../../functions/ports/stored.ts';
import { copy, type Tables } from './tables.ts';

/** An expired claim counts as free everywhere. */
const isLive = (claim: Claim, now: Instant): boolean => claim.expiresAt === null || claim.expiresAt > now;

/** The claim that stands in the way of this one, if any. */
export function takenClaim(tables: Tables, claim: Claim, now: Instant): Claim | null {
  const held = tables.claims.get(claim.key);
  return held && isLive(held, now) && held.matter !== claim.over ? held : null;
}

export function claimsIn(tables: Tables, now: () => Instant): Pick<Store, 'claimsOf' | 'setClaim'> {
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
  };
}
