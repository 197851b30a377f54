import { fromMs, fromWallClock, type Instant } from '../matter/instant.ts';
import type { TimeFormat } from '../rules/source.ts';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
const LOCAL =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:时](\d{1,2})分?(?::?(\d{1,2})(?:\.\d{1,9})?秒?)?)?$/;
const DIGITS = /^\d{9,14}$/;
/** Below it a number of digits is seconds, from it on milliseconds: 1e11 s lies in the year 5138, 1e11 ms in 1973. */
const SECONDS_UNTIL = 1e11;
/** Earlier than any message on the web that a district still answers: a 0 or a wrong unit, not a time. */
const FIRST_YEAR = 2000;

const two = (part: string): string => part.padStart(2, '0');
const days = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function wallTime(text: string): Instant | null {
  const match = LOCAL.exec(text);
  if (!match) return null;
  const [year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = match
    .slice(1)
    .map((part) => part ?? '0');
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > days(Number(year), Number(month)))
    return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return fromWallClock(`${year}-${two(month)}-${two(day)}`, `${two(hour)}:${two(minute)}:${two(second)}`);
}

function zoned(text: string): Instant | null {
  if (!ISO.test(text)) return null;
  // Date.parse rolls 30 February over to March: the day must exist as written.
  if (wallTime(text.slice(0, 10)) === null) return null;
  const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(ms) ? null : fromMs(ms);
}

function epoch(value: number, formats: readonly TimeFormat[]): Instant | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const seconds = formats.includes('epoch-s') && (value < SECONDS_UNTIL || !formats.includes('epoch-ms'));
  if (!seconds && !formats.includes('epoch-ms')) return null;
  const ms = Math.round(seconds ? value * 1000 : value);
  return ms <= 8.64e15 ? fromMs(ms) : null;
}

/** H3: a time as a source writes it; a time without a zone is the wall clock in Asia/Shanghai. undefined: not given. null: not a time since 2000. */
export function readTime(value: unknown, formats: readonly TimeFormat[]): Instant | null | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return sane(epoch(value, formats));
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').trim();
  if (text === '') return undefined;
  if (DIGITS.test(text)) return sane(epoch(Number(text), formats));
  return sane((formats.includes('iso') ? zoned(text) : null) ?? (formats.includes('local') ? wallTime(text) : null));
}

const sane = (at: Instant | null): Instant | null =>
  at !== null && /^\d{4}-/.test(at) && Number(at.slice(0, 4)) >= FIRST_YEAR ? at : null;
