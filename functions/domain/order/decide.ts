import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import { clocksChanged } from '../matter/clock-changes.ts';
import { changeHold } from '../people/hold.ts';
import { markRestored } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding, TextContext } from '../texts/text-context.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { bearer } from './bearer.ts';
import { decideProposal } from './carry-out.ts';
import { correct } from './correct.ts';
import type { OpenOrder, OrderCommand } from './commands.ts';
import type { OrderBody } from './events.ts';
import { openOrder } from './open-order.ts';
import { isOpen, type Order } from './order.ts';
import { complete, reply, returnReply, sign, urge, withdraw } from './perform.ts';
import { setAsideBreach } from './set-aside.ts';
import { outcomeOf } from './outcome.ts';
import { askPurge } from './purge.ts';
import { isTold, toldByCase } from './told.ts';
import { reach } from './people.ts';

/** S3: what one command does to one order: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Order | null,
  actor: Actor,
  command: OrderCommand,
  context: Deciding<OrderBody>,
): OrderBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  if (isRefusal(own)) return own;
  return [...own, ...clocksChanged(outcomeOf(state, own, actor, context).changes)];
}

function ownDrafts(
  state: Order | null,
  actor: Actor,
  command: OrderCommand,
  context: Deciding<OrderBody>,
): OrderBody[] | Refusal {
  if (command.command === 'open') return opened(state, actor, command, context);
  if (!state) return refuse('no-such-order', 'ours', '没有这个督办件');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return toldByCase(state, command);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'ask-purge') return askPurge(state, command, actor, context);
  if (command.command === 'resend-text')
    return resendText(bearer(state), [state.unit, state.issuer.unit], command, context);
  if (command.command === 'correct') return correct(state, command, actor, context);
  if (command.command === 'decide') return decideProposal(state, command, actor, context);
  if (command.command === 'withdraw-proposal')
    return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
  if (command.command === 'set-aside') return setAsideBreach(state, command, actor, context);
  if (!isOpen(state))
    return refuse('not-open', 'ours', `督办件${state.status === 'completed' ? '已办结' : '已撤销'}，不再办理`);
  switch (command.command) {
    case 'sign':
      return sign(state, actor);
    case 'reply':
      return reply(state, command, actor);
    case 'return-reply':
      return returnReply(state, command, actor, context);
    case 'urge':
      return urge(state, command);
    case 'complete':
      return complete(state, command, actor);
    case 'withdraw':
      return withdraw(state, command, actor);
  }
}

const opened = (state: Order | null, actor: Actor, command: OpenOrder, context: TextContext): OrderBody[] | Refusal =>
  state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openOrder(actor, command, context);
