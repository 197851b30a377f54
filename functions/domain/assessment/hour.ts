import { earliest, fromWallClock, HOUR, DAY, type Instant, latest, plus } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import { dayOf, workingDayBefore } from '../watch/days.ts';
import type { LaunchHour } from './events.ts';
import { rulesOf } from './rules-of.ts';

/** A2, H3: the conclusion is due some working days before the launch; late, it gets its grace, never past the launch itself. */
export function hourOf(launchAt: Instant, policy: Policy, now: Instant): LaunchHour | { missingYear: number } {
  const { findingsWorkingDays, findingsBy: by, graceHours } = rulesOf(policy);
  const day = workingDayBefore(dayOf(launchAt), findingsWorkingDays, policy);
  if (typeof day !== 'string') return day;
  const due = fromWallClock(day, by);
  const late = due <= now;
  const findingsBy = late ? earliest(latest(due, plus(now, graceHours * HOUR)), launchAt) : due;
  return { launchAt, findingsBy, ...(late ? { late: true as const } : {}) };
}

/** A2: an hour that is still to come, in a year whose calendar is there; else why not. */
export function hourAhead(launchAt: Instant, policy: Policy, now: Instant, field = '/launchAt'): LaunchHour | Refusal {
  const { maxDays } = rulesOf(policy);
  if (launchAt <= now)
    return refuse('over-already', 'A2', '发布时间已过：风险评估须在政策出台前进行；已经发布的请“登记发布”', field);
  if (launchAt > plus(now, maxDays * DAY))
    return refuse('too-far', 'ours', `发布时间应在 ${maxDays} 天以内，请临近时再定`, field);
  const hour = hourOf(launchAt, policy, now);
  return 'missingYear' in hour
    ? refuse(
        'no-calendar',
        'H3',
        `尚未载入 ${hour.missingYear} 年国务院节假日安排，无法按工作日推算评估期限，请先更新规则`,
        field,
      )
    : hour;
}

/** The same of an hour that its watch was moved to, which stands: without a calendar the launch itself is the limit. */
export function hourTold(launchAt: Instant, policy: Policy, now: Instant): LaunchHour {
  const hour = hourOf(launchAt, policy, now);
  return 'missingYear' in hour ? { launchAt, findingsBy: launchAt } : hour;
}

export const tooLongAgo = (maxDays: number, field: string): Refusal =>
  refuse('too-long-ago', 'ours', `发布已逾 ${maxDays} 天，不再补评；需要追究的请立督办件`, field);
