import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import { changeHold } from '../people/hold.ts';
import { markRestored } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { decisionWhole } from '../proposals/decision-whole.ts';
import { prepareDecision } from '../proposals/prepare.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding } from '../texts/text-context.ts';
import { fold } from './apply.ts';
import { bearer } from './bearer.ts';
import { clockChanges } from './clocks.ts';
import type { ConsultationCommand } from './commands.ts';
import { assess, close, setLine, setTasks } from './conclude.ts';
import { type Consultation, isOpen, unitsOf } from './consultation.ts';
import { convene, excuse, invite, setMeeting } from './convene.ts';
import { decidable } from './decidable.ts';
import type { ConsultationBody } from './events.ts';
import { decideProposal, recordDecision, saveHandling, submit } from './handling.ts';
import { reach } from './people.ts';
import { askPurge } from './purge.ts';
import { isTold, toldByCase } from './told.ts';
import { giveView, recordAttendance, recordView } from './views.ts';

/** A4: what one command does to one consultation: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Consultation | null,
  actor: Actor,
  command: ConsultationCommand,
  context: Deciding<ConsultationBody>,
): ConsultationBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  return isRefusal(own) ? own : decisionWhole(state, own, { fold, isOpen, clockChanges }, actor, context);
}

/** What is done about the record itself, also of a consultation that is over. */
const ANY_TIME = ['ask-purge', 'decide', 'withdraw-proposal', 'prepare-decision', 'record-decision'];

function ownDrafts(
  state: Consultation | null,
  actor: Actor,
  command: ConsultationCommand,
  context: Deciding<ConsultationBody>,
): ConsultationBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : convene(actor, command, context);
  if (!state) return refuse('no-such-consultation', 'ours', '没有这次会商');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return toldByCase(state, command, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'resend-text') return resendText(bearer(state), unitsOf(state), command, context);
  if (!isOpen(state) && !ANY_TIME.includes(command.command)) return over(state);
  switch (command.command) {
    case 'invite':
      return invite(state, command, context);
    case 'excuse':
      return excuse(state, command);
    case 'set-meeting':
      return setMeeting(state, command, context);
    case 'give-view':
      return giveView(state, command, actor);
    case 'record-view':
      return recordView(state, command, context);
    case 'record-attendance':
      return recordAttendance(state, command);
    case 'assess':
      return assess(command);
    case 'set-line':
      return setLine(command, context);
    case 'set-tasks':
      return setTasks(state, command, context);
    case 'save-handling':
      return saveHandling(state, command, context);
    case 'submit':
      return submit(state, command, actor, context);
    case 'prepare-decision':
      return prepareDecision(decidable(state), command, actor, context);
    case 'record-decision':
      return recordDecision(state, command, actor, context);
    case 'close':
      return close(state, command);
    case 'cancel':
      return [{ type: 'consultation-cancelled', says: command.says }];
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
    case 'decide':
      return decideProposal(state, command, actor, context);
  }
}

const ENDED = { approved: '会商已审定', closed: '会商已结束', cancelled: '会商已取消' } as const;

const over = ({ status }: Consultation): Refusal =>
  refuse('not-open', 'A4', `${status === 'convened' ? '会商' : ENDED[status]}，有新情况请另行召集`);
