/** Wide digits and signs are the plain ones. */
export const narrow = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const HALF = /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|早|晚)|(am|pm)$/;

/** Twelve hours with their half of the day; what is more than twelve says it already. */
function hourOf(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour;
  if (half === '中午') return hour < 10 && hour > 0 ? hour + 12 : hour;
  if (['pm', '下午', '傍晚', '晚上', '夜里', '晚'].includes(half)) return hour === 12 ? 12 : hour + 12;
  return hour === 12 ? 0 : hour;
}

/** What a hurried hand types for a time of day: `1907`, `19:07`, `９：０７`, `907`, `19`, `下午7点半` → `19:07`; null when it is none. */
export function timeTyped(text: string): string | null {
  const written = narrow(text).toLowerCase();
  const half = HALF.exec(written);
  const plain = written
    .replace(HALF, '')
    .replace(/点半$/, ':30')
    .replace(/点一刻$/, ':15')
    .replace(/(?<=\d{3})[.。,、]+$/, '')
    .replace(/[.。点时;h]|(?<=^\d{1,2})-/g, ':')
    .replace(/分$/, '')
    .replace(/^(\d{1,2}:\d{1,2}):[0-5]\d$/, '$1');
  const found = /^(\d{1,2}):(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2}):?$/.exec(plain);
  if (!found) return null;
  const [hour, minute] = [hourOf(Number(found[1]), half?.[0] ?? ''), Number(found[2] ?? 0)];
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const DAY = 86_400_000;

/** The day after (or before) by the calendar: `2026-02-28` and 1 → `2026-03-01`. Days have no zone. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The same day of the month after, or the last day of a shorter one: `2026-01-31` and 1 → `2026-02-28`. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The weeks of a month's page, Monday first, filled up with the days around it. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const start = dayAfter(first, -((weekdayOf(first) + 6) % 7));
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((index) => dayAfter(start, week * 7 + index)),
  );
  return weeks.filter((week) => week.some((one) => one.slice(0, 7) === day.slice(0, 7)));
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
