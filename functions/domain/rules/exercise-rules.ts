import type { Grade } from '../matter/grade.ts';
import type { PlayedInject } from '../matter/inject.ts';

/** What an exercise waits for: the hour of an inject, an answer to a question, its planned end. */
export const EXERCISE_CLOCKS = ['exercise-inject', 'exercise-reply', 'exercise-finish'] as const;
export type ExerciseClockKind = (typeof EXERCISE_CLOCKS)[number];

/** What is to be done of an exercise, or was, as a text says it. */
export const EXERCISE_ACTIONS = [...EXERCISE_CLOCKS, 'exercise-started', 'exercise-over'] as const;
export type ExerciseAction = (typeof EXERCISE_ACTIONS)[number];

/** One event of a script. */
export interface Inject extends PlayedInject {
  /** Minutes after the start, as they would be in earnest: the exercise's pace shortens them. */
  afterMinutes: number;
  /** Of a question: within how many minutes it is to be answered, in earnest too. */
  replyMinutes?: number;
}

export interface Script {
  id: string;
  clause: string;
  name: string;
  /** What it is about and what it tries, for whoever chooses it. */
  says: string;
  /** How long it would take in earnest. */
  minutes: number;
  injects: Inject[];
}

/** S4: exercises by script (演练). */
export interface ExerciseRules {
  clause: string;
  /** What texts call any of them. */
  subject: string;
  grade: Grade;
  /** The paces that one may choose: 24 makes a day an hour. */
  factors: number[];
  /** More people take part in none. */
  maxParticipants: number;
  clocks: { kind: ExerciseClockKind; clause: string; name: string; ladder: string }[];
  /** What stands on the record of a case that ends with its exercise. */
  over: string;
  scripts: Script[];
}
