const SYNTAX = /[\\^$.*+?()[\]{}|]/g;

/** As they stand, the longest first, since the first that matches counts; of no words, what matches nothing. */
export const alternatives = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : words
        .toSorted((a, b) => b.length - a.length)
        .map((word) => word.replaceAll(SYNTAX, String.raw`\$&`))
        .join('|');
