import { nameOfUnit } from '../people/directory.ts';
import { type Actor } from '../matter/actor.ts';
import { type Assignment, type Case, isComplainedOf, isSameOrder, limitsOf } from '../case/case.ts';
import type { PersonCommand, SystemCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import { isRefusal } from '../matter/refusal.ts';
import { earliest, type Instant, latest } from '../matter/instant.ts';
import { summed, unlessSummed } from './amend.ts';
import { contributionDue } from './co-unit.ts';
import { coordinatorsOf } from './coordinators.ts';
import { superiorOf } from './superior.ts';
import type { Context } from './decide.ts';
import type { Draft, Event } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';
import { complainedOf } from './wrongdoing.ts';
import { isReturnFinal, unlessItsDecision } from './final-decision.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** R1–R3: names a unit's duty. Several superiors may assign the same unit, each with its number and limit; one record of work answers all. */
export function assign(
  state: Case,
  command: Of<'assign'>,
  actor: Person,
  { directory, policy, now }: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const unit = directory.units.find((u) => u.id === command.unit && u.active);
  if (!unit) return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${command.unit}`, '/unit');
  if (isComplainedOf(state, unit.id)) return complainedOf('/unit');
  const unsaid = unlessSummed(state, command.summary);
  if (unsaid) return unsaid;
  const standing = state.assignments.filter((a) => a.state !== 'taken-back');
  const own = command.assignedBy ? [] : standing.filter((a) => a.unit === unit.id);
  if (own.some(({ part }) => part === command.part))
    return refuse('already-assigned', 'R3', `已交办${unit.short}`, '/unit');
  if (command.part !== 'co-unit') {
    const holder = standing.find((a) => a.part === command.part && a.unit !== unit.id);
    if (holder) {
      const name = nameOfUnit(directory, holder.unit);
      return refuse(
        'part-taken',
        'R3',
        `已有${command.part === 'lead' ? '牵头单位' : '第一责任主体'}（${name}），请先改派或交办为协办`,
        '/part',
      );
    }
  }
  const [known] = own;
  const hasPart = standing.some((a) => a.unit === unit.id && a.part === command.part);
  const changesWho = !hasPart && (command.part !== 'co-unit' || (known !== undefined && known.part !== 'co-unit'));
  const others = changesWho ? unlessItsDecision(state, actor, { policy, directory }, '/part') : null;
  if (others) return others;
  const due = contributionDue(state, command.part, command.contributeBy, { policy, now });
  if (isRefusal(due)) return due;
  const asked = { ...pick(command, ['task']), ...(due === null ? {} : { contributeBy: due }) };
  if (known) {
    const part = withPart(known, command.part, command.reason, asked);
    return isRefusal(part) ? part : [...summed(state, command), ...part];
  }
  const { reasons, ...vertical } = superiorOf(state, unit.id, { directory, now });
  return [
    ...summed(state, command),
    {
      type: 'assigned',
      assignment: { ...newAssignment(state, { ...command, ...asked }, now), ...vertical },
      reasons: [...(command.reason ? [{ row: 'by-hand', clause: 'R3', says: command.reason }] : []), ...reasons],
      ...pick(asked, ['task']),
    },
    ...coordinatorsOf(state, [unit.id], { policy, directory }),
  ];
}

/** R1, R3: a unit that has the case already gets another part in it, and need not sign again. */
export function withPart(
  { id, state }: Assignment,
  part: Assignment['part'],
  reason = '',
  asked: { task?: string; contributeBy?: Instant } = {},
): Draft[] | Refusal {
  if (state === 'returning') return refuse('return-pending', 'ours', '该单位已申请退回，请先裁定退回', '/unit');
  return reason.trim() === ''
    ? refuse('reason-missing', 'R3', '改变承办单位承担的责任，须说明理由', '/reason')
    : [{ type: 'part-changed', assignmentId: id, part, reason, ...asked }];
}

/** P2: the order of a superior on a case that is open already keeps its own limit; the same order twice is one. */
export function setLimit(
  state: Case,
  { by, since, ...from }: Extract<SystemCommand, { command: 'set-limit' }>,
  { now, facts = [] }: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if ([...limitsOf(state), ...ordersOf(facts, from.alertId)].some((known) => isSameOrder(known, by))) {
    return refuse('limit-known', 'P2', `${by.unit}的这一时限已登记`);
  }
  // H4: it runs from when it was given, however late it came here.
  const setAt = since === undefined ? now : latest(earliest(since, now), state.discoveredAt);
  return [
    {
      type: 'limit-set',
      limit: {
        ...by,
        id: `L${(state.limits?.length ?? 0) + 1}`,
        setAt,
        ...pick(from, ['alertId', 'fromCase', 'done', 'overThere']),
      },
    },
  ];
}

/** H2: what an alert ordered when it came, whatever was corrected of it since: vendors push the same again. */
const ordersOf = (facts: readonly Event[], alertId: string | undefined): NonNullable<Case['assignedBy']>[] =>
  facts.flatMap((event) => {
    if (alertId === undefined) return [];
    if (event.type === 'limit-set') return event.limit.alertId === alertId ? [event.limit] : [];
    return event.type === 'case-opened' && event.alertId === alertId && event.assignedBy ? [event.assignedBy] : [];
  });

export function newAssignment(
  state: Case,
  from: Pick<Assignment, 'unit' | 'part' | 'assignedBy' | 'orderedAt' | 'orderHeldBy' | 'contributeBy'>,
  assignedAt: string,
): Assignment {
  const ordered = from.assignedBy ? pick(from, ['assignedBy', 'orderedAt', 'orderHeldBy']) : {};
  return {
    id: `A${Math.max(0, ...state.assignments.map(({ id }) => Number(id.slice(1)))) + 1}`,
    unit: from.unit,
    part: from.part,
    assignedAt,
    state: 'assigned',
    ...ordered,
    ...pick(from, ['contributeBy']),
  };
}

export function assignmentOf(state: Case, id: string): Assignment | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const found = state.assignments.find((a) => a.id === id);
  if (!found) return refuse('unknown-assignment', 'ours', `没有交办 ${id}`, '/assignmentId');
  return found.state === 'taken-back' ? refuse('taken-back', 'ours', '此交办已收回') : found;
}

/** 签收: each unit signs for itself; one unit's signature never silences another. */
export function sign(state: Case, command: Of<'sign'>, actor: Person): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  if (assignment.state === 'signed')
    return refuse('already-signed', 'ours', `已于 ${assignment.signedAt ?? ''} 由 ${assignment.signedBy ?? ''} 签收`);
  if (assignment.state === 'returning') return refuse('return-pending', 'ours', '退回申请尚待决定');
  const strange = refuseToldBy(assignment, command, actor);
  if (strange) return strange;
  return [{ type: 'signed', assignmentId: assignment.id, signer: actor.id, ...pick(command, ['toldBy']) }];
}

/** "Not ours": with a reason from the list; the legal basis may follow until the decision. No clock waits for it (H4). */
export function returnIt(
  state: Case,
  command: Of<'return'>,
  actor: Person,
  { policy, directory }: Context,
): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  if (assignment.state === 'returning') return refuse('return-pending', 'ours', '退回申请已提交,尚待决定');
  if (isReturnFinal(state, assignment))
    return refuse('return-final', 'R3', '本件由谁承办已经裁定，不再受理退回：请签收办理；有新情况的，请联系值班室');
  if (!policy.returns.reasons.some((row) => row.id === command.reason)) {
    return refuse(
      'unknown-reason',
      'ours',
      `退回理由应为:${policy.returns.reasons.map((row) => row.id).join('、')}`,
      '/reason',
    );
  }
  if (command.suggestedUnit && !directory.units.some((u) => u.id === command.suggestedUnit)) {
    return refuse('unknown-unit', 'P8', `通讯录中没有单位 ${command.suggestedUnit}`, '/suggestedUnit');
  }
  const strange = refuseToldBy(assignment, command, actor);
  if (strange) return strange;
  return [
    {
      type: 'return-requested',
      by: actor.id,
      ...pick(command, ['assignmentId', 'reason', 'says', 'legalBasis', 'suggestedUnit', 'toldBy']),
    },
  ];
}

/** H2: a unit acts for itself; the desk may do it for the unit, and then says who of it told so. */
export function refuseToldBy({ unit }: Assignment, { toldBy }: { toldBy?: string }, actor: Person): Refusal | null {
  if (actor.unit === unit)
    return toldBy === undefined
      ? null
      : refuse('told-by-not-asked', 'H2', '本单位人员本人办理，不填由谁告知', '/toldBy');
  return toldBy === undefined
    ? refuse('told-by-missing', 'H2', '代单位办理须写明由该单位何人、以何种方式告知', '/toldBy')
    : null;
}

/** 转他人办理 within the unit: the new handler's phone rings first from now on. */
export function handOn(state: Case, command: Of<'hand-on'>, { directory }: Context): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  const heir = directory.contacts.find(
    (c) => c.id === command.to && c.unit === assignment.unit && c.active && !c.posts.includes('superior-liaison'),
  );
  if (!heir) return refuse('not-of-unit', 'P8', '只能转给本单位在岗人员', '/to');
  return [{ type: 'handed-on', assignmentId: assignment.id, to: heir.id }];
}
