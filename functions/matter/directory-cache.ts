import { type Case, isDailyDrill } from '../domain/case/case.ts';
import { castOf, crewOf } from '../domain/exercise/cast.ts';
import type { Exercise } from '../domain/exercise/exercise.ts';
import type { Matter } from '../domain/matter/matter.ts';
import type { Directory } from '../domain/people/directory.ts';
import type { Instant } from '../domain/matter/instant.ts';
import { SECOND, between } from '../domain/matter/instant.ts';
import { drillDirectory, drillPlan } from '../policy/drill.ts';
import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';
import { exerciseBehind } from './exercise-of.ts';

/** A change of contacts or rota reaches every function within this time; reading some 200 items for each event would not pay. */
const FRESH = 10 * SECOND;

const cache = new WeakMap<Store, { at: Instant; directory: Promise<Directory> }>();

/** The directory, at most ten seconds old by the stack's clock. */
export async function directoryOf({ store, clock }: Pick<Ports, 'store' | 'clock'>): Promise<Directory> {
  const now = clock.now();
  const known = cache.get(store);
  if (known && Math.abs(between(known.at, now)) < FRESH) return known.directory;
  const directory = store.directory();
  cache.set(store, { at: now, directory });
  try {
    return await directory;
  } catch (error) {
    cache.delete(store);
    throw error;
  }
}

/** Whoever has just changed it reads it anew. */
export const forgetDirectory = ({ store }: Pick<Ports, 'store'>): void => void cache.delete(store);

/** Who may press behind a text of a case: the district's people, or the daily drill's own, who do not exist (S4). */
export const pressersOf = async (
  state: { origin?: Case['origin'] },
  ports: Pick<Ports, 'store' | 'clock'>,
): Promise<Directory> => (isDailyDrill(state) ? drillDirectory : directoryOf(ports));

type Bearing = Pick<Matter, 'number' | 'drill'> & { origin?: Case['origin'] };

/** Who may be told of a matter: the district's people, the daily drill's own, or of an exercise those who take part in it (S4). */
export async function directoryFor(
  state: Bearing,
  ports: Pick<Ports, 'store' | 'clock' | 'kinds'>,
): Promise<Directory> {
  if (isDailyDrill(state)) return drillDirectory;
  const exercise = await exerciseBehind(state, ports);
  return peopleOf(exercise, state.number, await directoryOf(ports));
}

/** S4: of the exercise itself all who are in it, of what came of it those who take part. */
export const peopleOf = (exercise: Exercise | null, number: string | null, directory: Directory): Directory =>
  exercise === null
    ? directory
    : exercise.number === number
      ? crewOf(exercise, directory)
      : castOf(exercise, directory);

/** By which channels: the daily drill leaves by none that rings, and an exercise only where it was set up so. */
export async function channelsFor(
  state: Bearing,
  ports: Pick<Ports, 'settings' | 'store' | 'kinds'>,
): Promise<readonly string[]> {
  if (isDailyDrill(state)) return [drillPlan.channel];
  return channelsOf(await exerciseBehind(state, ports), ports);
}

export const channelsOf = (exercise: Exercise | null, { settings }: Pick<Ports, 'settings'>): readonly string[] =>
  exercise === null || exercise.realTexts ? settings.channels : [drillPlan.channel];
