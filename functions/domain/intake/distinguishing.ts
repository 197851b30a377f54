import { alternatives } from './alternatives.ts';
import { mixedText } from './fingerprint.ts';
import { simplified } from './simplified.ts';
import { personsIn } from './persons.ts';
import type { Joining } from '../rules/policy.ts';

/** What tells two matters apart that are told in the same words: kind of mark → its values. */
type Marks = Map<string, Set<string>>;

const ADDRESSES = /https?:\/\/[\w\-./?%&=#:~+!,@]+/gi;
const MASKED = /〔[^〕]{1,8}〕/g;
/** When something was published or crawled: of the copy, not of the matter. */
const STAMPS =
  /\d{1,2}月\d{1,2}日(?=讯|电|消息|专电|报道| ?\d{1,2}:\d{2}(?::\d{2})?(?: ?来自|\s*$))|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/gm;
/** Where a contribution stands in a thread. */
const FLOORS = /(?:网友|回复|跟帖|层主|沙发) ?\d{1,4}楼/g;
const ORDINAL = new RegExp(`第(\\d{1,3}|[一二三四五六七八九十]{1,3})(\\p{Script=Han}{2})`, 'gu');
const SPACES = /[\s"'“”‘’《》「」【】（）()]+/g;
const NUMBER = '[a-z]{0,2}\\d{1,9}|[a-z]|[零〇一二两三四五六七八九十百]{1,6}';
const CODE = /(?<![\d.])[a-z]{0,3}\d{2,9}(?![\d.:%])/g;
const DIGITS = '零一二三四五六七八九';
/** A district's matter has few; a list of them is no matter. */
const MOST = 60;

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

const isName = (before: string, { namesNothing, namesEndNothing }: Joining['tells']): boolean =>
  !Array.from(before).some((one) => namesNothing.includes(one)) && !namesEndNothing.includes(before.slice(-1));

/** Kinds are kept as four digits of their hash; those of places, of places that one can stand at, and of persons are known by the first. */
const PLACE = 'e';
const POINT = 'd';
const PERSON = 'f';

function marksIn(written: string, { tells }: Joining): Marks {
  const marks: Marks = new Map();
  const add = (kind: string, value: string): void => {
    marks.set(kind, (marks.get(kind) ?? new Set()).add(value));
  };
  const plain = simplified(written.normalize('NFKC').toLowerCase())
    .replace(ADDRESSES, ' ')
    .replace(MASKED, '')
    .replace(STAMPS, ' ')
    .replace(FLOORS, ' ')
    .replace(/(?<=\d)#/g, '号');
  const text = plain.replace(SPACES, '');
  for (const { surname, name } of personsIn(plain, tells)) {
    add(`${PERSON}0`, surname);
    if (name !== null) add(`${PERSON}1`, name);
  }
  for (const match of text.matchAll(new RegExp(`(${NUMBER})(${alternatives(tells.counters)})`, 'g')))
    add(
      `${tells.houses.includes(match[2] ?? '') ? PLACE : ''}第${match[2] ?? ''}`,
      roadless(numberIn(match[1] ?? ''), match[2] ?? ''),
    );
  for (const [, number = '', of = ''] of text.matchAll(ORDINAL)) add(`第${of}`, numberIn(number));
  for (const [, side = '', of = ''] of text.matchAll(new RegExp(`([东西南北])(${alternatives(tells.sides)})`, 'g')))
    add(`方${of}`, side);
  for (const [, day = ''] of text.matchAll(/(?:周|星期|礼拜)([一二三四五六日天](?!边|围|期))/g)) add('周', day);
  for (const match of text.matchAll(CODE)) {
    const after = text.slice(match.index + match[0].length);
    if (![...tells.measures, ...tells.counters].some((unit) => after.startsWith(unit))) add('号码', match[0]);
  }
  const lasts = new RegExp(`(?<=([\\p{Script=Han}]{2}))(${alternatives(tells.names.flat())})`, 'gu');
  for (const [, before = '', last = ''] of text.matchAll(lasts))
    if (isName(before, tells)) {
      const group = tells.names.find((one) => one.includes(last))?.[0] ?? last;
      add(`${tells.points.includes(group) ? POINT : PLACE}${group}`, before);
    }
  for (const known of tells.localities) if (text.includes(known)) add(`${PLACE}地`, known);
  // 3-2 behind the name of an estate: house and entrance.
  for (const [, house = ''] of text.matchAll(
    new RegExp(`(?:${alternatives(tells.names[0] ?? [])})(\\d{1,3}(?:-\\d{1,4}){1,2})(?!\\d)`, 'g'),
  ))
    add(`${PLACE}幢`, house);
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
  return marks;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(8, '0').slice(0, digits);

function kindAsText(kind: string): string {
  if (kind.startsWith(PERSON)) return kind.padEnd(4, '0');
  const hashed = mixedText(kind);
  const first = [PLACE, POINT].find((one) => kind.startsWith(one)) ?? (hashed % 13).toString(16);
  return first + hex(hashed, 3);
}

const each = (marks: string): [mark: string, kind: string, value: string][] =>
  [...marks.matchAll(/(.{4})(.{8})/g)].map(([mark, kind = '', value = '']) => [mark, kind, value]);

/** The marks of a text as they are kept with a claim: hashes alone (H5). */
export function distinguishing(said: string, rules: Joining): string {
  const all = [...marksIn(said, rules)].flatMap(([kind, values]) =>
    [...values].map((value) => kindAsText(kind) + hex(mixedText(value), 8)),
  );
  return all.slice(0, MOST).join('');
}

/** H5: a name is kept no longer than the words that it stood in; without it marks may be kept for good. */
export const impersonal = (marks: string): string =>
  each(marks)
    .flatMap(([mark, kind]) => (kind.startsWith(PERSON) ? [] : [mark]))
    .join('');

function kept(marks: string): Marks {
  const read: Marks = new Map();
  for (const [, kind, value] of each(marks)) read.set(kind, (read.get(kind) ?? new Set()).add(value));
  return read;
}

/**
 * M4: each text has a place, number, name, date or denial of one kind that the other has not, and they share no more of that kind: they tell of
 * two matters, however alike. A repost that only adds or leaves out is none. Where one can stand is of one kind, whether an estate or a market:
 * two texts alike that name no such place in common tell of two. A name of whom it concerns separates, and joins nothing; who speaks makes no
 * difference (H1).
 */
export function areApart(a: string, b: string): boolean {
  const [mine, theirs] = [kept(a), kept(b)];
  const shared = (kind: string): number =>
    [...(mine.get(kind) ?? [])].filter((value) => theirs.get(kind)?.has(value)).length;
  const differ = [...mine].some(
    ([kind, values]) => Math.min(values.size, theirs.get(kind)?.size ?? 0) - shared(kind) >= Math.max(shared(kind), 1),
  );
  const [here, there] = [pointsOf(mine), pointsOf(theirs)];
  return differ || (here.size > 0 && there.size > 0 && ![...here].some((point) => there.has(point)));
}

const pointsOf = (marks: Marks): Set<string> =>
  new Set([...marks].flatMap(([kind, values]) => (kind.startsWith(POINT) ? [...values] : [])));
