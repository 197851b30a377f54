import type { Instant } from './instant.ts';

/** What may be corrected of recorded facts; which of it, the kind of the fact says. */
export interface FactFields {
  discoveredAt?: Instant;
  firstPublishedAt?: Instant;
  /** Of a superior’s order. */
  dueAt?: Instant;
  number?: string;
  form?: string;
  publishedAt?: Instant;
  address?: string;
  place?: string;
  attendance?: { name: string; as: 'head' | 'spokesperson' }[];
  bySuperior?: string;
  final?: boolean;
  followUpAt?: Instant;
  unit?: string;
  orders?: string[];
  settledAt?: Instant;
  reportedAt?: Instant;
  to?: string;
  means?: string;
  /** Who signed, where somebody else recorded it. */
  signer?: string;
  /** The time of a late entry, which counts from its recording until a second person says that it is right. */
  timeConfirmed?: true;
  /** It never happened. */
  void?: true;
}
