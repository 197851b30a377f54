import type { ConferenceAction } from '../../../../domain/conference/access.ts';
import { type Conference, isOwnClock, type OwnClock, type Step } from '../../../../domain/conference/conference.ts';
import { decidable } from '../../../../domain/conference/decidable.ts';
import type { ConferenceBody, ConferenceEvent } from '../../../../domain/conference/events.ts';
import { heldFact } from '../../../../domain/conference/correction.ts';
import { explain } from '../../../../domain/conference/explain.ts';
import { missedName, nameOf } from '../../../../domain/conference/names.ts';
import { possible, possibleOn } from '../../../../domain/conference/possible.ts';
import { isTheirs } from '../../../../domain/conference/steps.ts';
import { eligible, fits } from '../../../../domain/people/speakers.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { conferenceKind } from '../../../../domain/kinds/conference-kind.ts';
import { conferences } from '../matters/conferences.ts';
import type { Contact } from '../../../../domain/people/directory.ts';
import type { ConferenceOnPaper } from '../../../../domain/papers/conference-application.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { contactView } from './directory-view.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const DESK = { id: 'desk', name: '值班台' };

const clockView = (clock: OwnClock, policy: Policy, { directory }: Person) => ({
  name: nameOf(clock, policy),
  move: 'unit' in clock.move ? unitNamed(directory, clock.move.unit) : DESK,
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

const isLate = ({ state, dueAt }: Step, now: Instant): boolean => state === 'open' && dueAt < now;

/** What a row and the page of a conference say alike. */
function headOf(state: Conference, policy: Policy, person: Person) {
  const { directory } = person;
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return {
    ...pick(state, [
      'number',
      'status',
      'title',
      'subject',
      'grade',
      'emergency',
      'caseNumber',
      'drill',
      'at',
      'place',
      'limit',
      'personVersion',
    ]),
    form: { id: state.form, name: policy.forms.find(({ id }) => id === state.form)?.name ?? state.form },
    ...(state.unit === undefined ? {} : { unit: unitNamed(directory, state.unit) }),
    next: next ? clockView(next, policy, person) : null,
  };
}

/** P7: head or spokesperson. */
const postOf = ({ posts }: Contact): string =>
  posts.includes('principal-leader') ? POSTS['principal-leader'] : POSTS.spokesperson;

/** One line of the list. */
export const conferenceRowOf = (state: Conference, policy: Policy, person: Person, now: Instant) => ({
  ...headOf(state, policy, person),
  steps: {
    all: state.steps.length,
    over: state.steps.filter((step) => step.state !== 'open').length,
    late: state.status === 'planning' ? state.steps.filter((step) => isLate(step, now)).length : 0,
  },
});

type Of<Type extends ConferenceBody['type']> = Extract<ConferenceEvent, { type: Type }>;
const lastOf = <Type extends ConferenceBody['type']>(
  events: readonly ConferenceEvent[],
  type: Type,
  matches: (event: Of<Type>) => boolean = () => true,
): Of<Type> | undefined =>
  events.findLast((event): event is Of<Type> => event.type === type && matches(event as Of<Type>));

const actorName = ({ actor }: ConferenceEvent): string => (actor.kind === 'person' ? actor.name : '系统');

/** What was written of a step when it was done or skipped. */
function wordsOf(step: Step, events: readonly ConferenceEvent[]) {
  if (step.state === 'open') return {};
  if (step.state === 'skipped') {
    const skipped = lastOf(events, 'step-skipped', (event) => event.step === step.id);
    return skipped ? { says: skipped.says, by: actorName(skipped) } : {};
  }
  const done = lastOf(events, 'step-done', (event) => event.step === step.id);
  const confirmed = step.id === 'spokesperson' ? lastOf(events, 'attendance-confirmed') : undefined;
  if (confirmed) return { by: actorName(confirmed) };
  return done ? { by: done.by ?? actorName(done), ...pick(done, ['says']) } : {};
}

function stepView(
  step: Step,
  state: Conference,
  events: readonly ConferenceEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const { directory } = person;
  const row = policy.conferences.steps.find(({ id }) => id === step.id);
  const clock = state.clocks.filter(isOwnClock).findLast(({ of }) => of === step.id);
  return {
    ...pick(step, ['id', 'dueAt', 'state', 'doneAt']),
    name: row?.name ?? step.id,
    clause: row?.clause ?? 'ours',
    ...(step.unit === undefined ? {} : { unit: unitNamed(directory, step.unit) }),
    ...(step.person === undefined ? {} : { person: personNamed(directory, step.person) }),
    late: state.status === 'planning' && isLate(step, now),
    ...wordsOf(step, events),
    ...(clock ? { explanation: explain(clock, policy) } : {}),
    allowed: possibleOn(state, step).filter(
      (action) =>
        conferences.may(person, action, state) === true &&
        (action === 'set-step' || isTheirs(step, { id: person.contact.id, unit: person.unit.id }, directory)),
    ),
  };
}

/** The wording and the questions as they stand: all of it that is meant for publication. */
export function meantForPublication(events: readonly ConferenceEvent[]) {
  const line = lastOf(events, 'line-set');
  const asked = lastOf(events, 'questions-set');
  const version = events.filter(({ type }) => type === 'line-set').length;
  return {
    ...(line ? { line: { ...pick(line, ['says', 'exposureBasis']), at: line.at, by: actorName(line), version } } : {}),
    questions: asked?.questions ?? [],
    ...(asked?.exposureBasis === undefined ? {} : { questionsBasis: asked.exposureBasis }),
  };
}

const POSTS = { 'principal-leader': '主要负责人', spokesperson: '新闻发言人' } as const;

/** A conference as this person sees it, with what its events say. */
export function conferenceViewOf(
  state: Conference,
  events: readonly ConferenceEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const { directory } = person;
  const may = (action: ConferenceAction): boolean => conferences.may(person, action, state) === true;
  const held = heldFact(events)?.stands;
  const cancelled = state.status === 'cancelled' ? lastOf(events, 'conference-cancelled') : undefined;
  const { spokesperson } = state;
  return {
    ...headOf(state, policy, person),
    openedAt: state.openedAt,
    steps: state.steps.map((step) => stepView(step, state, events, policy, person, now)),
    ...(spokesperson
      ? {
          spokesperson: {
            person: personNamed(directory, spokesperson.person),
            unit: unitNamed(directory, spokesperson.unit),
            fits: fits(state, { policy, directory }),
            ...pick(spokesperson, ['confirmedAt']),
          },
        }
      : {}),
    mayAttend: may('name-spokesperson')
      ? eligible(state, { policy, directory }).map((contact) => ({
          ...pick(contact, ['id', 'name']),
          post: postOf(contact),
        }))
      : [],
    ...meantForPublication(events),
    ...(held && state.status === 'held'
      ? {
          held: {
            at: held.heldAt ?? state.at,
            place: held.place ?? '',
            recordedAt: state.recordedAt ?? held.heldAt ?? state.at,
            attendance: held.attendance ?? [],
            answered: held.answered ?? [],
            unanswered: held.unanswered ?? [],
            evidence: held.evidence ?? [],
            ...pick(held, ['bySuperior', 'endedAt']),
            ...pick(state, ['release']),
          },
        }
      : {}),
    ...(cancelled ? { cancelled: { says: cancelled.says, at: cancelled.at, by: actorName(cancelled) } } : {}),
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, policy, person),
      explanation: explain(clock, policy),
    })),
    breaches: (state.breaches ?? []).map(({ duty, dueAt, is, unit }) => ({
      duty,
      dueAt,
      is,
      name: missedName(duty, policy),
      unit: unit === undefined ? null : unitNamed(directory, unit),
    })),
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) => (payload.kind === 'purge' ? shownPurge(payload, may('ask-purge')) : null),
      policy,
      person,
      now,
    ),
    erasable: erasableIn(conferenceKind, events, may('ask-purge')),
    allowed: possible(state).filter(may),
  };
}

/** What of a conference stands on its application, as this person sees it; the telephone where the directory shows it to him. */
export function onPaper(view: ReturnType<typeof conferenceViewOf>, person: Person): ConferenceOnPaper {
  const { contacts } = person.directory;
  const officer = contacts.find(
    ({ active, unit, posts }) => active && unit === view.unit?.id && posts.includes('unit-officer'),
  );
  const speaker = contacts.find(({ id }) => id === view.spokesperson?.person.id);
  return {
    ...pick(view, ['number', 'drill', 'title', 'caseNumber', 'unit', 'at', 'place', 'questions', 'steps']),
    ...(view.limit ? { dueAt: view.limit.dueAt } : {}),
    ...(view.line ? { line: view.line } : {}),
    ...(view.cancelled ? { cancelled: view.cancelled } : {}),
    ...(view.spokesperson ? { spokesperson: { ...view.spokesperson, post: speaker ? postOf(speaker) : '' } } : {}),
    ...(officer ? { contact: contactView(officer, person) } : {}),
  };
}
