import type { Book } from '../../functions/domain/projections/facets.ts';
import type { Projections } from '../../functions/ports/projections.ts';
import { copy, type Tables } from './tables.ts';

export function projectionsIn(tables: Tables): Projections {
  const add = (books: ReadonlyMap<string, ReadonlyMap<string, number>>): void => {
    for (const [book, changes] of books) {
      const found = tables.books.get(book) ?? new Map<string, number>();
      for (const [name, by] of changes) found.set(name, (found.get(name) ?? 0) + by);
      tables.books.set(book, found);
    }
  };
  return {
    projection: async (caseNumber) => copy(tables.projections.get(caseNumber) ?? null),
    moveProjection: async ({ caseNumber, was, now, books }) => {
      if (tables.projections.get(caseNumber)?.version !== was?.version) return false;
      tables.projections.set(caseNumber, copy(now));
      add(books);
      return true;
    },
    post: async (caseNumber, registeredAt, grams) => {
      const place = `${registeredAt}#${caseNumber}`;
      for (const gram of grams.add) tables.postings.set(gram, (tables.postings.get(gram) ?? new Set()).add(place));
      for (const gram of grams.remove) tables.postings.get(gram)?.delete(place);
    },
    books: async (names) =>
      new Map(names.map((name): [string, Book] => [name, Object.fromEntries(tables.books.get(name) ?? [])])),
    mendBooks: async (books) => add(books),
    noteProjected: async (at) => {
      if ((tables.projectedTo[0] ?? '') < at) tables.projectedTo = [at];
    },
    projectedTo: async () => tables.projectedTo[0] ?? null,
    posted: async (gram, limit, cursor) =>
      [...(tables.postings.get(gram) ?? [])]
        .filter((place) => cursor === undefined || place < cursor)
        .toSorted()
        .toReversed()
        .slice(0, limit)
        .map((place) => ({ place, caseNumber: place.slice(place.lastIndexOf('#') + 1) })),
  };
}
