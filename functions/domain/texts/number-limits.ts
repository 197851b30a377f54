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
    if (given.length < limit.texts) return [];
    const counts = countedBy(limit.per, now);
    const counted = given.filter((entry) => (!limit.same || entry.ref === ref) && counts(entry.at)).map(({ at }) => at);
    if (counted.length < limit.texts) return [];
    const freeing = counted.toSorted().at(-limit.texts);
    return freeing ? [{ until: freedAt(freeing, limit.per), texts: limit.texts }] : [];
  });
  return full.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** Entries that some limit still counts. */
export function stillCounted(limits: NumberLimit[], given: Given[], now: Instant): Given[] {
  const counting = limits.map(({ per }) => countedBy(per, now));
  return given.filter(({ at }) => counting.some((counts) => counts(at)));
}

/** Whether a limit counts an instant; the limit's edges are reckoned once for a whole list. */
function countedBy(per: string, now: Instant): (at: Instant) => boolean {
  if (per === 'day') {
    const { date } = wallClock(now);
    const [from, before] = [fromWallClock(date, '00:00'), fromWallClock(wallClock(plus(now, DAY)).date, '00:00')];
    return (at) => at >= from && at < before;
  }
  const after = plus(now, -durationMs(per));
  return (at) => at > after;
}

const freedAt = (at: Instant, per: string): Instant =>
  per === 'day' ? fromWallClock(wallClock(plus(at, DAY)).date, '00:00') : plus(at, durationMs(per));
