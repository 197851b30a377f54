import { DAY, type Instant, plus } from '../matter/instant.ts';
import { beginningOf, endOf } from './days.ts';
import { rulesOf } from './rules-of.ts';
import type { Watch } from './watch.ts';
import type { Policy } from '../rules/policy.ts';

type Timed = Pick<Watch, 'launch' | 'period' | 'test'>;

/** When it comes: the hour of the launch, the first day of the period, or when contacts are asked. */
export const comesAt = ({ launch, period, test }: Timed): Instant =>
  launch?.at ?? test?.askAt ?? beginningOf(period?.from ?? '1970-01-01');

export const isLaunched = ({ launch }: Pick<Watch, 'launch'>, now: Instant): boolean =>
  launch !== undefined && launch.at <= now;

/** Of a launch, that its hour is past: its echo may still come; of a period, that its last day is. */
export const isOver = ({ launch, period, test }: Timed, now: Instant): boolean =>
  launch ? launch.at <= now : endOf(test?.until ?? period?.until ?? '1970-01-01') <= now;

/** M1: when an alert counts as foretold by it: of a launch from when units know of it, as what leaks out comes before it; null: not yet. */
export function armedFor(
  state: Timed & Pick<Watch, 'toldAt'>,
  policy: Pick<Policy, 'id' | 'watches'>,
): {
  from: Instant;
  until: Instant;
} | null {
  const { launch, period, toldAt } = state;
  if (period) return { from: beginningOf(period.from), until: endOf(period.until) };
  if (!launch) return null;
  const from = toldAt === undefined || toldAt > launch.at ? launch.at : toldAt;
  return { from, until: plus(launch.at, rulesOf(policy).launch.armedDays * DAY) };
}
