import { alternatives } from './alternatives.ts';
import { simplified } from './simplified.ts';
import { personsIn } from './persons.ts';
import type { Joining } from '../rules/policy.ts';

/** What tells two matters apart that are told in the same words: kind of mark → its values. */
export type Marks = Map<string, Set<string>>;

const ADDRESSES = /https?:\/\/[\w\-./?%&=#:~+!,@]+/gi;
const MASKED = /〔[^〕]{1,8}〕/g;
/** When something was published or crawled: of the copy, not of the matter. */
const STAMPS =
  /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=讯|电|消息|专电|报道| ?\d{1,2}:\d{2}(?::\d{2})?(?: ?来自|\s*$))|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/gm;
/** Where a contribution stands in a thread. */
const FLOORS = /(?:网友|回复|跟帖|层主|沙发) ?\d{1,4}楼/g;
const ORDINAL = new RegExp(`第(\\d{1,3}|[一二三四五六七八九十]{1,3})(\\p{Script=Han}{2})`, 'gu');
const SPACES = /[\s"'“”‘’《》「」【】（）()]+/g;
const NUMBER = '[a-z]{0,2}\\d{1,9}|[a-z甲乙丙丁]|[零〇一二两三四五六七八九十百]{1,6}';
const HOUR = '(上午|下午|晚上|晚间|中午)?(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[时点](?:半|整|\\d{1,2}分)?|:\\d{2})';
/** From when to when, which nobody who copies it changes; a single time is of the copy as often as of the matter. */
const HOURS = new RegExp(`${HOUR}(?:至|到|-|—|~)(?:当日|次日|当天)?${HOUR}`, 'g');
const CODE = /(?<![\d.])[a-z]{0,3}\d{2,9}(?![\d.:%])/g;
const DIGITS = '零一二三四五六七八九';
/** `八〇二` and `八百零二` as 802, `十二` as 12; anything else as it stands. */
function numberIn(written: string): string {
  const text = written.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/^[零一二三四五六七八九十百]+$/.test(text)) return written;
  if (!/[十百]/.test(text)) return Array.from(text, (one) => DIGITS.indexOf(one)).join('');
  let sum = 0;
  let last = 0;
  for (const one of text) {
    if (one === '百') sum += (last || 1) * 100;
    else if (one === '十') sum += (last || 1) * 10;
    last = one === '百' || one === '十' ? 0 : DIGITS.indexOf(one);
  }
  return String(sum + last);
}

/** G329国道 is 329国道. */
const roadless = (number: string, counter: string): string =>
  ['国道', '省道', '高速'].includes(counter) ? number.replace(/^[gs](?=\d)/, '') : number;

/** 下午3点 is 15点. */
function hourIn(part: string | undefined, written: string): string {
  const hour = Number(numberIn(written));
  return String(part !== undefined && part !== '上午' && hour < 12 ? hour + 12 : hour);
}

/** `业主反映金色海岸` → `金色海岸`: at most four characters of what is no lead-in, road or house before the last part of a name. */
function ownName(run: string, { leadIns, localities, regions, namesNothing }: Joining['tells']): string {
  const cut = new RegExp(
    `.*(?:${alternatives([...leadIns, ...localities, ...regions])}|[${namesNothing}路街巷镇乡村区市县号楼幢栋])`,
    'u',
  );
  return run.replace(cut, '').slice(-4);
}

/** `宏达建设有限` → `宏达`, as long as two characters are left. */
function withoutFillers(run: string, fillers: readonly string[]): string {
  const filler = fillers.find((one) => run.endsWith(one) && run.length >= one.length + 2);
  return filler === undefined ? run : withoutFillers(run.slice(0, -filler.length), fillers);
}

const isName = (before: string, { namesNothing, namesEndNothing, leadIns }: Joining['tells']): boolean =>
  !Array.from(before).some((one) => namesNothing.includes(one)) &&
  !namesEndNothing.includes(before.slice(-1)) &&
  !leadIns.includes(before);

/** Kinds are kept as four digits of their hash; those of places, of places that one can stand at, and of persons are known by the first. */
export const PLACE = 'e';
export const POINT = 'd';
export const PERSON = 'f';

type Add = (kind: string, value: string) => void;

function addNumbers(text: string, { tells }: Joining, add: Add): void {
  for (const match of text.matchAll(new RegExp(`(${NUMBER})(${alternatives(tells.counters)})`, 'g'))) {
    const [, number = '', counter = ''] = match;
    const after = text.slice(match.index + number.length);
    // 两小时 is no 二小.
    if (tells.measures.some((measure) => measure.length > counter.length && after.startsWith(measure))) continue;
    add(`${tells.houses.includes(counter) ? PLACE : ''}第${counter}`, roadless(numberIn(number), counter));
  }
  for (const [, number = '', of = ''] of text.matchAll(ORDINAL)) add(`第${of}`, numberIn(number));
  for (const [, year = ''] of text.matchAll(/(?<!\d)(20\d{2})年(?![度级来])/g)) add('年', year);
  for (const [, day = ''] of text.matchAll(/(?:周|星期|礼拜)([一二三四五六日天](?!边|围|期))/g)) add('周', day);
  for (const match of text.matchAll(CODE)) {
    const after = text.slice(match.index + match[0].length);
    if (![...tells.measures, ...tells.counters].some((unit) => after.startsWith(unit))) add('号码', match[0]);
  }
  // 3-2 behind the name of an estate: house and entrance.
  for (const [, house = ''] of text.matchAll(
    new RegExp(`(?:${alternatives(tells.names[0] ?? [])})(\\d{1,3}(?:-\\d{1,4}){1,2})(?!\\d)`, 'g'),
  ))
    add(`${PLACE}幢`, house);
}

/** A name is known by the two characters before its last part, since nobody knows where it begins; where more of it can be told, by those and by that part as well. */
function addNames(text: string, { tells }: Joining, add: Add): void {
  const lasts = new RegExp(`(?<=([\\p{Script=Han}]{2,8}))(${alternatives(tells.names.flat())})`, 'gu');
  const groupOf = (last: string): string => tells.names.find((one) => one.includes(last))?.[0] ?? last;
  const single = new Set(tells.names.flat().filter((last) => last.length === 1));
  for (const match of text.matchAll(lasts)) {
    const [, before = '', last = ''] = match;
    const group = groupOf(last);
    const next = text.charAt(match.index + last.length);
    // The 河 of 星河湾 is no river.
    if (last.length === 1 && single.has(next) && groupOf(next) !== group) continue;
    const run = group === '公司' ? withoutFillers(before, tells.fillers) : before;
    const name = run.slice(-2);
    if (!isName(name, tells)) continue;
    add(`${tells.points.includes(group) ? POINT : PLACE}${group}`, name);
    if (!tells.sameLast.includes(last)) add(`${PLACE}${group}末`, name + last);
    const own = tells.longNames.includes(group) ? ownName(run, tells) : '';
    if (own.length > 2) add(`${PLACE}${group}3`, own.slice(-3));
    if (own.length > 3) add(`${PLACE}${group}4`, own);
  }
  for (const known of tells.localities) if (text.includes(known)) add(`${PLACE}地`, known);
}

/** A side without words asks for nothing there. */
const framedBy = (words: readonly string[]): string => (words.length === 0 ? '' : alternatives(words));

function addContrasts(text: string, { tells }: Joining, add: Add): void {
  for (const [, side = '', of = ''] of text.matchAll(new RegExp(`([东西南北])大?(${alternatives(tells.sides)})`, 'g')))
    add(`方${of}`, side);
  for (const { name, before, words, after } of tells.contrasts) {
    const frame = new RegExp(`(?:${framedBy(before)})(${alternatives(words.flat())})(${framedBy(after)})`, 'g');
    for (const [, word = '', of = ''] of text.matchAll(frame))
      add(`异${name}${of}`, words.find((one) => one.includes(word))?.[0] ?? word);
  }
}

function addDenials(text: string, { tells }: Joining, add: Add): void {
  for (const [sign, words] of [
    ['否', tells.denied],
    ['是', tells.affirmed],
  ] as const)
    for (const match of text.matchAll(new RegExp(`(?:${alternatives(words)})([\\p{Script=Han}]{2})`, 'gu')))
      add(`曾${match[1] ?? ''}`, sign);
  const said = (words: readonly string[], after: string): RegExp =>
    new RegExp(`(?<!${alternatives(tells.denied)})(${alternatives(words)})${after}`, 'gu');
  for (const pattern of [said(tells.states, ''), said(tells.done, '了')])
    for (const [, word = ''] of text.matchAll(pattern)) add(`曾${word}`, '是');
}

/** M4: what a text names, numbers, dates and denies, by kind. */
export function marksIn(written: string, rules: Joining): Marks {
  const marks: Marks = new Map();
  const add: Add = (kind, value) => {
    marks.set(kind, (marks.get(kind) ?? new Set()).add(value));
  };
  const whole = simplified(written.normalize('NFKC').toLowerCase()).replace(ADDRESSES, ' ').replace(MASKED, '');
  for (const [, part, from = '', until = part, to = ''] of whole.matchAll(HOURS))
    add('从至', `${hourIn(part, from)}-${hourIn(until, to)}`);
  const plain = whole
    .replace(STAMPS, ' ')
    .replace(FLOORS, ' ')
    .replace(/(?<=\d)#/g, '号');
  for (const { surname, name } of personsIn(plain, rules.tells)) {
    add(`${PERSON}0`, surname);
    if (name !== null) add(`${PERSON}1`, name);
  }
  const text = plain.replace(SPACES, '');
  for (const read of [addNumbers, addNames, addContrasts, addDenials]) read(text, rules, add);
  return marks;
}
