/** A date as the API has it, `2026-03-05`; days are reckoned without zones. */
const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const plusDays = (day: string, days: number): string =>
  new Date(at(day) + days * DAY).toISOString().slice(0, 10);

/** The weeks of a month from Monday on; days of others are null. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const lead = (new Date(at(first)).getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = first; day.startsWith(month); day = plusDays(day, 1)) cells.push(day);
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** This month and those after it. */
export const monthsFrom = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const month = Number(today.slice(5, 7)) - 1 + index;
    return new Date(Date.UTC(Number(today.slice(0, 4)), month, 1)).toISOString().slice(0, 7);
  });
