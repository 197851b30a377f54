import type { ConsultationAction } from '../../../../domain/consultation/access.ts';
import {
  type Consultation,
  heardAt,
  type Invited,
  isOpen,
  isOwnClock,
  type OwnClock,
} from '../../../../domain/consultation/consultation.ts';
import { decidable } from '../../../../domain/consultation/decidable.ts';
import type { ConsultationBody, ConsultationEvent } from '../../../../domain/consultation/events.ts';
import { explain } from '../../../../domain/consultation/explain.ts';
import { possible } from '../../../../domain/consultation/possible.ts';
import { clockRowOf, rulesOf } from '../../../../domain/consultation/rules-of.ts';
import { consultationKind } from '../../../../domain/kinds/consultation-kind.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Evidence } from '../../../../domain/matter/evidence.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Proposed } from '../../../../domain/matter/proposal.ts';
import { mayTakeOver } from '../../../../domain/people/deciders.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { preparedAs } from '../../../../domain/proposals/prepare.ts';
import { ruleOf } from '../../../../domain/rules/proposal-rule.ts';
import { consultations } from '../matters/consultations.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { isForThem, preparedView } from './proposal-view.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const DESK = { id: 'desk', name: '值班台' };

const clockView = (clock: OwnClock, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: 'unit' in clock.move ? unitNamed(directory, clock.move.unit) : DESK,
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

/** A4: silence is shown as that. */
function standingOf(one: Invited, now: Instant): 'asked' | 'heard' | 'absent' | 'silent' {
  if (heardAt(one) !== undefined) return 'heard';
  if (one.attended?.is === false) return 'absent';
  return one.dueAt <= now ? 'silent' : 'asked';
}

/** What a row and the page of a consultation say alike. */
export function consultationRowOf(state: Consultation, policy: Policy, person: Person, now: Instant) {
  const { directory } = person;
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const standings = state.invited.map((one) => standingOf(one, now));
  const count = (is: string): number => standings.filter((one) => one === is).length;
  return {
    ...pick(state, [
      'number',
      'status',
      'subject',
      'grade',
      'emergency',
      'caseNumber',
      'drill',
      'meetsAt',
      'place',
      'openedAt',
      'submittedAt',
      'approvedAt',
      'personVersion',
    ]),
    required: state.required ?? false,
    means: { id: state.means, name: nameOf(rulesOf(policy).means, state.means) },
    unit: unitNamed(directory, state.unit),
    units: {
      all: state.invited.length,
      heard: count('heard'),
      silent: count('silent'),
      dissenting: state.invited.filter(({ dissents }) => dissents).length,
    },
    next: next ? clockView(next, policy, person) : null,
  };
}

const nameOf = (rows: { id: string; name: string }[], id: string): string =>
  rows.find((row) => row.id === id)?.name ?? id;

type Of<Type extends ConsultationBody['type']> = Extract<ConsultationEvent, { type: Type }>;
const allOf = <Type extends ConsultationBody['type']>(events: readonly ConsultationEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);

const actorName = ({ actor }: ConsultationEvent): string => (actor.kind === 'person' ? actor.name : '系统');
const written = (event: ConsultationEvent) => ({ at: event.at, by: actorName(event) });
const proofs = (evidence: readonly Evidence[] = []) => evidence.map((one) => pick(one, ['kind', 'ref']));

function invitedView(
  one: Invited,
  events: readonly ConsultationEvent[],
  policy: Policy,
  { directory }: Person,
  now: Instant,
) {
  const asked = allOf(events, 'unit-invited').findLast(({ unit }) => unit === one.unit);
  const first = allOf(events, 'consultation-opened').flatMap(({ invited }) =>
    invited.filter(({ unit }) => unit === one.unit),
  );
  const why = (asked ?? first[0])?.says;
  const attended = allOf(events, 'attendance-recorded').findLast(({ unit }) => unit === one.unit);
  return {
    unit: unitNamed(directory, one.unit),
    as: { id: one.as, name: nameOf(rulesOf(policy).invitedAs, one.as) },
    ...pick(one, ['invitedAt', 'dueAt']),
    is: standingOf(one, now),
    dissents: one.dissents ?? false,
    ...(why === undefined ? {} : { why }),
    ...(attended ? { attendance: pick(attended, ['attended', 'who', 'says']) } : {}),
    views: allOf(events, 'view-given')
      .filter(({ unit }) => unit === one.unit)
      .map((view) => ({
        ...written(view),
        ...pick(view, ['says', 'dissent', 'means', 'who', 'saidAt']),
        evidence: proofs(view.evidence),
        late: (view.saidAt ?? view.at) > one.dueAt,
      })),
  };
}

/**
 * H5, H2: units without a part any more that had been heard. What they said is of the record and of its minutes, as it was said; nothing here
 * tells why they take no part, and whoever is complained of opens none of it.
 */
function heardBefore(state: Consultation, events: readonly ConsultationEvent[]): Invited[] {
  const asked = [
    ...allOf(events, 'consultation-opened').flatMap((event) => event.invited.map((one) => ({ ...one, at: event.at }))),
    ...allOf(events, 'unit-invited'),
  ];
  const gone = new Set(allOf(events, 'view-given').map(({ unit }) => unit));
  for (const { unit } of state.invited) gone.delete(unit);
  return [...gone].flatMap((unit) => {
    const last = asked.findLast((one) => one.unit === unit);
    const views = allOf(events, 'view-given').filter((view) => view.unit === unit);
    return last
      ? [
          {
            ...pick(last, ['unit', 'as', 'dueAt']),
            invitedAt: last.at,
            ...(views.at(-1)?.dissent === undefined ? {} : { dissents: true as const }),
          },
        ]
      : [];
  });
}

/** Each time that a version was put before a leader, and what he decided of it. */
function submissionsIn(events: readonly ConsultationEvent[], { directory }: Person) {
  return allOf(events, 'handling-submitted').map((submitted) => {
    const asked = events.find(
      (event): event is Of<'proposed'> => event.type === 'proposed' && event.seq > submitted.seq,
    );
    const decided = allOf(events, 'proposal-decided').find(({ proposalId }) => proposalId === asked?.proposal.id);
    const passed = allOf(events, 'proposal-passed-on').findLast(({ proposalId }) => proposalId === asked?.proposal.id);
    const carried = allOf(events, 'handling-approved').find(({ proposalId }) => proposalId === asked?.proposal.id);
    const prepared = decided && preparedAs(events, decided);
    return {
      ...written(submitted),
      ...pick(submitted, ['version', 'says', 'early']),
      without: (submitted.without ?? []).map((unit) => unitNamed(directory, unit)),
      ...(decided
        ? {
            decision: {
              at: decided.at,
              by: personNamed(directory, decided.by).name,
              ...pick(decided, ['approved', 'says', 'proof']),
              ...(passed?.delegated && passed.to === decided.by
                ? { delegatedBy: personNamed(directory, passed.by).name }
                : {}),
              ...(prepared ? { preparedBy: personNamed(directory, prepared.by).name } : {}),
              ...(carried && carried.version !== submitted.version ? { changed: carried.version } : {}),
              ...(decided.recorded
                ? {
                    recorded: {
                      ...pick(decided.recorded, ['means', 'decidedAt']),
                      by: actorName(decided),
                      evidence: proofs(decided.recorded.evidence),
                    },
                  }
                : {}),
            },
          }
        : {}),
    };
  });
}

/** What a proposal asks for, as this person may see it. */
const shownOf = ({ payload }: Proposed, mayErase: boolean) =>
  payload.kind === 'purge'
    ? shownPurge(payload, mayErase)
    : payload.kind === 'final-approval'
      ? { kind: payload.kind, events: [], version: payload.version }
      : null;

/** A consultation as this person sees it, with what its events say. */
export function consultationViewOf(
  state: Consultation,
  events: readonly ConsultationEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const { directory } = person;
  const may = (action: ConsultationAction): boolean => consultations.may(person, action, state) === true;
  const [opened] = allOf(events, 'consultation-opened');
  const assessed = allOf(events, 'assessed').at(-1);
  const lines = allOf(events, 'line-set');
  const line = lines.at(-1);
  const saved = allOf(events, 'handling-saved');
  const goneOn = new Set(saved.map(({ basedOn }) => basedOn));
  const ended = events.findLast(
    (event): event is Of<'consultation-closed' | 'consultation-cancelled'> =>
      event.type === 'consultation-closed' || event.type === 'consultation-cancelled',
  );
  const waiting = waitingProposals(
    decidable(state),
    events,
    (proposed) => shownOf(proposed, may('ask-purge')),
    policy,
    person,
    now,
  );
  const open = possible(state);
  return {
    ...consultationRowOf(state, policy, person, now),
    says: opened?.says ?? '',
    convenedBy: opened ? actorName(opened) : '',
    invited: [
      ...state.invited.map((one) => invitedView(one, events, policy, person, now)),
      ...heardBefore(state, events).map((one) => ({
        ...invitedView(one, events, policy, person, now),
        is: 'heard' as const,
        ...(may('excuse') ? { left: true as const } : {}),
      })),
    ],
    excused: allOf(events, 'unit-excused')
      .filter(({ unit }) => !state.invited.some((one) => one.unit === unit) && !state.against?.includes(unit))
      .map((event) => ({ unit: unitNamed(directory, event.unit), says: event.says, ...written(event) })),
    ...(assessed ? { assessment: { ...pick(assessed, ['nature', 'trend', 'risk']), ...written(assessed) } } : {}),
    ...(line ? { line: { ...pick(line, ['says', 'exposureBasis']), version: lines.length, ...written(line) } } : {}),
    tasks: (allOf(events, 'tasks-set').at(-1)?.tasks ?? []).map(({ says, lead, coUnits, by }) => ({
      says,
      // H5: of a unit that has no part any more it is the desk's to give out anew.
      lead: state.against?.includes(lead) ? DESK : unitNamed(directory, lead),
      coUnits: coUnits.filter((unit) => !state.against?.includes(unit)).map((unit) => unitNamed(directory, unit)),
      ...(by === undefined ? {} : { by }),
    })),
    handling: saved.map((event) => ({
      ...pick(event, ['version', 'basedOn', 'text']),
      latest: !goneOn.has(event.version),
      ...written(event),
    })),
    ...pick(state.handling, ['submitted', 'approved']),
    submissions: submissionsIn(events, person),
    ...(ended && !isOpen(state) ? { ended: { says: ended.says, ...written(ended) } } : {}),
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, policy, person),
      explanation: explain(clock, state, policy),
    })),
    proposals: waiting.map((one) => {
      const proposal = state.proposals?.find(({ id }) => id === one.id);
      const prepared = proposal && preparedAs(events, proposal);
      return {
        ...one,
        others: proposal ? othersFor(proposal, person) : [],
        ...(prepared && isForThem(prepared, one.mine, person.contact.id, person.directory)
          ? { prepared: preparedView(prepared, person.directory) }
          : {}),
      };
    }),
    erasable: erasableIn(consultationKind, events, may('ask-purge')),
    leaders: open.includes('submit') && may('submit') ? leadersFor(events, policy, person) : [],
    allowed: open.filter(may),
  };
}

type Proposal = NonNullable<Consultation['proposals']>[number];

/** Who else may decide it. */
const othersFor = (proposal: Proposal, { contact, directory }: Person) =>
  mayTakeOver(proposal, directory, contact.id)
    .filter(({ id }) => id !== contact.id)
    .map(({ id, name }) => ({ id, name }));

/** A4: who may be asked to approve a handling, who neither wrote it nor puts it forward. */
function leadersFor(events: readonly ConsultationEvent[], policy: Policy, { contact, directory }: Person) {
  const authors = allOf(events, 'handling-saved').flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : []));
  const { deciders } = ruleOf('final-approval', policy);
  const asked = { id: '', kind: 'final-approval' as const, by: contact.id, at: '', deciders, actors: authors };
  return mayTakeOver(asked, directory).map(({ id, name }) => ({ id, name }));
}
