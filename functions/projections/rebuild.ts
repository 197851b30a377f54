import { isDailyDrill } from '../domain/case/case.ts';
import type { Book } from '../domain/projections/facets.ts';
import { difference, projectionOf } from '../domain/projections/projection.ts';
import { unitFacts } from '../domain/projections/unit-facts.ts';
import { iterateCases } from '../matter/iterate-cases.ts';
import type { Ports } from '../ports/ports.ts';
import { project } from './project.ts';

type Sums = Map<string, Map<string, number>>;

/** Every case, whatever became of it. */
async function* everyCase({ store }: Pick<Ports, 'store'>) {
  yield* iterateCases((cursor) => store.openCases(cursor));
  for (const status of ['ended', 'closed'] as const)
    yield* iterateCases((cursor) => store.casesByStatus(status, cursor));
}

/** What the books should say, from the cases and their records alone. Brings each projection up to its case on the way. */
export async function reckonBooks(ports: Pick<Ports, 'store'>): Promise<Sums> {
  const sums: Sums = new Map();
  for await (const state of everyCase(ports)) {
    await project(ports, state.number);
    const facts =
      state.drill || isDailyDrill(state) ? [] : unitFacts(await ports.store.events(state.number), {}).counts;
    for (const [book, keys] of difference([], [...projectionOf(state).counts, ...facts])) {
      const sum = sums.get(book) ?? new Map<string, number>();
      for (const [key, by] of keys) sum.set(key, (sum.get(key) ?? 0) + by);
      sums.set(book, sum);
    }
  }
  return sums;
}

/** Where the books differ from what they should say, as what is to be added; empty where they are right. */
export function missingFrom(books: ReadonlyMap<string, Book>, right: Sums): Sums {
  const missing: Sums = new Map();
  for (const [book, stands] of books) {
    const wanted = right.get(book) ?? new Map<string, number>();
    const changes = new Map<string, number>();
    for (const key of new Set([...Object.keys(stands), ...wanted.keys()])) {
      const by = (wanted.get(key) ?? 0) - (stands[key] ?? 0);
      if (by !== 0) changes.set(key, by);
    }
    if (changes.size > 0) missing.set(book, changes);
  }
  return missing;
}

/**
 * Reckons the books anew from all cases and mends them where they differ. Returns how many counters were wrong. While cases change under
 * it nothing is mended: what it found may be what has just been counted.
 */
export async function mendBooks(ports: Pick<Ports, 'store' | 'clock'>): Promise<{ wrong: number; mended: boolean }> {
  const { store, clock } = ports;
  const startedAt = clock.now();
  const right = await reckonBooks(ports);
  const missing = missingFrom(await store.books([...right.keys()]), right);
  const wrong = [...missing.values()].reduce((sum, keys) => sum + keys.size, 0);
  const quiet = (await store.changedSince(startedAt)).cases.length === 0;
  if (wrong > 0 && quiet) await store.mendBooks(missing);
  return { wrong, mended: wrong > 0 && quiet };
}
