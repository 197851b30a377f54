import { dateOf } from '../papers/dates.ts';
import { DAY, fromWallClock, type Instant, plus, toMs, wallClock } from '../matter/instant.ts';
import type { ReportSpan } from '../rules/report-rules.ts';

/** A day, week or month in Asia/Shanghai; `until` is the first instant after it. A week begins on Monday. */
export interface Span {
  /** `2026-11-29`, `2026-W48`, `2026-11`. */
  id: string;
  every: ReportSpan;
  from: Instant;
  until: Instant;
}

const midnight = (date: string): Instant => fromWallClock(date, '00:00');
const two = (count: number): string => String(count).padStart(2, '0');

/** The weekday of a calendar date, Monday 1 to Sunday 7, whatever the zone. */
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** H3: the span of a kind that an instant is in. */
export function spanAt(at: Instant, every: ReportSpan): Span {
  const { date, year, month } = wallClock(at);
  switch (every) {
    case 'day': {
      const from = midnight(date);
      return { id: date, every, from, until: plus(from, DAY) };
    }
    case 'week': {
      const from = plus(midnight(date), (1 - weekday(date)) * DAY);
      return { id: weekId(from), every, from, until: plus(from, 7 * DAY) };
    }
    case 'month': {
      const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
      return {
        id: `${year}-${two(month)}`,
        every,
        from: midnight(`${year}-${two(month)}-01`),
        until: midnight(`${nextYear}-${two(next)}-01`),
      };
    }
  }
}

/** The one that was over last. */
export const lastSpan = (now: Instant, every: ReportSpan): Span => spanAt(plus(spanAt(now, every).from, -1), every);

/** GB/T 7408: the week of a year in which most of its days lie. */
function weekId(monday: Instant): string {
  const { year } = wallClock(plus(monday, 3 * DAY));
  const fourth = midnight(`${year}-01-04`);
  const first = plus(fourth, (1 - weekday(`${year}-01-04`)) * DAY);
  return `${year}-W${two(Math.round((toMs(monday) - toMs(first)) / (7 * DAY)) + 1)}`;
}

/** Without its year. */
const short = (at: Instant): string => dateOf(at).replace(/^\d+年/, '');

/** 2026年11月29日, 2026年第48周（11月23日至11月29日）, 2026年11月. */
export function spanName({ id, every, from, until }: Span): string {
  if (every === 'day') return dateOf(from);
  const { year, month } = wallClock(from);
  if (every === 'month') return `${year}年${month}月`;
  const [ofYear, week] = id.split('-W').map(Number);
  return `${ofYear}年第${week}周（${short(from)}至${short(plus(until, -1))}）`;
}
