import { SENTENCE_ENDS } from './senses.ts';
import { HARM_KINDS, type Harm, type HarmKind } from '../matter/harm.ts';
import type { CasualtyWords } from '../rules/policy.ts';
import { heardIn, type Telling } from './casualty-denials.ts';
import { peopleIn, type People } from './casualty-people.ts';
import { tableFigures } from './casualty-tables.ts';
import { isMadeOf, type Word, wordsIn } from './casualty-words.ts';

/** A1: what a text tells of casualties: hearsay, for a person to check. `words` are those of the policy that led to it, never the citizen's own (H5). */
export interface Told {
  harm: Harm;
  words: string[];
  /** By which words of doubt. */
  doubt: string[];
  /** By which words the text itself says that it is untrue; such figures are not in `harm`. */
  denied: string[];
}

/** How far from its number of people a word of harm may stand. */
const REACH = 12;
const CLAUSE_ENDS = /[,，、()（）【】]/;

interface Figure {
  as: HarmKind;
  count: number;
  word: string;
}

/** A1: the casualties that a text tells of, the gravest figure of each kind. Never added up: one event is told several times. */
export function casualtiesIn(text: string, words: CasualtyWords, year?: number): Told {
  const written = text.normalize('NFKC');
  const told: Told = { harm: {}, words: [], doubt: [], denied: [] };
  const tellings = withoutBlanks(written)
    .split(SENTENCE_ENDS)
    .flatMap((sentence): Telling<Figure>[] =>
      partsOf(sentence, words).map((part) => ({ said: part, figures: figuresOfSentence(part, sentence, words, year) })),
    );
  for (const { figures, doubt, denied } of heardIn(tellings, words)) {
    if (denied.length > 0) {
      told.denied.push(...denied, ...figures.map(shown));
      continue;
    }
    told.doubt.push(...doubt);
    for (const figure of figures) count(told, figure);
  }
  for (const { line, ...figure } of tableFigures(written, words)) if (!isPast(line, words, year)) count(told, figure);
  return { harm: told.harm, words: once(told.words), doubt: once(told.doubt), denied: once(told.denied) };
}

function count(told: Told, figure: Figure): void {
  told.words.push(shown(figure));
  told.harm[figure.as] = Math.max(told.harm[figure.as] ?? 0, figure.count);
}

/** 谣传12人死亡，实际3人死亡: what is denied ends where the truth begins. */
function partsOf(sentence: string, { truth }: CasualtyWords): string[] {
  const starts = truth.flatMap((word) => (sentence.includes(word) ? [sentence.indexOf(word)] : [])).filter(Boolean);
  const at = Math.min(...starts, sentence.length);
  return at === sentence.length ? [sentence] : [sentence.slice(0, at), sentence.slice(at)];
}

function figuresOfSentence(part: string, sentence: string, words: CasualtyWords, year: number | undefined): Figure[] {
  if (isPast(sentence, words, year)) return [];
  const [whole, among] = withoutCommas(part)
    .split(words.among, 2)
    .map((piece) =>
      piece
        .split(CLAUSE_ENDS)
        .flatMap(inPieces)
        .flatMap((clause) => figuresIn(clause, sentence, words)),
    );
  const all = [...withoutThose(whole ?? [], among ?? []), ...(among ?? [])];
  const trapped = all.some(({ as }) => as === 'trapped');
  return trapped && isRescued(sentence, words) ? all.filter(({ as }) => as !== 'trapped') : all;
}

/** 12人被埋，其中3人死亡: of nine nobody knows yet; the three are not counted twice. */
function withoutThose(whole: Figure[], among: Figure[]): Figure[] {
  const told = among.reduce((sum, { count: people }) => sum + people, 0);
  return whole.map((figure) =>
    VAGUE.has(figure.as) && figure.count > 0 ? { ...figure, count: Math.max(figure.count - told, 0) } : figure,
  );
}
const VAGUE: ReadonlySet<HarmKind> = new Set(['trapped', 'injured']);

/** 12 人 死亡, 1 2 人 死 亡, 死亡(人):3 : blanks beside a character part nothing, nor does the unit in brackets. */
const withoutBlanks = (text: string): string =>
  text
    .replaceAll(/(?<=^|\s)(?:\S ){3,}\S(?=\s|$)/gm, (spaced) => spaced.replaceAll(' ', ''))
    .replaceAll(/(?<=[\p{Script=Han}\d:])[ \t]+(?=[\p{Script=Han}(:])|(?<=[\p{Script=Han}:])[ \t]+(?=\d)/gu, '')
    .replaceAll(/(?<=\p{Script=Han})\((?:人|名|例)\)/gu, '');

/** 1,200人 is one number; its comma ends no clause. */
const withoutCommas = (text: string): string =>
  text.replaceAll(/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''));

const once = (list: string[]): string[] => [...new Set(list)];

/** Nobody writes clauses that long; what is no prose is read piece by piece, in a time that grows with its length alone. */
const LONGEST = 200;
const inPieces = (clause: string): string[] =>
  Array.from({ length: Math.ceil(clause.length / LONGEST) }, (_, at) => clause.slice(at * LONGEST, (at + 1) * LONGEST));

const shown = ({ word, count: people }: Figure): string => `${word}${people}人`;

/** Of another year, or of what used to be. */
function isPast(sentence: string, { past }: CasualtyWords, year: number | undefined): boolean {
  if (past.some((word) => sentence.includes(word))) return true;
  const named = [...sentence.matchAll(/(?<!\d)((?:19|20)\d\d)(?:年|[-/.]\d{1,2}[-/.]\d)/g)].map(([, digits]) =>
    Number(digits),
  );
  return year !== undefined && named.length > 0 && !named.includes(year);
}

/** All of them are out already; 已救出9人 says so of nine alone. */
const isRescued = (sentence: string, { rescued }: CasualtyWords): boolean =>
  rescued.some((word) => new RegExp(`${word}(?![\\d一二两三四五六七八九十])`).test(sentence));

/** Each number takes the word before it, or else the gravest after it: 死亡3人受伤5人, 3人死亡5人受伤, 致3死5伤. */
function figuresIn(clause: string, sentence: string, words: CasualtyWords): Figure[] {
  const harmed = wordsIn(clause, words);
  if (harmed.length === 0) return [];
  const counted = peopleIn(clause, harmed, words);
  const taken = new Set<Word>();
  const found: (Figure & { of: Word })[] = [];
  for (const [at, people] of counted.entries()) {
    const next = counted.slice(at + 1).find((one) => one.ofPeople || touches(one, harmed));
    const [low, high] = [counted[at - 1]?.to ?? 0, next?.from ?? clause.length];
    const free = harmed.filter((word) => !taken.has(word));
    const last = found.at(-1);
    const risen = last && isRisen(clause.slice(Math.max(low, last.of.to), people.from), words);
    const word = risen
      ? last.of
      : (free.find((one) => one.from >= low && isBefore(clause, one, people, harmed, words)) ??
        gravest(free.filter((one) => one.to <= high && isAfter(clause, one, people, words))));
    if (word === undefined) continue;
    taken.add(word);
    // 由3人升至12人: what it was before is over.
    if (risen) found.pop();
    if (isNoFigure(clause, sentence, people, words)) continue;
    found.push({ as: word.as, count: people.count, word: word.word, of: word });
    // 无人伤亡 says it of both.
    if (people.count === 0 && word.also !== undefined)
      found.push({ as: word.also, count: 0, word: word.word, of: word });
  }
  const alone = harmed.flatMap(({ alone: people, ...word }) =>
    people === undefined || found.some(({ as }) => as === word.as) || isSupposed(clause, words)
      ? []
      : [{ as: word.as, count: people, word: word.word }],
  );
  return [...found.map(({ of: _word, ...figure }) => figure), ...alone];
}

/** 2名工人从5楼坠亡: the floor counts nobody, and parts no number of people from its word. */
const touches = ({ from, to }: People, harmed: readonly Word[]): boolean =>
  harmed.some((word) => word.to === from || word.from === to);

const gravest = (words: Word[]): Word | undefined =>
  words.toSorted((a, b) => HARM_KINDS.indexOf(a.as) - HARM_KINDS.indexOf(b.as) || a.from - b.from)[0];

const isRisen = (between: string, { fillers, risers }: CasualtyWords): boolean =>
  risers.some((riser) => between.includes(riser)) && isMadeOf(between, [...fillers, ...risers]);

function isBefore(clause: string, word: Word, people: People, harmed: readonly Word[], words: CasualtyWords): boolean {
  if (word.to > people.from || people.from - word.to > REACH) return false;
  // 3人死亡5天: a word that touches a number of something else does not take it.
  if (!people.ofPeople && !endsHere(clause, people.to, harmed, words)) return false;
  return isMadeOf(clause.slice(word.to, people.from), [...words.fillers, ...words.risers]);
}

function isAfter(clause: string, word: Word, { to, from, ofPeople }: People, { partners }: CasualtyWords): boolean {
  if (word.from < to && word.from < from) return false;
  if (word.adjoining || !ofPeople) return word.from === to || isMadeOf(clause.slice(to, word.from), partners);
  return word.from >= to && word.from - to <= REACH;
}

/** Of a rule (3人以上), of what might be, or denied just before. */
function isNoFigure(
  clause: string,
  sentence: string,
  { from, to, count: people }: People,
  words: CasualtyWords,
): boolean {
  const limit = words.limits.find((one) => clause.startsWith(one.word, to));
  if (limit && (limit.always || words.rules.some((word) => sentence.includes(word)))) return true;
  const before = clause.slice(0, from);
  if (words.supposed.some((word) => before.includes(word))) return true;
  const since = Math.max(...words.truth.map((word) => before.lastIndexOf(word)), before.length - REACH, 0);
  const near = before.slice(since);
  return people > 0 && words.deniedJustBefore.some((word) => near.includes(word));
}

const isSupposed = (clause: string, { supposed, deniedJustBefore }: CasualtyWords): boolean =>
  [...supposed, ...deniedJustBefore].some((word) => clause.includes(word));

/** Nothing of what it counts stands behind it. */
const endsHere = (clause: string, at: number, harmed: readonly Word[], { risers }: CasualtyWords): boolean =>
  !/[\p{L}\d]/u.test(clause.charAt(at)) ||
  harmed.some(({ from }) => from === at) ||
  risers.some((riser) => clause.startsWith(riser, at));
