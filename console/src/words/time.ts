import type { Language } from '../app/language.ts';
import { OFFSET, wallClock } from './wall-clock.ts';

const DAY = 86_400_000;

export const ms = (at: string): number => Date.parse(at);

/** `2026-03-20T14:10` as a field of a form holds it → the instant in Asia/Shanghai; null when it is no time. */
export function instantOf(local: string): string | null {
  const at = Date.parse(`${local.length === 16 ? `${local}:00` : local}.000Z`) - OFFSET;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The instant as a field of a form holds it. */
export const localOf = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 16);

let inFull = false;

/** What is made here says every time in full: a file is read on another day. */
export function inFullTimes<Made>(make: () => Made): Made {
  inFull = true;
  try {
    return make();
  } finally {
    inFull = false;
  }
}

/** 今日 21:40 · 明日 08:00 · 3月26日 14:10. */
export function clockWords(at: number, now: number, language: Language): string {
  if (inFull) return fullTime(at);
  const then = wallClock(at);
  const days = Math.round((Date.parse(then.date) - Date.parse(wallClock(now).date)) / DAY);
  const near =
    language === 'zh'
      ? { '-1': '昨日', '0': '今日', '1': '明日' }
      : { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' };
  const word = near[String(days) as keyof typeof near];
  if (word) return `${word} ${then.time}`;
  const year = then.year === wallClock(now).year ? '' : language === 'zh' ? `${then.year}年` : `${then.year}-`;
  const date =
    language === 'zh'
      ? `${year}${then.month}月${then.day}日`
      : `${year}${String(then.month).padStart(2, '0')}-${String(then.day).padStart(2, '0')}`;
  return `${date} ${then.time}`;
}

/** `2026-03-20 14:10`. */
export function fullTime(at: number): string {
  const { date, time } = wallClock(at);
  return `${date} ${time}`;
}

/** 3 小时 12 分 · 2 天 4 小时 · 45 秒. */
export function spanWords(span: number, language: Language): string {
  const seconds = Math.floor(Math.abs(span) / 1_000);
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor((seconds % 86_400) / 3_600),
    Math.floor((seconds % 3_600) / 60),
  ];
  const [d, h, m, s] = language === 'zh' ? [' 天', ' 小时', ' 分', ' 秒'] : [' d', ' h', ' min', ' s'];
  if (days > 0) return `${days}${d} ${hours}${h}`;
  if (hours > 0) return `${hours}${h} ${minutes}${m}`;
  return minutes > 0 ? `${minutes}${m}` : `${seconds}${s}`;
}

/** 剩 3 小时 12 分 / 超时 26 分: words before numbers. */
export function leftWords(left: number, language: Language): string {
  const span = spanWords(left, language);
  if (left < 0) return language === 'zh' ? `超时 ${span}` : `${span} late`;
  return language === 'zh' ? `剩 ${span}` : `${span} left`;
}

/** 8 秒前. */
export const agoWords = (age: number, language: Language): string =>
  language === 'zh' ? `${spanWords(age, 'zh')}前` : `${spanWords(age, 'en')} ago`;

/** A limit of so many hours: 48 小时 · 30 分 · 1 小时 30 分; not in days, which would be working days. */
export function hoursWords(count: number, language: Language): string {
  const [hours, minutes] = [Math.floor(count), Math.round((count % 1) * 60)];
  const [h, m] = language === 'zh' ? [' 小时', ' 分'] : [' h', ' min'];
  return [...(hours > 0 ? [`${hours}${h}`] : []), ...(minutes > 0 || hours === 0 ? [`${minutes}${m}`] : [])].join(' ');
}
