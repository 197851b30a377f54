import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Directory, isOfDesk } from '../people/directory.ts';
import type { ExercisePersonCommand } from './commands.ts';
import { evaluatedBy, type Exercise, takesPart } from './exercise.ts';

/** What a person may ask for of exercises. */
export type ExerciseAction =
  | ExercisePersonCommand['command']
  | 'resend-text'
  | 'open-exercise'
  | 'read-exercise'
  /** What is still to come of the script. */
  | 'read-script'
  | 'list-exercises';

/** What a person is to an exercise. */
export interface ExerciseRelation {
  /** Of a unit that mans the duty desk. */
  desk: boolean;
  /** Takes part, and so learns of each inject when it falls. */
  part: boolean;
  /** Watches one of its units. */
  evaluator: boolean;
  /** Was named to answer questions. */
  answers: boolean;
}

/** null: no exercise is meant. */
export function exerciseRelationTo(
  state: Exercise | null,
  person: { id: string; unit: string },
  directory: Directory,
): ExerciseRelation {
  return {
    desk: isOfDesk(person, directory),
    part: state !== null && takesPart(state, person.id),
    evaluator: state !== null && evaluatedBy(state, person.id).length > 0,
    answers: state?.answers === person.id,
  };
}

const DIRECT: ExerciseAction[] = ['open-exercise', 'change', 'ask-start', 'start', 'end', 'drop', 'read-script'];
const WATCH: ExerciseAction[] = ['read-exercise', 'read-script', 'note', 'stop'];
const AT_DESK: ExerciseAction[] = ['list-exercises', 'read-exercise', 'stop', 'resend-text'];
const SEES_DESK: readonly Role[] = ['coordinator', 'leader'];

/**
 * S4, H2: the one function of role × action × relation for exercises. The desk directs them; whoever takes part directs none, since he
 * would know the script; an evaluator writes down what he sees; whoever of the desk or of those who watch sees a real emergency
 * stops it. True, or the refusal that says who may.
 */
export function mayDoExercise(
  role: Role,
  { desk, part, evaluator, answers }: ExerciseRelation,
  action: ExerciseAction,
): true | Refusal {
  const directs = desk && SEES_DESK.includes(role);
  const granted =
    (directs && AT_DESK.includes(action)) ||
    (directs && !part && DIRECT.includes(action)) ||
    (evaluator && WATCH.includes(action)) ||
    (part && (action === 'read-exercise' || (action === 'answer' && answers))) ||
    action === 'list-exercises' ||
    (role === 'auditor' && (action === 'read-exercise' || action === 'read-script'));
  if (granted) return true;
  if (part && directs && DIRECT.includes(action))
    return refuse('takes-part', 'S4', '您是本次演练的参演人员，不参与导调；请由值班台的其他人员办理');
  if (action === 'note') return refuse('not-an-evaluator', 'S4', '评估记录由指定的评估人员填写，请联系导调人员');
  if (action === 'answer') return refuse('not-asked', 'S4', '导调提问由指定的答问人员答复，请联系导调人员');
  return refuse('not-your-role', 'S4', '演练由值班台的值班员或领导导调，参演和评估人员可查看，请联系值班台');
}
