import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import type { Instant } from '../matter/instant.ts';
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
import { clockChanges } from './clocks.ts';
import type { WatchCommand } from './commands.ts';
import { contactsAsked, endTest, keepTest, openTest, pressContact } from './contact-test.ts';
import type { WatchBody } from './events.ts';
import { factsOf } from './facts.ts';
import { openWatch } from './open-watch.ts';
import { reach } from './people.ts';
import { addUnits, callOff, close, correct, move, removeUnit, setLine, tellUnits } from './prepare.ts';
import { askPurge, decideProposal } from './purge.ts';
import { daysMoved, excuseMiss, report } from './reports.ts';
import { approveRota, returnRota, rotaAsked, submitRota } from './rota.ts';
import { followAssessment, linkAssessment, noteCase, toldBy } from './told.ts';
import { type Watch, unitsOf } from './watch.ts';

type Context = Deciding<WatchBody>;

/** M1, P1, P8: what one command does to one watch: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Watch | null,
  actor: Actor,
  command: WatchCommand,
  context: Context,
): WatchBody[] | Refusal {
  const { policy, now } = context;
  const ahead = (before: Watch | null, drafts: readonly WatchBody[]): Watch =>
    foldedAhead(before, drafts, fold, actor, now);
  const days = (before: Watch, isOver: (dueAt: Instant) => boolean): WatchBody[] =>
    daysMoved(before, policy, isOver, (one, body) => ahead(one, [body]));
  // What fell due before now is declared before anything else is judged: whoever reports a moment later is late.
  const due = state ? days(state, (dueAt) => dueAt < now) : [];
  const before = state && ahead(state, due);
  const own = ownDrafts(before, actor, command, context);
  if (isRefusal(own)) return own;
  const made = [...due, ...own];
  const after = ahead(state, made);
  const arisen = [
    ...toldBy(after, own, policy),
    ...rotaAsked(after, own, context),
    ...contactsAsked(after, own, context),
  ];
  const drafts = [...made, ...arisen, ...days(ahead(state, [...made, ...arisen]), (dueAt) => dueAt <= now)];
  const facts = ahead(state, drafts);
  return [...drafts, ...clocksChanged(clockChanges(facts, drafts, policy, now))];
}

/** What is done about the record itself, also of a watch that is over. */
const ANY_TIME = ['ask-purge', 'decide', 'withdraw-proposal', 'excuse-miss'];

function ownDrafts(state: Watch | null, actor: Actor, command: WatchCommand, context: Context): WatchBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openWatch(actor, command, context);
  if (command.command === 'open-test')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openTest(command, context);
  if (!state) return refuse('no-such-watch', 'ours', '没有这件关注事项');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (command.command === 'note-case') return noteCase(state, command);
  if (command.command === 'link-assessment') return linkAssessment(state, command);
  if (command.command === 'follow-hour' || command.command === 'follow-off')
    return followAssessment(state, command, context);
  if (command.command === 'ask-contacts') return keepTest(state, context);
  if (command.command === 'end-test') return endTest(state, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'resend-text') return resendText(bearer(state), unitsOf(state), command, context);
  if (state.status !== 'open' && !ANY_TIME.includes(command.command))
    return refuse(
      'not-open',
      'ours',
      state.status === 'off' ? '已取消；又要办的请另行登记' : '已办结；又要办的请另行登记',
    );
  switch (command.command) {
    case 'set-line':
      return setLine(state, command, context);
    case 'tell-units':
      return tellUnits(state);
    case 'move':
      return move(state, command, context);
    case 'call-off':
      return callOff(state, command, context);
    case 'correct':
      return correct(state, command, factsOf(context.facts ?? []), context);
    case 'add-units':
      return addUnits(state, command, context);
    case 'remove-unit':
      return removeUnit(state, command);
    case 'report':
      return report(state, command, actor, context);
    case 'excuse-miss':
      return excuseMiss(state, command, actor, context);
    case 'submit-rota':
      return submitRota(state, command, actor, context);
    case 'approve-rota':
      return approveRota(state, command, actor, context);
    case 'return-rota':
      return returnRota(state, command, actor, context);
    case 'press-contact':
      return pressContact(state, command, actor, context);
    case 'close':
      return close(state, command, context);
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
    case 'decide':
      return decideProposal(state, command, actor, context);
  }
}
