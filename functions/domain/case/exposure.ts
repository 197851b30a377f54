/** H5, H6: what a text that is meant for publication would tell the public of somebody, or of what is internal. */
export const EXPOSURE_KINDS = ['internal', 'number', 'name', 'asker', 'minor', 'victim', 'health', 'home'] as const;
export type ExposureKind = (typeof EXPOSURE_KINDS)[number];

export interface Exposure {
  kind: ExposureKind;
  /** As the text says it. */
  excerpt: string;
}

export type ExposureBody =
  /** The legal basis on which a wording may say it all the same, given by a named person who did not write it. */
  | { type: 'exposure-allowed'; documentId: string; version: number; allows: Exposure[]; basis: string }
  /** H2: whether what went out was lawful all the same. */
  | { type: 'exposure-judged'; release: string; lawful: boolean; reason: string };

/** How what a release exposes stands: nobody has judged it, or somebody has. */
export type Exposed = 'open' | 'lawful' | 'unlawful';

export const isSame = (one: Exposure, other: Exposure): boolean =>
  one.kind === other.kind && one.excerpt === other.excerpt;
