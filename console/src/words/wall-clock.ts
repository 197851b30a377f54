/** Asia/Shanghai has had no daylight saving since 1991: the offset is a constant, whatever zone the browser is in. */
export const OFFSET = 8 * 3_600_000;

/** What a clock on the wall in Asia/Shanghai shows at a moment. */
export function wallClock(at: number): {
  date: string;
  time: string;
  seconds: string;
  year: number;
  month: number;
  day: number;
} {
  const text = new Date(at + OFFSET).toISOString();
  return {
    date: text.slice(0, 10),
    time: text.slice(11, 16),
    seconds: text.slice(17, 19),
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
}
