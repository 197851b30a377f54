import type { CommandName } from '../../../api/command.ts';
import type { Assignment, CaseView, Schemas } from '../../../api/queries.ts';

export type ActionName = CommandName;
type Me = Schemas['Me']['me'];

const APPRAISING: ActionName[] = [
  'confirm',
  'assign',
  'withdraw',
  'reckon',
  'join',
  'end',
  'release',
  'record-private-answer',
  'record-shown-how',
  'record-emergency-call',
  'record-callback',
  'settle',
  'report',
  'amend',
  'note',
  'mark-ours',
  'mark-wrongdoing',
  'flag-wrongdoing',
  'ask-purge',
];
const OPEN: ActionName[] = [
  'assign',
  'coordinate',
  'remind',
  'withdraw',
  'reckon',
  'release',
  'record-private-answer',
  'record-shown-how',
  'record-emergency-call',
  'record-callback',
  'settle',
  'report',
  'grade',
  'refute',
  'close',
  'join',
  'end',
  'amend',
  'note',
  'move-policy',
  'mark-wrongdoing',
  'flag-wrongdoing',
  'ask-purge',
];
const OVER: ActionName[] = [
  'reopen',
  'join',
  'record-private-answer',
  'record-emergency-call',
  'record-callback',
  'amend',
  'note',
  'mark-wrongdoing',
  'ask-purge',
];

/** What this person may do to the case as it stands; what concerns one unit is offered beside that unit. */
export function offered(view: CaseView): ActionName[] {
  const fitting = view.status === 'appraising' ? APPRAISING : view.status === 'open' ? OPEN : OVER;
  const standing = view.assignments.some(({ state }) => state !== 'taken-back');
  const fits = (name: ActionName): boolean =>
    name === 'remind'
      ? standing
      : name === 'refute'
        ? view.graver !== undefined
        : name === 'flag-wrongdoing'
          ? !view.may.includes('mark-wrongdoing')
          : name === 'mark-ours'
            ? view.elsewhere !== undefined
            : name === 'reckon'
              ? view.unreckoned.length > 0
              : name === 'join'
                ? view.status !== 'ended' && view.joinedInto === undefined
                : name === 'settle'
                  ? mayBeSettled(view)
                  : name !== 'withdraw' || withdrawable(view).length > 0;
  return fitting.filter((name) => view.may.includes(name) && fits(name));
}

/** D1: something is still to be dealt with: a part, or the whole by whoever answers for the case. */
const mayBeSettled = ({ settledAt, settlements, may }: CaseView): boolean =>
  settledAt === undefined && (settlements.length > 0 || may.includes('set-settlement'));

/** R4: at the gravest grade each unit's principal leader is to lead. */
export const awaitsLeader = (view: CaseView, { state, leader }: Assignment): boolean =>
  view.grades.opinion === 'I' &&
  state !== 'taken-back' &&
  leader === undefined &&
  (view.status === 'open' || view.status === 'appraising');

/** What can be taken back: a return that was asked for is decided instead. */
export const withdrawable = (view: CaseView): Assignment[] =>
  view.assignments.filter(({ state }) => state === 'assigned' || state === 'signed');

export function assignmentActions(view: CaseView, assignment: Assignment, me: Me): ActionName[] {
  if (view.status === 'ended' || view.status === 'closed') return [];
  const own = assignment.unit.id === me.unit.id;
  // The desk does it for a unit that told it so.
  const forOther: ActionName[] = me.desk ? ['return'] : [];
  const names: ActionName[] =
    assignment.state === 'assigned'
      ? own
        ? ['sign', 'return', 'hand-on']
        : me.desk
          ? ['sign', ...forOther]
          : []
      : assignment.state === 'signed'
        ? own
          ? ['return', 'hand-on']
          : forOther
        : assignment.state === 'returning'
          ? ['decide-return']
          : [];
  const works: ActionName[] =
    (own || me.desk) && (assignment.state === 'assigned' || assignment.state === 'signed')
      ? [
          ...(assignment.part === 'co-unit' ? (['contribute'] as const) : []),
          ...(own ? (['report-progress'] as const) : []),
          'set-task',
        ]
      : [];
  const { superior } = assignment;
  const tells: ActionName[] =
    me.desk && assignment.state !== 'taken-back' && superior && !superior.byText && superior.toldAt === undefined
      ? ['tell-superior']
      : [];
  const leads: ActionName[] = own && me.role === 'leader' && awaitsLeader(view, assignment) ? ['take-lead'] : [];
  return [...leads, ...tells, ...works, ...names].filter(
    (name) => view.may.includes(name) && !(name === 'return' && assignment.returnFinal),
  );
}

/** The one thing to do next: what the clock that is due next waits for, as far as it is this person's to do. */
export function primary(view: CaseView, me: Me): { name: ActionName; assignmentId?: string } | null {
  if (view.status === 'closed' || view.status === 'ended') return null;
  const standing = view.assignments.filter(({ state }) => state !== 'taken-back');
  const own = standing.find(({ unit, state }) => unit.id === me.unit.id && state === 'assigned');
  const asked = standing.find(
    ({ unit, part, contributeBy, contributedAt }) =>
      unit.id === me.unit.id && part === 'co-unit' && contributeBy !== undefined && contributedAt === undefined,
  );
  const returning = standing.find(({ state }) => state === 'returning');
  const next = view.clocks.find(({ id }) => id === view.dueNext)?.kind;
  const answered =
    view.firstAnsweredAt !== undefined &&
    !view.clocks.some(
      ({ kind, state }) => (kind === 'follow-up' || kind === 'response') && (state === 'running' || state === 'missed'),
    );
  const wanted: ({ name: ActionName; assignmentId?: string } | null)[] = [
    own ? { name: 'sign', assignmentId: own.id } : null,
    asked ? { name: 'contribute', assignmentId: asked.id } : null,
    next === 'handoff' ? { name: 'record-handoff' } : null,
    view.status === 'appraising' ? { name: 'confirm' } : null,
    view.graver || view.review ? { name: 'grade' } : null,
    next === 'immediate-report' ? { name: 'report' } : null,
    view.unreckoned.length > 0 ? { name: 'reckon' } : null,
    returning ? { name: 'decide-return', assignmentId: returning.id } : null,
    standing.length === 0 ? { name: 'assign' } : null,
    // Who has answered and dealt with it is not pressed to sign for it.
    next === 'sign' && !(answered && !mayBeSettled(view)) ? { name: 'remind' } : null,
    answered ? null : { name: 'release' },
    mayBeSettled(view) ? { name: 'settle' } : null,
    answered ? { name: 'close' } : null,
  ];
  return wanted.find((one) => one !== null && view.may.includes(one.name)) ?? null;
}
