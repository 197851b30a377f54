import {
  DAY,
  fromMs,
  fromWallClock,
  HOUR,
  type Instant,
  MINUTE,
  plus,
  SECOND,
  toMs,
  wallClock,
} from '../matter/instant.ts';
import { monthEnd } from './month-end.ts';
import { plainTime } from './plain-time.ts';
import type { TimeFormat } from '../rules/source.ts';

/** What a written time is read against. */
export interface TimeContext {
  /** `3小时前` and `昨天` count from here; without it they are not times. */
  now?: Instant;
  /** The time of day that a date alone stands for: a limit runs to the end of its day, all else begins with it. */
  dateAlone?: string;
}

interface Time {
  hour: number;
  minute: number;
  second: number;
  zone?: string;
}

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)[日号]?/;
const COMPACT_DATE = /^(20\d{2})(\d{2})(\d{2})(?: ?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;
/** As programs write it: `Sat Nov 28 15:05:00 +0800 2026`, `Sat, 28 Nov 2026 07:05:00 GMT`, `Nov 28, 2026 3:05 PM`. */
const MONTH_NAMED = [
  /^(?:[a-z]{3},? )?(?<month>[a-z]{3})[a-z]* (?<day>\d{1,2}) (?<time>.{5,18}) (?<year>20\d{2})$/,
  /^(?:[a-z]{3},? )?(?<day>\d{1,2}) (?<month>[a-z]{3})[a-z]* (?<year>20\d{2})(?: (?<time>.+))?$/,
  /^(?<month>[a-z]{3})[a-z]* (?<day>\d{1,2}),? (?<year>20\d{2})(?:,? (?<time>.+))?$/,
];
/** This year's as a rule: lists leave the year out. */
const MONTH_DAY = /^(\d{1,2})(?:[-/](\d{1,2})(?: |$)|月(\d{1,2})[日号]? ?)(.*)$/;
/** `2026-12-01+08:00`: a date as XML writes it. */
const DATE_WITH_ZONE = /^(\d{4}-\d\d-\d\d)(?:z|\+08:00)$/;
const SECONDS_AND_PARTS = /^\d{9,10}\.\d{1,9}$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HALF = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|am|pm';
const TIME = new RegExp(
  `^(${HALF})? ?(\\d{1,2})[:时点](\\d{1,2})?分?(?::?(\\d{1,2})(?:[.,]\\d{1,9})?秒?)? ?(am|pm)? ?(z|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt|cst|\\(?北京时间\\)?)?$`,
);
const AGO = /^(?:(\d{1,5})|(半)) ?个?(秒钟?|分钟?|小?时|钟头|天|日|周|星期) ?(?:之前|以前|前)$/;
const DAY_NAMED = /^(今天|今日|昨天|昨日|前天|大前天|明天|明日|后天|大后天)/;
const DAYS_BACK: Record<string, number> = {
  今天: 0,
  今日: 0,
  昨天: 1,
  昨日: 1,
  前天: 2,
  大前天: 3,
  明天: -1,
  明日: -1,
  后天: -2,
  大后天: -3,
};
/** `本月30日`, `下个月5号`. */
const MONTH_SAID = /^(上|本|这|当|下)个?月 ?(\d{1,2})[日号] ?(.*)$/;
/** `12月1日（含）前`. */
const INCLUDED = / ?\(含[^()]{0,4}\)/;
/** Of a limit alone: `截至12月1日`, `12月1日前` run to the end of that day. */
const UNTIL = /^(?:截至|截止到?|限于|请于|须于|应于|不晚于|不迟于|最迟|至|于|在|限) ?/;
const BEFORE_THEN =
  /(?<=[日号时点分底末\d]) ?(?:之前|以前|前|止|为止|内)(?:须|应|要|并|及|和|、|书面|办结|办理|完成|反馈|答复|回复|回应|报送|上报|处置|处理){0,6}$/;
const JUST_NOW = new Set(['刚刚', '刚才', '现在']);
const UNIT_MS: Record<string, number> = {
  秒: SECOND,
  分: MINUTE,
  小: HOUR,
  时: HOUR,
  钟: HOUR,
  天: DAY,
  日: DAY,
  周: 7 * DAY,
  星: 7 * DAY,
};
const DIGITS = /^\d{9,14}$/;
/** A day of a spreadsheet, counted from the last day but one of 1899, with its part of a day; here of 2000 to 2099. */
const SERIAL = /^\d{5}(?:\.\d{1,12})?$/;
const SERIAL_FROM = 36_526;
const SERIAL_UNTIL = 73_051;
const SERIAL_ZERO = '1899-12-30';
/** Below it a number of digits is seconds, from it on milliseconds: 1e11 s lies in the year 5138, 1e11 ms in 1973. */
const SECONDS_UNTIL = 1e11;
const MIDNIGHT = '00:00:00';
/** Earlier than any message on the web that a district still answers: a 0 or a wrong unit, not a time. */
const FIRST = fromWallClock('2000-01-01', MIDNIGHT);

const two = (part: number): string => String(part).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The date as it stands, or null where there is no such day. */
function dateOf(year: number, month: number, day: number): string | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;
}

/** Twelve hours with their half of the day, or twenty-four; 晚上1点 is of the day after. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  if (half === '中午') return hour < 10 && hour > 0 ? hour + 12 : hour;
  if (half === 'pm' || half === '下午' || half === '傍晚') return hour === 12 ? 12 : hour + 12;
  if (half === '晚上') return hour === 12 ? 24 : hour >= 5 ? hour + 12 : hour + 24;
  if (half === '夜里') return hour === 12 ? 24 : hour >= 5 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

/** Null for what is none; 24:00 is the end of its day. */
function timeOf(text: string): Time | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, before, hours = '0', minutes = '0', seconds = '0', after, zone] = match;
  const half = before ?? after;
  const hour = hourOf(Number(hours), half);
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (minute > 59 || second > 59) return null;
  if (half !== '晚上' && (hour > 24 || (hour === 24 && minute + second > 0))) return null;
  return { hour, minute, second, ...(zone === undefined || zone === 'cst' || zone.includes('北京') ? {} : { zone }) };
}

/** How far a zone is ahead of UTC, or null where there is none so far. */
function aheadOf(zone: string): number | null {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
}

function instantOf(date: string, time: Time, formats: readonly TimeFormat[]): Instant | null {
  const { hour, minute, second, zone } = time;
  if (!formats.includes(zone === undefined ? 'local' : 'iso')) return null;
  const into = hour * HOUR + minute * MINUTE + second * SECOND;
  if (zone === undefined) return plus(fromWallClock(date, MIDNIGHT), into);
  const ahead = aheadOf(zone);
  return ahead === null ? null : plus(`${date}T00:00:00.000Z`, into - ahead);
}

/** A date, and after it perhaps a time; `alone` is the time of a date without one, null where a date alone is no time. */
function dated(
  date: string | null,
  rest: string,
  formats: readonly TimeFormat[],
  alone: string | null,
): Instant | null {
  if (date === null) return null;
  const hours = rest.replace(/^[t ,]/, '').trim();
  if (hours === '') return formats.includes('local') && alone !== null ? fromWallClock(date, alone) : null;
  const time = timeOf(hours);
  return time && instantOf(date, time, formats);
}

/** What only whoever knows the present understands. */
function relative(text: string, formats: readonly TimeFormat[], now: Instant, alone: string): Instant | null {
  if (!formats.includes('local')) return null;
  if (JUST_NOW.has(text)) return now;
  const [, count, half, unit = ''] = AGO.exec(text) ?? [];
  if (count !== undefined || half !== undefined)
    return plus(now, -(half === undefined ? Number(count) : 0.5) * (UNIT_MS[unit.charAt(0)] ?? 0));
  const [, month, day, dayNamed = day, rest = ''] = MONTH_DAY.exec(text) ?? [];
  if (month !== undefined) return ofSomeYear(Number(month), Number(dayNamed), rest, formats, now, alone);
  const [, said, dayOfIt, restOfIt = ''] = MONTH_SAID.exec(text) ?? [];
  if (said !== undefined) {
    const [thisYear = 0, thisMonth = 0] = wallClock(now).date.split('-').map(Number);
    const months = thisYear * 12 + thisMonth - 1 + (said === '上' ? -1 : said === '下' ? 1 : 0);
    return dated(dateOf(Math.floor(months / 12), (months % 12) + 1, Number(dayOfIt)), restOfIt, formats, alone);
  }
  const [named = ''] = DAY_NAMED.exec(text) ?? [];
  const { date } = wallClock(plus(now, -(DAYS_BACK[named] ?? 0) * DAY));
  return named === '' ? dated(date, text, formats, null) : dated(date, text.slice(named.length), formats, alone);
}

/** What tells of something past lies behind; a limit lies as near as it can. */
function ofSomeYear(
  month: number,
  day: number,
  rest: string,
  formats: readonly TimeFormat[],
  now: Instant,
  alone: string,
): Instant | null {
  const year = Number(wallClock(now).date.slice(0, 4));
  const all = [year - 1, year, year + 1].flatMap((one) => dated(dateOf(one, month, day), rest, formats, alone) ?? []);
  const away = (at: Instant): number => toMs(at) - toMs(now);
  const fit = alone === MIDNIGHT ? all.filter((at) => away(at) <= DAY) : all;
  return fit.toSorted((a, b) => Math.abs(away(a)) - Math.abs(away(b)))[0] ?? null;
}

function epoch(value: number, formats: readonly TimeFormat[]): Instant | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const seconds = formats.includes('epoch-s') && (value < SECONDS_UNTIL || !formats.includes('epoch-ms'));
  if (!seconds && !formats.includes('epoch-ms')) return null;
  const ms = Math.round(seconds ? value * 1000 : value);
  return ms <= 8.64e15 ? fromMs(ms) : null;
}

/** A spreadsheet's own number for a wall clock, to the second. */
function serial(value: number, formats: readonly TimeFormat[], alone: string): Instant | null {
  if (!formats.includes('local') || !(value >= SERIAL_FROM && value < SERIAL_UNTIL)) return null;
  const day = Math.floor(value);
  const { date } = wallClock(plus(fromWallClock(SERIAL_ZERO, MIDNIGHT), day * DAY));
  if (value === day) return fromWallClock(date, alone);
  return plus(fromWallClock(date, MIDNIGHT), Math.round(((value - day) * DAY) / SECOND) * SECOND);
}

const HOUR_ALONE = /^\D{0,4}\d{1,2}(?:[:点时]\d{0,2}(?::\d{2})?分?)? ?(?:[ap]m)?$/;

/** H3: a time as a source writes it; one without a zone is the wall clock in Asia/Shanghai. undefined: not given. null: not a time since 2000. */
export function readTime(
  value: unknown,
  formats: readonly TimeFormat[],
  { now, dateAlone = MIDNIGHT }: TimeContext = {},
): Instant | null | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return sane(serial(value, formats, dateAlone) ?? epoch(value, formats));
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = plainTime(String(value)).replace(DATE_WITH_ZONE, '$1');
  // 周五 says something, though not which; nor is 周五 15:00 that hour of today.
  if (/(?:星期|周|礼拜)[一二三四五六日天]/.test(String(value)) && HOUR_ALONE.test(text)) return null;
  if (text === '') return /\S/.test(String(value)) ? null : undefined;
  if (dateAlone === MIDNIGHT) return sane(written(text, formats, now, dateAlone));
  const until = text.replace(INCLUDED, '').replace(UNTIL, '');
  const bare = until.replace(BEFORE_THEN, '');
  // 月底 is some day about then; 月底前 ends.
  const end = now !== undefined && bare !== until && formats.includes('local') ? monthEnd(bare, now) : null;
  return sane(end === null ? written(bare, formats, now, dateAlone) : fromWallClock(end, dateAlone));
}

function written(
  text: string,
  formats: readonly TimeFormat[],
  now: Instant | undefined,
  alone: string,
): Instant | null {
  const [packed, ...parts] = COMPACT_DATE.exec(text) ?? [];
  if (packed !== undefined) {
    const [year, month, day, hour, minute, second = '00'] = parts;
    const rest = hour === undefined ? '' : `${hour}:${minute}:${second}`;
    const at = dated(dateOf(Number(year), Number(month), Number(day)), rest, formats, alone);
    if (at !== null) return at;
  }
  if (SERIAL.test(text)) return serial(Number(text), formats, alone);
  if (DIGITS.test(text)) return epoch(Number(text), formats);
  const [head, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (head !== undefined)
    return dated(dateOf(Number(year), Number(month), Number(day)), text.slice(head.length), formats, alone);
  if (SECONDS_AND_PARTS.test(text)) return epoch(Number(text), formats);
  const named = MONTH_NAMED.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  if (named) {
    const date = dateOf(Number(named['year']), MONTHS.indexOf(named['month'] ?? '') + 1, Number(named['day']));
    return dated(date, named['time'] ?? '', formats, alone);
  }
  return now === undefined ? null : relative(text, formats, now, alone);
}

const sane = (at: Instant | null): Instant | null => (at !== null && /^\d{4}-/.test(at) && at >= FIRST ? at : null);
