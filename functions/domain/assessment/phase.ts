import { DAY, type Instant, plus } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { rulesOf as watchRulesOf } from '../watch/rules-of.ts';
import type { Assessment } from './assessment.ts';

/** A2: until when an alert is expected to be its echo: as long as its watch is armed; null: it was not ruled to be launched, or has no hour. */
export function armedUntil(
  { status, launchAt, launchedAt }: Pick<Assessment, 'status' | 'launchAt' | 'launchedAt'>,
  policy: Pick<Policy, 'id' | 'watches'>,
): Instant | null {
  const at = launchedAt ?? launchAt;
  return status === 'armed' && at !== undefined ? plus(at, watchRulesOf(policy).launch.armedDays * DAY) : null;
}
