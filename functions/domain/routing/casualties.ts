import { HARM_KINDS, type Harm, type HarmKind } from '../matter/harm.ts';
import type { CasualtyWords } from '../rules/policy.ts';
import { numberIn } from './chinese-number.ts';

/** A1: what a text tells of casualties: hearsay, for a person to check. `words` are those of the policy that led to it, never the citizen's own (H5). */
export interface Told {
  harm: Harm;
  words: string[];
  /** By which words of doubt. */
  doubt: string[];
  /** By which words the text itself says that it is untrue; such figures are not in `harm`. */
  denied: string[];
}

/** 12345, a plate or the number of a letter counts nobody, unless it says that it counts people. */
const MOST_UNCOUNTED = 999;
/** How far from its number of people a word of harm may stand. */
const REACH = 12;
const SENTENCE_ENDS = /[。！？!?;；\n]/;
const CLAUSE_ENDS = /[,，、()（）【】]/;

interface Figure {
  as: HarmKind;
  count: number;
  word: string;
}

/** A1: the casualties that a text tells of, the gravest figure of each kind. Never added up: one event is told several times. */
export function casualtiesIn(text: string, words: CasualtyWords, year?: number): Told {
  const told: Told = { harm: {}, words: [], doubt: [], denied: [] };
  for (const sentence of withoutBlanks(text.normalize('NFKC')).split(SENTENCE_ENDS)) {
    if (isPast(sentence, words, year)) continue;
    const denied = found(sentence, words.denied);
    const figures = sentence
      .split(CLAUSE_ENDS)
      .flatMap(inPieces)
      .flatMap((piece) => figuresIn(piece, words));
    if (figures.length === 0) continue;
    if (denied.length > 0) {
      told.denied.push(...denied, ...figures.map(shown));
      continue;
    }
    told.doubt.push(...found(sentence, words.doubt));
    for (const figure of figures) {
      told.words.push(shown(figure));
      told.harm[figure.as] = Math.max(told.harm[figure.as] ?? 0, figure.count);
    }
  }
  return { harm: told.harm, words: once(told.words), doubt: once(told.doubt), denied: once(told.denied) };
}

/** 12 人 死亡: blanks beside a character part nothing. */
const withoutBlanks = (text: string): string =>
  text.replaceAll(/(?<=[\p{Script=Han}\d])[ \t]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \t]+(?=\d)/gu, '');

const once = (list: string[]): string[] => [...new Set(list)];

/** Nobody writes clauses that long; what is no prose is read piece by piece, in a time that grows with its length alone. */
const LONGEST = 200;
const inPieces = (clause: string): string[] =>
  Array.from({ length: Math.ceil(clause.length / LONGEST) }, (_, at) => clause.slice(at * LONGEST, (at + 1) * LONGEST));

const shown = ({ word, count }: Figure): string => `${word}${count}人`;
const found = (text: string, list: readonly string[]): string[] => list.filter((word) => text.includes(word));

/** Of another year, or of what used to be. */
function isPast(sentence: string, { past }: CasualtyWords, year: number | undefined): boolean {
  if (past.some((word) => sentence.includes(word))) return true;
  const named = [...sentence.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map(([, digits]) => Number(digits));
  return year !== undefined && named.length > 0 && !named.includes(year);
}

/** A number of people, or that there were none. */
interface People {
  from: number;
  to: number;
  count: number;
  /** It says that it counts people; without it only a word that touches it is meant. */
  ofPeople: boolean;
}

interface Word {
  from: number;
  to: number;
  as: HarmKind;
  word: string;
  adjoining: boolean;
}

/** Each number takes the word before it, or else the gravest after it: 死亡3人受伤5人, 3人死亡5人受伤, 致3死5伤. */
function figuresIn(clause: string, words: CasualtyWords): Figure[] {
  const harmed = wordsIn(clause, words);
  if (harmed.length === 0) return [];
  const counted = peopleIn(clause, words);
  const taken = new Set<Word>();
  let last: Word | undefined;
  return counted.flatMap((people, at): Figure[] => {
    const [low, high] = [counted[at - 1]?.to ?? 0, counted[at + 1]?.from ?? clause.length];
    const free = harmed.filter((word) => !taken.has(word));
    const word =
      free.find((one) => one.from >= low && isBefore(clause, one, people, words)) ??
      gravest(free.filter((one) => one.to <= high && isAfter(one, people))) ??
      (isRisen(clause.slice(low, people.from), words) ? last : undefined);
    last = word;
    if (word === undefined) return [];
    taken.add(word);
    if (isNoFigure(clause, people, words)) return [];
    const { as } = word;
    // 无人伤亡 says it of both.
    if (people.count === 0 && as === 'injured') return BOTH.map((kind) => ({ as: kind, count: 0, word: word.word }));
    return [{ as, count: people.count, word: word.word }];
  });
}

const BOTH = ['deaths', 'injured'] as const;
const gravest = (words: Word[]): Word | undefined =>
  words.toSorted((a, b) => HARM_KINDS.indexOf(a.as) - HARM_KINDS.indexOf(b.as) || a.from - b.from)[0];

/** 由3人升至12人: the second figure is of what the first was. */
const isRisen = (between: string, { fillers }: CasualtyWords): boolean => between !== '' && isMadeOf(between, fillers);

function isBefore(clause: string, word: Word, people: People, { fillers }: CasualtyWords): boolean {
  if (word.to > people.from || people.from - word.to > REACH || people.count === 0) return false;
  // 3人死亡5天: a word that touches a number of something else does not take it.
  if (!people.ofPeople && !endsHere(clause, people.to)) return false;
  return isMadeOf(clause.slice(word.to, people.from), fillers);
}

function isAfter(word: Word, { to, from, ofPeople }: People): boolean {
  if (word.from < to && word.from < from) return false;
  return word.adjoining || !ofPeople ? word.from === to : word.from >= to && word.from - to <= REACH;
}

/** Of a rule (3人以上), of what might be, or denied just before. */
function isNoFigure(clause: string, { from, to, count }: People, words: CasualtyWords): boolean {
  if (words.limits.some((limit) => clause.startsWith(limit, to))) return true;
  const before = clause.slice(0, from);
  if (words.supposed.some((word) => before.includes(word))) return true;
  const near = before.slice(-REACH);
  return count > 0 && words.deniedJustBefore.some((word) => near.includes(word));
}

/** Nothing but fillers; blanks count for nothing. */
function isMadeOf(gap: string, fillers: readonly string[]): boolean {
  let rest = gap.replaceAll(/\s/g, '');
  while (rest !== '') {
    const filler = fillers.filter((one) => rest.startsWith(one)).toSorted((a, b) => b.length - a.length)[0];
    if (filler === undefined) return false;
    rest = rest.slice(filler.length);
  }
  return true;
}

const endsHere = (clause: string, at: number): boolean => !/[\p{L}\d]/u.test(clause.charAt(at)) || isHarm(clause, at);
const isHarm = (clause: string, at: number): boolean => '死亡伤'.includes(clause.charAt(at));

function wordsIn(clause: string, { said, adjoining, notWhere }: CasualtyWords): Word[] {
  const all: Word[] = [];
  const look = (list: CasualtyWords['said'], touches: boolean): void => {
    for (const { word, as } of list)
      for (let at = clause.indexOf(word); at !== -1; at = clause.indexOf(word, at + word.length)) {
        const to = at + word.length;
        const inside = all.some((other) => at < other.to && to > other.from);
        if (!inside && !notWhere.some((end) => clause.startsWith(end, to)))
          all.push({ from: at, to, as, word, adjoining: touches });
      }
  };
  look(said, false);
  look(adjoining, true);
  return all.toSorted((a, b) => a.from - b.from);
}

function peopleIn(clause: string, words: CasualtyWords): People[] {
  const people: People[] = [];
  for (let at = 0; at < clause.length; ) {
    const here = peopleAt(clause, at, words);
    if (here === null) at += 1;
    else {
      people.push(here);
      at = here.to;
    }
  }
  return people;
}

const longestAt = (text: string, at: number, list: readonly string[]): string | undefined =>
  list.filter((one) => text.startsWith(one, at)).toSorted((a, b) => b.length - a.length)[0];

function peopleAt(clause: string, at: number, words: CasualtyWords): People | null {
  const none = longestAt(clause, at, words.none);
  if (none !== undefined) {
    const to = at + none.length;
    const ofPeople = words.people.some((word) => none.includes(word));
    // 抢救无效: alone it says nothing of people.
    if (ofPeople || words.said.some(({ word }) => clause.startsWith(word, to)))
      return { from: at, to, count: 0, ofPeople };
  }
  const some = words.some
    .filter(({ word }) => clause.startsWith(word, at))
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  const read = some ? { count: some.atLeast, chars: some.word.length } : numberIn(clause, at);
  if (read === null) return null;
  let to = at + read.chars;
  to += longestAt(clause, to, words.roughly)?.length ?? 0;
  const isUnit = longestAt(clause, to, words.notPeople) === undefined;
  const unit = isUnit ? (longestAt(clause, to, words.people)?.length ?? 0) : 0;
  // 多 and 有 count people only where they say so.
  if (some && unit === 0) return null;
  if (unit === 0 && (read.count > MOST_UNCOUNTED || /[A-Za-z]/.test(clause.charAt(at - 1)))) return null;
  return { from: at, to: to + unit, count: read.count, ofPeople: unit > 0 };
}
