import type { NameWords } from '../rules/policy.ts';
import { alternatives } from './alternatives.ts';
import type { Sentence } from './word-tokens.ts';

const HAN = /^\p{Script=Han}+$/u;
/** How much of what stands before and behind a name is looked at. */
const AHEAD = 8;
const BEHIND = 40;

interface Candidate {
  name: string;
  /** One word of the dictionary, as 高明 and 白雪 are: a name only where what follows is of persons alone. */
  isWord: boolean;
}

/** `阿依古丽·买买提`. */
const DOTTED =
  /^\p{Script=Han}{1,7}·\p{Script=Han}{1,8}?(?=[^\p{Script=Han}]|在|于|因|的|驾|系|称|表|反|来|不|突|被|已|等|和|与)/u;

/** Surname and given name as whole words of the sentence, the longer one first. */
function candidatesAt({ text, tokens }: Sentence, index: number, words: NameWords): Candidate[] {
  const [dotted] = DOTTED.exec(text.slice(tokens[index]?.from)) ?? [];
  if (dotted !== undefined) return [{ name: dotted, isWord: false }];
  const [first = '', second = '', third = ''] = [0, 1, 2].map((step) => tokens[index + step]?.text);
  const isSurname = words.compound.includes(first) || (first.length === 1 && words.surnames.includes(first));
  const found = isSurname
    ? givenBy(second, third)
        .filter((given) => !words.notGiven.some((word) => given.startsWith(word)))
        .map((given) => ({ name: first + given, isWord: false }))
    : isNameAsWord(first, words)
      ? [{ name: first, isWord: true }]
      : [];
  return found.filter(({ name }) => !words.endsNone.includes(name.at(-1) ?? ''));
}

function givenBy(second: string, third: string): string[] {
  if (!HAN.test(second) || second.length > 2) return [];
  if (second.length === 2) return [second];
  return HAN.test(third) && third.length === 1 ? [second + third, second] : [second];
}

const isNameAsWord = (word: string, { surnames, compound }: NameWords): boolean =>
  HAN.test(word) &&
  word.length >= 2 &&
  word.length <= 4 &&
  (surnames.includes(word.charAt(0)) || compound.some((one) => word.startsWith(one)));

const PEOPLE = '(?:等?[\\d两二三四五六七八九十]{1,3}[名位]?人|等人|(?:夫妇|夫妻|父子|母子|姐弟|兄弟)[二两]?人?)';

/** What stands beside a name, made once for a text. */
export const besideNames = ({ before, met, after, metBy, certain }: NameWords) => ({
  opens: new RegExp(`(?:^|[,、:(“"]|\\d[日时分许]|${alternatives(before)})$`, 'u'),
  meets: new RegExp(`(?:${alternatives(met)})$`, 'u'),
  acts: new RegExp(`^(?:${alternatives(after)}|于\\d|(?:[、,和与及]\\p{Script=Han}{2,4}){0,9}${PEOPLE})`, 'u'),
  ends: new RegExp(`^(?:[,)”"]|$|${alternatives(metBy)})`, 'u'),
  certain: new RegExp(`^(?:${alternatives(certain)}|[,(](?:[男女],?)?\\d{1,3}周?岁)`, 'u'),
});
type Beside = ReturnType<typeof besideNames>;

/**
 * H5: names that neither a role nor a form of address gives away: what is written as one, where a person may stand (`和…`, `联系…`) and of whom is
 * told what only a person does (`…驾驶`, `…的妻子`). `known`: officials, units and places, which may be named.
 */
export function bareNames(
  sentence: Sentence,
  words: NameWords,
  { opens, meets, acts, ends, certain }: Beside,
  known: readonly string[],
): string[] {
  const { text, tokens } = sentence;
  const found: string[] = [];
  let until = 0;
  tokens.forEach(({ from }, index) => {
    if (from < until) return;
    const candidates = candidatesAt(sentence, index, words);
    if (candidates.length === 0) return;
    const ahead = text.slice(Math.max(0, from - AHEAD), from);
    const [opened, met] = [opens.test(ahead), meets.test(ahead)];
    if (!opened && !met) return;
    const one = candidates.find(({ name, isWord }) => {
      const behind = text.slice(from + name.length, from + name.length + BEHIND);
      return certain.test(behind) || (!isWord && (acts.test(behind) || (met && ends.test(behind))));
    });
    if (!one) return;
    until = from + one.name.length;
    if (!known.some((name) => text.startsWith(name, from))) found.push(one.name);
  });
  return found;
}
