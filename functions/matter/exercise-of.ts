import { caseKind, isCase } from '../domain/kinds/case-kind.ts';
import { exerciseKind } from '../domain/kinds/exercise-kind.ts';
import { type Kind, kindOf } from '../domain/kinds/kind.ts';
import type { Matter } from '../domain/matter/matter.ts';
import { type Exercise, isOver } from '../domain/exercise/exercise.ts';
import type { Ports } from '../ports/ports.ts';
import { loadAny } from './load-any.ts';

type Needed = Pick<Ports, 'store' | 'kinds'>;

/** A text of an object whose type does not tell of it: what a command of any kind may say. */
const saidIn = (object: object, name: string): string | undefined => {
  const value: unknown = Object.entries(object).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
};

const exerciseNumbered = async (number: string, { store }: Needed): Promise<Exercise | null> =>
  (await store.matter(exerciseKind, number))?.state ?? null;

/** S4: the exercise that a matter is of: the case says so, and whatever was opened from a case goes by that. Nothing is read for what is no drill. */
export async function exerciseOf(state: Matter, ports: Needed): Promise<Exercise | null> {
  if (!state.drill) return null;
  const kind = kindOf(ports.kinds, state.number);
  if (kind?.id === exerciseKind.id) return exerciseNumbered(state.number, ports);
  if (isCase(state)) return state.exercise === undefined ? null : exerciseNumbered(state.exercise, ports);
  const from = kind?.openedFrom(state);
  return from === undefined ? null : exerciseOfCase(from, ports);
}

async function exerciseOfCase(number: string, ports: Needed): Promise<Exercise | null> {
  const found = kindOf([caseKind], number) === null ? null : (await ports.store.load(number))?.state;
  return found ? exerciseOf(found, ports) : null;
}

/** S4: that of the matter which a command opens. */
export async function exerciseOpened<State extends Matter>(
  kind: Pick<Kind<State, never, never>, 'id'>,
  command: object,
  ports: Needed,
): Promise<Exercise | null> {
  if (kind.id === exerciseKind.id) return null;
  const exercise = saidIn(command, 'exercise');
  if (exercise !== undefined) return exerciseNumbered(exercise, ports);
  if (!('drill' in command) || command.drill !== true) return null;
  const caseNumber = saidIn(command, 'caseNumber');
  return caseNumber === undefined ? null : exerciseOfCase(caseNumber, ports);
}

/** S4: as `exerciseOf`, by the number alone. */
export async function exerciseBehind(
  { number, drill }: Pick<Matter, 'number' | 'drill'>,
  ports: Needed,
): Promise<Exercise | null> {
  if (!drill) return null;
  const stored = await loadAny(ports, number);
  return stored ? exerciseOf(stored.state, ports) : null;
}

/** S4: of an exercise that is over, or was broken off, nothing is said any more; but that it is. */
export const isSilenced = (exercise: Exercise | null, number: string): boolean =>
  exercise !== null && exercise.number !== number && isOver(exercise);
