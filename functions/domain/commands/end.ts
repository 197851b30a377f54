import type { Actor } from '../matter/actor.ts';
import { type Case, type ClockKind, type Grades, isDailyDrill, unitsOf } from '../case/case.ts';
import { gradesInPlay } from '../case/graver-emergency.ts';
import type { PersonCommand } from '../case/commands.ts';
import { isReceived, pendingHandoff } from '../case/handoffs.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isOfUnitConcerned } from '../people/recipients.ts';
import { propose } from '../proposals/propose.ts';
import { refusalOf } from '../proposals/refusal-of.ts';
import type { EndRule, Policy } from '../rules/policy.ts';
import { ruleOf } from '../rules/proposal-rule.ts';
import type { CarryOut } from './carry-out.ts';
import type { Context } from './decide.ts';
import { outcomeOf } from './outcome.ts';
import { unlessOpen } from './unless-open.ts';

type End = Extract<PersonCommand, { command: 'end' }>;
type Ended = Extract<Draft, { type: 'ended' }>;

/**
 * P4: no answer is a decision with reason and decider, not silence. Other ends need one as well where the matter is grave or a duty was missed,
 * so that nothing is put away by the desk alone.
 */
export function end(
  state: Case,
  command: End,
  actor: Actor,
  context: Context,
  by: 'decided' | 'open' = 'open',
): Draft[] | Refusal {
  const undecided = unlessOpen(state) ?? unlessGraded(state);
  if (undecided) return undecided;
  const { outcome, reason, target, to } = command;
  const rule = ruleOfEnd(outcome, context.policy);
  if (!rule) return refuse('unknown-outcome', 'ours', `没有这种终结方式:${outcome}`, '/outcome');
  const astray = unlessItsTarget(rule, target, '/target') ?? unlessItsOrgan(state, command, context.policy);
  if (astray) return astray;
  const ended: Ended = { type: 'ended', ...pick(command, ['outcome', 'reason', 'target']) };
  const onItsWay = outcome === 'passed-on' ? unlessOnItsWay(state) : null;
  if (onItsWay) return onItsWay;
  // What fell due and no rung has declared yet is missed by it all the same.
  const { breaches } = outcomeOf(state, [ended], actor, context).after;
  if (by === 'open' && needsDecision({ ...state, ...pick({ breaches }, ['breaches']) }, rule)) {
    const asked = { payload: payloadOf(command), reason, concerned: unitsOf(state) };
    return propose(state, { ...asked, ...(to === undefined ? {} : { to }) }, actor, context);
  }
  if (to !== undefined) return refuse('to-not-asked', rule.clause, '现在终结无须审批，请去掉提请对象', '/to');
  return [passedOrEnded(state, ended)];
}

/** M4: what is passed on ends here once it was received there; until then it is on its way, and every duty runs. */
function passedOrEnded(state: Case, ended: Ended): Draft {
  const { outcome, target, reason } = ended;
  if (outcome !== 'passed-on' || target === undefined || isReceived(state, target)) return ended;
  const handoff = `H${(state.handoffs?.length ?? 0) + 1}`;
  return { type: 'passed-on', handoff, target, reason, ...pick(ended, ['proposalId']) };
}

/** S4: it ends with its exercise, as it stands: nobody decides on it, and nothing of it is owed. */
export function endDrill(state: Case, { policy }: Context): Draft[] | Refusal {
  const over = unlessOpen(state);
  if (over) return over;
  if (state.exercise === undefined) return refuse('no-exercise', 'S4', '不是演练活动中的办件，不随演练了结');
  return [{ type: 'ended', outcome: 'drill-over', reason: policy.exercises?.over ?? '' }];
}

/** H5: a report of wrongdoing goes to the discipline organ, and one of whoever coordinates or leads here to that of the superior; to nobody else. */
function unlessItsOrgan(
  { wrongdoing }: Case,
  { outcome, target }: { outcome: EndRule['outcome']; target?: string },
  { wrongdoing: rule }: Policy,
): Refusal | null {
  if (outcome !== 'passed-on' || wrongdoing?.state !== 'is' || !rule) return null;
  const to = wrongdoing.above ? rule.above : rule.to;
  if (target === to) return null;
  return refuse(
    'wrong-organ',
    rule.clause,
    wrongdoing.above
      ? `反映统筹协调单位或区领导的检举控告，只转上级机关指定的接收人（${to}），不含内容`
      : `检举控告只转${to}，不转信访和其他渠道`,
    '/target',
  );
}

export function unlessOnItsWay(state: Case): Refusal | null {
  const pending = pendingHandoff(state);
  return pending
    ? refuse(
        'passed-on-already',
        'M4',
        `已转${pending.target}（${pending.id}），尚待其接收：请先登记接收、退回或撤回`,
        '/target',
      )
    : null;
}

/** P4: what was approved ends the case. */
export const carryOutEnd: CarryOut<'no-answer' | 'end'> = (
  state,
  { proposal, payload, reason, approvedBy },
  { policy, directory },
) => {
  const barred = { barred: unitsOf(state) };
  const decider = directory.contacts.find(({ id }) => id === approvedBy);
  // A unit that was given the case since it was asked is concerned as those were that had it then.
  if (ruleOf(payload.kind, policy).barsUnitConcerned && decider && isOfUnitConcerned(barred, decider))
    return refusalOf('of-the-unit-concerned', ruleOf(payload.kind, policy));
  // What was asked before a graver emergency was learnt of was asked of another matter.
  const undecided = unlessOpen(state) ?? unlessGraded(state);
  if (undecided) return undecided;
  const ends = payload.kind === 'end' ? pick(payload, ['outcome', 'target']) : { outcome: 'no-answer' as const };
  const rule = ruleOfEnd(ends.outcome, policy);
  const astray = rule ? unlessItsTarget(rule, 'target' in ends ? ends.target : undefined, '/changes/target') : null;
  const onItsWay = ends.outcome === 'passed-on' ? unlessOnItsWay(state) : null;
  return (
    astray ??
    unlessItsOrgan(state, ends, policy) ??
    onItsWay ?? [passedOrEnded(state, { type: 'ended', ...ends, reason, proposalId: proposal.id })]
  );
};

/** A1: nothing ends a case whose gravest news, or whose lost ground, nobody has decided on; its duties would go with it unseen, or its grade stay unfounded. */
export const unlessGraded = ({ graver, review }: Case): Refusal | null =>
  graver
    ? refuse('grade-undecided', 'A1', '线索所述更重的突发事件尚未定级，请先定级或登记查无此事')
    : review
      ? refuse(
          'grade-undecided',
          'A1',
          `${review.from === undefined ? '定级所依线索已拆出' : `归并来的 ${review.from} 等级更高`}，等级尚未复核，请先调整等级：维持原等级并写明理由，或改定等级`,
        )
      : null;

/** H2: whether an end is the desk's own to decide, or is proposed to a decider: so is that of a case which was grave until it was regraded. */
export function needsDecision(state: Case, { proposal }: EndRule): boolean {
  // S4: the system ends the daily drill itself.
  if (!proposal || isDailyDrill(state)) return false;
  const { when } = proposal;
  return (
    !when ||
    (when.confirmed === true && state.status === 'open') ||
    [...gradesInPlay(state), ...(state.wereGrades ? [state.wereGrades] : []), ...putDown(state)].some(
      ({ opinion, emergency }) =>
        when.grades.includes(opinion) || (emergency !== null && when.grades.includes(emergency)),
    ) ||
    (state.breaches ?? []).some(
      ({ duty, is }) => is !== 'healed' && is !== 'no-duty' && when.missed.some((kind) => isOf(duty, kind)),
    )
  );
}

/** A1: what alerts told of, also where one person put it down; not so where a second one found that nothing was owed of it. */
const putDown = ({ learnt = [], breaches = [] }: Case): Grades[] =>
  breaches.some(({ is }) => is === 'no-duty') ? [] : learnt.map(({ grades }) => grades);

/** A breach is known by its kind and what it belongs to. */
const isOf = (duty: string, kind: ClockKind): boolean => duty === kind || duty.startsWith(`${kind}:`);

const ruleOfEnd = (outcome: EndRule['outcome'], { ends }: Policy): EndRule | undefined =>
  ends.find((row) => row.outcome === outcome);

const payloadOf = ({ outcome, target }: End): ProposalPayload =>
  outcome === 'no-answer'
    ? { kind: 'no-answer' }
    : { kind: 'end', outcome, ...(target === undefined ? {} : { target }) };

function unlessItsTarget(
  { name, targets, clause }: EndRule,
  target: string | undefined,
  field: string,
): Refusal | null {
  if (targets && !targets.includes(target ?? ''))
    return refuse('target-missing', clause, `须写明转往何处,可选:${targets.join('、')}`, field);
  if (!targets && target !== undefined)
    return refuse('target-not-asked', clause, `${name}不转往别处,请去掉转往何处`, field);
  return null;
}
