import type { Remains } from './remains.ts';

/** H5: what is to be erased: citizens' words by id, and what people wrote in events. */
export interface Purge {
  /** Unique in the matter for ever. */
  id: string;
  /** Who asked. */
  by: string;
  words: string[];
  events: number[];
  /** Who approved; only between the two events of one decision. */
  approvedBy?: string;
}

/** H5: of each event the hash that it keeps and the hash of what is left of it; the fields of the folded state that told the same; and the photos that these events named. */
export interface Erasing {
  events: { seq: number; was: string; now: string }[];
  cleared: string[];
  /** By `sha256`; every version of them is taken out of the bucket before this is recorded. */
  photos?: string[];
}

/** H5: one person asks, a second one decides, and what was approved is erased in the same decision. */
export type PurgeBody =
  | { type: 'purge-asked'; purge: Omit<Purge, 'approvedBy'> & { reason: string } }
  | { type: 'purge-decided'; purgeId: string; by: string; approved: boolean; says?: string }
  | ({ type: 'purged'; purgeId: string; words: string[]; remains: Remains[] } & Erasing);
