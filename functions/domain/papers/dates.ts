import { type Instant, wallClock } from '../matter/instant.ts';
import type { Period } from '../scores/period.ts';

/** GB/T 9704-2012, 7.3.5: a date with the year in full and without leading zeros. */
export function dateOf(at: Instant): string {
  const { year, month, day } = wallClock(at);
  return `${year}年${month}月${day}日`;
}

/** A date and the hour, as a paper says it: 2026年3月18日14时05分; the end of a day is its 24th hour. */
export function hourOf(at: Instant): string {
  const { hour, time } = wallClock(at);
  const minutes = time.slice(3);
  const said = time === '23:59' ? '24时' : `${hour}时${minutes === '00' ? '' : `${minutes}分`}`;
  return `${dateOf(at)}${said}`;
}

/** 2026年3月, 2026年第1季度, 2026年. */
export function periodName({ kind, from }: Pick<Period, 'kind' | 'from'>): string {
  const { year, month } = wallClock(from);
  if (kind === 'year') return `${year}年`;
  return kind === 'month' ? `${year}年${month}月` : `${year}年第${Math.ceil(month / 3)}季度`;
}
