import type { CommandName } from '../../../api/command.ts';
import type { Assignment, CaseView, Schemas } from '../../../api/queries.ts';

export type ActionName = CommandName;
type Me = Schemas['Me']['me'];

const APPRAISING: ActionName[] = ['confirm', 'assign', 'join', 'end', 'release', 'settle', 'report', 'note'];
const OPEN: ActionName[] = ['assign', 'remind', 'release', 'settle', 'report', 'grade', 'close', 'join', 'end', 'note', 'move-policy'];
const OVER: ActionName[] = ['reopen', 'note'];

/** What this person may do to the case as it stands; what concerns one unit is offered beside that unit. */
export function offered(view: CaseView): ActionName[] {
  const fitting = view.status === 'appraising' ? APPRAISING : view.status === 'open' ? OPEN : OVER;
  const standing = view.assignments.some(({ state }) => state !== 'taken-back');
  return fitting.filter((name) => view.may.includes(name) && (name !== 'remind' || standing) && (name !== 'report' || view.reportedAt === undefined));
}

export function assignmentActions(view: CaseView, assignment: Assignment, me: Me): ActionName[] {
  if (view.status === 'ended' || view.status === 'closed') return [];
  const own = assignment.unit.id === me.unit.id;
  const names: ActionName[] =
    assignment.state === 'assigned'
      ? own
        ? ['sign', 'return', 'hand-on']
        : []
      : assignment.state === 'signed'
        ? own
          ? ['return', 'hand-on']
          : []
        : assignment.state === 'returning'
          ? ['decide-return']
          : [];
  return names.filter((name) => view.may.includes(name));
}

/** The one thing to do next, by the state of the case. */
export function primary(view: CaseView, me: Me): { name: ActionName; assignmentId?: string } | null {
  const may = (name: ActionName) => view.may.includes(name);
  const standing = view.assignments.filter(({ state }) => state !== 'taken-back');
  const own = standing.find(({ unit, state }) => unit.id === me.unit.id && state === 'assigned');
  const returning = standing.find(({ state }) => state === 'returning');
  if (view.status === 'closed' || view.status === 'ended') return null;
  if (own && may('sign')) return { name: 'sign', assignmentId: own.id };
  if (view.status === 'appraising' && may('confirm')) return { name: 'confirm' };
  if (returning && may('decide-return')) return { name: 'decide-return', assignmentId: returning.id };
  if (standing.length === 0 && may('assign')) return { name: 'assign' };
  if (view.firstAnsweredAt === undefined || view.clocks.some(({ kind, state }) => kind === 'follow-up' && state !== 'met' && state !== 'superseded'))
    return may('release') ? { name: 'release' } : null;
  if (view.settledAt === undefined && may('settle')) return { name: 'settle' };
  return may('close') ? { name: 'close' } : null;
}
