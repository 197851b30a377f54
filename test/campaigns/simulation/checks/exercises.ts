import { canonical } from '../../../../functions/domain/matter/chain.ts';
import { apply } from '../../../../functions/domain/exercise/apply.ts';
import type { ExerciseEvent } from '../../../../functions/domain/exercise/events.ts';
import type { Exercise } from '../../../../functions/domain/exercise/exercise.ts';
import type { Case } from '../../../../functions/domain/case/case.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { Text } from '../../../../functions/domain/texts/text.ts';
import type { CheckContext } from './context.ts';
import { checkChained, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'exercise-opened',
  'exercise-changed',
  'start-asked',
  'exercise-started',
  'inject-answered',
  'note-written',
  'exercise-ended',
  'exercise-stopped',
  'exercise-dropped',
];

/** The folded state of every exercise as the simulator itself keeps it, and what must hold of each and of all that comes of it (2, 8, 9, 13). */
export class RecordedExercises {
  readonly states = new Map<string, Exercise>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  isOver = (number: string | undefined): boolean => {
    const status = number === undefined ? undefined : this.states.get(number)?.status;
    return status === 'ended' || status === 'stopped';
  };

  written(commit: MatterCommit<Exercise, ExerciseEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      this.#check(number, state, event, context);
      state = apply(state, event);
    }
    if (!state) return;
    this.states.set(number, state);
    checkFolded(state, commit.state, context);
    this.#rungs.checkNext(state, commit.next, context);
  }

  /** 9, 8: a case that says that it is of an exercise is a drill at its pace; nothing else is of one. */
  checkCase(state: Case, { invariants, policyOf }: CheckContext): void {
    const { number, exercise, drill, policyId, joinedInto } = state;
    const pace = policyOf(policyId).pace;
    invariants.check(
      9,
      number,
      exercise === undefined ? pace === undefined : drill && pace !== undefined,
      () => `of ${exercise ?? 'no exercise'}, drill ${drill}, by pace ${pace?.factor ?? 'none'}`,
    );
    invariants.check(
      9,
      number,
      exercise === undefined || number.slice(4, 5) === '9',
      () => 'a drill took a number of the district',
    );
    invariants.check(
      8,
      number,
      exercise === undefined || joinedInto === undefined || joinedInto.slice(4, 5) === '9',
      () => `joined ${joinedInto}`,
    );
  }

  /** 9: nobody is texted of a case of an exercise who takes no part in it, nor by a channel that rings unless it was set up so. */
  checkText(text: Text, of: Case | undefined, { invariants }: CheckContext): void {
    const exercise = of?.exercise === undefined ? undefined : this.states.get(of.exercise);
    if (!exercise) return;
    invariants.check(
      9,
      text.matter,
      exercise.participants.includes(text.person),
      () => `${text.person} takes no part in ${exercise.number}, and was texted ${text.id}`,
    );
    invariants.check(
      9,
      text.matter,
      exercise.realTexts || text.channel === 'by-hand',
      () => `${text.id} of ${exercise.number} leaves by ${text.channel}`,
    );
  }

  /** At the end: what came of what is over is over, and counts for nothing. */
  checkAll(cases: Iterable<Case>, recordOf: (number: string) => readonly ExerciseEvent[], context: CheckContext): void {
    const { invariants } = context;
    const all = [...cases];
    for (const state of all)
      invariants.check(
        8,
        state.number,
        !this.isOver(state.exercise) || (state.status !== 'open' && state.status !== 'appraising'),
        () => `${state.status}, and ${state.exercise} is over`,
      );
    for (const { number, status, cases: known, frozen } of this.states.values()) {
      const own = all.filter(({ exercise }) => exercise === number).map((one) => one.number);
      invariants.check(
        8,
        number,
        canonical(own.toSorted()) === canonical(known.toSorted()),
        () => `knows of ${known.join(', ')}, its cases are ${own.join(', ')}`,
      );
      const ended = recordOf(number).find((event) => event.type === 'exercise-ended');
      invariants.check(
        8,
        number,
        (status === 'ended') === (ended !== undefined && ended.hash === frozen),
        () => status,
      );
    }
  }

  /** 8: two people where phones ring; each inject once and in its time; nobody watches what he takes part in. */
  #check(number: string, before: Exercise | null, event: ExerciseEvent, { invariants, named }: CheckContext): void {
    const says = (holds: boolean, why: () => string): void =>
      invariants.check(8, number, holds, () => `${event.type} of ${number}: ${why()}`);
    const { actor, type } = event;
    const by = actor.kind === 'person' ? actor.id : '';
    if (BY_PERSON.includes(type)) says(by !== '' && named(by), () => `by ${JSON.stringify(actor)}`);
    if (type === 'exercise-opened' || type === 'exercise-changed') {
      says(!event.participants.includes(by), () => `${by} set up what he takes part in`);
      says(
        event.evaluators.every(({ person }) => !event.participants.includes(person)),
        () => 'an evaluator takes part',
      );
    }
    if (type === 'exercise-started') {
      says(before?.status === 'prepared', () => `it was ${before?.status}`);
      says(
        before?.realTexts !== true ||
          (before.askedBy !== undefined && before.askedBy !== by && !before.directors.includes(by)),
        () => `${by} alone made phones ring`,
      );
      for (const other of this.states.values())
        says(
          other.number === number ||
            other.status !== 'running' ||
            !other.participants.some((person) => before?.participants.includes(person) === true),
          () => `somebody is in ${other.number} as well`,
        );
    }
    if (type === 'inject-given') {
      const inject = before?.injects.find(({ id }) => id === event.inject.id);
      says(before?.status === 'running' && inject !== undefined && inject.givenAt === undefined, () => event.inject.id);
    }
    if (type === 'note-written')
      says(before?.evaluators.some(({ person }) => person === by) === true, () => `${by} does not watch it`);
  }
}
