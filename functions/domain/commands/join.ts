import { isJudgedInTarget } from '../case/booked-elsewhere.ts';
import { type Case, CLOCK_KINDS } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { askNoDuty } from './ask-no-duty.ts';
import type { Context } from './decide.ts';
import { outcomeOf } from './outcome.ts';
import { unlessOpen } from './unless-open.ts';

type Join = Extract<PersonCommand, { command: 'join' }>;

/**
 * M4: reposts of one event are one case; the later discovered joins the earlier (the handler checks the other case; what it is told is a consequence).
 * H2: nobody puts a miss away by joining it to a case that was answered: whether that answer was this one's too, a second person says.
 */
export function join(state: Case, command: Join, actor: Actor, context: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (command.target === state.number) return refuse('join-itself', 'ours', '不能归并到自身', '/target');
  if (state.releases.length > 0) return refuse('already-answered', 'ours', '办件已有回应记录,不能再归并', '/target');
  const joined: Draft = {
    type: 'ended',
    outcome: 'joined',
    reason: command.reason,
    into: command.target,
    ...pick(command, ['duties', 'tells']),
  };
  const { after } = outcomeOf(state, [joined], actor, context);
  const breaches = (after.breaches ?? []).filter(({ duty, is, dueAt }) => {
    const kind = CLOCK_KINDS.find((one) => one === duty.split(':')[0]);
    return is === 'stands' && kind !== undefined && isJudgedInTarget(after, kind, dueAt);
  });
  const reason = `已归并到 ${command.target}，该件同一时限未超时，本件不另有此义务`;
  return askNoDuty(state, [joined], { breaches, reason, after }, actor, context);
}
