/** MinHash over character bigrams of a text that lost everything but its letters and digits. Our own 32-bit hash: equal everywhere, for ever. */

import { simplified } from './simplified.ts';

const ADDRESSES = /https?:\/\/[\w\-./?%&=#:~+!,@]+/gi;
const MASKED = /〔[^〕]{1,8}〕/g;

/** A text as it is compared: NFKC, lower case, simplified characters, no addresses, masks, tags, punctuation or space. */
export const normalised = (text: string): string =>
  simplified(text.normalize('NFKC').toLowerCase())
    .replace(ADDRESSES, '')
    .replace(MASKED, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One number for one text. */
export const mixedText = (text: string): number =>
  Array.from(text).reduce((hash, character) => mixed(Math.imul(hash, 0x9e3779b1) ^ (character.codePointAt(0) ?? 0)), 0);

/** Steps of the golden ratio, mixed: as many independent hash functions as are asked for. */
const seeds = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => mixed(Math.imul(index + 1, 0x9e3779b9)));

function bigrams(text: string): Set<number> {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return new Set(codes.slice(1).map((code, index) => mixed(Math.imul(codes[index] ?? 0, 0x9e3779b1) ^ code)));
}

/** `count` minimum hashes of a normalised text of two characters or more. The share that two texts have in common estimates how alike they are. */
export function minHashes(text: string, count: number): number[] {
  const grams = bigrams(text);
  return seeds(count).map((seed) => {
    let least = 0xffffffff;
    for (const gram of grams) {
      const hash = mixed(gram ^ seed);
      if (hash < least) least = hash;
    }
    return least;
  });
}

/**
 * The `count` smallest hashes, in order, of the runs of `length` characters of a normalised text: of a part of a text, those of the whole that
 * lie in it. Another `salt` draws others.
 */
export function smallestHashes(text: string, length: number, count: number, salt = 0): number[] {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const hashes = new Set<number>();
  for (let from = 0; from + length <= codes.length; from += 1)
    hashes.add(
      codes.slice(from, from + length).reduce((hash, code) => mixed(Math.imul(hash, 0x9e3779b1) ^ code), salt),
    );
  return [...hashes].toSorted((a, b) => a - b).slice(0, count);
}

/**
 * Of two texts' smallest hashes: the share of the shorter text that the longer has too, and how many hashes that rests on. Both are known
 * only as far as the denser sample reaches.
 */
export function containment(a: readonly number[], b: readonly number[]): { share: number; of: number } {
  const reach = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  const [mine, theirs] = [a, b].map((hashes) => new Set(hashes.filter((hash) => hash <= reach)));
  const [short = new Set(), long = new Set()] =
    (mine?.size ?? 0) <= (theirs?.size ?? 0) ? [mine, theirs] : [theirs, mine];
  const of = short.size;
  const shared = [...short].filter((hash) => long.has(hash)).length;
  return { share: of === 0 ? 0 : shared / of, of };
}

/** Share of equal values, place by place: an estimate of the Jaccard similarity of the two texts' bigrams. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, index) => value === b[index]).length / a.length;
}

const HEX = 8;
export const asText = (hashes: readonly number[]): string =>
  hashes.map((hash) => hash.toString(16).padStart(HEX, '0')).join('');
export const fromText = (text: string): number[] =>
  (text.match(/.{8}/g) ?? []).map((part) => Number.parseInt(part, 16));
