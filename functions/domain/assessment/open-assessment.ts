import type { Actor } from '../matter/actor.ts';
import { DAY, HOUR, type Instant, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { AssessmentRules } from '../rules/assessment-rules.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OfWatch, OpenAssessment } from './commands.ts';
import type { AssessmentBody, LaunchHour } from './events.ts';
import { hourAhead, tooLongAgo } from './hour.ts';

/** A2: before a policy that touches the public's vital interests is launched, whoever is in charge of it assesses it. */
export function openAssessment(
  actor: Actor,
  command: OpenAssessment,
  context: TextContext,
): AssessmentBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '风险评估须由具名的人员立项');
  const { policy, directory, now } = context;
  const { assessments: rules, id: policyId } = policy;
  if (!rules)
    return refuse('no-rules', 'A2', `规则版本 ${policyId} 没有风险评估的规定（assessments），请先由管理员起草并发布`);
  const { unit, coUnits, subject, ofWatch, launched, launchAt } = command;
  const fault =
    unitsFault([unit, ...coUnits], rules, directory) ??
    (policy.words.subjects.some(({ word }) => word === subject)
      ? null
      : refuse('unknown-subject', 'P8', '主题词不在清单中', '/subject')) ??
    (ofWatch && watchFault(ofWatch, unit, launchAt));
  if (fault) return fault;
  const hour = launched ? launchedHour(launchAt, rules, now) : hourAhead(launchAt, policy, now);
  if (isRefusal(hour)) return hour;
  return [
    {
      type: 'assessment-opened',
      policyId,
      drill: command.drill ?? false,
      grade: rules.grade,
      opener: actor.id,
      hour,
      ...(ofWatch ? { watch: ofWatch.number } : {}),
      ...pick(command, ['number', 'name', 'document', 'says', 'mentions', 'subject', 'unit', 'coUnits']),
    },
    // H2: what should not have happened can be recorded too.
    ...(launched ? [{ type: 'launch-recorded' as const, launchedAt: launchAt, unruled: true as const }] : []),
  ];
}

/** P8: units in office, the responsible one and those that assess with it. */
export function unitsFault(
  [unit, ...coUnits]: readonly string[],
  { maxUnits }: Pick<AssessmentRules, 'maxUnits'>,
  { units }: Pick<Directory, 'units'>,
): Refusal | null {
  const unknown = [unit, ...coUnits].find((one) => !units.some(({ id, active }) => id === one && active));
  if (unknown !== undefined)
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unknown}`, unknown === unit ? '/unit' : '/coUnits');
  const twice = coUnits.includes(unit ?? '') || new Set(coUnits).size < coUnits.length;
  return twice || coUnits.length > maxUnits
    ? refuse('units-out-of-range', 'ours', `共同评估单位至多 ${maxUnits} 个，不得重复，不含责任单位`, '/coUnits')
    : null;
}

/** M1: a launch that is watched for already keeps its hour: one of the same unit, still to come, which no other assessment has. */
function watchFault({ number, open, owner, launchAt, assessment }: OfWatch, unit: string, at: Instant): Refusal | null {
  const field = '/watch';
  if (launchAt === undefined) return refuse('not-a-launch', 'M1', `关注事项 ${number} 不是政策发布，不能关联`, field);
  if (!open) return refuse('watch-over', 'M1', `关注事项 ${number} 已办结或已取消，请不填此项`, field);
  if (owner !== unit)
    return refuse('other-owner', 'A2', `关注事项 ${number} 的主责单位不是评估责任单位：谁主管谁评估`, field);
  if (assessment !== undefined)
    return refuse('assessed-already', 'A2', `关注事项 ${number} 已有风险评估 ${assessment}，请在该件办理`, field);
  return launchAt === at
    ? null
    : refuse('other-hour', 'A2', `发布时间应与关注事项 ${number} 一致；要改期的，请在立项后改期`, '/launchAt');
}

/** It was launched, and nobody had assessed it: that is done now. */
function launchedHour(at: Instant, { maxDays, graceHours }: AssessmentRules, now: Instant): LaunchHour | Refusal {
  if (at > now) return refuse('in-the-future', 'A2', '尚未发布：请按计划的发布时间立项', '/launchAt');
  return plus(at, maxDays * DAY) < now
    ? tooLongAgo(maxDays, '/launchAt')
    : { launchAt: at, findingsBy: plus(now, graceHours * HOUR), late: true };
}
