const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;
const ms = (at: string): number => Date.parse(at);

/** Any shift will do: what is looked at is when it begins and ends. */
export interface Span {
  from: string;
  until: string;
}

export interface RotaDay<Shift extends Span> {
  date: string;
  /** Midnight of the day in Asia/Shanghai. */
  at: number;
  rest: boolean;
  holiday: string | null;
  makeUp: boolean;
  /** In the order in which they begin: shifts that begin on this day, and times that nobody covers. */
  parts: ({ shift: Shift } | { gap: { from: number; until: number } })[];
}

/** The days of a rota from one midnight on, each with its shifts and what is not covered of it. */
export function rotaDays<Shift extends Span>(
  directory: { rota: Shift[]; days: { date: string; rest: boolean; name?: string }[] },
  from: number,
  count: number,
): RotaDay<Shift>[] {
  const shifts = [...directory.rota].sort((a, b) => ms(a.from) - ms(b.from));
  const kinds = new Map(directory.days.map((day) => [day.date, day]));
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * DAY;
    const date = new Date(at + OFFSET).toISOString().slice(0, 10);
    const kind = kinds.get(date);
    const weekend = [0, 6].includes(new Date(at + OFFSET).getUTCDay());
    const begun = shifts
      .filter((shift) => ms(shift.from) >= at && ms(shift.from) < at + DAY)
      .map((shift) => ({ shift, begins: ms(shift.from) }));
    const gaps = uncovered(shifts, at, at + DAY).map((gap) => ({ gap, begins: gap.from }));
    return {
      date,
      at,
      rest: kind?.rest ?? weekend,
      holiday: kind?.name ?? null,
      makeUp: kind !== undefined && !kind.rest && weekend,
      parts: [...begun, ...gaps].sort((a, b) => a.begins - b.begins),
    };
  });
}

function uncovered(shifts: Span[], from: number, until: number): { from: number; until: number }[] {
  const gaps: { from: number; until: number }[] = [];
  let covered = from;
  for (const shift of shifts) {
    if (ms(shift.until) <= covered) continue;
    if (ms(shift.from) >= until) break;
    if (ms(shift.from) > covered) gaps.push({ from: covered, until: ms(shift.from) });
    covered = ms(shift.until);
  }
  return covered < until ? [...gaps, { from: covered, until }] : gaps;
}

/** Midnight in Asia/Shanghai of the day that an instant falls on. */
export const midnight = (at: number): number => Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;
