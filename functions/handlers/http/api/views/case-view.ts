import { toReview } from '../../../../domain/case/answer-reading.ts';
import { wasKnownEarlier } from '../../../../domain/case/graver-emergency.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { type Assignment, type Case, isOpen, type Wrongdoing } from '../../../../domain/case/case.ts';
import { elsewhereSays } from '../../../../domain/case/elsewhere.ts';
import { commanding } from '../../../../domain/case/takeover.ts';
import { sourceById } from '../../../../domain/intake/exercise-source.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { personOf } from '../../../../domain/matter/complained-of.ts';
import { dueOf } from '../../../../domain/clocks/reconcile-clocks.ts';
import { standOf, toConsult } from '../../../../domain/commands/consulted.ts';
import { effectHours, effectKey, effectOf, seenFrom, supersededBy } from '../../../../domain/clocks/effects.ts';
import { outletStates } from '../../../../domain/clocks/outlets.ts';
import { pointStates } from '../../../../domain/commands/checklist.ts';
import { isUnlimited, settlementsOf } from '../../../../domain/case/settlements.ts';
import { unreckoned } from '../../../../domain/commands/reckon.ts';
import { clauseName } from '../../../../domain/rules/clause-name.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { DeliveryRules } from '../../../../domain/rules/delivery-rules.ts';
import { opinionFor } from '../../../../domain/routing/grading.ts';
import { GRADES } from '../../../../domain/matter/grade.ts';
import type { Text } from '../../../../domain/texts/text.ts';
import { isReturnFinal } from '../../../../domain/commands/final-decision.ts';
import { reasonSays } from '../../../../domain/texts/reason-says.ts';
import { clockKey } from '../../../../domain/matter/clock.ts';
import type { AssignmentView, CaseRow, CaseView, ProposalView, TextView } from '../schemas/answers.ts';
import { personNamed, unitNamed } from '../person.ts';
import { breachViews } from './breach-view.ts';
import { clockViews, laddered, type Seen } from './clock-view.ts';

/** Why, in words. */
export const saysOf = (reasons: readonly { says: string }[]): string => reasons.map(({ says }) => says).join('；');

function assignmentView(state: Case, assignment: Assignment, directory: Directory): AssignmentView {
  return {
    ...pick(assignment, [
      'id',
      'part',
      'state',
      'assignedAt',
      'assignedBy',
      'signedAt',
      'signedFor',
      'leadingSince',
      'contributeBy',
      'contributedAt',
      'superior',
    ]),
    unit: unitNamed(directory, assignment.unit),
    ...(assignment.signedBy === undefined ? {} : { signedBy: personNamed(directory, assignment.signedBy) }),
    ...(assignment.leader === undefined ? {} : { leader: personNamed(directory, assignment.leader) }),
    ...(assignment.handler === undefined ? {} : { handler: personNamed(directory, assignment.handler) }),
    ...(isReturnFinal(state, assignment) ? { returnFinal: true as const } : {}),
  };
}

function brief(state: Case, { directory, policy }: Seen): Omit<CaseRow, 'clocks'> {
  const source = sourceById(state.origin.source, policy);
  return {
    origin: { ...state.origin, ...(source ? { name: source.name } : {}) },
    ...pick(state, [
      'number',
      'status',
      'version',
      'personVersion',
      'drill',
      'offline',
      'subject',
      'summary',
      'place',
      'categories',
      'grades',
    ]),
    ...pick(state, [
      'gradesConfirmed',
      'graver',
      'review',
      'emergencyKind',
      'discoveredAt',
      'changedAt',
      'closedAt',
      'endedAs',
      'recurrenceOf',
      'foretoldBy',
    ]),
    ...(state.elsewhere ? { elsewhere: { names: state.elsewhere, says: elsewhereSays(state.elsewhere) } } : {}),
    assignments: state.assignments.map((assignment) => assignmentView(state, assignment, directory)),
  };
}

/** Words before numbers, and two clocks a row at most. */
export function caseRow(state: Case, seen: Seen): CaseRow {
  const live = clockViews({ ...state, clocks: state.clocks.filter(isLive) }, seen);
  return { ...brief(state, seen), ...consultationDue(state, seen.policy), clocks: live.slice(0, 2) };
}

/** H5: that it is a report of wrongdoing, and of whom, is told to the desk alone. */
const wrongdoingView = ({ state, against }: Wrongdoing, directory: Directory): NonNullable<CaseView['wrongdoing']> => {
  const persons = against.flatMap((one) => personOf(one) ?? []);
  return {
    state,
    against: against.filter((one) => personOf(one) === null).map((unit) => unitNamed(directory, unit)),
    ...(persons.length > 0 ? { persons: persons.map((person) => personNamed(directory, person)) } : {}),
  };
};

export function caseView(
  state: Case,
  seen: Seen,
  rules: CaseView['rules'],
  { may, readsInTriage }: { may: readonly string[]; readsInTriage: boolean },
  proposals: ProposalView[] = [],
): CaseView {
  const clocks = clockViews(state, seen, laddered);
  return {
    ...brief(state, seen),
    rules,
    opinionFor: GRADES.flatMap((emergency) => {
      const proposed = opinionFor(seen.policy, emergency);
      return proposed ? [{ emergency, opinion: proposed.grade, says: saysOf(proposed.reasons) }] : [];
    }),
    ...pick(state, [
      'policyId',
      'natures',
      'causes',
      'registeredAt',
      'firstPublishedAt',
      'firstPublishedOn',
      'knownAt',
      'firstAnsweredAt',
      'settledAt',
      'reportedAt',
      'assignedBy',
    ]),
    handoffs: (state.handoffs ?? []).map((one) => pick(one, ['id', 'target', 'at', 'over'])),
    settlements: settlementsOf(state).map(({ unit, ...one }) => ({
      ...pick(one, ['id', 'askedAt', 'dueAt', 'settledAt', 'rounds', 'extended', 'whole']),
      unit: unitNamed(seen.directory, unit),
    })),
    ...(isOpen(state) && isUnlimited(state) ? { groundUnlimited: true as const } : {}),
    ...(state.emergencyKnown && wasKnownEarlier(state, state.emergencyKnown)
      ? { emergencyKnown: state.emergencyKnown }
      : {}),
    ...pick(state, ['exercise', 'joinedInto', 'splitFrom']),
    releases: state.releases.map((release) => (toReview(release) ? { ...release, toReview: true } : release)),
    coordinators: (state.coordinators ?? []).map((unit) => unitNamed(seen.directory, unit)),
    ...(proposals.length > 0 ? { proposals } : {}),
    ...commandView(state),
    consultation: consultationStand(state, seen.policy),
    effects: effectViews(state, seen),
    outlets: outletStates(state, seen.policy).map(({ outlet, ...row }) => ({
      id: outlet,
      ...pick(row, ['name', 'clause', 'is']),
      basis: clauseName(row.clause, seen.policy),
    })),
    checklist: pointStates(state, seen.policy).map((point) => ({
      ...pick(point, ['id', 'name', 'clause', 'required', 'asked', 'is']),
      basis: clauseName(point.clause, seen.policy),
    })),
    clocks,
    breaches: breachViews(state, seen),
    unreckoned: unreckoned(state, seen.policy).map((want) => {
      const { row, of, startAt } = want;
      const due = dueOf(want, seen.policy);
      return {
        id: clockKey(row.kind, of),
        name: row.name,
        startAt,
        ...(typeof due === 'string' ? {} : { year: due.missingYear }),
      };
    }),
    dueNext: clocks.find((clock) => clock.remainingSeconds !== undefined)?.id ?? null,
    ...(may.includes('mark-wrongdoing') && state.wrongdoing
      ? { wrongdoing: wrongdoingView(state.wrongdoing, seen.directory) }
      : {}),
    may: [...may],
    readsInTriage,
  };
}

/** P3: whoever commands: a release names its word. */
function commandView(state: Case): Pick<CaseView, 'commandedBy'> {
  const command = commanding(state);
  return command ? { commandedBy: pick(command, ['body', 'since']) } : {};
}

/** A4: what the desk is to see of it at once: it is to be consulted on, no leader has approved anything yet, and nobody decided that none is needed. */
function consultationDue(state: Case, policy: Policy): Pick<CaseRow, 'consultation'> {
  const { required, stand, approved, forgone } = consultationStand(state, policy);
  return required && !approved && forgone === undefined && state.gradesConfirmed && isOpen(state)
    ? { consultation: stand ? 'under-way' : 'missing' }
    : {};
}

/** P5: every hour of every release that stands, so that what is not judged says why. */
function effectViews(state: Case, { policy, now }: Seen): CaseView['effects'] {
  if (state.status === 'ended' || state.offline) return [];
  return state.releases
    .filter((release) => release.void === undefined)
    .flatMap((release) =>
      effectHours(policy).map((hours) => {
        const key = effectKey(release.id, hours);
        const judged = effectOf(state, key);
        const from = seenFrom(release, hours, policy);
        const later = supersededBy(state, release);
        const clock = state.clocks.find(
          ({ kind, of, state: is }) => kind === 'effect' && of === key && is !== 'superseded',
        );
        const is = judged ? 'judged' : later ? 'later' : !clock ? 'unasked' : from > now ? 'waiting' : 'open';
        return {
          release: release.id,
          hours,
          from,
          is,
          ...(clock ? { dueAt: clock.dueAt } : {}),
          ...(later ? { by: later.id } : {}),
          ...(judged ? { judged: pick(judged, ['at', 'volume', 'asks']) } : {}),
        };
      }),
    );
}

/** A4: whether it is to be consulted on, why, and how far that is. */
function consultationStand(state: Case, policy: Policy): CaseView['consultation'] {
  const required = toConsult(state, policy);
  const stand = standOf(state);
  return {
    ...(required ? { required: pick(required, ['name', 'clause']) } : {}),
    holds: policy.consultations?.holds ?? [],
    ...(stand ? { stand } : {}),
    ...(state.convening?.forgone === undefined || stand ? {} : { forgone: state.convening.forgone }),
    approved: state.consultations?.some(({ is }) => is === 'approved') ?? false,
  };
}

export const textView = (text: Text, directory: Directory, { says }: DeliveryRules): TextView => ({
  ...pick(text, [
    'id',
    'matter',
    'step',
    'channel',
    'template',
    'grade',
    'drill',
    'state',
    'queuedAt',
    'notBefore',
    'sentAt',
    'settledAt',
    'after',
  ]),
  ...pick(text, ['receiptBy', 'deliveredAt', 'pressedAt', 'carries']),
  ...(text.why === undefined ? {} : { why: { code: text.why.code, says: reasonSays(says, text.why) } }),
  ...(text.orderedBy === undefined ? {} : { orderedBy: personNamed(directory, text.orderedBy) }),
  person: personNamed(directory, text.person),
  unit: unitNamed(directory, text.unit),
});
