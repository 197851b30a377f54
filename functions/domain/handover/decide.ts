import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import { changeHold } from '../people/hold.ts';
import { markRestored } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { decisionWhole } from '../proposals/decision-whole.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding } from '../texts/text-context.ts';
import { fold } from './apply.ts';
import { bearer } from './bearer.ts';
import { clockChanges } from './clocks.ts';
import type { HandoverCommand } from './commands.ts';
import type { HandoverBody } from './events.ts';
import { type Handover, isOpen, unitsOf } from './handover.ts';
import { reach } from './people.ts';
import { drop, nameHour, recordOutcome, recordReceipt, retract, send } from './perform.ts';
import { askPurge, decideProposal } from './settle.ts';
import { isTold, told } from './told.ts';
import { openHandover, submit } from './write.ts';

type Context = Deciding<HandoverBody>;

/** M3: what one command does to one handover: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Handover | null,
  actor: Actor,
  command: HandoverCommand,
  context: Context,
): HandoverBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  return isRefusal(own) ? own : decisionWhole(state, own, { fold, isOpen, clockChanges }, actor, context);
}

function ownDrafts(
  state: Handover | null,
  actor: Actor,
  command: HandoverCommand,
  context: Context,
): HandoverBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openHandover(actor, command, context);
  if (!state) return refuse('no-such-handover', 'ours', '没有这件移交');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return told(state, command, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  switch (command.command) {
    case 'resend-text':
      return resendText(bearer(state), unitsOf(state), command, context);
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'decide':
      return decideProposal(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
    case 'submit':
      return submit(state, command, actor, context);
    case 'name-hour':
      return nameHour(state, command, context);
    case 'drop':
      return drop(state, command);
    case 'send':
      return send(state, command, context);
    case 'record-receipt':
      return recordReceipt(state, command, context);
    case 'record-outcome':
      return recordOutcome(state, command, context);
    case 'retract':
      return retract(state, command);
  }
}
