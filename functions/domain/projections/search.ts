import { simplified } from '../intake/simplified.ts';

/** Words as they are compared: full and half width, case, spaces and traditional characters make no difference. */
export const normalised = (text: string): string =>
  simplified(text.normalize('NFKC').toLowerCase()).replaceAll(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');

/** Each pair of neighbouring characters, once. */
export function pairsOf(text: string): string[] {
  const characters = Array.from(normalised(text));
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`))];
}

export const gramsOf = (texts: readonly string[]): string[] => [...new Set(texts.flatMap(pairsOf))].toSorted();

/** So many pairs of what is looked for narrow it down enough; what is found is compared whole. */
const MOST = 3;

/** The pairs to look up: spread over the words, so that rare ones are among them. Empty for a single character. */
export function lookedUp(q: string): string[] {
  const pairs = pairsOf(q);
  if (pairs.length <= MOST) return pairs;
  return Array.from({ length: MOST }, (_, at) => pairs[Math.round((at * (pairs.length - 1)) / (MOST - 1))] ?? '');
}

const NUMBER = /(?<![A-Z\d])[A-Z]{2}\d{6,10}(?!\d)/g;

/**
 * What is looked for as a case's number: whole, also among other words (办件BL2600033) or in the address of its page, without its letters, or its
 * last digits alone, which stand for this year's.
 */
export function numbersMeant(q: string, district: string, year: number): string[] {
  const text = normalised(q).toUpperCase();
  const asWritten = q
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toUpperCase();
  const named = [text, asWritten].flatMap((written) => Array.from(written.matchAll(NUMBER), ([number]) => number));
  if (named.length > 0) return [...new Set(named)];
  if (/^\d{7,9}$/.test(text)) return [`${district}${text}`];
  return /^\d{1,5}$/.test(text) ? [`${district}${String(year).slice(2)}${text.padStart(5, '0')}`] : [];
}

/** Numbers that may be meant by one that is cut short: so many years back, and so many last digits wanting. */
const YEARS = 3;
const WANTING = 2;
/** Year and counter. */
const DIGITS = 7;

/**
 * What a part of a case's number may stand for: its last digits, of this year and those before; or, behind the letters of the district, its
 * beginning, as far as no more than two digits are wanting. The newest first.
 */
export function numbersLike(q: string, district: string, year: number): string[] {
  const text = normalised(q).toUpperCase();
  const isBegun = text.startsWith(district);
  const digits = isBegun ? text.slice(district.length) : text;
  if (!/^\d+$/.test(digits)) return [];
  if (isBegun) {
    const wanting = DIGITS - digits.length;
    if (wanting < 1 || wanting > WANTING) return [];
    const most = 10 ** wanting;
    return Array.from(
      { length: most },
      (_, at) => `${district}${digits}${String(most - 1 - at).padStart(wanting, '0')}`,
    );
  }
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back).slice(2));
  if (digits.length <= 5) return years.map((yy) => `${district}${yy}${digits.padStart(5, '0')}`);
  if (digits.length > 6) return [];
  return years.filter((yy) => yy.endsWith(digits.slice(0, 1))).map((yy) => `${district}${yy}${digits.slice(1)}`);
}

/** `BL`, `BL26`, `BL260`: the beginning of more numbers than can be named one by one. */
export function beginsNumbers(q: string, district: string): boolean {
  const text = normalised(q).toUpperCase();
  const digits = text.slice(district.length);
  return text.startsWith(district) && digits.length < DIGITS - WANTING && /^\d*$/.test(digits);
}

export const contains = (texts: readonly (string | undefined)[], q: string): boolean => {
  const wanted = normalised(q);
  return wanted !== '' && texts.some((text) => text !== undefined && normalised(text).includes(wanted));
};
