import { fireRung } from '../clocks/fire-rung.ts';
import { changeHold } from '../people/hold.ts';
import type { Actor } from '../matter/actor.ts';
import { markRestored } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { decisionWhole } from '../proposals/decision-whole.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding } from '../texts/text-context.ts';
import { fold } from './apply.ts';
import { type Assessment, isOpen, unitsOf } from './assessment.ts';
import { bearer } from './bearer.ts';
import { setBreachAside } from './breaches.ts';
import { clockChanges } from './clocks.ts';
import type { AssessmentCommand } from './commands.ts';
import type { AssessmentBody } from './events.ts';
import { factsOf } from './facts.ts';
import { correct, dropPoint, namePlan, recordFinding, setPoint, withdrawFinding } from './fill.ts';
import { close, drop, judgePoint, move, recordLaunch, recordUnforeseen } from './launch.ts';
import { openAssessment } from './open-assessment.ts';
import { reach } from './people.ts';
import { askPurge, correctRisk, decideProposal, submit } from './settle.ts';
import { isTold, told } from './told.ts';

type Context = Deciding<AssessmentBody>;

/** A2: what one command does to one assessment: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Assessment | null,
  actor: Actor,
  command: AssessmentCommand,
  context: Context,
): AssessmentBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  return isRefusal(own) ? own : decisionWhole(state, own, { fold, isOpen, clockChanges }, actor, context);
}

/** What is done about the record itself, or of what happened, also of an assessment that is over. */
const ANY_TIME = [
  'ask-purge',
  'decide',
  'withdraw-proposal',
  'set-aside',
  'correct',
  'correct-risk',
  'record-launch',
  'record-unforeseen',
  'judge-point',
];

function ownDrafts(
  state: Assessment | null,
  actor: Actor,
  command: AssessmentCommand,
  context: Context,
): AssessmentBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openAssessment(actor, command, context);
  if (!state) return refuse('no-such-assessment', 'ours', '没有这件风险评估');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return told(state, command, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'resend-text') return resendText(bearer(state), unitsOf(state), command, context);
  if (!isOpen(state) && !ANY_TIME.includes(command.command))
    return refuse('not-open', 'ours', '此件已了结；又要发布的请另行立项，已经发布的请登记发布');
  switch (command.command) {
    case 'record-finding':
      return recordFinding(state, command, actor, context);
    case 'withdraw-finding':
      return withdrawFinding(state, command, actor);
    case 'set-point':
      return setPoint(state, command, context);
    case 'drop-point':
      return dropPoint(state, command);
    case 'name-plan':
      return namePlan(state, command, context);
    case 'submit':
      return submit(state, command, actor, context);
    case 'correct-risk':
      return correctRisk(state, command, actor, context);
    case 'move':
      return move(state, command, context);
    case 'record-launch':
      return recordLaunch(state, command, context);
    case 'judge-point':
      return judgePoint(state, command, context);
    case 'record-unforeseen':
      return recordUnforeseen(state, command, context);
    case 'correct':
      return correct(state, command, factsOf(context.facts ?? []), context);
    case 'drop':
      return drop(state, command);
    case 'close':
      return close(state, command, context);
    case 'set-aside':
      return setBreachAside(state, command, actor, context);
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
    case 'decide':
      return decideProposal(state, command, actor, context);
  }
}
