import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { Field, Sentiment } from '../rules/source.ts';

/** M4: what a source pushes, as everything after the mapping knows it: plain text, masked (H5), free of marks (H6), without its author (H1). */
export interface Alert {
  /** The source's own id as it stands, or one made of `idFrom`. */
  id: string;
  /** What tells it apart where its source gave no id: its words, its page and its times. Hashed, never kept (H5). */
  knownBy?: string;
  title: string;
  text?: string;
  url?: string;
  /** The page that `url` leads to, however a reader came to it: equal pages are one event. */
  page?: string;
  platform?: string;
  publishedAt?: Instant;
  /** When the government learnt of it, where the source knows better than the moment of arrival. */
  discoveredAt?: Instant;
  place?: string;
  topic?: string;
  metrics: Metrics;
  /** Read so that it is known to be dropped: nothing may use it (H1). */
  sentiment?: Sentiment;
  emergency?: Emergency;
  assignedBy?: { unit: string; number?: string; dueAt?: Instant };
  /** Fields that hold something that nobody could read: left out, for a person to look up at the source. */
  unread?: Field[];
}

export interface Metrics {
  views?: number;
  reposts?: number;
  comments?: number;
  likes?: number;
}

export interface Emergency {
  kind?: string;
  grade?: Grade;
  deaths?: number;
  missing?: number;
  trapped?: number;
  seriouslyInjured?: number;
  /** How badly is not said. */
  injured?: number;
  lossYuan?: number;
}

/** What is wrong with what the sender sent: where, and what to do about it. Never quotes words (H5). */
export interface Flaw {
  /** JSON pointer into the body as it was sent. */
  pointer: string;
  clause: string;
  says: string;
}

/** What the policy says of reading an alert. */
export type Reading = Policy['intake'];
