import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import type { ExerciseBody, ExerciseEvent } from './events.ts';

/** Where people write freely in an event of an exercise. The compiler asks it of every new event. */
const FREE: Record<ExerciseBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  'exercise-opened': ['name'],
  'exercise-changed': ['name'],
  'start-asked': ['says'],
  'exercise-started': [],
  'inject-given': [],
  'inject-answered': ['says'],
  'note-written': ['says'],
  'case-noted': [],
  'exercise-ended': ['says'],
  'exercise-stopped': ['says'],
  'exercise-dropped': ['says'],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: ExerciseBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: ExerciseEvent): ExerciseEvent => erasedAt(FREE[event.type], event);
