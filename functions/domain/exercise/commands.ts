import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { Evaluator } from './exercise.ts';
import type { Scorecard } from './scorecard.ts';

/** What is chosen for an exercise; its units are those of the participants. */
export interface Setting {
  name?: string;
  script: string;
  factor: number;
  realTexts: boolean;
  participants: string[];
  evaluators: Evaluator[];
  /** Who answers the leader's questions. */
  answers: string;
}

/** S4: set up by a named person of the desk. */
export type OpenExercise = { command: 'open'; number: string } & Setting;

/** Who takes part in another exercise that runs. */
export interface Busy {
  number: string;
  participants: string[];
}

/** What a person may do to an exercise through the API: each is `POST /api/exercises/{number}/{command}`. `rules`, `busy` and `scorecard` are the handler's. */
export type ExercisePersonCommand =
  | ({ command: 'change' } & Setting)
  /** H2: where phones ring, another person starts it. */
  | { command: 'ask-start'; says: string }
  | { command: 'start'; rules?: string; busy?: Busy[] }
  | { command: 'answer'; inject: string; says: string }
  /** S4: what an evaluator saw; of one unit, or of the whole. */
  | { command: 'note'; unit?: string; says: string }
  | { command: 'end'; says?: string; scorecard?: Scorecard }
  /** Broken off, in one press: a real emergency waits for no form. */
  | { command: 'stop'; says?: string }
  | { command: 'drop'; says: string };

/** What a case that came of it does to it; nobody orders it through the API. */
export interface NoteCase {
  command: 'note-case';
  caseNumber: string;
}

export type ExerciseCommand = OpenExercise | ExercisePersonCommand | NoteCase | ResendText | MatterCommand;
