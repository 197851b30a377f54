import type { Instant } from '../matter/instant.ts';

/** How a ranking did on cases whose unit is known. */
export interface RankingFigures {
  cases: number;
  /** The right unit stood first. */
  first: number;
  /** It stood among those that are shown. */
  three: number;
  /** A person was to choose. */
  choose: number;
  /** Of those where it was sure, how many were right. */
  sureRight: number;
}

/** Of what weights were learnt, and how they did on cases that they were not learnt of, beside those that were in force then. */
export interface Learnt {
  at: Instant;
  /** Accepted and undisputed cases of the district. */
  lessons: number;
  /** When the cases were discovered that it was measured on: from this instant until `at`. */
  from: Instant;
  figures: RankingFigures;
  was: RankingFigures;
}

/** Where weights lie: under the SHA-256 of their canonical JSON, in so many chunks. */
export interface WeightsPlace {
  hash: string;
  chunks: number;
}

/** R2: weights that rank who answers, learnt from the district's own record and published by a second person. */
export interface WeightsRules extends WeightsPlace, Learnt {
  clause: string;
}
