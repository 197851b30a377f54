/** The longest first, since the first that matches counts. */
export const alternatives = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join('|');
