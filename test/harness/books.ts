import type { Book } from '../../functions/domain/projections/facets.ts';
import { difference, tally, type Counts } from '../../functions/domain/projections/counts.ts';
import { iterateCases } from '../../functions/matter/iterate-cases.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { reckoned } from '../../functions/projections/project.ts';
import { unlike } from '../../functions/projections/rebuild.ts';

/** What the books should say, from the cases and their records alone. */
export async function rightBooks(ports: Pick<Ports, 'store'>): Promise<Map<string, Book>> {
  let sum: Counts = {};
  for await (const state of iterateCases((cursor) => ports.store.changedSince('0', cursor))) {
    const { counts } = await reckoned(ports, state);
    sum = Object.fromEntries(
      [...Object.keys(sum), ...Object.keys(counts)].map((key) => [key, (sum[key] ?? 0) + (counts[key] ?? 0)]),
    );
  }
  return booksOf(sum);
}

/** The books of a district in which all of this is counted. */
export function booksOf(counts: Counts): Map<string, Book> {
  const books = new Map<string, Book>();
  for (let from: Counts = {}; ; ) {
    const step = difference(from, counts);
    for (const [book, keys] of step.books) books.set(book, { ...books.get(book), ...Object.fromEntries(keys) });
    if (step.whole) return books;
    from = step.reached;
  }
}

/** How many counters that are read say otherwise than the cases do. */
export async function wrongCounters(ports: Pick<Ports, 'store'>): Promise<number> {
  const { current } = await ports.store.generations();
  return unlike(await ports.store.booksOf(current), await rightBooks(ports));
}

export const booksWith = (keys: readonly string[]): Map<string, Book> => booksOf(tally(keys));
