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
import { clockChanges } from './clocks.ts';
import type { RetrospectiveCommand } from './commands.ts';
import type { RetrospectiveBody } from './events.ts';
import { openRetrospective } from './open-retrospective.ts';
import { reach } from './people.ts';
import {
  askAction,
  close,
  confirmAction,
  decideRecurrence,
  draftChange,
  dropAction,
  proposeChange,
  reopen,
  reportDone,
  returnAction,
  setFindings,
} from './perform.ts';
import { askPurge, decideProposal } from './purge.ts';
import { isOpen, type Retrospective, unitsOf } from './retrospective.ts';
import { isTold, told } from './told.ts';

type Context = Deciding<RetrospectiveBody>;

/** D4: what one command does to one retrospective: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: Retrospective | null,
  actor: Actor,
  command: RetrospectiveCommand,
  context: Context,
): RetrospectiveBody[] | Refusal {
  const drafts = ownDrafts(state, actor, command, context);
  if (isRefusal(drafts)) return drafts;
  const facts = foldedAhead(state, drafts, fold, actor, context.now);
  return [...drafts, ...clocksChanged(clockChanges(facts, drafts, context.policy, context.now))];
}

/** What is done about the record itself, and about what comes after it, also of one that is over. */
const ANY_TIME = [
  'ask-purge',
  'decide',
  'withdraw-proposal',
  'reopen',
  'confirm-recurrence',
  'deny-recurrence',
  'draft-change',
];

function ownDrafts(
  state: Retrospective | null,
  actor: Actor,
  command: RetrospectiveCommand,
  context: Context,
): RetrospectiveBody[] | Refusal {
  if (command.command === 'open')
    return state ? refuse('already-open', 'ours', `${command.number} 已存在`) : openRetrospective(command, context);
  if (!state) return refuse('no-such-retrospective', 'ours', '没有这件复盘');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (isTold(command)) return told(state, command, context);
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '此事须由具名的人员决定');
  if (command.command === 'resend-text') return resendText(bearer(state), unitsOf(state), command, context);
  if (!isOpen(state) && !ANY_TIME.includes(command.command))
    return refuse('not-open', 'D4', '复盘已办结；确需再办的，请先重开并写明理由');
  switch (command.command) {
    case 'set-findings':
      return setFindings(state, command);
    case 'ask-action':
      return askAction(state, command, actor, context);
    case 'report-done':
      return reportDone(state, command, actor);
    case 'confirm-action':
      return confirmAction(state, command, actor, context);
    case 'return-action':
      return returnAction(state, command, actor, context);
    case 'drop-action':
      return dropAction(state, command);
    case 'confirm-recurrence':
    case 'deny-recurrence':
      return decideRecurrence(state, command, context);
    case 'propose-change':
      return proposeChange(state, command, context);
    case 'draft-change':
      return draftChange(state, command);
    case 'close':
      return close(state, command);
    case 'reopen':
      return reopen(state, command);
    case 'ask-purge':
      return askPurge(state, command, actor, context);
    case 'withdraw-proposal':
      return withdrawProposal(state, { proposalId: command.proposalId, reason: command.says }, actor);
    case 'decide':
      return decideProposal(state, command, actor, context);
  }
}
