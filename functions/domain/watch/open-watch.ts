import type { Actor } from '../matter/actor.ts';
import { DAY, earliest, fromWallClock, HOUR, type Instant, latest, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OpenWatch } from './commands.ts';
import { dayAfter, dayOf, daysBetween, missingYear, workingDayBefore } from './days.ts';
import type { LaunchTimes, WatchBody } from './events.ts';
import { rulesOf } from './rules-of.ts';
import type { Day, Period } from './watch.ts';

/** M1: what is to come is entered with its owner, the units that it concerns or binds, and what an alert of it would mention. */
export function openWatch(
  actor: Actor,
  command: OpenWatch,
  { policy, directory, now }: TextContext,
): WatchBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '关注事项须由具名的人员登记');
  const { watches: rules, id } = policy;
  if (!rules) return refuse('no-rules', 'M1', `政策版本 ${id} 没有关注事项的规定，请先由管理员发布`);
  const { launchAt, period, owner, units } = command;
  if ((launchAt === undefined) === (period === undefined))
    return refuse('launch-or-period', 'M1', '请写明政策发布时间，或敏感时期的种类和起止日期，二者择一', '/launchAt');
  const wrong = unitsFault([owner, ...units, ...(command.leads === undefined ? [] : [command.leads])], directory);
  if (wrong) return wrong;
  if (units.length > rules.maxUnits || new Set(units).size < units.length)
    return refuse('units-out-of-range', 'ours', `涉及单位至多 ${rules.maxUnits} 个，不得重复`, '/units');
  const entered = {
    type: 'watch-opened' as const,
    policyId: policy.id,
    drill: command.drill ?? false,
    ...pick(command, [
      'number',
      'name',
      'document',
      'says',
      'mentions',
      'leads',
      'owner',
      'units',
      'like',
      'assessment',
    ]),
  };
  if (period !== undefined) {
    const kind = rules.periods.find((row) => row.id === period.kind);
    if (!kind)
      return refuse(
        'unknown-period',
        'M1',
        `敏感时期种类应为：${rules.periods.map(({ name }) => name).join('、')}`,
        '/period/kind',
      );
    if (command.leads !== undefined || command.document !== undefined || command.subject !== undefined)
      return refuse('of-a-launch', 'M1', '文件、主题词和牵头回应单位只在政策发布时填写，请去掉', '/period');
    if (kind.report && units.length === 0)
      return refuse('no-unit', 'M1', '敏感时期须写明受约束的单位，至少一个', '/units');
    const fault = periodFault(period, policy, now);
    if (fault) return fault;
    return [{ ...entered, subject: kind.short, grade: kind.grade, period: { ...period, owedSince: now } }];
  }
  if (!policy.words.subjects.some(({ word }) => word === command.subject))
    return refuse('unknown-subject', 'P8', '主题词不在清单中', '/subject');
  // A2: what was ruled to be launched is watched for, however late that arrives.
  const launched = command.launched || (command.assessment !== undefined && (launchAt ?? now) <= now);
  const times = launched
    ? { launch: { at: launchAt ?? now, lineBy: withGrace(now, now, policy) } }
    : launchTimes(launchAt ?? now, policy, now);
  return isRefusal(times)
    ? times
    : [{ ...entered, subject: command.subject ?? '', grade: rules.launch.grade, launch: times.launch }];
}

/** P8: units in office. */
export function unitsFault(units: readonly string[], { units: known }: Directory): Refusal | null {
  const unknown = units.find((unit) => !known.some(({ id, active }) => id === unit && active));
  return unknown === undefined ? null : refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unknown}`, '/units');
}

/** H3: a period that is not over, no longer than the rules allow, in years whose calendar is there where it is needed. */
export function periodFault(
  { kind, from, until }: Pick<Period, 'kind' | 'from' | 'until'>,
  policy: Policy,
  now: Instant,
): Refusal | null {
  const rules = rulesOf(policy);
  const row = rules.periods.find(({ id }) => id === kind);
  if (until < from) return refuse('ends-before', 'M1', '结束日期不应早于开始日期', '/period/until');
  if (until < dayOf(now)) return refuse('over-already', 'M1', '时期已过，须在事前或期间登记', '/period/until');
  if (daysBetween(from, until) > rules.maxDays)
    return refuse('too-long', 'ours', `最长 ${rules.maxDays} 天，请分段登记`, '/period/until');
  if (row?.rota && daysBetween(from, until) > rules.maxRotaDays)
    return refuse('too-long', 'ours', `须报值班表的时期最长 ${rules.maxRotaDays} 天，请分段登记`, '/period/until');
  const year = row ? missingYear({ from, until }, row, policy) : null;
  return year === null
    ? null
    : refuse(
        'no-calendar',
        'H3',
        `尚未载入${year}年国务院节假日安排，无法按工作日零报告，请先更新政策`,
        '/period/until',
      );
}

/** What arises late gives those who owe it some time all the same. */
export const withGrace = (by: Instant, now: Instant, policy: Policy): Instant =>
  latest(by, plus(now, rulesOf(policy).graceHours * HOUR));

/** M1, H3: when the line is due and the units are told, by the hour of the launch; `told`: at once, and why. */
export function launchTimes(
  at: Instant,
  policy: Policy,
  now: Instant,
): { launch: LaunchTimes; told?: 'no-calendar' | 'late' } | Refusal {
  if (at <= now) return refuse('over-already', 'M1', '发布时间已过：已有舆情的请登记办件', '/launchAt');
  const { lineHours, noticeWorkingDays, noticeAt, noticeBy, maxDays } = {
    ...rulesOf(policy).launch,
    maxDays: rulesOf(policy).maxDays,
  };
  if (at > plus(now, maxDays * DAY))
    return refuse('too-far', 'ours', `发布时间应在 ${maxDays} 天以内，请临近时登记`, '/launchAt');
  // Never later than the launch itself.
  const lineBy = earliest(withGrace(plus(at, -lineHours * HOUR), now, policy), at);
  const day = workingDayBefore(dayOf(at), noticeWorkingDays, policy);
  if (typeof day !== 'string') return { launch: { at, lineBy }, told: 'no-calendar' };
  const noticeFrom = fromWallClock(day, noticeAt);
  return noticeFrom <= now
    ? { launch: { at, lineBy }, told: 'late' }
    : { launch: { at, lineBy, noticeFrom, noticeBy: fromWallClock(day, noticeBy) } };
}

/** P8: by when the rota of a period is due. */
export const rotaBy = (from: Day, policy: Policy, now: Instant): Instant =>
  withGrace(fromWallClock(dayAfter(from, -rulesOf(policy).rota.daysBefore), rulesOf(policy).rota.by), now, policy);
