import { type Exposure, type ExposureKind, isSame } from '../case/exposure.ts';
import type { ExposureWords, Policy } from '../rules/policy.ts';
import { alternatives } from './alternatives.ts';
import { UNSEEN } from './invisible-characters.ts';

const HIDDEN = new RegExp(`[${UNSEEN}]`, 'gu');
/** What a mask left where somebody's number stood. */
const NUMBER = /〔(?:证件号|卡号|电话|车牌|网络账号)〕/gu;
/** `患者7岁`, never `6岁以下`, `年满16周岁`. */
const YOUNG =
  /(?<![\d满十])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二三四五六七八九])周?岁(?![以及至到儿-]|(?:半|左右)?(?:以下|以上))/gu;
/** `明港小学三年级2班`. */
const CLASS = /(?:小学|中学|幼儿园|学校)[^,。;\n]{0,8}?[一二三四五六七八九十\d]{1,2}班/gu;
/** What may follow a name; without a segmenter nobody knows where else it ends. */
const ENDS = '(?=[,.。;:、!?()“”"\'\\s]|$|反映|表示|来电|来信|[的称因于等在已系说经被与和])';
const MOST = 20;

/**
 * H5, H6: what a text tells that the public need not know: what is internal, whoever asked, minors, victims, anybody's health, home or numbers.
 * What nobody's part in the matter and no form of address gives away as a name is not found; a person reads the text all the same.
 */
export function exposures(text: string, { words, joining }: Pick<Policy, 'words' | 'joining'>): Exposure[] {
  const { exposure } = words;
  const plain = text.normalize('NFKC').replaceAll(HIDDEN, '').replaceAll(/[ \t]/g, '');
  const found: Exposure[] = [];
  const add = (kind: ExposureKind, excerpt: string): void => {
    if (!found.some((one) => isSame(one, { kind, excerpt }))) found.push({ kind, excerpt });
  };
  const named = namesBy(exposure, joining.tells);
  const [internal, somebody, health] = [exposure.internal, exposure.somebody, exposure.health].map(anyOf);
  const home = homeIn(exposure);
  for (const sentence of plain.split(/[。;!?\n]/)) {
    for (const [word] of matches(sentence, internal)) add('internal', word);
    for (const [number] of sentence.matchAll(NUMBER)) add('number', number);
    const persons = named.flatMap(({ kind, pattern }) =>
      [...sentence.matchAll(pattern)].map(([excerpt]) => ({ kind, excerpt })),
    );
    const young = [...sentence.matchAll(YOUNG), ...sentence.matchAll(CLASS)].map(([excerpt]) => excerpt);
    for (const { kind, excerpt } of persons) add(kind, excerpt);
    for (const excerpt of young) add('minor', excerpt);
    const isOfSomebody = persons.length + young.length > 0 || matches(sentence, somebody).length > 0;
    if (isOfSomebody) for (const [word] of matches(sentence, health)) add('health', word);
    for (const [place] of sentence.matchAll(home)) add('home', place);
  }
  return found.slice(0, MOST);
}

const anyOf = (words: readonly string[]): RegExp | null =>
  words.length === 0 ? null : new RegExp(alternatives(words), 'gu');
const matches = (sentence: string, words: RegExp | null | undefined): RegExpMatchArray[] =>
  words ? [...sentence.matchAll(words)] : [];

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
        `(?:${alternatives(words)})(?:姓名|名叫|叫|为|是)?:?(?:${surname}${given}${ENDS}|["“][^"“”]{1,20}["”])`,
        'gu',
      ),
    })),
    { kind: 'name', pattern: new RegExp(`${surname}(?:${alternatives(manners)})`, 'gu') },
  ];
}

/** `花园小区12幢301室`, `联合村3组15号`: where somebody lives, and no office. */
const homeIn = ({ homes }: ExposureWords): RegExp =>
  new RegExp(
    `(?:${alternatives(homes)})[^,。;\\n]{0,6}?\\d{1,3}(?:幢|栋|号楼|座|组|号)[^,。;\\n]{0,6}?\\d{1,4}(?:室|号|户)?`,
    'gu',
  );
