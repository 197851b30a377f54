import { UNSEEN } from './invisible-characters.ts';

/** A text as detectors read it, and where each of its signs stands in what was written. */
export interface Shadow {
  text: string;
  starts: number[];
  ends: number[];
}

const DROPPED = new RegExp(`[${UNSEEN}\\u20e3]`, 'u');
/** Digits that compatibility forms do not cover: the first of each row of ten, or of nine that begin with 1. */
const ROWS: readonly { from: number; first: number; count: number }[] = [
  { from: 0x06_60, first: 0, count: 10 },
  { from: 0x06_f0, first: 0, count: 10 },
  { from: 0x09_66, first: 0, count: 10 },
  { from: 0x24_74, first: 1, count: 9 },
  { from: 0x24_f5, first: 1, count: 9 },
  { from: 0x27_76, first: 1, count: 9 },
  { from: 0x27_80, first: 1, count: 9 },
  { from: 0x27_8a, first: 1, count: 9 },
];
const NUMERALS: Record<string, string> = Object.fromEntries(
  ['零〇○洞', '一壹弌幺', '二贰貳弍', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒拐', '八捌', '九玖勾'].flatMap(
    (same, digit) => Array.from(same, (numeral) => [numeral, String(digit)]),
  ),
);
const ANY = Object.keys(NUMERALS).join('');
/** What sets apart the entries of a list, the sides of a thing and sums: numbers between it are numbers of their own. */
export const LISTING = '、,;/|*';
/** Inside a character class: the signs which people put between the parts of a number, as a shadow has them. */
export const GAP_SIGNS = ' !"#&\'()+\\-.:<=>?@\\[\\\\\\]^_`{}~·☎';
/**
 * What stands in a shadow for every sign that no detector reads for itself. A class of all that is neither letter nor number took half a second
 * to compile wherever it stood several times in one pattern; these few signs take nothing.
 */
const ANY_SIGN = '~';
/** Neither ASCII nor letters nor numbers, and read for what they are. */
const READ_AS_IS = new Set(['\r', '\n', '、', '×', '¥', '·', '☎', '○']);
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const BLANK = /\s/;
/** Numerals read out one by one, as numbers of people are; shorter runs are years, floors and turns of speech. */
const RUN = new RegExp(`[${ANY}\\d](?:[${GAP_SIGNS}]{0,3}[${ANY}\\d]){6,}`, 'gu');
/** The letters that look like digits, in what is otherwise a mobile number. */
const LOOKALIKE = /(?<![\da-z])(?=(?:[oil]?\d){8})[1il][3-9][\doil]{9}(?![\da-z])/giu;
const AS_DIGIT: Record<string, string> = { o: '0', i: '1', l: '1' };
const NUMERAL = new RegExp(`[${ANY}]`, 'gu');
/** Letters and numerals that are drawn as a stroke, and the words for one: between the groups of a number they part it, and are none of its digits. */
const STROKE = '(?:横杠|短横|[一ーㅡᅳㄧ丨丶亅〡杠横lI])';
/** Whether a text holds digits that strokes part, three at least on one side: what is shorter is a date or a range. */
export const STROKED = new RegExp(`\\d{3} ?${STROKE}{1,2} ?\\d|\\d ?${STROKE}{1,2} ?\\d{3}`, 'u');
const PARTING = new RegExp(`(?<=\\d ?)${STROKE}{1,2}(?= ?\\d)`, 'gu');

/** Whether a text holds numerals at all that might be read out. */
export const READ_OUT = new RegExp(
  `[${ANY}](?:.{0,2}[${ANY}]){3}|(?<!\\d)1[3-9]\\d{0,8}[${ANY}]|(?<![\\da-z])[1il][3-9]\\d{0,8}[oil]\\d|(?<![\\da-z])[il][3-9]\\d{4}`,
  'iu',
);

const isPlain = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x4e_00 && code <= 0x9f_ff);

function plainOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (isPlain(code)) return character;
  if (DROPPED.test(character)) return '';
  const row = ROWS.find(({ from, count }) => code >= from && code < from + count);
  return row ? String(row.first + code - row.from) : Array.from(character.normalize('NFKC'), readOf).join('');
}

function readOf(character: string): string {
  if (isPlain(character.codePointAt(0) ?? 0) || READ_AS_IS.has(character) || LETTER_OR_NUMBER.test(character))
    return character;
  return BLANK.test(character) ? ' ' : ANY_SIGN;
}

/**
 * H5: what every detector of personal numbers reads: compatibility forms as their plain twins (NFKC), circled and foreign digits as digits,
 * one sign for all that mean nothing to it, and nothing that nobody sees.
 */
export function shadowOf(written: string): Shadow {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const plain = plainOf(character);
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = at + character.length;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += plain;
    at += character.length;
  }
  return { text, starts, ends };
}

/** The same, with what only looks like a stroke between two digits as a sign. */
export function strokedShadow(written: string): Shadow {
  const { text, ...places } = shadowOf(written);
  return { text: text.replace(PARTING, (stroke) => ANY_SIGN.repeat(stroke.length)), ...places };
}

/** The same, with numerals that are read out one by one, and letters that stand for digits, as digits. */
export function readOutShadow(written: string): Shadow {
  const { text, ...places } = shadowOf(written);
  const digits = text
    .replace(RUN, (run) => run.replace(NUMERAL, (one) => NUMERALS[one] ?? one))
    .replace(LOOKALIKE, (run) => run.replace(/[oil]/giu, (one) => AS_DIGIT[one.toLowerCase()] ?? one));
  return { text: digits, ...places };
}
