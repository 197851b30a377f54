import { mixedText } from './fingerprint.ts';
import { simplified } from './simplified.ts';
import type { Joining } from '../rules/policy.ts';

/** What tells two matters apart that are told in the same words: kind of mark → its values. */
type Marks = Map<string, Set<string>>;

const ADDRESSES = /https?:\/\/[\w\-./?%&=#:~+!,@]+/gi;
const MASKED = /〔[^〕]{1,8}〕/g;
/** When something was published or crawled: of the copy, not of the matter. */
const STAMPS = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/g;
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

const alternatives = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

const isName = (before: string, { namesNothing, namesEndNothing }: Joining['tells']): boolean =>
  !Array.from(before).some((one) => namesNothing.includes(one)) && !namesEndNothing.includes(before.slice(-1));

function marksIn(said: string, { tells }: Joining): Marks {
  const marks: Marks = new Map();
  const add = (kind: string, value: string): void => {
    marks.set(kind, (marks.get(kind) ?? new Set()).add(value));
  };
  const text = simplified(said.normalize('NFKC').toLowerCase())
    .replace(ADDRESSES, ' ')
    .replace(MASKED, '')
    .replace(STAMPS, ' ')
    .replace(SPACES, '');
  for (const match of text.matchAll(new RegExp(`(${NUMBER})(${alternatives(tells.counters)})`, 'g')))
    add(`第${match[2] ?? ''}`, numberIn(match[1] ?? ''));
  for (const match of text.matchAll(CODE)) {
    const after = text.slice(match.index + match[0].length);
    if (![...tells.measures, ...tells.counters].some((unit) => after.startsWith(unit))) add('号码', match[0]);
  }
  const lasts = new RegExp(`(?<=([\\p{Script=Han}]{2}))(${alternatives(tells.names.flat())})`, 'gu');
  for (const [, before = '', last = ''] of text.matchAll(lasts))
    if (isName(before, tells)) add(tells.names.find((group) => group.includes(last))?.[0] ?? last, before);
  for (const [sign, words] of [
    ['否', tells.denied],
    ['是', tells.affirmed],
  ] as const)
    for (const match of text.matchAll(new RegExp(`(?:${alternatives(words)})([\\p{Script=Han}]{2})`, 'gu')))
      add(`曾${match[1] ?? ''}`, sign);
  return marks;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(8, '0').slice(0, digits);

/** The marks of a text as they are kept with a claim: hashes alone (H5). */
export function distinguishing(said: string, rules: Joining): string {
  const all = [...marksIn(said, rules)].flatMap(([kind, values]) =>
    [...values].map((value) => hex(mixedText(kind), 4) + hex(mixedText(value), 8)),
  );
  return all.slice(0, MOST).join('');
}

function kept(marks: string): Marks {
  const read: Marks = new Map();
  for (const [, kind = '', value = ''] of marks.matchAll(/(.{4})(.{8})/g))
    read.set(kind, (read.get(kind) ?? new Set()).add(value));
  return read;
}

/**
 * M4: each text has a place, number, name, date or denial of one kind that the other has not, and they share no more of that kind: they tell of
 * two matters, however alike. A repost that only adds or leaves out is none.
 */
export function areApart(a: string, b: string): boolean {
  const theirs = kept(b);
  return [...kept(a)].some(([kind, mine]) => {
    const others = theirs.get(kind) ?? new Set();
    const shared = [...mine].filter((value) => others.has(value)).length;
    return Math.min(mine.size, others.size) - shared >= Math.max(shared, 1);
  });
}
