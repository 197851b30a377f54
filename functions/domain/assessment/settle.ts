import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Risk, Ruling } from '../matter/risk.ts';
import { propose } from '../proposals/propose.ts';
import { carryOutPurge, clearedBy, proposePurge } from '../proposals/purge.ts';
import { type Approved, decideBy } from '../proposals/settle.ts';
import { METHODS } from '../rules/assessment-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { Deciding } from '../texts/text-context.ts';
import { type Assessment, isLaunched, isUnderDecision } from './assessment.ts';
import type { AssessmentPersonCommand } from './commands.ts';
import { decidable } from './decidable.ts';
import type { AssessmentBody, AssessmentEvent } from './events.ts';
import { unlessAssessing } from './fill.ts';
import { suggestRisk } from './grade.ts';
import { hourAhead, hourTold } from './hour.ts';
import { riskRowOf, rulesOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends AssessmentPersonCommand['command']> = Extract<AssessmentPersonCommand, { command: Name }>;
type Context = Deciding<AssessmentBody>;
type AssessmentPayload = Extract<ProposalPayload, { kind: 'assessment' }>;

/** A2, H2: put before a named leader: the grade that the points make, or another with its reason, and what is to be done. */
export function submit(
  state: Assessment,
  { risk, reason, ruling, launchAt, says, to }: Of<'submit'>,
  actor: Person,
  context: Context,
): AssessmentBody[] | Refusal {
  const { policy, now } = context;
  const unfit = unlessAssessing(state) ?? unlessFound(state, policy);
  if (unfit) return unfit;
  const suggested = suggestRisk(state.points, rulesOf(policy));
  if (!suggested) throw new Error(`no row of policy ${policy.id} grades ${state.number}`);
  if (suggested.risk !== risk && reason === undefined)
    return refuse(
      'reason-missing',
      'A2',
      `按规则应为${nameOf(suggested.risk, policy)}（${suggested.says}），另定等级的须说明理由`,
      '/reason',
    );
  const fault =
    unlessAllowed(risk, ruling, policy, '/ruling') ??
    unlessMeasured(state, { risk, ruling }, policy) ??
    unlessHour(state, { ruling, launchAt }, policy, now);
  if (fault) return fault;
  const payload: AssessmentPayload = {
    kind: 'assessment',
    what: 'ruling',
    risk,
    ruling,
    ...(launchAt === undefined ? {} : { launchAt }),
  };
  const asked = askedOf(state, payload, { reason: says, to }, actor, context, 1);
  if (isRefusal(asked)) return asked;
  return [
    {
      type: 'assessment-submitted',
      risk,
      suggested,
      ruling,
      says,
      ...(reason === undefined ? {} : { reason }),
      ...(launchAt === undefined ? {} : { launchAt }),
    },
    ...asked,
  ];
}

/** H2: by whoever rules at this grade, of the responsible unit or of the district. */
const askedOf = (
  state: Assessment,
  payload: AssessmentPayload,
  { reason, to }: { reason: string; to: string | undefined },
  actor: Person,
  context: Context,
  after: number,
) =>
  propose(
    { ...decidable(state), version: state.version + after },
    {
      payload,
      reason,
      deciders: riskRowOf(payload.risk, context.policy).deciders,
      unit: state.unit,
      ...(to === undefined ? {} : { to }),
    },
    actor,
    context,
  );

const nameOf = (risk: Risk, policy: Policy): string => riskRowOf(risk, policy).name;

/** A2: 通过舆情跟踪、抽样调查、重点走访、会商分析等方式: no ruling on nothing. */
function unlessFound(state: Assessment, policy: Policy): Refusal | null {
  const { methods, minMethods } = rulesOf(policy);
  const used = METHODS.filter((method) => state.findings.some((one) => one.method === method));
  if (used.length < minMethods) {
    const open = methods.filter(({ id }) => !used.includes(id)).map(({ name }) => name);
    return refuse(
      'methods-missing',
      'A2',
      `已有 ${used.length} 种方式的评估记录，至少须 ${minMethods} 种；尚可采用：${open.join('、')}`,
    );
  }
  return state.points.length > 0
    ? null
    : refuse('no-point', 'A2', '尚未列出风险点：请至少列一个，确无风险的也请写明最可能出现的情形并评为最低');
}

function unlessAllowed(risk: Risk, ruling: Ruling, policy: Policy, field: string): Refusal | null {
  const { name, rulings } = riskRowOf(risk, policy);
  if (rulings.includes(ruling)) return null;
  const named = rulesOf(policy)
    .rulings.filter(({ id }) => rulings.includes(id))
    .map((one) => one.name);
  return refuse(
    'not-at-this-risk',
    'A2',
    `${name}的只能${named.join('或')}；采取措施降低风险后，请更新风险点再报`,
    field,
  );
}

/** A2: 确定风险等级并制定相应的处置预案. */
function unlessMeasured(
  { plan, points }: Assessment,
  { risk, ruling }: { risk: Risk; ruling: Ruling },
  policy: Policy,
): Refusal | null {
  if (ruling !== 'launch') return null;
  if (plan === undefined) return refuse('no-plan', 'A2', '发布前须有相应的处置预案：请先关联预案');
  const { measured: wanted, name } = riskRowOf(risk, policy);
  const bare = wanted ? points.filter(({ measured }) => !measured).map(({ id }) => id) : [];
  return bare.length === 0
    ? null
    : refuse('measures-missing', 'A2', `${name}的，每个风险点都须写明防范措施，尚缺：${bare.join('、')}`);
}

function unlessHour(
  state: Assessment,
  { ruling, launchAt }: { ruling: Ruling; launchAt: Instant | undefined },
  policy: Policy,
  now: Instant,
): Refusal | null {
  if (ruling === 'launch') {
    if (launchAt !== undefined)
      return refuse('hour-not-asked', 'A2', '按原定时间发布的不填此项；要改期的请先改期', '/launchAt');
    return unlessToCome(state, now, '/ruling');
  }
  if (launchAt === undefined) return null;
  if (ruling === 'not-launch') return refuse('hour-not-asked', 'A2', '不发布的不填发布时间', '/launchAt');
  if (state.launchAt !== undefined && launchAt <= state.launchAt && state.launchedAt === undefined)
    return refuse('not-later', 'A2', `暂缓到的时间应晚于原定的 ${printed(state.launchAt)}`, '/launchAt');
  const hour = hourAhead(launchAt, policy, now);
  return isRefusal(hour) ? hour : null;
}

/** What is ruled to be launched has an hour that is still to come, unless it was launched already. */
function unlessToCome({ launchAt, launchedAt }: Assessment, now: Instant, field: string): Refusal | null {
  if (launchedAt !== undefined) return null;
  if (launchAt === undefined) return refuse('no-hour', 'A2', '没有发布时间：请先定发布时间', field);
  return launchAt > now
    ? null
    : refuse('hour-over', 'A2', `发布时间 ${printed(launchAt)} 已过：已经发布的请登记发布，没有发布的请先改期`, field);
}

/** H2: a launch is ruled for the hour that was put before whoever rules. */
function unlessAsRead({ proposed, launchAt, launchedAt }: Assessment): Refusal | null {
  const hour = proposed?.hour;
  return hour === undefined || launchAt === undefined || launchedAt !== undefined || hour === launchAt
    ? null
    : refuse(
        'hour-moved',
        'A2',
        `报请时的发布时间为 ${printed(hour)}，关注事项已改为 ${printed(launchAt)}；请退回，由提请人按新的时间再报`,
        '/decision',
      );
}

/** H2: the grade was wrong: another person than who says so decides, and what was ruled on it falls where it may not stand. */
export function correctRisk(
  state: Assessment,
  { risk, reason, to }: Of<'correct-risk'>,
  actor: Person,
  context: Context,
): AssessmentBody[] | Refusal {
  const { risk: was, ruling } = state;
  if (was === undefined || state.status === 'assessing')
    return refuse('not-ruled', 'A2', '尚未作出评估决定：请改风险点后报请决定，不必更正等级');
  if (state.status === 'dropped' || ruling === undefined) return refuse('not-ruled', 'A2', '此件未作出评估决定');
  if (was === risk) return refuse('nothing-new', 'A2', `现在就是${nameOf(was, context.policy)}`, '/risk');
  if (isUnderDecision(state)) return refuse('under-decision', 'A2', '已有更正等级的提请待审批');
  return askedOf(state, { kind: 'assessment', what: 'risk', risk, from: was }, { reason, to }, actor, context, 0);
}

/** H5: one person proposes that what slipped into the record of an assessment be erased, and says why. */
export const askPurge = (
  state: Assessment,
  command: Of<'ask-purge'>,
  actor: Person,
  context: Context,
): AssessmentBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** H2: the named leader's decision, on facts that still hold. */
export const decideProposal = (
  state: Assessment,
  command: Of<'decide'>,
  actor: Person,
  context: Context,
): AssessmentBody[] | Refusal =>
  decideBy(decidable(state), command, actor, context, (approved): AssessmentBody[] | Refusal => {
    const { payload, proposal } = approved;
    if (payload.kind === 'purge') {
      const record = context.facts ?? [];
      const cleared = [
        ...clearedBy(KEPT, tells, record, payload.events),
        ...clearedBy(
          state.points.map(({ id }) => id),
          setsPoint,
          record,
          payload.events,
        ),
      ];
      return carryOutPurge(state, { ...approved, payload }, context, cleared);
    }
    if (payload.kind !== 'assessment')
      throw new Error(`${proposal.id} of ${state.number} asks for what no assessment knows`);
    return payload.what === 'risk'
      ? regraded(state, { ...approved, payload }, context)
      : ruled(state, { ...approved, payload }, context);
  });

type Ruled<What> = Approved<AssessmentPayload & { what: What }>;

function ruled(
  state: Assessment,
  { proposal, payload, approvedBy: by }: Ruled<'ruling'>,
  { policy, now }: Context,
): AssessmentBody[] | Refusal {
  const { risk, ruling, launchAt } = payload;
  if (ruling === 'launch') {
    const late = unlessToCome(state, now, '/decision') ?? unlessAsRead(state);
    if (late) return late;
  }
  const hour = launchAt === undefined ? undefined : hourAhead(launchAt, policy, now, '/decision');
  if (isRefusal(hour)) return { ...hour, says: `${hour.says}；请退回，由提请人另报` };
  return [
    { type: 'assessment-ruled', proposalId: proposal.id, by, risk, ruling, ...(hour === undefined ? {} : { hour }) },
  ];
}

function regraded(
  state: Assessment,
  { proposal, payload, approvedBy: by }: Ruled<'risk'>,
  { policy, now }: Context,
): AssessmentBody[] {
  const { risk, from: was } = payload;
  const falls =
    state.status === 'armed' && !isLaunched(state, now) && !riskRowOf(risk, policy).rulings.includes('launch');
  const again = falls && state.launchAt !== undefined ? { hour: hourTold(state.launchAt, policy, now) } : {};
  return [
    {
      type: 'risk-corrected',
      proposalId: proposal.id,
      by,
      risk,
      was,
      ...(falls ? { unruled: true as const, ...again } : {}),
    },
  ];
}

/** The folded state keeps what its watch is opened with and what an alert is compared with, each as it was told last. */
const KEPT = ['name', 'says', 'document', 'mentions'] as const;
const tells = ({ type }: AssessmentEvent): boolean => type === 'assessment-opened' || type === 'facts-corrected';
/** And of each risk point its signs, cleared by its id. */
const setsPoint = (event: AssessmentEvent, point: string): boolean =>
  event.type === 'point-set' && event.point === point;
