import { asText, fromText, minHashes, normalised, similarity } from './fingerprint.ts';
import type { Joining } from './policy.ts';

/** What a claim on a text, an address or an alert is called, and how the claims of one alert hang together. */
export interface Likeness {
  /** Equal: one event, without looking closer. */
  exact: { key: string; why: 'url' | 'text' }[];
  /** Alike perhaps: to be verified against the signature kept with the claim. */
  bands: string[];
  /** Empty when the text is too short to be alike to anything. */
  signature: string;
}

export interface Held {
  key: string;
  caseNumber: string;
  data?: string;
}

export interface Match {
  caseNumber: string;
  /** For the record: `url`, `text`, or how near (`text 0.83`). */
  why: string;
}

interface Said {
  title: string;
  text?: string;
  page?: string;
}

/** M4: by what one alert can be known as a repost of another: its page, its equal text, or the bands of its MinHash. Of who wrote it, nothing (H1). */
export function likenessOf({ title, text, page }: Said, byText: boolean, rules: Joining, hash: (text: string) => string): Likeness {
  const exact: Likeness['exact'] = page === undefined ? [] : [{ key: `url#${hash(page)}`, why: 'url' }];
  const said = normalised(`${title}\n${text ?? ''}`);
  if (!byText || said === '') return { exact, bands: [], signature: '' };
  const length = Array.from(said).length;
  if (length < Math.max(rules.minChars, 2)) return { exact: [...exact, { key: `text#${hash(said)}`, why: 'text' }], bands: [], signature: '' };
  const hashes = minHashes(said, rules.bands * rules.rows);
  const bands = Array.from({ length: rules.bands }, (_, band) => {
    const rows = hashes.slice(band * rules.rows, (band + 1) * rules.rows);
    return `band#${rules.bands}x${rules.rows}#${band}#${asText(rows)}`;
  });
  return { exact, bands, signature: asText(hashes) };
}

export const keysOf = ({ exact, bands }: Likeness): string[] => [...exact.map(({ key }) => key), ...bands];

/** M4: the case that an alert belongs to by the claims found, or null: equal address or text first, else the nearest text that is near enough. */
export function matchOf(likeness: Likeness, held: readonly Held[], rules: Joining): Match | null {
  for (const { key, why } of likeness.exact) {
    const claim = held.find((one) => one.key === key);
    if (claim) return { caseNumber: claim.caseNumber, why };
  }
  const mine = fromText(likeness.signature);
  const near = held
    .filter(({ key, data }) => data !== undefined && likeness.bands.includes(key))
    .map(({ caseNumber, data = '' }) => ({ caseNumber, nearness: similarity(mine, fromText(data)) }))
    .toSorted((a, b) => b.nearness - a.nearness)[0];
  return near && near.nearness >= rules.similarity ? { caseNumber: near.caseNumber, why: `text ${near.nearness.toFixed(2)}` } : null;
}
