import type { Case } from '../domain/case/case.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { BookChanges, Counts } from '../domain/projections/counts.ts';
import type { Book } from '../domain/projections/facets.ts';
import type { AssignedUnits } from '../domain/projections/unit-facts.ts';

/** What the read models hold of one case, and the version of it that they were brought up to. */
export interface StoredProjection {
  /** Grows with each write. */
  revision: number;
  version: number;
  grams: string[];
  placed: string;
  units: AssignedUnits;
  /** What only the record says, added up to this version. */
  facts: Counts;
  /** What the case added to the books, by their generation. */
  counted: Readonly<Record<string, Counts>>;
}

/**
 * Books are mended by counting all anew into the next generation of them, while the current one is read: both grow with each change. A
 * rebuild walks the cases by their last change, so that what changes under it lies ahead of it.
 */
export interface Generations {
  current: number;
  /** Null: no rebuild is under way. */
  next: number | null;
  startedAt: Instant | null;
  /** How far the rebuild has come. */
  cursor: string | null;
}

/** The name of a book in its generation. */
export const bookNamed = (generation: number, book: string): string => `${String(generation).padStart(6, '0')}/${book}`;

export interface ProjectionMove {
  caseNumber: string;
  /** As it was read; null: there was none. Another one by now fails the move. */
  was: StoredProjection | null;
  now: StoredProjection;
  /** What to add to each key of each book, by `bookNamed`. */
  books: BookChanges;
}

/** Where read models lie. Eventually true: nothing legal and no access decision asks it. */
export interface Projections {
  projection(caseNumber: string): Promise<StoredProjection | null>;
  /** All that a move of the projector reads, in one round trip. Strongly consistent, but not of one moment. */
  toProject(
    caseNumber: string,
  ): Promise<{ state: Case | null; was: StoredProjection | null; generations: Generations }>;
  /** All of it or nothing; false when somebody else was faster. */
  moveProjection(move: ProjectionMove): Promise<boolean>;
  /** Posts a case under pairs of characters, newest case first, and takes it from others. Safe to repeat. */
  post(caseNumber: string, registeredAt: Instant, grams: { add: string[]; remove: string[] }): Promise<void>;
  /** Each named book of the current generation, summed over its shards. */
  books(names: readonly string[]): Promise<Map<string, Book>>;
  /** Every book of a generation, summed over its shards. */
  booksOf(generation: number): Promise<Map<string, Book>>;
  /** Strongly consistent. */
  generations(): Promise<Generations>;
  /** False when `current` or `next` is another by now. */
  moveGenerations(was: Generations, now: Generations): Promise<boolean>;
  /** Forgets the books of generations before this one. */
  dropBooks(before: number): Promise<void>;
  /** A change of this instant was projected; an earlier one never replaces a later. */
  noteProjected(at: Instant): Promise<void>;
  /** Of the newest change that is in the read models; null before the first. */
  projectedTo(): Promise<Instant | null>;
  /** The newest cases posted under a pair, at most `limit`, before the place of `cursor`. */
  posted(gram: string, limit: number, cursor?: string): Promise<{ matter: string; place: string }[]>;
}
