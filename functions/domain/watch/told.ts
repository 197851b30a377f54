import { canonical } from '../matter/chain.ts';
import { earliest } from '../matter/instant.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { FollowAssessment, LinkAssessment, NoteCase } from './commands.ts';
import { dayOf, workingDayBefore } from './days.ts';
import type { WatchBody } from './events.ts';
import { launchTimes, withGrace } from './open-watch.ts';
import { rulesOf } from './rules-of.ts';
import type { Watch } from './watch.ts';

/** M1: a case came of it; it says which, once, also where it is over by now. */
export const noteCase = (
  { cases = [] }: Watch,
  { caseNumber, mentioned = [], apart }: NoteCase,
): WatchBody[] | Refusal =>
  cases.includes(caseNumber)
    ? refuse('nothing-new', 'ours', '已记入')
    : [{ type: 'case-noted', caseNumber, ...(mentioned.length > 0 ? { mentioned } : {}), ...(apart ? { apart } : {}) }];

/** A2: its launch is assessed, or that says more by now; one launch has one assessment. */
export function linkAssessment(
  { launch, assessment: known }: Watch,
  { command: _command, ...assessment }: LinkAssessment,
): WatchBody[] | Refusal {
  if (!launch) return refuse('not-a-launch', 'M1', '只有政策发布才有风险评估');
  if (known && known.number !== assessment.number)
    return refuse('assessed-already', 'A2', `已有风险评估 ${known.number}`);
  return canonical(known) === canonical(assessment)
    ? refuse('nothing-new', 'ours', '已记入')
    : [{ type: 'assessment-linked', assessment }];
}

/** A2: the hour that its assessment was moved to, or that it is not launched: decided there, and so it is here, however late that arrives. */
export function followAssessment(
  { launch, status }: Watch,
  command: FollowAssessment,
  { policy, now }: Pick<TextContext, 'policy' | 'now'>,
): WatchBody[] | Refusal {
  if (!launch || status !== 'open') return refuse('nothing-new', 'ours', '关注事项已办结或已取消');
  const { says } = command;
  if (command.command === 'follow-off') return [{ type: 'watch-called-off', says }];
  const { launchAt: at } = command;
  if (launch.at === at) return refuse('nothing-new', 'ours', '与原发布时间相同');
  const times = launchTimes(at, policy, now);
  // One that is out already has its line as soon as one that was never watched for.
  const is = isRefusal(times) ? { at, lineBy: earliest(launch.lineBy, withGrace(now, now, policy)) } : times.launch;
  return [{ type: 'watch-moved', says, launch: is, was: { at: launch.at } }];
}

/** M1: units hear of a launch on their day, at once where that is over or no calendar says which it is (H3). */
export function toldBy(state: Watch, drafts: readonly WatchBody[], policy: Policy): WatchBody[] {
  const { launch, toldAt, status } = state;
  const units = state.units.map(({ unit }) => unit);
  if (!launch || toldAt !== undefined || status !== 'open' || units.length === 0) return [];
  const rang = drafts.some((draft) => draft.type === 'rung-fired' && draft.clockId.startsWith('watch-notice'));
  if (rang) return [{ type: 'units-told', units }];
  if (launch.noticeFrom !== undefined) return [];
  const day = workingDayBefore(dayOf(launch.at), rulesOf(policy).launch.noticeWorkingDays, policy);
  return [{ type: 'units-told', units, why: typeof day === 'string' ? 'late' : 'no-calendar' }];
}
