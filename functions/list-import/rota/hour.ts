const DAY_MINUTES = 24 * 60;

/** What stands in a cell for a time of day, in minutes after midnight; `next`: it says that it is of the day after. */
export function hourIn(cell: string): { minutes: number; next?: true } | null {
  // As Excel counts it, where the cell was saved without its format: 0.354166 is 8:30.
  if (/^0?\.\d+$/.test(cell)) return { minutes: Math.round(Number(cell) * DAY_MINUTES) };
  const said = /^(次日|第二天|翌日|\+1)?\s*(\d{1,2})\s*(?:[:.时点]\s*(\d{2})?\s*分?)(?::00)?$/.exec(cell);
  if (!said) return null;
  const [, next, hours = '', minutes = '0'] = said;
  const at = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || at > DAY_MINUTES) return null;
  return { minutes: at, ...(next === undefined ? {} : { next: true }) };
}
