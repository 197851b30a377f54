/** An instant: ISO 8601 in UTC with milliseconds and `Z`, so that instants sort as text. */
export type Instant = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Asia/Shanghai has had no daylight saving since 1991, so the offset is a constant (H3). */
const SHANGHAI_OFFSET = 8 * HOUR;

export const toMs = (at: Instant): number => Date.parse(at);
export const fromMs = (ms: number): Instant => new Date(ms).toISOString();
export const plus = (at: Instant, ms: number): Instant => fromMs(toMs(at) + ms);
export const between = (from: Instant, to: Instant): number => toMs(to) - toMs(from);
export const earliest = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const latest = (a: Instant, b: Instant): Instant => (a >= b ? a : b);

/** Whoever writes a time down writes the minute: what came within the minute of something else came none too early for it. */
export const isWrittenBefore = (told: Instant, other: Instant): boolean => minuteOf(told) < minuteOf(other);
const minuteOf = (at: Instant): string => at.slice(0, 'yyyy-mm-ddThh:mm'.length);

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration without months or years, such as `PT30M` or `P1D`. Throws a RangeError on any other text. */
export function durationMs(text: string): number {
  const match = DURATION.exec(text);
  if (!match || text.length < 3) throw new RangeError(`not a duration like PT30M or P1D: ${JSON.stringify(text)}`);
  const [w, d, h, m, s] = match.slice(1).map((part) => Number(part ?? 0));
  return (w ?? 0) * 7 * DAY + (d ?? 0) * DAY + (h ?? 0) * HOUR + (m ?? 0) * MINUTE + (s ?? 0) * SECOND;
}

/** The wall clock in Asia/Shanghai at an instant. */
export function wallClock(at: Instant): {
  date: string;
  time: string;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
} {
  const local = fromMs(toMs(at) + SHANGHAI_OFFSET);
  return {
    date: local.slice(0, 10),
    time: local.slice(11, 16),
    year: Number(local.slice(0, 4)),
    month: Number(local.slice(5, 7)),
    day: Number(local.slice(8, 10)),
    hour: Number(local.slice(11, 13)),
    minute: Number(local.slice(14, 16)),
  };
}

/** The instant of a wall-clock date (`2026-10-01`) and time (`07:30` or `07:30:15`) in Asia/Shanghai. */
export function fromWallClock(date: string, time: string): Instant {
  return fromMs(Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}.000Z`) - SHANGHAI_OFFSET);
}
