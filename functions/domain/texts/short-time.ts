import { type Instant, wallClock } from '../matter/instant.ts';

/** `26日14:10`: the day of the month and the time in Asia/Shanghai, at most eight characters. */
export function shortTime(at: Instant): string {
  const { day, time } = wallClock(at);
  return `${day}日${time}`;
}
