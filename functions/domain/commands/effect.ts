import { type Case, isOpen } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { effectHours, effectKey, effectOf, seenFrom, supersededBy } from '../clocks/effects.ts';
import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import type { Approved } from '../proposals/settle.ts';
import type { Context } from './decide.ts';
import { lookAhead } from './outcome.ts';
import { farthestPromise } from './promise.ts';
import { takenFrom } from './wrongdoing.ts';

type Judging = Extract<PersonCommand, { command: 'judge-effect' }>;

/**
 * P5, P8: what came of a release, so many hours after it; what is still asked puts a second answer before a named
 * person.
 */
export function judgeEffect(state: Case, command: Judging, actor: Actor, context: Context): Draft[] | Refusal {
  const unfit = unlessSeen(state, command, context) ?? unlessAnswerBy(state, command, context);
  if (unfit) return unfit;
  const { command: _, answerBy, to, ...judged } = command;
  const drafts: Draft[] = [{ type: 'effect-judged', ...judged }];
  if (answerBy === undefined) return drafts;
  const asked = propose(
    lookAhead(state, drafts, actor, context.now),
    {
      payload: { kind: 'second-answer', ...pick(judged, ['release', 'hours']), by: answerBy },
      reason: `发布后仍有公众疑问未回应：${judged.asks.join('；')}`,
      ...(to === undefined ? {} : { to }),
    },
    actor,
    context,
  );
  return isRefusal(asked) ? asked : [...drafts, ...asked];
}

function unlessSeen(state: Case, { release: id, hours, reason }: Judging, { policy, now }: Context): Refusal | null {
  if (state.joinedInto !== undefined)
    return refuse('case-over', 'P5', `办件已归并到 ${state.joinedInto}，请在该件评估`);
  if (state.status === 'ended') return refuse('case-over', 'P5', '办件已终结，没有需要评估效果的回应');
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不公开发布，不评估效果');
  const standing = state.releases.filter((one) => one.void === undefined);
  const release = standing.find((one) => one.id === id);
  if (!release)
    return refuse(
      'no-such-release',
      'P5',
      `没有发布 ${id}；可选：${standing.map((one) => one.id).join('、') || '无'}`,
      '/release',
    );
  const known = effectHours(policy);
  if (!known.includes(hours))
    return refuse('not-such-hours', 'ours', `评估时点应为发布后 ${known.join('、') || '（无）'} 小时`, '/hours');
  const from = seenFrom(release, hours, policy);
  if (from > now) return refuse('too-early', 'P5', `发布满 ${hours} 小时后才能评估，即 ${printed(from)} 起`, '/hours');
  const later = supersededBy(state, release);
  if (later)
    return refuse('superseded', 'P5', `${id} 之后已另有发布 ${later.id}，请评估 ${later.id} 的效果`, '/release');
  const before = effectOf(state, effectKey(id, hours));
  if (before && reason === undefined)
    return refuse('already-judged', 'P5', `已于 ${printed(before.at)} 评估；重新评估的，请说明理由`, '/reason');
  return !before && reason !== undefined
    ? refuse('reason-not-asked', 'P5', '首次评估，请去掉此项说明', '/reason')
    : null;
}

/** P5: by when it is to be answered, within what the rules let anybody promise. */
function unlessAnswerBy(state: Case, { asks, answerBy, to }: Judging, { policy, now }: Context): Refusal | null {
  if (asks.length === 0)
    return answerBy === undefined && to === undefined
      ? null
      : refuse('nothing-asked', 'P5', '没有未回应的疑问，请去掉再次回应的时间和审批人', '/answerBy');
  const farthest = farthestPromise(state, policy, now);
  if (answerBy === undefined)
    return refuse('answer-by-missing', 'P5', '有未回应的疑问，请写明建议最迟何时再次回应', '/answerBy');
  return answerBy <= now || answerBy > farthest
    ? refuse('answer-by-out-of-range', 'P5', `再次回应的时间应晚于现在，且不晚于 ${printed(farthest)}`, '/answerBy')
    : null;
}

/**
 * H2, P5: decided: the release that left something open promises one more, by its own clock; a case that was closed is
 * open again for it.
 */
export function carryOutSecondAnswer(
  state: Case,
  { payload, proposal, reason }: Approved<Extract<ProposalPayload, { kind: 'second-answer' }>>,
  { now }: Pick<Context, 'now'>,
): Draft[] | Refusal {
  const { release: id, hours, by } = payload;
  const release = state.releases.find((one) => one.id === id && one.void === undefined);
  if (state.joinedInto !== undefined)
    return refuse('nothing-to-answer', 'P5', `办件已归并到 ${state.joinedInto}，由该件评估和回应，请退回此提请`);
  if (state.status === 'ended' || !release)
    return refuse(
      'nothing-to-answer',
      'P5',
      `${state.status === 'ended' ? '办件已终结' : `发布 ${id} 已作废`}，请退回此提请`,
    );
  if (by <= now)
    return refuse('answer-by-past', 'P5', `建议的再次回应时间 ${printed(by)} 已过，请退回，由提请人重新评估`);
  const made = release.promises?.length ?? 0;
  const set: Draft = {
    type: 'second-answer-set',
    release: id,
    hours,
    promise: { id: `P${made + 1}`, by },
    proposalId: proposal.id,
  };
  // What was answered and settled stays so: open again, it owes the second answer alone.
  return isOpen(state) ? [set] : [set, { type: 'reopened', reason, secondAnswer: true }, ...takenFrom(state)];
}
