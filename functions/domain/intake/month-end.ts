import { type Instant, toMs, wallClock } from '../matter/instant.ts';

/** `本月底`, `12月末`, `2028年2月底`; `年底`, `今年年底`. */
const END = /^(?:(?:(\d{4})年)?(\d{1,2})月份?|(本|这|当|下)?个?月|(?:(\d{4})年|今年?|本年?)?(年))(?:底|末)$/;

/** The last day of the month or year that a limit names, of a month without its year the nearest; null where it names none. */
export function monthEnd(text: string, now: Instant): string | null {
  const [found, ofYear, month, said, yearOf, wholeYear] = END.exec(text) ?? [];
  if (found === undefined) return null;
  const [year = 0, current = 0] = wallClock(now).date.split('-').map(Number);
  if (wholeYear !== undefined) return lastDay(Number(yearOf ?? year), 12);
  if (month === undefined) return lastDay(year, current + (said === '下' ? 1 : 0));
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (ofYear !== undefined) return lastDay(Number(ofYear), Number(month));
  const away = (date: string): number => Math.abs(toMs(`${date}T00:00:00.000Z`) - toMs(now));
  const [nearest = null] = [year - 1, year, year + 1]
    .map((one) => lastDay(one, Number(month)))
    .toSorted((a, b) => away(a) - away(b));
  return nearest;
}

/** Month 13 is the January after. */
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
