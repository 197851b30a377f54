import { answerOf } from '../case/assignments.ts';
import { type Assignment, type Case, isStanding } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { settlementsOf } from '../case/settlements.ts';
import { printed } from '../clocks/explain.ts';
import { leadsDue } from '../clocks/leads-due.ts';
import type { Actor } from '../matter/actor.ts';
import { between, type Instant, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import { assignmentOf, refuseToldBy } from './assign.ts';
import type { Context } from './decide.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** R3: when the answer of a co-unit to whoever leads is due: as it is said, else after a share of what is left; never after the lead's own. */
export function contributionDue(
  state: Case,
  part: Assignment['part'],
  asked: Instant | undefined,
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): Instant | null | Refusal {
  if (part !== 'co-unit')
    return asked === undefined
      ? null
      : refuse('co-unit-only', 'R3', '只有协办单位才另定报送时限；主办单位的时限按规定执行', '/contributeBy');
  const lead = leadsDue(state, now);
  if (asked === undefined) return lead === null ? null : shareOf(lead, policy, now);
  if (asked <= now) return refuse('due-past', 'R3', `报送时限应晚于现在 ${printed(now)}`, '/contributeBy');
  return lead !== null && asked >= lead
    ? refuse('after-the-lead', 'R3', `协办单位的报送时限应早于主办单位的时限 ${printed(lead)}`, '/contributeBy')
    : asked;
}

const shareOf = (lead: Instant, { coUnits }: Policy, now: Instant): Instant | null =>
  coUnits ? plus(now, Math.round(between(now, lead) * coUnits.shareOfLead)) : null;

/** R3: another part in one sentence, or another time for the answer; asked again, it is a duty of its own. */
export function setTask(state: Case, command: Of<'set-task'>, context: Context): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  const { task, contributeBy, again = false } = command;
  if (task === undefined && contributeBy === undefined && !again)
    return refuse('nothing-set', 'R3', '请写明新的分工或新的报送时限', '/task');
  const known = assignment.part === 'co-unit' ? assignment.contributeBy : undefined;
  const answered = assignment.contributedAt !== undefined;
  if (again && !answered && known !== undefined && known > context.now)
    return refuse('not-answered-yet', 'R3', '该单位尚未报送且未逾期，改期即可，不必再次征求', '/again');
  if (contributeBy !== undefined && !again && answered)
    return refuse('answered-already', 'R3', '该单位已报送意见；如需补充，请再次征求', '/contributeBy');
  if (contributeBy !== undefined && !again && isLate(state, assignment))
    return refuse('late-already', 'R3', '报送已逾期，不能改期；如仍需报送，请再次征求', '/contributeBy');
  const due =
    again || contributeBy !== undefined ? contributionDue(state, assignment.part, contributeBy, context) : null;
  if (isRefusal(due)) return due;
  if (again && due === null) return refuse('due-missing', 'R3', '再次征求须写明报送时限', '/contributeBy');
  return [
    {
      type: 'task-set',
      ...pick(command, ['assignmentId', 'task', 'reason']),
      ...(due === null ? {} : { contributeBy: due }),
      ...(again ? { again: true as const } : {}),
    },
  ];
}

/** D1, R3: a case that is opened anew is answered anew, and by whoever was asked for his part before that: what he answered was of the time before. */
export function coUnitsAskedAnew(
  state: Case,
  reason: string,
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): Draft[] {
  const lead = state.renewed?.at === now ? leadsDue(state, now) : null;
  const due = lead === null ? null : shareOf(lead, policy, now);
  if (due === null) return [];
  return state.assignments
    .filter(({ part, contributeBy }) => part === 'co-unit' && contributeBy !== undefined)
    .filter((a) => isStanding(a) && (a.contributedAt !== undefined || (a.contributeBy ?? '') <= now))
    .map(({ id }) => ({ type: 'task-set', assignmentId: id, contributeBy: due, again: true, reason }));
}

const isLate = ({ clocks }: Case, assignment: Assignment): boolean =>
  clocks.some(({ kind, of, state }) => kind === 'contribution' && of === answerOf(assignment) && state === 'missed');

/** R3: a co-unit answers whoever leads; what comes later adds to it. */
export function contribute(state: Case, command: Of<'contribute'>, actor: Person): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  return assignment.part === 'co-unit'
    ? ofItsWork(assignment, 'contributed', command, actor)
    : refuse('not-a-co-unit', 'R3', '主办单位以公开回应作答；只有协办单位向主办单位报送意见');
}

/** D1: how far a unit is with its part. */
export function reportProgress(state: Case, command: Of<'report-progress'>, actor: Person): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  const { settlement } = command;
  const parts = settlementsOf(state).filter(({ unit }) => unit === assignment.unit);
  if (settlement !== undefined && !parts.some(({ id }) => id === settlement))
    return refuse(
      'unknown-settlement',
      'D1',
      `该单位没有处置事项 ${settlement}；可选：${parts.map(({ id }) => id).join('、') || '无'}`,
      '/settlement',
    );
  const told = ofItsWork(assignment, 'progressed', command, actor);
  return isRefusal(told) || settlement === undefined
    ? told
    : told.map((draft) => (draft.type === 'progressed' ? { ...draft, settlement } : draft));
}

/** What a unit tells of its part. Whoever tells of it has it, so that it is its signature too. */
function ofItsWork(
  assignment: Assignment,
  type: 'contributed' | 'progressed',
  command: Of<'contribute'> | Of<'report-progress'>,
  actor: Person,
): Draft[] | Refusal {
  if (assignment.state === 'returning') return refuse('return-pending', 'ours', '退回申请尚待决定');
  const strange = refuseToldBy(assignment, command, actor);
  if (strange) return strange;
  const { evidence = [] } = command;
  return [
    ...(assignment.state === 'assigned'
      ? [{ type: 'signed' as const, assignmentId: assignment.id, signer: actor.id, ...pick(command, ['toldBy']) }]
      : []),
    { type, ...pick(command, ['assignmentId', 'says', 'toldBy']), ...(evidence.length > 0 ? { evidence } : {}) },
  ];
}
