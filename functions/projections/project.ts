import { type BookChanges, type Counts, difference, tally } from '../domain/projections/counts.ts';
import { isScoredIn, scoreMonths } from '../domain/projections/score-months.ts';
import { isProposing, proposedGrams } from '../domain/projections/same-matter.ts';
import { projectionOf } from '../domain/projections/projection.ts';
import { isSaid, saidGrams } from '../domain/projections/said-grams.ts';
import { unitFacts } from '../domain/projections/unit-facts.ts';
import { acceptanceFacts, withoutAcceptance } from '../domain/projections/acceptance.ts';
import { type Case, isDailyDrill, isKeptApart } from '../domain/case/case.ts';
import type { Event } from '../domain/case/events.ts';
import type { Instant } from '../domain/matter/instant.ts';
import { Contention } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { bookNamed, type StoredProjection } from '../ports/projections.ts';

const TRIES = 6;
const NONE: StoredProjection = { revision: 0, version: 0, grams: [], placed: '', units: {}, facts: {}, counted: {} };

/**
 * Brings the read models up to a case as it stands, and returns the instant of its last change; null where there is no such case. The version
 * guards it: told twice, late or out of order it changes nothing; what the record says after the version that was projected is counted once.
 * `anew`: whatever is stored, all is reckoned from the case and its record.
 */
export async function project(
  ports: Pick<Ports, 'store'>,
  caseNumber: string,
  { anew }: { anew: boolean } = { anew: false },
): Promise<Instant | null> {
  const { store } = ports;
  for (let attempt = 0; attempt < TRIES; ) {
    const { state, was, generations } = await store.toProject(caseNumber);
    if (!state) return null;
    const counting = generations.next === null ? [generations.current] : [generations.current, generations.next];
    const isCounted = counting.every((generation) => was?.counted[generation] !== undefined);
    if (!anew && was && was.version >= state.version && isCounted) return state.changedAt;
    if (was && was.version > state.version) {
      // Read before the change that somebody else has projected since.
      attempt += 1;
      continue;
    }
    const stands = was ?? NONE;
    const right = await reckoned(ports, state, anew ? NONE : stands);
    if (anew) await store.placeInList(state);
    if (anew || right.placed !== stands.placed) await store.placeByUnit(state);
    await store.post(caseNumber, state.registeredAt, {
      add: right.grams.filter((gram) => anew || !stands.grams.includes(gram)),
      remove: stands.grams.filter((gram) => !right.grams.includes(gram)),
    });
    const { counted, books, whole } = moves(counting, stands, right.counts);
    const { counts: _counted, ...row } = right;
    const now = { ...(whole ? row : stands), revision: stands.revision + 1, counted };
    if (!(await store.moveProjection({ caseNumber, was, now, books }))) attempt += 1;
    else if (whole) return state.changedAt;
  }
  throw new Contention(`projection of ${caseNumber}`, TRIES);
}

/** What the read models should hold of a case, going on from what they hold of its record. */
export async function reckoned(
  { store }: Pick<Ports, 'store'>,
  state: Case,
  from: Pick<StoredProjection, 'version' | 'units' | 'facts' | 'grams'> = NONE,
) {
  const { counts, grams, placed } = projectionOf(state);
  const events = (await store.events(state.number, from.version)).filter(({ seq }) => seq <= state.version);
  const said = state.drill || isDailyDrill(state) ? { counts: [], units: from.units } : unitFacts(events, from.units);
  const judged = state.drill ? { counts: [], units: said.units } : acceptanceFacts(events, said.units);
  const facts = tally([...said.counts, ...judged.counts], from.facts);
  // S4, H5: a drill and a report of wrongdoing tell nothing of how good proposals are. A report that was found to be none does: kept, and not counted.
  const counted = isKeptApart(state) ? withoutAcceptance(facts) : facts;
  const months = state.drill ? [] : [...new Set([...from.grams.filter(isScoredIn), ...scoreMonths(events)])].toSorted();
  const proposed = isDailyDrill(state)
    ? []
    : [...new Set([...from.grams.filter(isProposing), ...proposedGrams(events)])];
  return {
    version: state.version,
    grams: [...grams, ...months, ...proposed, ...(await saidIn(store, state, events, from))],
    placed,
    units: judged.units,
    facts,
    counts: tally(counts, counted),
  };
}

/** By what words of its line and documents a case is found. H5: after an erasure the whole record is asked, which no longer has them all. */
async function saidIn(
  store: Ports['store'],
  state: Case,
  events: readonly Event[],
  from: Pick<StoredProjection, 'grams'>,
): Promise<string[]> {
  if (isDailyDrill(state)) return [];
  const isErased = events.some(({ type }) => type === 'purged');
  const said = isErased
    ? saidGrams((await store.events(state.number)).filter(({ seq }) => seq <= state.version))
    : [...from.grams.filter(isSaid), ...saidGrams(events)];
  return [...new Set(said)].toSorted();
}

/** The next move of each generation of the books: a case with many units is counted in several transactions. */
function moves(generations: number[], { counted }: Pick<StoredProjection, 'counted'>, right: Counts) {
  const found = generations.map((generation) => ({
    generation,
    ...difference(counted[generation] ?? {}, right),
  }));
  const books: BookChanges = new Map(
    found.flatMap((move) => [...move.books].map(([book, keys]) => [bookNamed(move.generation, book), keys] as const)),
  );
  return {
    books,
    counted: Object.fromEntries(found.map(({ generation, reached }) => [generation, reached])),
    whole: found.every(({ whole }) => whole),
  };
}
