import type { Exposure } from '../matter/exposure.ts';

export type ExposureBody =
  /** The legal basis on which a wording may say it all the same, given by a named person who did not write it. */
  | { type: 'exposure-allowed'; documentId: string; version: number; allows: Exposure[]; basis: string }
  /** H2: whether what went out was lawful all the same. */
  | { type: 'exposure-judged'; release: string; lawful: boolean; reason: string };

/** How what a release exposes stands: nobody has judged it, or somebody has. */
export type Exposed = 'open' | 'lawful' | 'unlawful';
