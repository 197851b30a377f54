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
import type { ReportCommand } from './commands.ts';
import type { ReportBody } from './events.ts';
import { reach } from './people.ts';
import { isOpen, type Report, unitsOf } from './report.ts';
import { askPurge, decideProposal } from './settle.ts';
import { drop, edit, openReport, recordDocumentNumber, refresh, submit, voidReport } from './write.ts';

/** A3, M2, S6: what one command does to one report: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Report | null,
  actor: Actor,
  command: ReportCommand,
  context: Deciding<ReportBody>,
): ReportBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  return isRefusal(own) ? own : decisionWhole(state, own, { fold, isOpen, clockChanges }, actor, context);
}

function ownDrafts(
  state: Report | null,
  actor: Actor,
  command: ReportCommand,
  context: Deciding<ReportBody>,
): ReportBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openReport(command, context);
  if (!state) return refuse('no-such-report', 'ours', '没有这份报告');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
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
    case 'edit':
      return edit(state, command, context);
    case 'refresh':
      return refresh(state, command);
    case 'submit':
      return submit(state, command, actor, context);
    case 'drop':
      return drop(state, command);
    case 'void':
      return voidReport(state, command);
    case 'record-document-number':
      return recordDocumentNumber(state, command);
  }
}
