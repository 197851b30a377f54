import type { Actor } from '../matter/actor.ts';
import { breachOf } from '../matter/breach.ts';
import { breachUnit, type Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { isDistrictLeader } from '../people/directory.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { wasAsked } from '../proposals/was-asked.ts';
import type { Context } from './decide.ts';

type SetAside = Extract<PersonCommand, { command: 'set-aside' }>;
type Person = Extract<Actor, { kind: 'person' }>;

/**
 * H2: a named leader sets a breach aside, with a reason; it stays on the record as what it was. Never one of his own unit: a miss of the
 * desk is the district leader's to judge. Ours: the notice says nothing of it.
 */
export function setAsideBreach(
  state: Case,
  command: SetAside,
  actor: Person,
  { directory, facts = [] }: Pick<Context, 'directory' | 'facts'>,
): Draft[] | Refusal {
  const breach = breachOf(state, command.duty);
  if (!breach) return refuse('no-such-breach', 'ours', `没有这条超时记录：${command.duty}`, '/duty');
  if (breach.is === 'set-aside' || breach.is === 'no-duty')
    return refuse('already-set-aside', 'ours', '这条超时记录已经不计', '/duty');
  if (breach.is === 'elsewhere')
    return refuse('booked-elsewhere', 'ours', `该时限在原件 ${state.joinedInto ?? ''} 已记，请在原件认定`, '/duty');
  const unit = breachUnit(state, breach);
  if ((unit === null && !isDistrictLeader(directory, actor.id)) || unit === actor.unit)
    return refuse(
      'unit-concerned',
      'H2',
      unit === null ? '值班台自身的超时由区领导认定' : '不能由超时单位自己的人认定不计',
      '/duty',
    );
  if (wasAsked(facts, command.duty, actor.id))
    return refuse('own-act', 'H2', '当时提请您本人审批，逾期由他人认定', '/duty');
  return [{ type: 'breach-set-aside', ...pick(command, ['duty', 'reason', 'evidence']) }];
}
