import type { Instant } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';

export interface Policies {
  current(): Promise<Policy>;
  /** Throws UnknownPolicy when no such version was ever stored. */
  byId(id: string): Promise<Policy>;
  /** Stores a version for ever, once: called before a case is opened under it or moved to it. */
  keep(policy: Policy): Promise<void>;
  /** Every version that was ever stored, with the instant at which it first was, the newest first. */
  versions(): Promise<{ id: string; keptAt: Instant }[]>;
}
