import type { NumberLimit } from '../rules/delivery-rules.ts';
import { DAY, durationMs, fromWallClock, plus, wallClock, type Instant } from '../matter/instant.ts';

/** One text that a provider was given for a number: when, and what it said. */
export interface Given {
  at: Instant;
  ref: string;
}

/** P8: until when a number's limits leave no room for a text that says `ref`, and which limit it is; null: it may go now. */
export function fullUntil(
  limits: NumberLimit[],
  given: Given[],
  ref: string,
  now: Instant,
): { until: Instant; texts: number } | null {
  const full = limits.flatMap((limit) => {
    const counted = given
      .filter((entry) => (!limit.same || entry.ref === ref) && counts(entry.at, limit.per, now))
      .map(({ at }) => at);
    const freeing = counted.toSorted().at(-limit.texts);
    return counted.length >= limit.texts && freeing ? [{ until: freedAt(freeing, limit.per), texts: limit.texts }] : [];
  });
  return full.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** Entries that some limit still counts. */
export const stillCounted = (limits: NumberLimit[], given: Given[], now: Instant): Given[] =>
  given.filter(({ at }) => limits.some(({ per }) => counts(at, per, now)));

const counts = (at: Instant, per: string, now: Instant): boolean =>
  per === 'day' ? wallClock(at).date === wallClock(now).date : at > plus(now, -durationMs(per));

const freedAt = (at: Instant, per: string): Instant =>
  per === 'day' ? fromWallClock(wallClock(plus(at, DAY)).date, '00:00') : plus(at, durationMs(per));
