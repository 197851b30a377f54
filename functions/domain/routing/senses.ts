import { simplified } from '../intake/simplified.ts';
import type { Policy } from '../rules/policy.ts';

const CLAUSE_ENDS = /[\s，。；：、！？,.;:!?（）()“”"]/;
/** How far before a word its subject may stand: `蚊虫晚上在这里聚集`. */
const REACH = 10;

/** A text as words of the policy are looked for in it: full and half width and traditional characters make no difference. */
export const readable = (text: string): string => simplified(text.normalize('NFKC'));

/** What stands before a place in its own clause, as far as the subject of a word may stand. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.split(CLAUSE_ENDS).at(-1) ?? '';
}

const liesWithin = (text: string, at: number, word: string, phrase: string): boolean => {
  for (let from = phrase.indexOf(word); from !== -1; from = phrase.indexOf(word, from + 1))
    if (text.startsWith(phrase, at - from)) return true;
  return false;
};

/** Where a text says a word of the policy in its sense: not inside another word, and not of what the word is only borrowed for. */
function placesSaid({ words }: Pick<Policy, 'words'>, text: string, word: string): number[] {
  const senses = words.senses.filter((row) => row.word === word);
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (senses.every((sense) => isMeant(text, at, sense))) places.push(at);
  }
  return places;
}

export const timesSaid = (policy: Pick<Policy, 'words'>, text: string, word: string): number =>
  placesSaid(policy, text, word).length;

export const says = (policy: Pick<Policy, 'words'>, text: string, word: string): boolean =>
  timesSaid(policy, text, word) > 0;

export const SENTENCE_ENDS = /[。！？!?;；\n]/;
/** How far from a word it may stand that it is only supposed. */
const SUPPOSED_WITHIN = 40;
/** What has to happen before anybody cares: it stands behind. */
const ONLY_THEN = '才';

/** Whether a text tells of a word of the policy as of something that is so: not of what may come, is threatened or is to be prevented. */
export function tellsOf(policy: Pick<Policy, 'words'>, text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  const signs = [...policy.words.casualties.supposed, ...policy.words.intended];
  const isFact = (sentence: string, at: number): boolean => {
    const before = sentence.slice(Math.max(0, at - SUPPOSED_WITHIN), at);
    const after = sentence.slice(at + word.length, at + word.length + SUPPOSED_WITHIN);
    return !signs.some((sign) => before.includes(sign) || (sign.startsWith(ONLY_THEN) && after.includes(sign)));
  };
  return text
    .split(SENTENCE_ENDS)
    .some((sentence) => placesSaid(policy, sentence, word).some((at) => isFact(sentence, at)));
}

function isMeant(text: string, at: number, sense: Policy['words']['senses'][number]): boolean {
  const { word, within = [], before = [], of = [], unless = [] } = sense;
  if (within.some((phrase) => liesWithin(text, at, word, phrase))) return false;
  if (before.some((next) => text.startsWith(next, at + word.length))) return false;
  const clause = clauseBefore(text, at);
  if (!of.some((one) => clause.includes(one))) return true;
  const after = text.slice(at + word.length, at + word.length + REACH).split(CLAUSE_ENDS)[0] ?? '';
  return unless.some((one) => clause.includes(one) || after.includes(one));
}
