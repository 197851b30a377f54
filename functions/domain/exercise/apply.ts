import { type Stamp, stampOf } from '../matter/event.ts';
import { foldMatter, isMatterBody } from '../matter/fold.ts';
import { stamped } from '../matter/folded.ts';
import { pick } from '../matter/pick.ts';
import type { ExerciseBody, ExerciseEvent, ExerciseOpened } from './events.ts';
import type { ClockKind, Exercise, InjectState } from './exercise.ts';

/** Folds one event into the exercise. Only `exercise-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export const apply = (state: Exercise | null, event: ExerciseEvent): Exercise => {
  const after = fold(state, event, stampOf(event));
  const { type, actor } = event;
  const setsUp = type === 'exercise-opened' || type === 'exercise-changed';
  // H2: whoever set it up knows the script, and starts it alone where no phone rings.
  return setsUp && actor.kind === 'person' && !after.directors.includes(actor.id)
    ? { ...after, directors: [...after.directors, actor.id] }
    : type === 'start-asked' && actor.kind === 'person'
      ? { ...after, askedBy: actor.id }
      : type === 'exercise-started' && actor.kind === 'person'
        ? { ...after, startedBy: actor.id }
        : after;
};

/** `apply` for a body whose envelope is not made yet. */
export function fold(state: Exercise | null, body: ExerciseBody, stamp: Stamp): Exercise {
  if (body.type === 'exercise-opened') {
    if (state) throw new Error(`exercise ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before exercise-opened`);
  return stamped(isMatterBody<ClockKind>(body) ? foldMatter(state, body) : folded(state, body, stamp), stamp);
}

const SET_UP = [
  'name',
  'script',
  'factor',
  'realTexts',
  'participants',
  'units',
  'evaluators',
  'answers',
] as const satisfies readonly (keyof ExerciseOpened)[];

const opened = (body: ExerciseOpened, { seq, hash, at, byPerson }: Stamp): Exercise => ({
  schema: 1,
  status: 'prepared',
  version: seq,
  personVersion: byPerson ? seq : 0,
  head: hash,
  changedAt: at,
  openedAt: at,
  drill: true,
  directors: [],
  injects: [],
  cases: [],
  notes: 0,
  clocks: [],
  ...pick(body, ['number', 'policyId', 'subject', 'grade', ...SET_UP]),
});

type OwnBody = Exclude<
  ExerciseBody,
  ExerciseOpened | { type: 'clocks-changed' } | { type: 'rung-fired' } | { type: 'restored' } | { type: 'hold-changed' }
>;

function folded(state: Exercise, body: OwnBody, { at, hash }: Stamp): Exercise {
  switch (body.type) {
    case 'exercise-changed': {
      const { askedBy: _asked, ...rest } = state;
      return { ...rest, ...pick(body, [...SET_UP]) };
    }
    case 'exercise-started':
      return { ...state, status: 'running', rules: body.paced, startedAt: at, injects: body.injects };
    case 'inject-given':
      return withInject(state, body.inject.id, { givenAt: at, ...pick(body, ['to', 'unit', 'dueAt']) });
    case 'inject-answered':
      return withInject(state, body.inject, { answeredAt: at });
    case 'note-written':
      return { ...state, notes: state.notes + 1 };
    case 'case-noted':
      return { ...state, cases: [...state.cases, body.caseNumber] };
    case 'exercise-ended':
      return { ...state, status: 'ended', endedAt: at, frozen: hash };
    case 'exercise-stopped':
      return { ...state, status: 'stopped', endedAt: at };
    case 'exercise-dropped':
      return { ...state, status: 'dropped', endedAt: at };
    case 'start-asked':
    case 'text-resent':
      return state;
  }
}

const withInject = (state: Exercise, id: string, change: Partial<InjectState>): Exercise => ({
  ...state,
  injects: state.injects.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
