import { type ExerciseAction, exerciseRelationTo, mayDoExercise } from '../../../../domain/exercise/access.ts';
import type { ExerciseCommand } from '../../../../domain/exercise/commands.ts';
import { decidable } from '../../../../domain/exercise/decidable.ts';
import type { ExerciseBody } from '../../../../domain/exercise/events.ts';
import type { Exercise } from '../../../../domain/exercise/exercise.ts';
import { erased } from '../../../../domain/exercise/free-text.ts';
import { exerciseKind } from '../../../../domain/kinds/exercise-kind.ts';
import type { ServedKind } from './served.ts';

export const exercises: ServedKind<Exercise, ExerciseBody, ExerciseCommand, ExerciseAction> = {
  kind: exerciseKind,
  none: { refused: 'no-such-exercise', says: '没有这次演练' },
  notYours: { refused: 'not-in-it', says: '您不参加这次演练，也不负责评估；请联系值班台' },
  reads: 'read-exercise',
  general: ['list-exercises', 'open-exercise'],
  may: ({ contact, unit, directory }, action, state) =>
    mayDoExercise(contact.role, exerciseRelationTo(state, { id: contact.id, unit: unit.id }, directory), action),
  // S4: whoever is not in it learns nothing of its script.
  unhidden: async (person, states) => states.filter((state) => exercises.may(person, 'read-exercise', state) === true),
  decidable,
  erased,
};
