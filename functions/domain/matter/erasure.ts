import type { Remains } from './remains.ts';

/** H5: of each event the hash that it keeps and the hash of what is left of it; the fields of the folded state that told the same; and the photos that these events named. */
export interface Erasing {
  events: { seq: number; was: string; now: string }[];
  cleared: string[];
  /** By `sha256`; every version of them is taken out of the bucket once this is recorded, and not before. */
  photos?: string[];
}

/** H5: what an approved proposal to purge comes to, in the same decision: citizens' words by id, and what people wrote in events. */
export type Purged = { type: 'purged'; proposalId: string; words: string[]; remains: Remains[] } & Erasing;
