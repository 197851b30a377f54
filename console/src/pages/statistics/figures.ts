import type { Span, Statistics } from '../../api/statistics.ts';

/** In the names of figures the desk's duties go by this name, and any part by this. */
const DESK = 'desk';
export const ANY = '*';

export const unitIn = (unit: { id: string } | null): string => unit?.id ?? DESK;

/** Where the cases of a figure are listed. */
export function listOf(figure: string, { from, to }: Required<Span>): string {
  return `/statistics/cases?${String(new URLSearchParams({ figure, from, to }))}`;
}

/** The months up to one, the newest first. */
export function monthsBack(newest: string, count: number): string[] {
  const [year = 0, month = 1] = newest.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const nth = year * 12 + month - 1 - back;
    return `${Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`;
  });
}

export const CAME = ['in-time', 'late', 'missed'] as const;
type Month = Statistics['answered'][number]['months'][number];

export const cameAs = ({ inTime, late, missed }: Omit<Month, 'month'>, as: (typeof CAME)[number]): number =>
  as === 'in-time' ? inTime : as === 'late' ? late : missed;

/** All of these months, or units, together. */
export function together(months: readonly Omit<Month, 'month'>[]): Omit<Month, 'month'> {
  const sum = (as: (typeof CAME)[number]): number => months.reduce((all, month) => all + cameAs(month, as), 0);
  return { inTime: sum('in-time'), late: sum('late'), missed: sum('missed') };
}

/** In whole percent, cut and never rounded up: nothing is called all in time that is not. Null where nothing fell due. */
export function rateOf({ inTime, late, missed }: Omit<Month, 'month'>): number | null {
  const due = inTime + late + missed;
  return due === 0 ? null : Math.floor((inTime * 100) / due);
}

/** The rows of one unit, or of all. */
export const ofUnit = <Row extends { unit: { id: string } | null }>(rows: readonly Row[], unit: string | null): Row[] =>
  rows.filter((row) => unit === null || unitIn(row.unit) === unit);

/** A month as a span of its own. */
export const monthSpan = (month: string): Required<Span> => ({ from: month, to: month });
