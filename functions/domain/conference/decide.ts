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
import { fold } from './apply.ts';
import { bearer } from './bearer.ts';
import { judgeBreaches } from './breaches.ts';
import { clockChanges } from './clocks.ts';
import type { ConferenceCommand } from './commands.ts';
import { type Conference, isOpen, unitsOf } from './conference.ts';
import { correct } from './correct.ts';
import type { ConferenceBody } from './events.ts';
import { adoptRelease, cancel, hold } from './hold.ts';
import { move, openConference, plan } from './open-conference.ts';
import { reach } from './people.ts';
import { askPurge, decideProposal } from './purge.ts';
import { setAsideBreach } from './set-aside.ts';
import { confirmAttendance, declineAttendance, nameSpokesperson, spokespersonLeft } from './spokesperson.ts';
import { doStep, setLine, setQuestions, setStep, skipStep, undoStep } from './steps.ts';
import { isTold, toldByCase } from './told.ts';

/** P3, P7: what one command does to one conference: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Conference | null,
  actor: Actor,
  command: ConferenceCommand,
  context: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal {
  const own = ownDrafts(state, actor, command, context);
  if (isRefusal(own)) return own;
  const left = spokespersonLeft(foldedAhead(state, own, fold, actor, context.now), context);
  // A proposal has the number of its event, which is the next one.
  const drafts = own.some(({ type }) => type === 'proposed') ? [...own, ...left] : [...left, ...own];
  const facts = foldedAhead(state, drafts, fold, actor, context.now);
  const changes = clockChanges(facts, drafts, context.policy, context.now);
  return [...drafts, ...clocksChanged([...changes, ...judgeBreaches(facts, changes, context.policy, context.now)])];
}

function ownDrafts(
  state: Conference | null,
  actor: Actor,
  command: ConferenceCommand,
  context: Deciding<ConferenceBody>,
): ConferenceBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openConference(actor, command, context);
  if (!state) return refuse('no-such-conference', 'ours', '没有这场发布会');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return toldByCase(state, command, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'resend-text') return resendText(bearer(state), unitsOf(state), command, context);
  if (command.command === 'ask-purge') return askPurge(state, command, actor, context);
  if (command.command === 'decide') return decideProposal(state, command, actor, context);
  if (command.command === 'withdraw-proposal')
    return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
  if (command.command === 'set-aside') return setAsideBreach(state, command, actor, context);
  if (command.command === 'hold') return hold(state, command, actor, context);
  if (command.command === 'adopt-release') return adoptRelease(state, command, context, actor);
  if (command.command === 'correct') return correct(state, command, context);
  if (command.command === 'cancel') return cancel(state, command);
  if (!isOpen(state))
    return refuse('not-open', 'ours', `发布会${state.status === 'held' ? '已召开' : '已取消'}，不再筹备`);
  if (command.command === 'plan') return plan(state, command, context);
  if (command.command === 'move') return move(state, command, context);
  if (state.status === 'proposed') return refuse('not-planned', 'H2', '方案尚未确定，请先确定方案');
  switch (command.command) {
    case 'do-step':
      return doStep(state, command, actor, context);
    case 'undo-step':
      return undoStep(state, command, actor, context);
    case 'skip-step':
      return skipStep(state, command, actor, context);
    case 'set-step':
      return setStep(state, command, context);
    case 'set-line':
      return setLine(state, command, context);
    case 'set-questions':
      return setQuestions(command, context);
    case 'name-spokesperson':
      return nameSpokesperson(state, command, context);
    case 'confirm-attendance':
      return confirmAttendance(state, actor);
    case 'decline-attendance':
      return declineAttendance(state, command, actor);
  }
}
