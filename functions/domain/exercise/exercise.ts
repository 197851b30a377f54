import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { InjectWhat } from '../matter/inject.ts';
import type { ExerciseClockKind } from '../rules/exercise-rules.ts';

/** `prepared`: set up and not begun. `running`; `ended`: with its scorecard; `stopped`: broken off; `dropped`: never begun. */
export type ExerciseStatus = 'prepared' | 'running' | 'ended' | 'stopped' | 'dropped';

export type ClockKind = ExerciseClockKind;
export type Clock = ClockOf<ClockKind>;

/** Who watches which units, and writes down what is seen. */
export interface Evaluator {
  person: string;
  units: string[];
}

/** What became of one inject. */
export interface InjectState {
  id: string;
  what: InjectWhat;
  givenAt?: Instant;
  /** Of a question: to whom it went, of which unit, by when it is to be answered, and when it was. */
  to?: string;
  unit?: string;
  dueAt?: Instant;
  answeredAt?: Instant;
}

/** The folded state of an exercise: only what `decide` reads, and what a list shows. Notes, answers and the scorecard stand in the events. */
export interface Exercise extends Matter {
  schema: 1;
  status: ExerciseStatus;
  name: string;
  script: string;
  factor: number;
  /** Texts go to phones; else they end in the exercise's own outbox, where they can be read. */
  realTexts: boolean;
  subject: string;
  grade: Grade;
  openedAt: Instant;
  /** Who takes part: nobody else gets a text of it. */
  participants: string[];
  /** Their units. */
  units: string[];
  evaluators: Evaluator[];
  /** Who answers the leader's questions. */
  answers: string;
  /** Who set it up, and so knows the script. */
  directors: string[];
  /** Who asked for its start, where phones will ring. */
  askedBy?: string;
  /** The paced version that its cases go by. */
  rules?: string;
  startedAt?: Instant;
  startedBy?: string;
  endedAt?: Instant;
  injects: InjectState[];
  /** The cases that came of it, in order. */
  cases: string[];
  notes: number;
  /** The hash under which the scorecard is frozen: that of the event which holds it. */
  frozen?: string;
  clocks: Clock[];
}

export const isOpen = ({ status }: Pick<Exercise, 'status'>): boolean => status === 'prepared' || status === 'running';

/** It was begun, and is no more: nothing of it is texted to anybody. */
export const isOver = ({ status }: Pick<Exercise, 'status'>): boolean => status === 'ended' || status === 'stopped';

export const unitsOf = ({ units }: Pick<Exercise, 'units'>): string[] => units;

export const takesPart = ({ participants }: Pick<Exercise, 'participants'>, person: string): boolean =>
  participants.includes(person);

/** The units that a person evaluates. */
export const evaluatedBy = ({ evaluators }: Pick<Exercise, 'evaluators'>, person: string): string[] =>
  evaluators.filter((one) => one.person === person).flatMap(({ units }) => units);
