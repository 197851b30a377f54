import { difference, projectionOf } from '../domain/projections/projection.ts';
import { unitFacts } from '../domain/projections/unit-facts.ts';
import { isDailyDrill } from '../domain/case/case.ts';
import { Contention } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoredProjection } from '../ports/projections.ts';

const TRIES = 6;
const NONE: StoredProjection = { version: 0, counts: [], grams: [], placed: '', units: {} };

/**
 * Brings the read models up to a case as it stands. The version guards it: told twice, late or out of order it changes nothing; what the
 * record says after the version that was projected is counted once.
 */
export async function project(ports: Pick<Ports, 'store'>, caseNumber: string): Promise<void> {
  const { store } = ports;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [was, stored] = await Promise.all([store.projection(caseNumber), store.load(caseNumber)]);
    if (!stored || (was && was.version >= stored.state.version)) return;
    const { state } = stored;
    const { version, counts, grams, placed, units } = was ?? NONE;
    const events = (await store.events(caseNumber, version)).filter(({ seq }) => seq <= state.version);
    const next = projectionOf(state);
    const facts = state.drill || isDailyDrill(state) ? { counts: [], units } : unitFacts(events, units);
    if (next.placed !== placed) await store.placeByUnit(state);
    await store.post(caseNumber, state.registeredAt, {
      add: next.grams.filter((gram) => !grams.includes(gram)),
      remove: grams.filter((gram) => !next.grams.includes(gram)),
    });
    const books = difference(counts, [...next.counts, ...facts.counts]);
    const now = { version: state.version, ...next, units: facts.units };
    if (!(await store.moveProjection({ caseNumber, was, now, books }))) continue;
    await store.noteProjected(state.changedAt);
    return;
  }
  throw new Contention(`projection of ${caseNumber}`, TRIES);
}
