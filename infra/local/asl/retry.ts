import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { plus, SECOND } from '../../../functions/domain/matter/instant.ts';
import type { Retrier } from './definition.ts';
import { matchesError } from './errors.ts';

/** The next try of a failed task, or null: no retrier takes the error, or the first that does is used up. Later retriers are not asked. */
export function nextTry(
  retriers: Retrier[],
  tries: number[],
  error: string,
  now: Instant,
  random: () => number,
): { until: Instant; tries: number[] } | null {
  const at = retriers.findIndex((one) => matchesError(one.errorEquals, error));
  const retrier = retriers[at];
  const made = tries[at] ?? 0;
  if (retrier === undefined || made >= retrier.maxAttempts) return null;
  const grown = retrier.intervalSeconds * retrier.backoffRate ** made;
  const seconds = Math.min(grown, retrier.maxDelaySeconds ?? grown);
  const delay = Math.round(seconds * SECOND * (retrier.fullJitter ? random() : 1));
  return { until: plus(now, delay), tries: retriers.map((_, i) => (tries[i] ?? 0) + (i === at ? 1 : 0)) };
}
