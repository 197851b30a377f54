import { fromWallClock, type Instant, wallClock } from '../matter/instant.ts';

const MONTHS = 3;
const named = (year: number, quarter: number): string => `${year}Q${quarter}`;

/** The quarter of a year in Asia/Shanghai that is over last: `2026Q3`. */
export function lastQuarter(now: Instant): string {
  const { year, month } = wallClock(now);
  const quarter = Math.ceil(month / MONTHS);
  return quarter === 1 ? named(year - 1, 4) : named(year, quarter - 1);
}

const firstOf = (year: number, month: number): Instant =>
  fromWallClock(`${year}-${String(month).padStart(2, '0')}-01`, '00:00');

/** From its first instant to the first of the next. */
export function spanOf(quarter: string): { from: Instant; before: Instant } {
  const [year = 0, nth = 0] = quarter.split('Q').map(Number);
  const from = firstOf(year, (nth - 1) * MONTHS + 1);
  return { from, before: nth === 4 ? firstOf(year + 1, 1) : firstOf(year, nth * MONTHS + 1) };
}
