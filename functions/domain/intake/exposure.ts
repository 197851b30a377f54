import { type Exposure, type ExposureKind, isSame } from '../matter/exposure.ts';
import type { ExposureWords, Policy } from '../rules/policy.ts';
import { alternatives } from './alternatives.ts';
import { bareNames, besideNames } from './bare-names.ts';
import { homesIn } from './homes.ts';
import { minorsIn } from './minors.ts';
import { plainSentences } from './plain-sentences.ts';
import { type Sentence, sentenceOf } from './word-tokens.ts';

/** What a mask left where somebody's number stood. */
const NUMBER = /〔(?:证件号|卡号|电话|车牌|网络账号)〕/gu;
/** What may follow a name. */
const ENDS = '(?=[,.。;:、!?()“”"\'\\s]|$|反映|表示|来电|来信|[的称因于等在已系说经被与和正向将及受])';
const NICKNAME = '|["“][^"“”]{1,20}["”]';
const MOST = 20;

/**
 * H5, H6: what a text tells that the public need not know: what is internal, whoever asked, minors, victims, anybody's health, home or numbers; the
 * first of many. `known`: officials, units and places, which may be named; `allowed`: what it may tell on a legal basis. What stands where nothing
 * tells it from other words is not found; a person reads the text all the same.
 */
export function exposures(
  text: string,
  { words, joining }: Pick<Policy, 'words' | 'joining'>,
  known: readonly string[],
  allowed: readonly Exposure[] = [],
): Exposure[] {
  const { exposure } = words;
  const found: Exposure[] = [];
  const add = (kind: ExposureKind, excerpt: string): void => {
    if (![...allowed, ...found].some((one) => isSame(one, { kind, excerpt }))) found.push({ kind, excerpt });
  };
  const named = namesBy(exposure, joining.tells);
  const internal = anyOf(exposure.internal);
  const somebody = anyOf(exposure.somebody);
  const health = anyOf(exposure.health);
  const beside = besideNames(exposure.names);
  for (const sentence of plainSentences(text)) {
    const parsed = sentenceOf(sentence);
    for (const [word] of sentence.matchAll(internal)) add('internal', word);
    for (const [number] of sentence.matchAll(NUMBER)) add('number', number);
    const cued = named.flatMap(({ kind, pattern }) =>
      [...sentence.matchAll(pattern)].flatMap((match) =>
        CERTAIN.has(kind) || isName(match, parsed, exposure) ? [{ kind, excerpt: match[0] }] : [],
      ),
    );
    const bare = bareNames(parsed, exposure.names, beside, known)
      .filter((name) => !cued.some(({ excerpt }) => excerpt.includes(name)))
      .map((excerpt) => ({ kind: 'name' as const, excerpt }));
    const persons = [...cued, ...bare];
    const young = minorsIn(sentence);
    for (const { kind, excerpt } of persons) add(kind, excerpt);
    for (const excerpt of young) add('minor', excerpt);
    const isOfSomebody = persons.length + young.length > 0 || sentence.search(somebody) >= 0;
    if (isOfSomebody) for (const [word] of sentence.matchAll(health)) add('health', word);
    for (const place of homesIn(sentence, exposure)) add('home', place);
  }
  return found.slice(0, MOST);
}

const anyOf = (words: readonly string[]): RegExp => new RegExp(alternatives(words), 'gu');

/** `投诉人张伟`, `网友“蓝天”`, `学生李明`, `王女士`; `王某` is nobody. */
function namesBy(
  { roles, manners }: ExposureWords,
  { persons, namesNothing }: Policy['joining']['tells'],
): { kind: ExposureKind; pattern: RegExp }[] {
  const surname = `(?!${alternatives(persons.nothing)})(?:${alternatives(persons.doubled)}|[${persons.surnames}])`;
  const given = `(?:(?![${namesNothing}某])\\p{Script=Han}){1,2}?`;
  return [
    ...roles.map(({ kind, words }) => ({
      kind,
      pattern: new RegExp(
        `(?:${alternatives(words)})(?:姓名|名单)?(?:分别)?(?:名叫|叫|为|是|系)?:?(?:(?<name>${surname}${given})${ENDS}${kind === 'asker' ? NICKNAME : ''})`,
        'gu',
      ),
    })),
    { kind: 'name', pattern: new RegExp(`(?<name>${surname})(?:${alternatives(manners)})`, 'gu') },
  ];
}

/** Of whom nobody speaks but by name. */
const CERTAIN: ReadonlySet<ExposureKind> = new Set(['asker', 'victim', 'health']);

/** What a role or a form of address names is no part of another word: `林业主管部门`, `群众关心`, `群众曾反映`. */
function isName(match: RegExpExecArray, { tokens }: Sentence, { names }: ExposureWords): boolean {
  const name = match.groups?.['name'];
  if (name === undefined) return true;
  const at = match.index + match[0].indexOf(name);
  const first = tokens.find(({ from, text }) => at < from + text.length);
  if (first?.from !== at) return false;
  const given = name.slice(first.text.length);
  return (
    (first.text.length === 1 || names.compound.includes(first.text)) &&
    !names.notGiven.some((word) => given.startsWith(word))
  );
}
