import * as fc from 'fast-check';

/** Signs that nobody sees, which a page may carry between any two others; most often none. */
export const unseen = fc.constantFrom(
  '',
  '',
  '',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2060',
  '\u00ad',
  '\u2066',
  '\u202c',
  '\u034f',
);

/** The text with a sign after each of its own. */
export const sprinkled = (text: string, signs: readonly string[]): string =>
  Array.from(text)
    .map((sign, at) => `${sign}${signs[at] ?? ''}`)
    .join('');

/** Digits as wide as Chinese characters. */
export const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
