const SYNTAX = /[\\^$.*+?()[\]{}|]/g;

/** Lists of the rules never change, and every text is read by them. */
const known = new WeakMap<readonly string[], string>();

/** As they stand, the longest first, since the first that matches counts; of no words, what matches nothing. */
export function alternatives(words: readonly string[]): string {
  const found = known.get(words) ?? joined(words);
  known.set(words, found);
  return found;
}

const joined = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : words
        .toSorted((a, b) => b.length - a.length)
        .map((word) => word.replaceAll(SYNTAX, String.raw`\$&`))
        .join('|');
