/** Some months after a calendar date: the same day of that month, or the last of a shorter one. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return [inYear, inMonth, Math.min(day, last)].map((part) => String(part).padStart(2, '0')).join('-');
}
