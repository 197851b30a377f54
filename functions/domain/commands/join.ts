import { isJudgedInTarget } from '../case/booked-elsewhere.ts';
import { answersHere, type Case, CLOCK_KINDS } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { unlessReported } from './appraise.ts';
import { askNoDuty } from './ask-no-duty.ts';
import { strangeAmong } from './corrected-state.ts';
import type { Context } from './decide.ts';
import { unlessOnItsWay } from './end.ts';
import { outcomeOf } from './outcome.ts';
import { unlessOpen } from './unless-open.ts';

type Join = Extract<PersonCommand, { command: 'join' }>;

/**
 * M4: reposts of one event are one case; the later discovered joins the earlier (the handler checks the other case; what it is told is a consequence).
 * H2: nobody puts a miss away by joining it to a case that was answered: whether that answer was this one's too, a second person says.
 */
export function join(state: Case, command: Join, actor: Actor, context: Context): Draft[] | Refusal {
  // What was closed stays so, and joins with all that was done in it.
  const over = state.status === 'closed' ? null : unlessOpen(state);
  if (over) return over;
  if (state.joinedInto !== undefined)
    return refuse('joined-already', 'M4', `本件已归并到 ${state.joinedInto}`, '/target');
  if (command.target === state.number) return refuse('join-itself', 'ours', '不能归并到自身', '/target');
  const onItsWay = unlessOnItsWay(state) ?? unlessReported(state, context);
  if (onItsWay) return { ...onItsWay, field: '/target' };
  const exposing = state.releases.filter(({ exposed, void: never }) => exposed === 'open' && never === undefined);
  if (exposing.length > 0)
    return refuse(
      'exposure-open',
      'H5',
      `发布的文字涉及个人信息或内部情况，请先由登记人以外的人员认定再归并：发布 ${exposing.map(({ id }) => id).join('、')}`,
      '/target',
    );
  const answered = state.releases.filter((one) => one.fulfils.length > 0 && answersHere(one)).map(({ id }) => id);
  const strange = strangeAmong(command.answers, answered, '/answers');
  if (strange) return strange;
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
