import type { Case } from '../../functions/domain/case/case.ts';
import { exerciseKind } from '../../functions/domain/kinds/exercise-kind.ts';
import { commandExercise } from '../../functions/handlers/http/command-exercise.ts';
import { readExercises } from '../../functions/handlers/http/read-exercises.ts';
import { front } from '../handlers/call.ts';
import { matterApi } from './matter-api.ts';
import type { World } from './world.ts';

export const EXERCISE = 'BLE2600001';

/** Who is in an exercise of the small district: unit-a at the desk's orders, watched from unit-b; the night desk directs. */
export const CAST = {
  script: 'chemical-park',
  factor: 24,
  realTexts: false,
  participants: ['desk', 'duty-leader', 'unit-a-officer', 'unit-a-leader', 'unit-a-spokesperson'],
  evaluators: [{ person: 'unit-b-officer', units: ['qu-zhengfu-ban', 'unit-a'] }],
  answers: 'unit-a-leader',
};

/** Exercises by API, as their people would. */
export function exercisesOf(world: World) {
  const api = matterApi(world, exerciseKind, 'exercises', EXERCISE, commandExercise);
  const open = (more: object = {}, as = 'night-desk') => api.open({ ...CAST, ...more }, as);
  const command = (name: string, body: object = {}, as = 'night-desk', number = EXERCISE) =>
    api.command(name, body, as, number);
  return {
    stored: api.stored,
    open,
    command,
    /** Set up and begun; what falls at once has fallen. */
    begin: async (more: object = {}) => {
      await open(more);
      const begun = await command('start');
      await world.advance('PT1S');
      return begun;
    },
    read: (number = EXERCISE, as = 'night-desk', query: Record<string, string> = {}) =>
      front(readExercises, world.ports).call('GET /api/exercises/{number}', { as, path: { number }, query }),
    list: (status: string, as = 'night-desk') =>
      front(readExercises, world.ports).call('GET /api/exercises', { as, query: { status } }),
    /** The cases that came of it, in order. */
    cases: async (number = EXERCISE): Promise<Case[]> =>
      Promise.all((await api.stored(number)).cases.map((one) => world.state(one))),
  };
}
