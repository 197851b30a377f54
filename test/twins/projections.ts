import type { Book } from '../../functions/domain/projections/facets.ts';
import { bookNamed, type Generations, type Projections } from '../../functions/ports/projections.ts';
import { copy, frozen, type Tables } from './tables.ts';

export function projectionsIn(tables: Tables): Projections {
  const add = (books: ReadonlyMap<string, ReadonlyMap<string, number>>): void => {
    for (const [book, changes] of books) {
      const found = tables.books.get(book) ?? new Map<string, number>();
      for (const [name, by] of changes) found.set(name, (found.get(name) ?? 0) + by);
      tables.books.set(book, found);
    }
  };
  const generations = (): Generations =>
    tables.generations[0] ?? { current: 1, next: null, startedAt: null, cursor: null };
  const book = (name: string): Book => Object.fromEntries(tables.books.get(name) ?? []);
  return {
    projection: async (caseNumber) => tables.projections.get(caseNumber) ?? null,
    toProject: async (caseNumber) => ({
      state: tables.cases.get(caseNumber) ?? null,
      was: tables.projections.get(caseNumber) ?? null,
      generations: copy(generations()),
    }),
    moveProjection: async ({ caseNumber, was, now, books }) => {
      if (tables.projections.get(caseNumber)?.revision !== was?.revision) return false;
      tables.projections.set(caseNumber, frozen(now));
      add(books);
      return true;
    },
    post: async (caseNumber, registeredAt, grams) => {
      const place = `${registeredAt}#${caseNumber}`;
      for (const gram of grams.add) tables.postings.set(gram, (tables.postings.get(gram) ?? new Set()).add(place));
      for (const gram of grams.remove) tables.postings.get(gram)?.delete(place);
    },
    books: async (names) =>
      new Map(names.map((name): [string, Book] => [name, book(bookNamed(generations().current, name))])),
    booksOf: async (generation) => {
      const prefix = bookNamed(generation, '');
      const names = [...tables.books.keys()].filter((name) => name.startsWith(prefix));
      return new Map(names.map((name): [string, Book] => [name.slice(prefix.length), book(name)]));
    },
    generations: async () => copy(generations()),
    moveGenerations: async (was, now) => {
      const { current, next } = generations();
      if (current !== was.current || next !== was.next) return false;
      tables.generations = [copy(now)];
      return true;
    },
    dropBooks: async (before) => {
      for (const name of tables.books.keys()) if (name < bookNamed(before, '')) tables.books.delete(name);
    },
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
        .map((place) => ({ place, matter: place.slice(place.lastIndexOf('#') + 1) })),
  };
}
