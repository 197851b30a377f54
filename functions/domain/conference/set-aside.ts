import type { Actor } from '../matter/actor.ts';
import { printed } from '../clocks/explain.ts';
import { breachOf } from '../matter/breach.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { concernedBy } from '../people/concerned.ts';
import { isDistrictLeader } from '../people/directory.ts';
import { wasAsked } from '../proposals/was-asked.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { ConferencePersonCommand } from './commands.ts';
import type { Conference } from './conference.ts';
import type { ConferenceBody } from './events.ts';
import { missedName } from './names.ts';

/** H2: a named leader sets a missed decision aside, with a reason; it stays on the record. Never one of his own unit: the desk's is the district leader's to judge. */
export function setAsideBreach(
  state: Conference,
  command: Extract<ConferencePersonCommand, { command: 'set-aside' }>,
  actor: Extract<Actor, { kind: 'person' }>,
  { directory, policy, facts = [] }: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal {
  const breach = breachOf(state, command.duty);
  if (!breach) {
    const choice = (state.breaches ?? []).map(
      (one) => `${missedName(one.duty, policy)}（应于 ${printed(one.dueAt)} 前完成）`,
    );
    const says = `“${missedName(command.duty, policy)}”没有超时记录；可选：${choice.join('、') || '无'}`;
    return refuse('no-such-breach', 'ours', says, '/duty');
  }
  if (breach.is === 'set-aside') return refuse('already-set-aside', 'ours', '这条超时记录已经不计', '/duty');
  const { unit } = breach;
  if (unit === undefined && !isDistrictLeader(directory, actor.id))
    return refuse('unit-concerned', 'H2', '值班台自身的超时由区领导认定', '/duty');
  const units = unit === undefined ? [] : [unit];
  const concerned = concernedBy({ units, against: state.against }, actor, facts, directory);
  if (concerned) return concerned;
  if (wasAsked(facts, command.duty, actor.id))
    return refuse('own-act', 'H2', '当时提请您本人审批，逾期由他人认定', '/duty');
  return [{ type: 'breach-set-aside', ...pick(command, ['duty', 'says']) }];
}
