import type { CasualtyWords } from '../rules/policy.ts';
import { isMadeOf, longestAt, type Word } from './casualty-words.ts';
import { numberIn, rangeIn } from '../matter/chinese-number.ts';

/** A number of people in a clause, or that there were none. */
export interface People {
  from: number;
  to: number;
  count: number;
  /** It says that it counts people; without it only a word that touches it is meant. */
  ofPeople: boolean;
}

/** 12345, a plate or the number of a letter counts nobody, unless it says that it counts people. */
const MOST_UNCOUNTED = 999;
/** 没有任何人员在事故中: how far 无 may stand before the word that it denies. */
const FAR = 14;

/** In the order in which they stand, none of them inside a word of harm (无人生还). */
export function peopleIn(clause: string, harmed: readonly Word[], words: CasualtyWords): People[] {
  const people: People[] = [];
  for (let at = 0; at < clause.length; ) {
    const word = harmed.find(({ from, to }) => from <= at && at < to);
    const here = word ? null : (nobodyAt(clause, at, harmed, words) ?? peopleAt(clause, at, words));
    if (here) people.push(here);
    at = word?.to ?? here?.to ?? at + 1;
  }
  return people;
}

/** 无人员死亡, 未接到伤亡报告, 死亡：无. */
function nobodyAt(clause: string, at: number, harmed: readonly Word[], words: CasualtyWords): People | null {
  const none = longestAt(clause, at, words.none);
  if (none === undefined) return null;
  const to = at + none.length;
  const word = harmed.find(({ from, adjoining }) => from >= to && !adjoining);
  const denies = word && word.from - to <= FAR && isMadeOf(clause.slice(to, word.from), words.noneOf);
  if (denies) return { from: at, to: word.from, count: 0, ofPeople: true };
  const label = harmed.findLast((one) => one.to <= at);
  const isCell = label && to === clause.length && isMadeOf(clause.slice(label.to, at), words.fillers);
  return isCell ? { from: at, to, count: 0, ofPeople: true } : null;
}

function peopleAt(clause: string, at: number, words: CasualtyWords): People | null {
  const unitAt = (from: number): number =>
    longestAt(clause, from, words.notPeople) === undefined ? (longestAt(clause, from, words.people)?.length ?? 0) : 0;
  const roughlyAt = (from: number): number => longestAt(clause, from, words.roughly)?.length ?? 0;
  const range = rangeIn(clause, at);
  if (range) {
    const to = at + range.chars + roughlyAt(at + range.chars);
    if (unitAt(to) > 0) return { from: at, to: to + unitAt(to), count: range.count, ofPeople: true };
  }
  const some = words.some
    .filter(({ word }) => clause.startsWith(word, at))
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  const read = some ? { count: some.atLeast, chars: some.word.length } : numberIn(clause, at);
  if (read === null) return null;
  let to = at + read.chars;
  to += roughlyAt(to);
  // 母子俩 counts people by itself, 死了3个 where nothing follows.
  const unit = unitAt(to) || (/[俩仨]$/.test(clause.slice(at, to)) ? 0 : -1);
  // 多 and 有 count people only where they say so.
  if (some && unit <= 0) return null;
  if (unit < 0 && (read.count > MOST_UNCOUNTED || /[A-Za-z]/.test(clause.charAt(at - 1)))) return null;
  const loose = unit < 0 ? (longestAt(clause, to, words.loosely)?.length ?? 0) : unit;
  return { from: at, to: to + loose, count: read.count, ofPeople: unit >= 0 };
}
