import type { Actor } from '../matter/actor.ts';
import { coordinatorsOf } from './coordinators.ts';
import { type Assignment, type Case, isComplainedOf, isSameOrder, limitsOf, type OrderHolder } from '../case/case.ts';
import type { Instant } from '../matter/instant.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import { isRefusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import type { Reason } from '../matter/reason.ts';
import { pick } from '../matter/pick.ts';
import { isAmong } from '../people/same-person.ts';
import { unlessSummed } from './amend.ts';
import { assignmentOf, newAssignment, withPart } from './assign.ts';
import { superiorOf } from './superior.ts';
import { contributionDue } from './co-unit.ts';
import { refuse } from '../matter/refusal.ts';
import { complainedOf } from './wrongdoing.ts';
import { unlessItsDecision } from './final-decision.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** The decision names its basis and who is responsible now; nobody's duty falls to nobody. */
export function decideReturn(
  state: Case,
  command: Of<'decide-return'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  if (assignment.state !== 'returning') return refuse('no-return', 'ours', '没有待决定的退回申请');
  if (assignment.returnedBy !== undefined && isAmong([assignment.returnedBy], actor.id, context.directory))
    return refuse('own-act', 'H2', '此次退回由您本人申请，须由值班台其他人员裁定');
  const unfit = refuseFinal(state, assignment, command, actor, context);
  if (unfit) return unfit;
  const decided: Draft = {
    type: 'return-decided',
    accepted: command.accept,
    ...pick(command, ['assignmentId', 'says', 'legalBasis']),
    ...finality(state, assignment, command, context),
  };
  if (!command.accept) return [decided];
  // Where nobody is named, what falls to the unit of the rules falls to it without a sentence.
  const unsaid = command.toUnit === undefined ? null : unlessSummed(state, undefined, '/toUnit');
  if (unsaid) return unsaid;
  const heir = command.toUnit ?? (othersOf(state, assignment).length > 0 ? null : context.policy.routing.defaultUnit);
  const passed = passedOn(state, assignment, heir, { row: 'return', clause: 'R2', says: command.says }, context);
  return isRefusal(passed) ? passed : [decided, ...passed];
}

/** R3: who is responsible was passed on so often that its last decision is the government office’s. */
const isFinal = ({ passes }: Case, { part }: Assignment): boolean => part !== 'co-unit' && passes?.next !== undefined;

function refuseFinal(
  state: Case,
  assignment: Assignment,
  command: Of<'decide-return'>,
  actor: Person,
  { directory }: Context,
): Refusal | null {
  if (!isFinal(state, assignment)) return null;
  const { count = 0, next = '' } = state.passes ?? {};
  const office = directory.units.find(({ id }) => id === next)?.name ?? next;
  if (actor.unit !== next) return refuse('final-decision', 'R3', `本件已${count}次同意退回，此次由${office}作最终裁定`);
  return command.accept && command.toUnit === undefined
    ? refuse('heir-needed', 'R3', '最终裁定同意退回的，须写明由哪个单位承办', '/toUnit')
    : null;
}

/** What a decision on a return says of the next, or of the ledger where it is the last. */
function finality(
  state: Case,
  assignment: Assignment,
  { accept, toUnit }: Of<'decide-return'>,
  { policy }: Context,
): Pick<Extract<Draft, { type: 'return-decided' }>, 'next' | 'final' | 'routing'> {
  const { final } = policy.returns;
  if (isFinal(state, assignment)) {
    const unit = accept ? (toUnit ?? assignment.unit) : assignment.unit;
    return { final: true, routing: { unit, ...pick(state, ['subject', 'place']) } };
  }
  const last = accept && assignment.part !== 'co-unit' && final && (state.passes?.count ?? 0) + 1 >= final.after;
  return last ? { next: final.unit } : {};
}

/** 收回交办, 改派: the desk mends its own mistake without a return. With no heir the move is the other units', else the desk's; no legal clock moves (H4). */
export function withdraw(state: Case, command: Of<'withdraw'>, actor: Person, context: Context): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  if (assignment.state === 'returning')
    return refuse('return-pending', 'ours', '该单位已申请退回，请裁定退回', '/assignmentId');
  const others = assignment.part === 'co-unit' ? null : unlessItsDecision(state, actor, context, '/assignmentId');
  if (others) return others;
  const unsaid = command.toUnit === undefined ? null : unlessSummed(state, undefined, '/toUnit');
  if (unsaid) return unsaid;
  return passedOn(
    state,
    assignment,
    command.toUnit ?? null,
    { row: 'withdrawn', clause: 'ours', says: command.reason },
    context,
  );
}

const othersOf = (state: Case, { id }: Assignment): Assignment[] =>
  state.assignments.filter((other) => other.id !== id && other.state !== 'taken-back');

function passedOn(
  state: Case,
  assignment: Assignment,
  heir: string | null,
  reason: Reason,
  context: Context,
): Draft[] | Refusal {
  const { directory, now } = context;
  const others = othersOf(state, assignment);
  if (heir === assignment.unit) return refuse('same-unit', 'R3', '不能改派给原单位', '/toUnit');
  if (heir && !directory.units.some((unit) => unit.id === heir && unit.active)) {
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${heir}`, '/toUnit');
  }
  if (heir && isComplainedOf(state, heir)) return complainedOf('/toUnit');
  const known = others.filter((other) => other.unit === heir);
  if (known.some(({ part }) => part === assignment.part || part !== 'co-unit')) {
    return refuse('already-assigned', 'R3', '该单位已承担同一事项，不必改派', '/toUnit');
  }
  const back: Draft = {
    type: 'taken-back',
    assignmentIds: [assignment.id],
    why: reason.says,
    ...(heir ? { heir } : {}),
  };
  if (!heir) return [back, ...limitKept(state, assignment, others, now)];
  const [coUnit] = known;
  if (coUnit) {
    const moved = withPart(coUnit, assignment.part, reason.says);
    return isRefusal(moved)
      ? { ...moved, field: '/toUnit' }
      : [back, ...limitKept(state, assignment, others, now), ...moved];
  }
  // R3: what is still ahead for it is so for its heir.
  const ahead = assignment.contributeBy !== undefined && assignment.contributeBy > context.now;
  const due = contributionDue(state, assignment.part, undefined, context);
  if (isRefusal(due)) return due;
  const contributeBy = ahead ? assignment.contributeBy : (due ?? undefined);
  const given = {
    unit: heir,
    part: assignment.part,
    ...(assignment.part === 'co-unit' && contributeBy !== undefined ? { contributeBy } : {}),
    orderedAt: assignment.orderedAt ?? assignment.assignedAt,
    orderHeldBy: heldUntil(assignment, now),
    ...pick(assignment, ['assignedBy']),
  };
  const { reasons, ...vertical } = superiorOf(state, heir, { directory, now });
  return [
    back,
    {
      type: 'assigned',
      assignment: { ...newAssignment(state, given, now), ...vertical },
      reasons: [reason, ...reasons],
    },
    ...coordinatorsOf({ ...state, assignments: others }, [heir], context),
  ];
}

/** P2, H4: a superior's limit does not go with the unit that it was handed to: it is the case's, from the hour at which it was set. */
function limitKept(state: Case, assignment: Assignment, others: Assignment[], now: Instant): Draft[] {
  const { unit, number, dueAt } = assignment.assignedBy ?? {};
  if (unit === undefined || dueAt === undefined) return [];
  const known = limitsOf({ ...state, assignments: others }).some((limit) =>
    isSameOrder(limit, { unit, dueAt, ...(number === undefined ? {} : { number }) }),
  );
  if (known) return [];
  const id = `L${(state.limits?.length ?? 0) + 1}`;
  const setAt = assignment.orderedAt ?? assignment.assignedAt;
  const heldBy = heldUntil(assignment, now);
  return [
    { type: 'limit-set', limit: { id, unit, dueAt, setAt, heldBy, ...(number === undefined ? {} : { number }) } },
  ];
}

/** P2: whoever had the order may have answered it while he had it. */
const heldUntil = ({ unit, orderHeldBy = [] }: Assignment, until: Instant): OrderHolder[] => [
  ...orderHeldBy,
  { unit, until },
];
