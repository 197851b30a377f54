import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { Inject } from '../rules/exercise-rules.ts';
import type { ClockKind, Evaluator } from './exercise.ts';
import type { Scorecard } from './scorecard.ts';

/** Who takes part, who watches, at which pace, and whether phones ring. */
export interface SetUp {
  name: string;
  script: string;
  factor: number;
  realTexts: boolean;
  participants: string[];
  units: string[];
  evaluators: Evaluator[];
  answers: string;
}

export interface ExerciseOpened extends SetUp {
  type: 'exercise-opened';
  number: string;
  policyId: string;
  subject: string;
  grade: Grade;
}

export type ExerciseBody =
  | ExerciseOpened
  /** All of it as it is from now on: whoever was asked before is asked anew. */
  | ({ type: 'exercise-changed' } & SetUp)
  | { type: 'start-asked'; says: string }
  /** S4: `paced`: the version that its cases go by, frozen; `injects`: those of the script, in order. */
  | { type: 'exercise-started'; paced: string; injects: Pick<Inject, 'id' | 'what'>[] }
  /** `by`: in whose name a call is registered; `to`, `unit`, `dueAt`: of a question. */
  | {
      type: 'inject-given';
      inject: Inject;
      by: Extract<Actor, { kind: 'person' }>;
      to?: string;
      unit?: string;
      dueAt?: Instant;
    }
  | { type: 'inject-answered'; inject: string; says: string }
  | { type: 'note-written'; note: string; unit?: string; says: string }
  | { type: 'case-noted'; caseNumber: string }
  | { type: 'exercise-ended'; scorecard: Scorecard; says?: string }
  | { type: 'exercise-stopped'; says?: string }
  | { type: 'exercise-dropped'; says: string }
  | TextResent
  | MatterBody<ClockKind>;

export type ExerciseEvent = Recorded<ExerciseBody>;
