import { fromWallClock, type Instant, plus, wallClock } from '../matter/instant.ts';
import type { PeriodKind } from '../rules/score-rules.ts';

/** A stretch of the calendar in Asia/Shanghai; an instant is of the one in which its wall clock stands, so that midnight begins the next. */
export interface Period {
  /** `2026-11`, `2026-Q4`, `2026`. */
  id: string;
  kind: PeriodKind;
  from: Instant;
  /** The first instant after it. */
  until: Instant;
}

const ID = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;
const LONG: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };

/** H3: the period of this id; null for what is none. */
export function periodOf(id: string): Period | null {
  const [, year, month, quarter] = ID.exec(id) ?? [];
  if (year === undefined) return null;
  const kind = month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : 'year';
  const first = month !== undefined ? Number(month) : quarter !== undefined ? Number(quarter) * 3 - 2 : 1;
  return {
    id,
    kind,
    from: firstOf(Number(year), first),
    until: firstOf(Number(year), first + LONG[kind]),
  };
}

/** H3: the period of a kind that an instant is in. */
export function periodAt(at: Instant, kind: PeriodKind): Period {
  const { date, month } = wallClock(at);
  const id = {
    month: date.slice(0, 7),
    quarter: `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`,
    year: date.slice(0, 4),
  }[kind];
  const period = periodOf(id);
  if (!period) throw new RangeError(`${at} is in no ${kind} with four digits of a year`);
  return period;
}

/** A stretch of time, of the calendar or not. */
export type Stretch = Pick<Period, 'from' | 'until'>;

/** The months that it touches, `2026-11`, earliest first. */
export function monthsOf({ from, until }: Stretch): string[] {
  const [first, last] = [wallClock(from), wallClock(plus(until, -1))];
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  return Array.from({ length: count }, (_, index) => monthId(first.year, first.month + index));
}

export const isIn = ({ from, until }: Stretch, at: Instant): boolean => from <= at && at < until;

/** Months over twelve are of the next year. */
const monthId = (year: number, month: number): string =>
  `${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;

const firstOf = (year: number, month: number): Instant => fromWallClock(`${monthId(year, month)}-01`, '00:00');
