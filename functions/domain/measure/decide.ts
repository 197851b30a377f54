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
import type { MeasureCommand } from './commands.ts';
import type { MeasureBody } from './events.ts';
import { drop, stateCase, submit } from './hear.ts';
import { isOpen, type Measure, unitsOf } from './measure.ts';
import { openMeasure } from './open-measure.ts';
import { reach } from './people.ts';
import { carryOut, judgeMending, recordOutcome, reportMending, returnMending } from './perform.ts';
import { askPurge, decideProposal } from './settle.ts';

/** S6, S7: what one command does to one measure: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Measure | null,
  actor: Actor,
  command: MeasureCommand,
  context: Deciding<MeasureBody>,
): MeasureBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  return isRefusal(own) ? own : decisionWhole(state, own, { fold, isOpen, clockChanges }, actor, context);
}

function ownDrafts(
  state: Measure | null,
  actor: Actor,
  command: MeasureCommand,
  context: Deciding<MeasureBody>,
): MeasureBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openMeasure(actor, command, context);
  if (!state) return refuse('no-such-measure', 'ours', '没有这项监督措施');
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
    case 'state-case':
      return stateCase(state, command, actor);
    case 'submit':
      return submit(state, command, actor, context);
    case 'drop':
      return drop(state, command, context);
    case 'carry-out':
      return carryOut(state, command, context);
    case 'report-mending':
      return reportMending(state, command, actor);
    case 'return-mending':
      return returnMending(state, command);
    case 'judge-mending':
      return judgeMending(state, command, context);
    case 'record-outcome':
      return recordOutcome(state, command);
  }
}
