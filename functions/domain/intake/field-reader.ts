import type { Flaw, Reading } from './alert.ts';
import { bearsMark } from './classified.ts';
import { MOST_YUAN, readCount } from './counts.ts';
import { type Instant, MINUTE, plus } from '../matter/instant.ts';
import { isBlocked, isRecord, keysOf, valueAt } from '../matter/json-pointer.ts';
import { maskPersonal, NONE_SPARED } from './mask.ts';
import { maskSpeaker } from './speakers.ts';
import { plainText } from './plain-text.ts';
import type { CountField, Field, Sentiment, Source, TextField, TimeField } from '../rules/source.ts';
import { readTime } from './times.ts';

/** `<a href="https://…">`, `<https://…>`: the address is in what is no text. */
const LINK = /<a\b[^<>]{0,200}?\bhref=["']?([^"'<>\s]+)[^<>]*>|<(https?:[^<>\s]+)>/gi;

interface Found {
  value: unknown;
  pointer: string;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Reads one alert as its source spells it, field by field, and gathers what is wrong with it. */
export interface FieldReader {
  /** For which the whole alert is refused: no title, or a mark (H6). */
  flaws: Flaw[];
  /** What nobody can read: left out, and told. */
  leftOut: LeftOut[];
  refuse(field: Field, says: string, clause?: string): void;
  leaveOut(field: Field, says: string): void;
  /** Words of people: plain, masked (H5), cut with an ellipsis where they are longer than what is kept. */
  words(field: TextField, most: number): string | undefined;
  /** What programs go by (an id, an address, a document's number): never altered, left out when longer. */
  code(field: TextField, most: number): string | undefined;
  /** Unknown moods are none: nothing uses it, so nothing is refused for it (H1). */
  mood(): Sentiment | undefined;
  /** A time that tells of something past: more than the allowed skew ahead is no such time. */
  pastTime(field: TimeField): Instant | undefined;
  /** A time until which something is to be done: a date alone means the end of it. */
  limit(field: TimeField): Instant | undefined;
  count(field: CountField): number | undefined;
}

export interface LeftOut extends Flaw {
  field: Field;
}

/** H6: names the rule and whom to call, and nothing of what bears the mark. */
export const markedAt = (pointer: string): Flaw => ({
  pointer,
  clause: 'H6',
  says: '含有国家秘密或内部资料标志。本系统为非涉密系统，未留存任何内容；请按保密规定处理，并电话联系区政府办值班室',
});

/** `base` is where the alert stands in what the sender sent; every pointer begins with it. */
export function fieldReader(source: Source, sent: unknown, base: string, now: Instant, rules: Reading): FieldReader {
  const flaws: Flaw[] = [];
  const leftOut: LeftOut[] = [];
  const alert = unfolded(sent, source.embedded ?? []);
  const isBlank = (value: unknown): boolean =>
    value === null ||
    value === undefined ||
    (typeof value === 'string' && (value.trim() === '' || rules.blanks.includes(value.trim().toLowerCase())));
  const refuseAt = (pointer: string, says: string, clause = 'M4'): void => {
    if (!flaws.some((flaw) => flaw.pointer === base + pointer)) flaws.push({ pointer: base + pointer, clause, says });
  };
  const leaveOutAt = (field: Field, pointer: string, says: string): void => {
    if (!leftOut.some((one) => one.pointer === base + pointer))
      leftOut.push({ field, pointer: base + pointer, clause: 'M4', says });
  };

  function find(field: Field): Found {
    const paths = source.fields[field] ?? [];
    const found = paths.flatMap((pointer): Found[] => {
      const at = valueAt(alert, pointer);
      if (!isBlocked(at)) return at ? [{ value: at.value, pointer }] : [];
      if (!isBlank(at.blocked) && !marked({ value: at.blocked, pointer: at.at }))
        leaveOutAt(field, at.at, `类型应为对象，收到${nameOf(at.blocked)}，已略去`);
      return [];
    });
    return found.find(({ value }) => !isBlank(value)) ?? found[0] ?? { value: undefined, pointer: paths[0] ?? '' };
  }

  /** H6 comes before everything else, so that no message quotes what bears a mark. */
  function marked({ value, pointer }: Found): boolean {
    if (typeof value !== 'string' || !bearsMark(plainText(value))) return false;
    const { says, clause } = markedAt(pointer);
    refuseAt(pointer, says, clause);
    return true;
  }

  function plain(field: TextField): { words: string; pointer: string } | undefined {
    const found = find(field);
    const { value, pointer } = found;
    const isWords = field === 'title' || field === 'text';
    if (isWords ? isEmpty(value) : isBlank(value)) return undefined;
    if (marked(found)) return undefined;
    const written =
      typeof value === 'number' && !isWords ? (Number.isSafeInteger(value) ? String(value) : undefined) : value;
    if (typeof written === 'string')
      return { words: plainText(field === 'url' ? written.replace(LINK, ' $1$2 ') : written), pointer };
    leaveOutAt(
      field,
      pointer,
      written === undefined ? '数字超出精确范围，请以字符串发送' : `类型应为字符串，收到${nameOf(value)}，已略去`,
    );
    return undefined;
  }

  function timeIn(field: TimeField, dateAlone?: string): { at: Instant; pointer: string } | undefined {
    const found = find(field);
    const { value, pointer } = found;
    if (isBlank(value) || marked(found)) return undefined;
    const at = readTime(value, source.times, { now, ...(dateAlone === undefined ? {} : { dateAlone }) });
    if (at) return { at, pointer };
    if (at === null)
      leaveOutAt(
        field,
        pointer,
        `${shown(value)}不是可识别的时间，已略去；可用 2026-10-01 08:30:00（北京时间）、带时区的 ISO 8601、秒或毫秒时间戳，不早于 2000 年`,
      );
    return undefined;
  }

  return {
    flaws,
    leftOut,
    refuse: (field, says, clause) => refuseAt(find(field).pointer, says, clause),
    leaveOut: (field, says) => leaveOutAt(field, find(field).pointer, says),
    words(field, most) {
      const found = plain(field);
      if (!found || found.words === '') return undefined;
      const characters = Array.from(maskSpeaker(maskPersonal(found.words, NONE_SPARED)));
      return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
    },
    code(field, most) {
      const found = plain(field);
      if (found && found.words.length > most)
        leaveOutAt(field, found.pointer, `共 ${found.words.length} 字，至多 ${most} 字，已略去`);
      return found && found.words !== '' && found.words.length <= most ? found.words : undefined;
    },
    mood() {
      const { value } = find('sentiment');
      return typeof value === 'string' || typeof value === 'number'
        ? source.sentiments[String(value).trim().toLowerCase()]
        : undefined;
    },
    pastTime(field) {
      const found = timeIn(field);
      if (!found || found.at <= plus(now, rules.maxSkewMinutes * MINUTE)) return found?.at;
      leaveOutAt(
        field,
        found.pointer,
        `${found.at} 晚于现在 ${rules.maxSkewMinutes} 分钟以上，已略去；请校对时间、时区或时钟`,
      );
      return undefined;
    },
    limit: (field) => timeIn(field, rules.dayEndsAt)?.at,
    count(field) {
      const found = find(field);
      const { value, pointer } = found;
      if (isBlank(value) || marked(found)) return undefined;
      const count = field === 'lossYuan' ? readCount(value, MOST_YUAN) : readCount(value);
      if (count === null)
        leaveOutAt(
          field,
          pointer,
          `${shown(value)}不是 0 以上的整数，已略去；可用数字、"3,456"、"10万+"、"1.2亿" 或 null`,
        );
      return count ?? undefined;
    },
  };
}

/** The alert with its embedded JSON texts read; one that is not JSON is left out. */
function unfolded(sent: unknown, embedded: string[]): unknown {
  let alert = sent;
  for (const pointer of embedded) {
    const [key] = keysOf(pointer);
    if (key === undefined || !isRecord(alert) || !Object.hasOwn(alert, key) || typeof alert[key] !== 'string') continue;
    alert = { ...alert, [key]: parsed(alert[key]) };
  }
  return alert;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The vendor put prose where its documentation promises JSON: there is nothing to read in it.
    return undefined;
  }
}

/** What a value is called in a message that does not quote it. */
export const nameOf = (value: unknown): string =>
  value === null
    ? ' null'
    : Array.isArray(value)
      ? '数组'
      : ({ string: '字符串', number: '数字', boolean: '布尔值' }[typeof value as string] ?? '对象');

/** H5: of what shape it is, never what it says: a field of figures may hold a telephone number. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `${value.trim().length} 字的文本`;
  if (typeof value === 'number') return `${String(Math.trunc(Math.abs(value))).length} 位的数字`;
  return nameOf(value);
}
