import type { Actor } from '../matter/actor.ts';
import { type Breach, breachOf } from '../matter/breach.ts';
import { breachUnit, type Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { concernedBy } from '../people/concerned.ts';
import type { Directory } from '../people/directory.ts';
import { propose } from '../proposals/propose.ts';
import { wasAsked } from '../proposals/was-asked.ts';
import type { CarryOut } from './carry-out.ts';
import type { Context } from './decide.ts';
import { noSuchBreach, whoseMiss } from './set-aside.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** A miss that still costs points: one of a unit, that stands, of which nobody has decided yet how it counts. */
function counting(
  state: Case,
  duty: string,
  { directory, policy }: Pick<Context, 'directory' | 'policy'>,
): (Breach & { unit: string }) | Refusal {
  const breach = breachOf(state, duty);
  if (!breach) return refuse('no-such-breach', 'S5', noSuchBreach(state, duty, { directory, policy }), '/duty');
  if (breach.is !== 'stands') return refuse('counts-no-more', 'S5', '这条超时记录已经不计，无须再认定', '/duty');
  const unit = breachUnit(state, breach);
  if (unit === null) return refuse('desk-duty', 'S5', '值班台自身的超时不计入各单位考核，无分可扣', '/duty');
  if (breach.mark === 'waived') return refuse('waived-already', 'S5', '这条超时记录经申诉已不扣分', '/duty');
  return { ...breach, unit };
}

/**
 * P7: 宽容失误: a named leader, never of the unit concerned, finds that what was missed was an honest mistake of those who came forward to answer.
 * It stays a miss on the record; how much of it still weighs in the scores stands in the rules.
 */
export function tolerate(
  state: Case,
  command: Of<'tolerate'>,
  actor: Person,
  { directory, policy, facts = [] }: Pick<Context, 'directory' | 'policy' | 'facts'>,
): Draft[] | Refusal {
  const rule = policy.scores?.goodFaith;
  if (!rule)
    return refuse('no-score-rules', 'P7', '现行规则没有容错规定（scores.goodFaith），请先由管理员起草并发布', '/duty');
  const breach = counting(state, command.duty, { directory, policy });
  if (isRefusal(breach)) return breach;
  if (breach.mark === 'tolerated') return refuse('tolerated-already', 'P7', '这条超时记录已认定容错', '/duty');
  if (!rule.duties.some((kind) => kind === command.duty.split(':')[0]))
    return refuse('no-answering', 'P7', '容错只用于出面回应的时限；其他情形请用“认定不计”或由单位申诉', '/duty');
  const against = state.wrongdoing?.state === 'is' ? state.wrongdoing.against : [];
  const concerned = concernedBy({ units: whoseMiss(state, breach), against }, actor, facts, directory);
  if (concerned) return concerned;
  if (wasAsked(facts, command.duty, actor.id))
    return refuse('own-act', 'H2', '当时提请您本人审批，逾期由他人认定', '/duty');
  return [{ type: 'breach-tolerated', ...pick(command, ['duty', 'reason', 'evidence']) }];
}

/** S5, 申诉: a unit asks that a point be given back, with what shows it; the desk does where it was told by one that has no part any more. */
export function appeal(state: Case, command: Of<'appeal'>, actor: Person, context: Context): Draft[] | Refusal {
  const { duty, reason, to } = command;
  const breach = counting(state, duty, context);
  if (isRefusal(breach)) return breach;
  const { directory, proposed } = context;
  if (breach.unit !== actor.unit && !isDesk(actor.unit, directory))
    return refuse('not-own-unit', 'S5', '只能就本单位被扣的分申诉', '/duty');
  if (proposed?.some(({ payload }) => payload.kind === 'appeal' && payload.duty === duty))
    return refuse('already-proposed', 'S5', '同一扣分的申诉正待审定', '/duty');
  return propose(
    state,
    {
      payload: { kind: 'appeal', duty },
      reason,
      ...pick(command, ['evidence']),
      ...(to === undefined ? {} : { to }),
      concerned: whoseMiss(state, breach),
    },
    actor,
    context,
  );
}

const isDesk = (unit: string, { units }: Directory): boolean =>
  units.some(({ id, active, desk }) => id === unit && active && desk === true);

/** H2: what the second person approved, unless it counts no more by now. */
export const carryOutAppeal: CarryOut<'appeal'> = (state, { proposal, payload }, context) => {
  const breach = counting(state, payload.duty, context);
  return isRefusal(breach)
    ? { ...breach, field: '/proposalId' }
    : [{ type: 'point-waived', duty: payload.duty, proposalId: proposal.id }];
};
