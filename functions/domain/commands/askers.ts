import { printed } from '../clocks/explain.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import { type Instant, isWrittenBefore } from '../matter/instant.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { unitMeant } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** 依申请公开: whoever asks for a document was shown how to apply: when and how, and nothing of what he asks for. The text is the district's own. */
export function recordShownHow(
  state: Case,
  { shownAt, means, unit: named }: Of<'record-shown-how'>,
  actor: Actor,
  { policy, directory, now }: Context,
): Draft[] | Refusal {
  if (!policy.informationRequests)
    return refuse('no-way-to-apply', 'ours', '本区政策尚未写明依申请公开的申请方式，请管理员先行补充');
  const unit = unitMeant(named, actor, directory);
  if (isRefusal(unit)) return unit;
  return unlessSince(state, shownAt, '/shownAt', now) ?? [{ type: 'shown-how-to-apply', shownAt, means, unit }];
}

/** 回访 by the source's own order number, since no telephone number is kept here: when, by whom, reached or not, and how satisfied as the source has it. */
export function recordCallback(
  state: Case,
  { order, calledAt, reached, satisfied, unit: named }: Of<'record-callback'>,
  actor: Actor,
  { directory, now }: Context,
): Draft[] | Refusal {
  if (!isOrderNumber(order))
    return refuse(
      'no-order-number',
      'H5',
      '回访凭来源平台的工单编号办理：请填该平台的工单编号（字母、数字和连字符），本系统不存电话号码',
      '/order',
    );
  if (reached && satisfied === undefined)
    return refuse(
      'satisfaction-missing',
      'ours',
      '已联系上的，请填来源平台记载的满意情况；未表态的选“未表态”',
      '/satisfied',
    );
  if (!reached && satisfied !== undefined)
    return refuse('not-reached', 'ours', '未联系上的，没有满意情况可填', '/satisfied');
  const unit = unitMeant(named, actor, directory);
  if (isRefusal(unit)) return unit;
  return (
    unlessSince(state, calledAt, '/calledAt', now) ?? [
      { type: 'called-back', order, calledAt, reached, unit, ...(satisfied === undefined ? {} : { satisfied }) },
    ]
  );
}

/** Letters, digits and what joins them; a mobile number, or what is left of a number that was masked, is none. */
const isOrderNumber = (order: string): boolean =>
  /^[A-Za-z0-9\p{Script=Han}〔〕[\]()（）_-]{4,40}$/u.test(order) && /\d/.test(order) && !/^1\d{10}$/.test(order);

function unlessSince({ discoveredAt }: Case, at: Instant, field: string, now: Instant): Refusal | null {
  if (at > now) return refuse('in-the-future', 'H4', '时间晚于现在：只有已经发生的才能登记', field);
  return isWrittenBefore(at, discoveredAt)
    ? refuse('before-discovery', 'H4', `时间早于发现时间 ${printed(discoveredAt)}`, field)
    : null;
}
