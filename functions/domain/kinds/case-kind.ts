import { apply } from '../case/apply.ts';
import type { Case } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { Event, EventBody } from '../case/events.ts';
import { wordsIn } from '../case/free-text.ts';
import { decide } from '../commands/decide.ts';
import { readsOf } from '../commands/reads.ts';
import type { Actor } from '../matter/actor.ts';
import type { OrderTold } from '../order/commands.ts';
import type { Consequence } from '../matter/consequence.ts';
import { MATTER_SHAPE, type Matter } from '../matter/matter.ts';
import { sayingOf } from '../texts/saying.ts';
import type { NoteCase as NoteExerciseCase } from '../exercise/commands.ts';
import type { NoteCase } from '../watch/commands.ts';
import { conferencesTold } from './conferences-told.ts';
import { consultationsTold } from './consultations-told.ts';
import { handoversTold } from './handovers-told.ts';
import { inquiriesTold } from './inquiries-told.ts';
import { retrospectivesTold } from './retrospectives-told.ts';
import { type Kind, kindOf } from './kind.ts';
import { watchKind } from './watch-kind.ts';

/** 办件: `BL2600017`. Its numbers may have gaps: many open in one second. */
export const caseKind: Kind<Case, EventBody, Command> = {
  id: 'case',
  letter: '',
  gapless: false,
  schema: 2,
  shape: {
    ...MATTER_SHAPE,
    offline: 'flag',
    origin: 'map',
    exercise: 'text?',
    subject: 'text',
    summary: 'text?',
    place: 'text?',
    voided: 'list?',
    categories: 'list',
    natures: 'list',
    causes: 'list?',
    apart: 'list?',
    firstPublishedAt: 'text?',
    firstPublishedOn: 'text?',
    knownAt: 'text?',
    discoveredAt: 'text',
    registeredAt: 'text',
    firstAnsweredAt: 'text?',
    closedAt: 'text?',
    grades: 'map',
    gradesConfirmed: 'flag',
    gravestAt: 'text?',
    emergencyKind: 'text?',
    graver: 'map?',
    review: 'map?',
    learnt: 'list?',
    risen: 'list?',
    lifted: 'list?',
    heard: 'map?',
    assignedBy: 'map?',
    limits: 'list?',
    assignments: 'list',
    releases: 'list',
    documents: 'list?',
    consultations: 'list?',
    convening: 'map?',
    line: 'list?',
    omitted: 'list?',
    mediaTold: 'number?',
    effects: 'list?',
    tellings: 'list?',
    reach: 'list?',
    plan: 'map?',
    prepared: 'list?',
    settledAt: 'text?',
    settlements: 'list?',
    handoffs: 'list?',
    reportedAt: 'text?',
    laterReports: 'list?',
    told: 'list?',
    dispatches: 'list?',
    takeovers: 'list?',
    wrongdoing: 'map?',
    elsewhere: 'list?',
    reopened: 'number?',
    reopenedAt: 'text?',
    renewed: 'map?',
    passes: 'map?',
    coordinators: 'list?',
    wereGrades: 'map?',
    reckoned: 'list?',
    endedAs: 'text?',
    joinedInto: 'text?',
    splitFrom: 'text?',
    sourceDuties: 'list?',
    joinedDuties: 'list?',
    owed: 'list?',
    missedBefore: 'list?',
    emergencyKnown: 'map?',
    recurrenceOf: 'text?',
    group: 'text?',
    foretoldBy: 'text?',
    foretoldPlan: 'text?',
  },
  open: ['appraising', 'open'],
  ended: ['ended', 'closed'],
  reads: readsOf,
  decide,
  apply,
  wordsIn,
  saying: sayingOf,
  consequences: (event, state) => [
    ...ordersTold(event),
    ...wentBack(event),
    ...conferencesTold(event, state),
    ...consultationsTold(event, state),
    ...inquiriesTold(event),
    ...retrospectivesTold(event, state),
    ...handoversTold(event),
    ...watchTold(event, state),
    ...exerciseTold(event, state),
    // What follows it is of the other case before that is told, so that it hears what becomes of it there.
    ...toldOnJoining(event),
    ...toldOnceJoined(event, state),
    ...barredOnceTaken(event, state),
  ],
  units: () => [],
  left: () => [],
  openedFrom: () => undefined,
  bearer: (state) => state,
};

/** M1: a case that came of a launch or a sensitive period is named with it. */
function watchTold(event: Event, { number, wrongdoing }: Case): Consequence[] {
  if (event.type !== 'case-opened' || event.foretoldBy === undefined) return [];
  const { actor, foretoldBy, mentioned } = event;
  const told: NoteCase = {
    command: 'note-case',
    caseNumber: number,
    ...(mentioned ? { mentioned } : {}),
    ...(wrongdoing ? { apart: true } : {}),
  };
  return kindOf([watchKind], foretoldBy) === null ? [] : [{ actor, tells: foretoldBy, command: told }];
}

/** S4: an exercise knows its cases, so that they end with it. */
function exerciseTold(event: Event, { number }: Case): Consequence[] {
  if (event.type !== 'case-opened' || event.exercise === undefined) return [];
  const told: NoteExerciseCase = { command: 'note-case', caseNumber: number };
  return [{ actor: event.actor, tells: event.exercise, command: told }];
}

/** H5, M4: what a decision on a case does to its orders: whoever is complained of has no part in them, and they go over with it to the case that it joins. */
function ordersTold(event: Event): Consequence[] {
  const { actor } = event;
  if (event.type === 'wrongdoing-marked') return barring(actor, event.is ? event.against : []);
  if (event.type !== 'ended' || event.into === undefined) return [];
  const { into } = event;
  return [{ actor, tellsOpened: true, kind: 'order', command: { command: 'follow', into } }];
}

/** S3, P8, M4: orders and inquiries go back with their case where it turns out to be another. */
function wentBack(event: Event): Consequence[] {
  if (event.type !== 'joined-told' || event.what !== 'opened-anew') return [];
  const { actor } = event;
  const command = { command: 'go-back', to: event.from };
  return ['order', 'inquiry', 'retrospective', 'handover'].map((kind) => ({ actor, tellsOpened: true, kind, command }));
}

/** H5: whoever is complained of carries out no order of the case any more, also one that was issued at that moment; what it is told says nothing of why. */
const barring = (actor: Actor, against: string[]): Consequence[] => [
  ...(against.length > 0 ? [orders(actor, { command: 'take-back', says: '值班台收回', from: against })] : []),
  orders(actor, { command: 'set-against', units: against }),
];
const orders = (actor: Actor, command: OrderTold): Consequence => ({
  actor,
  tellsOpened: true,
  kind: 'order',
  command: { ...command },
});

/** H5, M4: whom this case complains of has nothing to do with what came over from a case that joined it. */
function barredOnceTaken(event: Event, { wrongdoing }: Case): Consequence[] {
  if (event.type !== 'taken-in' || wrongdoing?.state !== 'is' || wrongdoing.against.length === 0) return [];
  const { actor } = event;
  const command = { command: 'set-against', units: wrongdoing.against };
  return [
    ...barring(actor, wrongdoing.against),
    ...['conference', 'consultation', 'inquiry', 'retrospective', 'handover'].map((kind) => ({
      actor,
      tellsOpened: true as const,
      kind,
      command,
    })),
  ];
}

/** P2: what goes over to the case that this one joined goes once that is recorded, so that what left it meanwhile does not. */
function toldOnJoining(event: Event): Consequence[] {
  if (event.type !== 'ended' || event.into === undefined) return [];
  const { actor, into, tells = [] } = event;
  return tells.map((command) => ({ actor, tells: into, command }));
}

/** M4: what comes to pass with a case that has joined another is told to that. */
function toldOnceJoined(event: Event, { joinedInto, number, releases }: Case): Consequence[] {
  const { actor } = event;
  const telling = (into: string, command: Extract<Command, { command: 'tell-joined' }>): Consequence[] => [
    { actor, tells: into, command },
  ];
  const from = number;
  if (event.type === 'reopened' && event.outOf !== undefined)
    return telling(event.outOf, { command: 'tell-joined', from, what: 'opened-anew' });
  if (event.type === 'corrected' && event.sets.release?.movedTo !== undefined) {
    const { movedTo, orders: _o, exposed: _e, ...release } = event.sets.release;
    const known = { ...release, from: { case: number, id: release.id } };
    return telling(movedTo, { command: 'tell-joined', from, what: 'corrected', release: known });
  }
  if (joinedInto === undefined) return [];
  if (event.type === 'no-duty-found') return telling(joinedInto, { command: 'tell-joined', from, what: 'no-duty' });
  const told =
    event.type === 'outlet-recorded'
      ? releases.find(({ id }) => id === event.release)
      : event.type === 'corrected'
        ? event.sets.release
        : undefined;
  if (told) {
    const { orders: _o, exposed: _e, ...release } = told;
    const known = release.from ?? { case: number, id: release.id };
    return telling(joinedInto, {
      command: 'tell-joined',
      from,
      what: 'corrected',
      release: { ...release, from: known },
    });
  }
  if (event.type !== 'joined-told') return [];
  const { from: first } = event;
  return telling(
    joinedInto,
    event.what === 'corrected'
      ? { command: 'tell-joined', from: first, what: 'corrected', release: event.release }
      : { command: 'tell-joined', from: first, what: event.what },
  );
}

/** Under the number of a case there is nothing but a case. */
export const isCase = (state: Matter): state is Case => kindOf([caseKind], state.number) !== null;
