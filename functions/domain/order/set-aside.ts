import type { Actor } from '../matter/actor.ts';
import { printed } from '../clocks/explain.ts';
import { breachOf } from '../matter/breach.ts';
import { pick } from '../matter/pick.ts';
import { isDistrictLeader } from '../people/directory.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { concernedBy } from '../people/concerned.ts';
import { wasAsked } from '../proposals/was-asked.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { OrderPersonCommand } from './commands.ts';
import type { OrderBody } from './events.ts';
import { missedName } from './names.ts';
import type { Order } from './order.ts';

const ofOffice = refuse('unit-concerned', 'H2', '签发单位和值班台自身的超时由区领导认定', '/duty');

/**
 * H2: a named leader sets a breach aside, with a reason; it stays on the record as what it was. Never one of his own unit: a miss of the
 * office that issued the order is the district leader's to judge. Ours: the notice says nothing of it.
 */
export function setAsideBreach(
  state: Order,
  command: Extract<OrderPersonCommand, { command: 'set-aside' }>,
  actor: Extract<Actor, { kind: 'person' }>,
  { directory, policy, facts = [] }: Deciding<OrderBody>,
): OrderBody[] | Refusal {
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
  const isOfOffice = unit === undefined || unit === state.issuer.unit;
  const leads = isOfOffice && isDistrictLeader(directory, actor.id);
  if (unit === undefined && !leads) return ofOffice;
  const concerned = concernedBy(
    { units: unit === undefined || leads ? [] : [unit], against: state.against },
    actor,
    facts,
    directory,
  );
  if (concerned) return concerned.refused === 'unit-concerned' && isOfOffice ? ofOffice : concerned;
  if (wasAsked(facts, command.duty, actor.id))
    return refuse('own-act', 'H2', '当时提请您本人审批，逾期由他人认定', '/duty');
  return [{ type: 'breach-set-aside', ...pick(command, ['duty', 'says']) }];
}
