import { printed } from '../clocks/explain.ts';
import { DAY, HOUR, type Instant, plus } from '../matter/instant.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import { type Assessment, isLaunched, isOpen, isUnderDecision } from './assessment.ts';
import type { AssessmentPersonCommand } from './commands.ts';
import type { AssessmentBody } from './events.ts';
import { unlessBefore } from './fill.ts';
import { hourAhead, tooLongAgo } from './hour.ts';
import { armedUntil } from './phase.ts';
import { rulesOf } from './rules-of.ts';

type Of<Name extends AssessmentPersonCommand['command']> = Extract<AssessmentPersonCommand, { command: Name }>;

/** A2: the launch is put off or brought forward, or gets an hour: what is due before it goes by the new one. */
export function move(
  state: Assessment,
  { launchAt, says }: Of<'move'>,
  { policy, now }: TextContext,
): AssessmentBody[] | Refusal {
  if (isLaunched(state, now))
    return refuse(
      'launched-already',
      'A2',
      '发布时间已到，不再改期；实际没有发布的，请办结关注事项，定了时间再另行立项',
    );
  const unfit = unlessBefore(state);
  if (unfit) return unfit;
  if (launchAt === state.launchAt) return refuse('nothing-new', 'A2', '与原发布时间相同', '/launchAt');
  const hour = hourAhead(launchAt, policy, now);
  if (isRefusal(hour)) return hour;
  return [{ type: 'launch-moved', hour, says, ...(state.launchAt === undefined ? {} : { was: state.launchAt }) }];
}

/** A2, H2: it was launched. That nobody had ruled so is put down with it, for a person to judge. */
export function recordLaunch(
  state: Assessment,
  { launchedAt, document }: Of<'record-launch'>,
  { policy, now }: TextContext,
): AssessmentBody[] | Refusal {
  if (state.status === 'armed')
    return refuse('ruled-to-launch', 'A2', '已决定发布，到时即视为发布；提前或推迟的请改期');
  if (state.launchedAt !== undefined)
    return refuse('launched-already', 'A2', `已登记于 ${printed(state.launchedAt)} 发布`, '/launchedAt');
  if (launchedAt > now)
    return refuse('in-the-future', 'A2', `时间 ${printed(launchedAt)} 晚于现在，请在发布后登记`, '/launchedAt');
  const { graceHours, maxDays } = rulesOf(policy);
  if (plus(launchedAt, maxDays * DAY) < now) return tooLongAgo(maxDays, '/launchedAt');
  return [
    {
      type: 'launch-recorded',
      launchedAt,
      unruled: true,
      ...(document === undefined ? {} : { document }),
      ...(isOpen(state) && state.findingsBy !== undefined ? {} : { findingsBy: plus(now, graceHours * HOUR) }),
    },
  ];
}

/** H2: a person says whether what was foreseen came, by the cases that came of it. */
export function judgePoint(
  state: Assessment,
  { point, came, cases, says }: Of<'judge-point'>,
  { now }: TextContext,
): AssessmentBody[] | Refusal {
  const unfit = unlessEchoing(state, now) ?? unlessItsCases(state, cases);
  if (unfit) return unfit;
  return state.points.some(({ id }) => id === point)
    ? [{ type: 'point-judged', point, came, cases, says }]
    : refuse(
        'no-such-point',
        'A2',
        `没有风险点 ${point}；可选：${state.points.map(({ id }) => id).join('、') || '无'}`,
        '/point',
      );
}

/** A2: what came and nobody had foreseen: the next assessment learns from it. */
export const recordUnforeseen = (
  state: Assessment,
  { cases, says }: Of<'record-unforeseen'>,
  { now }: TextContext,
): AssessmentBody[] | Refusal =>
  unlessEchoing(state, now) ?? unlessItsCases(state, cases) ?? [{ type: 'unforeseen-recorded', cases, says }];

const unlessEchoing = (state: Assessment, now: Instant): Refusal | null =>
  isLaunched(state, now) ? null : refuse('not-launched', 'A2', '尚未发布：是否应验，请在发布之后认定');

function unlessItsCases({ cases: known = [] }: Assessment, cases: readonly string[]): Refusal | null {
  const other = cases.findIndex((one) => !known.includes(one));
  return other < 0
    ? null
    : refuse(
        'not-its-case',
        'A2',
        // H5: not by their numbers, since one of them may complain of whoever asks.
        `${cases[other]} 不是由此引出的办件，请从本件列出的办件中选`,
        `/cases/${other}`,
      );
}

/** The unit gives the policy up before anybody ruled: nothing is to be assessed. */
export function drop(state: Assessment, { says }: Of<'drop'>): AssessmentBody[] | Refusal {
  if (state.status !== 'assessing') return refuse('ruled-already', 'A2', '已作出评估决定；不发布了的，请取消关注事项');
  if (state.launchedAt !== undefined) return refuse('launched-already', 'A2', '已经发布，仍须评估并报请决定');
  return isUnderDecision(state)
    ? refuse('under-decision', 'A2', '正在报请决定；请等决定，或由提请人撤回后再办')
    : [{ type: 'assessment-dropped', says }];
}

/** A2: looked back at, once no echo is expected any more and of each point it is said whether it came. */
export function close(
  state: Assessment,
  { says }: Of<'close'>,
  { policy, now }: TextContext,
): AssessmentBody[] | Refusal {
  const until = armedUntil(state, policy);
  if (until === null) return refuse('not-armed', 'A2', '决定发布之后才回看评估');
  if (until > now) return refuse('still-armed', 'A2', `发布后的比对期至 ${printed(until)}，期满后再回看评估`);
  const open = state.points.filter(({ came }) => came === undefined).map(({ id }) => id);
  return open.length > 0
    ? refuse('unjudged', 'A2', `请先认定各风险点是否应验，尚缺：${open.join('、')}`)
    : [{ type: 'assessment-closed', says }];
}
