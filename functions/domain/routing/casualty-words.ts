import type { HarmKind } from '../matter/harm.ts';
import type { CasualtyWords } from '../rules/policy.ts';

/** A word of harm where it stands in a clause. */
export interface Word {
  from: number;
  to: number;
  as: HarmKind;
  word: string;
  /** It means harm only where it touches its number: 3死5伤. */
  adjoining: boolean;
  also?: HarmKind;
  alone?: number;
}

/** In the order in which they stand; the longer of two that overlap. */
export function wordsIn(clause: string, { said, adjoining, notWhere }: CasualtyWords): Word[] {
  const all: Word[] = [];
  const look = (list: CasualtyWords['said'], touches: boolean): void => {
    const here = list.filter(({ word }) => clause.includes(word));
    for (const row of here.toSorted((a, b) => b.word.length - a.word.length))
      for (let from = clause.indexOf(row.word); from !== -1; from = clause.indexOf(row.word, from + row.word.length)) {
        const { notAfter = '', notWhere: own = [], ...word } = row;
        const to = from + word.word.length;
        const isTaken = all.some((other) => from < other.to && to > other.from);
        const isOther =
          [...notWhere, ...own].some((end) => clause.startsWith(end, to)) ||
          (from > 0 && notAfter.includes(clause.charAt(from - 1)));
        if (!isTaken && !isOther) all.push({ from, to, ...word, adjoining: touches });
      }
  };
  look(said, false);
  look(adjoining, true);
  return all.toSorted((a, b) => a.from - b.from);
}

/** Nothing but words of a list; blanks count for nothing. */
export function isMadeOf(gap: string, list: readonly string[]): boolean {
  let rest = gap.replaceAll(/\s/g, '');
  while (rest !== '') {
    const longest = longestAt(rest, 0, list);
    if (longest === undefined) return false;
    rest = rest.slice(longest.length);
  }
  return true;
}

export const longestAt = (text: string, at: number, list: readonly string[]): string | undefined =>
  list.filter((one) => text.startsWith(one, at)).toSorted((a, b) => b.length - a.length)[0];
