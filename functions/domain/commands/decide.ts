import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import { type ClockChange, clocksChanged } from '../case/clock-changes.ts';
import type { Command } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import { isRefusal } from '../matter/refusal.ts';
import { outcomeOf } from './outcome.ts';
import type { Draft, EventBody } from '../case/events.ts';
import { resendText } from '../texts/resend-text.ts';
import type { Deciding } from '../texts/text-context.ts';
import { end, endDrill } from './end.ts';
import { photosOfOffline } from './offline.ts';
import { amend } from './amend.ts';
import { close, confirm, grade, reopen } from './appraise.ts';
import { unlessByCode } from './by-code.ts';
import { assign, handOn, returnIt, setLimit, sign } from './assign.ts';
import { note, remind, report } from './answer.ts';
import { coordinate } from './coordinators.ts';
import { forgoConsultation, noteConsultation } from './consulted.ts';
import { openWords } from './open-words.ts';
import { settleCosign } from './cosign.ts';
import { correct } from './correct.ts';
import { noteLink } from './links.ts';
import { allowExposure, judgeExposure, recordPrivateAnswer } from './exposure.ts';
import { recordEmergencyCall } from './emergency-call.ts';
import { recordCallback, recordShownHow } from './askers.ts';
import { nameCauses } from './checklist.ts';
import { tellApart } from './tell-apart.ts';
import { setLineFact } from './agreed-line.ts';
import { judgeEffect } from './effect.ts';
import { contribute, reportProgress, setTask } from './co-unit.ts';
import { comment, withdrawComment } from './comment.ts';
import { linkMatter, unlinkMatter } from './link-matter.ts';
import { shareLine } from './share-line.ts';
import { recordReply, tellMedia } from './media.ts';
import { omitOutlet, recordOutlet } from './outlets.ts';
import { markOurs, noteOurs } from './elsewhere.ts';
import { choosePlan, noteConferenceSteps, planAttached, setPlanStep } from './plans.ts';
import { release } from './release.ts';
import { recordReceipt, returnDispatch, sendDispatch, submitDispatch, writeDispatch } from './dispatches.ts';
import { askSuperior, recordHandBack, recordTakeover } from './takeovers.ts';
import { askExtension, groundAsked, reopenSettlement, setSettlement, settle } from './settlements.ts';
import { findLateGrading } from './find-late-grading.ts';
import { findAnswer } from './find-answer.ts';
import { findNoAnswer } from './find-no-answer.ts';
import { fire, grow } from './fire.ts';
import { tellSuperior } from './superior.ts';
import { takeIn, tellJoined } from './take-in.ts';
import { takeLead } from './take-lead.ts';
import { recordHandoff } from './handoffs.ts';
import { join } from './join.ts';
import { movePolicy } from './move.ts';
import { openCase } from './open.ts';
import { decideProposal, recordDecision } from './carry-out.ts';
import { saveDocument, submitDocument } from './documents.ts';
import { askPurge } from './purge.ts';
import { reckon } from './reckon.ts';
import { refute } from './refute.ts';
import { refuse } from '../matter/refusal.ts';
import { lapsed } from '../proposals/settle.ts';
import { prepareDecision } from '../proposals/prepare.ts';
import { withdrawProposal } from '../proposals/withdraw.ts';
import { appeal, tolerate } from './points.ts';
import { setAsideBreach } from './set-aside.ts';
import { changeHold } from '../people/hold.ts';
import { markRestored } from '../matter/matter.ts';
import { split } from './split.ts';
import { traceBack } from './trace-back.ts';
import { decideReturn, withdraw } from './take-back.ts';
import { flagWrongdoing, markWrongdoing } from './wrongdoing.ts';

/** Everything a decision on a case may depend on besides the case itself. */
export type Context = Deciding<EventBody>;

/** What one command does to one case: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(state: Case | null, actor: Actor, command: Command, context: Context): Draft[] | Refusal {
  const primary = primaryDrafts(state, actor, command, context);
  if (isRefusal(primary)) return primary;
  const drafts = [
    ...primary,
    ...groundAsked(state, primary, actor, context),
    ...planAttached(state, primary, actor, context),
  ];
  const { changes, after } = outcomeOf(state, drafts, actor, context);
  return withClocks([...drafts, ...lapsed(after, context.policy)], changes);
}

/** All that a decision does to the clocks is one event: the last, or the one before a rung that is fired with it. */
function withClocks(drafts: Draft[], changes: ClockChange[]): Draft[] {
  const spoken = drafts.at(-1)?.type === 'rung-fired' && changes.every(({ change }) => change === 'breached');
  const at = spoken ? drafts.length - 2 : drafts.length - 1;
  const known = drafts[at];
  return known?.type === 'clocks-changed'
    ? drafts.with(at, { ...known, changes: [...known.changes, ...changes] })
    : [...drafts, ...clocksChanged(changes)];
}

function primaryDrafts(state: Case | null, actor: Actor, command: Command, context: Context): Draft[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openCase(actor, command, context);
  if (!state) return refuse('no-such-case', 'ours', '没有这个办件');
  if (command.command === 'fire') return fire(state, command, context);
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (command.command === 'grow') return grow(state, command);
  if (command.command === 'note-ours') return noteOurs(state, command);
  if (command.command === 'end-drill') return endDrill(state, context);
  if (command.command === 'trace-back') return traceBack(state, command, context);
  if (command.command === 'take-in') return takeIn(state, command, actor, context);
  if (command.command === 'tell-joined') return tellJoined(state, command, actor, context);
  if (command.command === 'note-consultation') return noteConsultation(state, command);
  if (command.command === 'note-conference-steps') return noteConferenceSteps(state, command, context);
  if (command.command === 'note-link') return noteLink(state, command, context);
  if (command.command === 'set-limit') return setLimit(state, command, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  const proofs = [
    ...('evidence' in command ? (command.evidence ?? []) : []),
    ...(command.command === 'correct' ? (command.is.evidence ?? []) : []),
  ];
  const shown = photosOfOffline(state, proofs);
  if (shown) return shown;
  switch (command.command) {
    case 'confirm':
      return unlessByCode(state, command, actor, context) ?? confirm(state, command, actor, context);
    case 'amend':
      return amend(state, command, context);
    case 'grade':
      return grade(state, command, actor, context);
    case 'name-causes':
      return nameCauses(state, command);
    case 'tell-apart':
      return tellApart(state, command);
    case 'refute':
      return refute(state, command, actor, context);
    case 'assign':
      return unlessByCode(state, command, actor, context) ?? assign(state, command, actor, context);
    case 'sign':
      return sign(state, command, actor);
    case 'take-lead':
      return takeLead(state, command, actor, context);
    case 'return':
      return returnIt(state, command, actor, context);
    case 'decide-return':
      return decideReturn(state, command, actor, context);
    case 'withdraw':
      return withdraw(state, command, actor, context);
    case 'set-task':
      return setTask(state, command, context);
    case 'contribute':
      return contribute(state, command, actor);
    case 'report-progress':
      return reportProgress(state, command, actor);
    case 'coordinate':
      return coordinate(state, command, context);
    case 'tell-superior':
      return tellSuperior(state, command);
    case 'hand-on':
      return handOn(state, command, context);
    case 'release':
      return release(state, command, actor, context);
    case 'record-outlet':
      return recordOutlet(state, command, actor, context);
    case 'forgo-consultation':
      return forgoConsultation(state, command, actor, context);
    case 'omit-outlet':
      return omitOutlet(state, command, context);
    case 'tell-media':
      return tellMedia(state, command, actor, context);
    case 'record-reply':
      return recordReply(command, actor, context);
    case 'judge-effect':
      return judgeEffect(state, command, actor, context);
    case 'choose-plan':
      return choosePlan(state, command, context);
    case 'set-plan-step':
      return setPlanStep(state, command, actor, context);
    case 'settle':
      return settle(state, command, actor, context);
    case 'set-settlement':
      return setSettlement(state, command, context);
    case 'reopen-settlement':
      return reopenSettlement(state, command, context);
    case 'ask-extension':
      return askExtension(state, command, actor, context);
    case 'report':
      return report(state, command, actor, context);
    case 'write-dispatch':
      return writeDispatch(state, command, actor, context);
    case 'submit-dispatch':
      return submitDispatch(state, command, actor, context);
    case 'send-dispatch':
      return sendDispatch(state, command, actor, context);
    case 'record-receipt':
      return recordReceipt(state, command, actor, context);
    case 'return-dispatch':
      return returnDispatch(state, command, actor, context);
    case 'record-takeover':
      return recordTakeover(state, command, context);
    case 'record-hand-back':
      return recordHandBack(state, command, context);
    case 'ask-superior':
      return askSuperior(state, command, context);
    case 'reckon':
      return reckon(state, command, actor, context);
    case 'flag-wrongdoing':
      return flagWrongdoing(state, command, actor);
    case 'mark-ours':
      return markOurs(state);
    case 'mark-wrongdoing':
      return markWrongdoing(state, command, context);
    case 'correct':
      return correct(state, command, actor, context);
    case 'set-aside':
      return setAsideBreach(state, command, actor, context);
    case 'find-late-grading':
      return findLateGrading(state, command, actor, context);
    case 'tolerate':
      return tolerate(state, command, actor, context);
    case 'find-answer':
      return findAnswer(state, command, actor, context);
    case 'find-no-answer':
      return findNoAnswer(state, command, actor, context);
    case 'appeal':
      return appeal(state, command, actor, context);
    case 'remind':
      return remind(state, command);
    case 'end':
      return end(state, command, actor, context);
    case 'record-handoff':
      return recordHandoff(state, command, actor, context);
    case 'join':
      return join(state, command, actor, context);
    case 'split':
      return split(state, command, context);
    case 'reopen':
      return reopen(state, command, actor, context);
    case 'close':
      return close(state, command, context);
    case 'note':
      return note(command, actor, context);
    case 'comment':
      return comment(state, command, actor, context);
    case 'withdraw-comment':
      return withdrawComment(command, actor, context);
    case 'link-matter':
      return linkMatter(state, command);
    case 'unlink-matter':
      return unlinkMatter(state, command);
    case 'share-line':
      return shareLine(state, command, context);
    case 'open-words':
      return openWords(state, command);
    case 'move-policy':
      return movePolicy(state, command, context);
    case 'resend-text':
      return resendText(state, unitsOf(state), command, context);
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, command, actor);
    case 'save-document':
      return saveDocument(state, command, actor, context);
    case 'set-line-fact':
      return setLineFact(state, command, actor, context);
    case 'allow-exposure':
      return allowExposure(state, command, actor, context);
    case 'judge-exposure':
      return judgeExposure(state, command, actor, context);
    case 'record-private-answer':
      return recordPrivateAnswer(state, command, actor, context);
    case 'record-shown-how':
      return recordShownHow(state, command, actor, context);
    case 'record-emergency-call':
      return recordEmergencyCall(command, actor, context);
    case 'record-callback':
      return recordCallback(state, command, actor, context);
    case 'settle-cosign':
      return settleCosign(state, command, actor, context);
    case 'submit-document':
      return submitDocument(state, command, actor, context);
    case 'prepare-decision':
      return prepareDecision(state, command, actor, context);
    case 'record-decision':
      return recordDecision(state, command, actor, context);
    case 'decide':
      return decideProposal(state, command, actor, context);
  }
}

/** Whose case it is now. */
const unitsOf = ({ assignments }: Case): string[] =>
  assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit);
