import type { ExerciseEvent } from '../../../domain/exercise/events.ts';
import { type Exercise, isOver } from '../../../domain/exercise/exercise.ts';
import type { Person } from './person.ts';

/** S4: what stands in the record and would tell those who take part what comes, or what is thought of them, before it is over. */
const KEPT_BACK: readonly ExerciseEvent['type'][] = ['inject-given', 'note-written'];

/** The record as this person may read it. */
export const eventsShown = (state: Exercise, events: readonly ExerciseEvent[], { contact }: Person): ExerciseEvent[] =>
  isOver(state) || !state.participants.includes(contact.id)
    ? [...events]
    : events.filter(({ type }) => !KEPT_BACK.includes(type));
