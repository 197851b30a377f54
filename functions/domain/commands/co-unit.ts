import type { Assignment, Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
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

const isLate = ({ clocks }: Case, { id, rounds = 1 }: Assignment): boolean =>
  clocks.some(
    ({ kind, of, state }) =>
      kind === 'contribution' && of === (rounds > 1 ? `${id}.${rounds}` : id) && state === 'missed',
  );

/** R3: a co-unit answers whoever leads. Whoever answers has it, so that the answer is its signature too; what comes later adds to it. */
export function contribute(state: Case, command: Of<'contribute'>, actor: Person): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  if (assignment.part !== 'co-unit')
    return refuse('not-a-co-unit', 'R3', '主办单位以公开回应作答；只有协办单位向主办单位报送意见');
  const unfit = refuseReturning(assignment) ?? refuseToldBy(assignment, command, actor);
  if (unfit) return unfit;
  return [
    ...signedBy(assignment, command, actor),
    { type: 'contributed', ...pick(command, ['assignmentId', 'says', 'toldBy']), ...proof(command) },
  ];
}

/** D1: how far a unit is with its part. */
export function reportProgress(state: Case, command: Of<'report-progress'>, actor: Person): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  const unfit = refuseReturning(assignment) ?? refuseToldBy(assignment, command, actor);
  if (unfit) return unfit;
  return [
    ...signedBy(assignment, command, actor),
    { type: 'progressed', ...pick(command, ['assignmentId', 'says', 'toldBy']), ...proof(command) },
  ];
}

const refuseReturning = ({ state }: Assignment): Refusal | null =>
  state === 'returning' ? refuse('return-pending', 'ours', '退回申请尚待决定') : null;

const signedBy = ({ id, state }: Assignment, { toldBy }: { toldBy?: string }, actor: Person): Draft[] =>
  state === 'assigned'
    ? [{ type: 'signed', assignmentId: id, signer: actor.id, ...(toldBy === undefined ? {} : { toldBy }) }]
    : [];

const proof = ({ evidence = [] }: Pick<Of<'contribute'>, 'evidence'>): Pick<Of<'contribute'>, 'evidence'> =>
  evidence.length > 0 ? { evidence } : {};
