import { type Case, isDailyDrill } from '../domain/case/case.ts';
import type { Directory } from '../domain/people/directory.ts';
import type { Instant } from '../domain/matter/instant.ts';
import { SECOND, between } from '../domain/matter/instant.ts';
import { drillDirectory, drillPlan } from '../policy/drill.ts';
import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';

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

/** Who may be told of a case: the district's people, or the daily drill's own, who do not exist (S4). */
export const directoryFor = async (
  state: { origin?: Case['origin'] },
  ports: Pick<Ports, 'store' | 'clock'>,
): Promise<Directory> => (isDailyDrill(state) ? drillDirectory : directoryOf(ports));

/** By which channels: the daily drill leaves by none that rings. */
export const channelsFor = (
  state: { origin?: Case['origin'] },
  { settings }: Pick<Ports, 'settings'>,
): readonly string[] => (isDailyDrill(state) ? [drillPlan.channel] : settings.channels);
