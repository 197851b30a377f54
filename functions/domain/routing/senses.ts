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

/** How often a text says a word of the policy in its sense: not inside another word, and not of what the word is only borrowed for. */
export function timesSaid({ words }: Pick<Policy, 'words'>, text: string, word: string): number {
  const sense = words.senses.find((row) => row.word === word);
  let times = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!sense || isMeant(text, at, sense)) times += 1;
  }
  return times;
}

export const says = (policy: Pick<Policy, 'words'>, text: string, word: string): boolean =>
  timesSaid(policy, text, word) > 0;

function isMeant(text: string, at: number, sense: Policy['words']['senses'][number]): boolean {
  const { word, within = [], before = [], of = [], unless = [] } = sense;
  if (within.some((phrase) => liesWithin(text, at, word, phrase))) return false;
  if (before.some((next) => text.startsWith(next, at + word.length))) return false;
  const clause = clauseBefore(text, at);
  if (!of.some((one) => clause.includes(one))) return true;
  const after = text.slice(at + word.length, at + word.length + REACH).split(CLAUSE_ENDS)[0] ?? '';
  return unless.some((one) => clause.includes(one) || after.includes(one));
}
