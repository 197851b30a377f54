import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import { clocksChanged } from '../matter/clock-changes.ts';
import { foldedAhead } from '../matter/folded.ts';
import { changeHold } from '../people/hold.ts';
import { markRestored } from '../matter/matter.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding } from '../texts/text-context.ts';
import { approveAnswer, draftAnswer, promiseAnswer, recordAnswer, returnAnswer } from './answers.ts';
import { fold } from './apply.ts';
import { bearer } from './bearer.ts';
import { clockChanges } from './clocks.ts';
import { close } from './close.ts';
import type { InquiryCommand } from './commands.ts';
import type { InquiryBody } from './events.ts';
import { type Inquiry, isOpen, unitsOf } from './inquiry.ts';
import { addQuestion, assign, correct, openInquiry } from './open-inquiry.ts';
import { reach } from './people.ts';
import { askPurge, decideProposal } from './purge.ts';
import { adoptRelease, askCorrection, countReport, linkReport, settleCorrection } from './reports.ts';
import { confirmSpeaking, declineSpeaking, nameSpeaker, speakerLeft } from './speaker.ts';
import { isTold, toldByCase } from './told.ts';

/**
 * P6, P8: what one command does to one inquiry: the events in order, or why not. Pure: the same arguments give the same
 * answer.
 */
export function decide(
  state: Inquiry | null,
  actor: Actor,
  command: InquiryCommand,
  context: Deciding<InquiryBody>,
): InquiryBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  if (isRefusal(own)) return own;
  const left = speakerLeft(foldedAhead(state, own, fold, actor, context.now), context);
  // A proposal has the number of its event, which is the next one.
  const drafts = [...own, ...left];
  const facts = foldedAhead(state, drafts, fold, actor, context.now);
  return [...drafts, ...clocksChanged(clockChanges(facts, drafts, context.policy, context.now))];
}

/** What is done about the record itself, also of an inquiry that is over. */
const ANY_TIME = ['ask-purge', 'decide', 'withdraw-proposal'];

function ownDrafts(
  state: Inquiry | null,
  actor: Actor,
  command: InquiryCommand,
  context: Deciding<InquiryBody>,
): InquiryBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openInquiry(actor, command, context);
  if (!state) return refuse('no-such-inquiry', 'ours', '没有这件媒体问询');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return toldByCase(state, command);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'resend-text') return resendText(bearer(state), unitsOf(state), command, context);
  if (!isOpen(state) && !ANY_TIME.includes(command.command))
    return refuse('not-open', 'ours', '问询已办结；又有新问的，请另行登记问询');
  switch (command.command) {
    case 'assign':
      return assign(state, command, context);
    case 'add-question':
      return addQuestion(state, command, context);
    case 'draft-answer':
      return draftAnswer(state, command, context);
    case 'approve-answer':
      return approveAnswer(state, command, actor, context);
    case 'return-answer':
      return returnAnswer(state, command, actor, context);
    case 'name-speaker':
      return nameSpeaker(state, command, context);
    case 'confirm-speaking':
      return confirmSpeaking(state, actor);
    case 'decline-speaking':
      return declineSpeaking(state, command, actor);
    case 'record-answer':
      return recordAnswer(state, command, context);
    case 'promise-answer':
      return promiseAnswer(state, command, context);
    case 'link-report':
      return linkReport(state, command, context);
    case 'count-report':
      return countReport(state, command, actor, context);
    case 'adopt-release':
      return adoptRelease(state, command);
    case 'ask-correction':
      return askCorrection(state, command, context);
    case 'settle-correction':
      return settleCorrection(state, command);
    case 'correct':
      return correct(state, command, context);
    case 'close':
      return close(state, command, actor, context);
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
    case 'decide':
      return decideProposal(state, command, actor, context);
  }
}
