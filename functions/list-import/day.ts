/** What stands in a cell for a day. `counted`: as Excel counts days since 1900, where a list was saved without their format. */
export function dayIn(cell: string): { day: string; counted?: true } | null {
  const written =
    /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(?:\s*起)?(?:\s*(?:施行|实施|生效))?$/.exec(cell);
  const [, year = '', month = '', date = ''] = written ?? /^(\d{4})(\d\d)(\d\d)$/.exec(cell) ?? [];
  if (year !== '') return there(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  // From 1980 to 2077: no year, and no day without marks between.
  const serial = /^\d{5}$/.test(cell) ? Number(cell) : 0;
  if (serial < 29_221 || serial > 65_000) return null;
  return { day: new Date((serial - EXCEL_EPOCH) * DAY_MS).toISOString().slice(0, 10), counted: true };
}

/** 1 January 1970, as Excel counts days. */
const EXCEL_EPOCH = 25_569;
const DAY_MS = 86_400_000;

const there = (day: string): { day: string } | null => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? { day } : null;
};

/** The last day in force of what a day repeals. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
