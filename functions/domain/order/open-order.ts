import { printed } from '../clocks/explain.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { clockRows } from '../rules/clock-rows.ts';
import type { Policy } from '../rules/policy.ts';
import type { Instant } from '../matter/instant.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OpenOrder } from './commands.ts';
import type { OrderBody } from './events.ts';
import type { OrderLimit } from './order.ts';

/** S3: a named person issues it for his office. It says what it rests on, what it asks one by one, of whom and until when. */
export function openOrder(actor: Actor, command: OpenOrder, context: TextContext): OrderBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '督办件须由具名的人员签发');
  const { policy, directory, now } = context;
  const { orders } = policy;
  const basis = orders.bases.find(({ id }) => id === command.basis.kind);
  if (!basis)
    return refuse(
      'unknown-basis',
      'S3',
      `督办依据应为：${orders.bases.map(({ name }) => name).join('、')}`,
      '/basis/kind',
    );
  if (!policy.words.subjects.some(({ word }) => word === command.subject))
    return refuse('unknown-subject', 'P8', '主题词不在清单中', '/subject');
  if (!directory.units.some(({ id, active }) => id === command.unit && active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${command.unit}`, '/unit');
  if (command.unit === actor.unit)
    return refuse('own-unit', 'S3', '督办件由签发单位发给承办单位，不能发给本单位', '/unit');
  if (command.demands.length === 0 || command.demands.length > orders.maxDemands)
    return refuse('demands-missing', 'S3', `须逐项写明办理要求，1 至 ${orders.maxDemands} 项`, '/demands');
  const limit = limitFault(command.limit, policy, now);
  if (limit) return limit;
  const breach = breachOf(command, policy);
  if (isRefusal(breach)) return breach;
  return [
    {
      type: 'order-opened',
      policyId: policy.id,
      drill: command.drill ?? false,
      issuer: { unit: actor.unit, person: actor.id },
      grade: command.grade ?? orders.grade,
      demands: command.demands.map((says, index) => ({ id: `D${index + 1}`, says })),
      ...pick(command, ['number', 'basis', 'title', 'subject', 'unit', 'caseNumber', 'limit', 'against']),
      ...(breach ? { breach } : {}),
      ...(command.caseOver && basis.reopens ? { reopens: true as const } : {}),
    },
  ];
}

/** S3: the miss that it is about: on record, standing, of the unit that is ordered, and under no other order that is open. */
function breachOf({ breach, unit }: OpenOrder, policy: Policy): { duty: string; dueAt: Instant } | Refusal | null {
  if (!breach) return null;
  const { duty, found, ordered } = breach;
  const field = '/breach';
  if (!found) {
    const name = clockRows(policy).find(({ kind }) => kind === duty.split(':')[0])?.name ?? '所写时限';
    return refuse('no-such-breach', 'S3', `办件没有“${name}”的超时记录；请从办件的超时记录中选择`, field);
  }
  if (found.is !== 'stands') return refuse('counts-no-more', 'S3', '这条超时记录已经不计，不能据以督办', field);
  if (breach.unit !== unit)
    return refuse('not-its-breach', 'S3', '督办件发给超时的单位；这条超时记录是其他单位的', field);
  return ordered === undefined
    ? { duty, dueAt: found.dueAt }
    : refuse('already-ordered', 'S3', `已就这条超时记录发出督办件 ${ordered}，尚未办结`, field);
}

/** What is wrong with a limit that an issuer sets, or null. */
export const limitFault = (limit: OrderLimit, policy: Policy, now: Instant): Refusal | null =>
  'at' in limit && limit.at <= now
    ? refuse('limit-past', 'S3', `办理时限 ${printed(limit.at)} 已过，须晚于现在`, '/limit/at')
    : uncountable(limit, policy, now);

/** What is wrong with a limit that is counted from its start, or null. */
export function uncountable(limit: OrderLimit, policy: Policy, startAt: Instant): Refusal | null {
  if ('at' in limit) return null;
  const { maxWorkingDays } = policy.orders;
  if (!Number.isInteger(limit.workingDays) || limit.workingDays < 1 || limit.workingDays > maxWorkingDays)
    return refuse(
      'limit-out-of-range',
      'S3',
      `办理时限 ${limit.workingDays} 个工作日不可用，应为 1 至 ${maxWorkingDays} 的整数`,
      '/limit/workingDays',
    );
  const due = addWorkingDays(policy, startAt, limit.workingDays);
  return typeof due === 'string'
    ? null
    : refuse(
        'no-calendar',
        'H3',
        `尚未载入${due.missingYear}年国务院节假日安排，无法按工作日计算，请直接写明截止时间`,
        '/limit/workingDays',
      );
}
