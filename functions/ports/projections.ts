import type { Instant } from '../domain/matter/instant.ts';
import type { Book } from '../domain/projections/facets.ts';
import type { AssignedUnits } from '../domain/projections/unit-facts.ts';

/** What the read models hold of one case, and the version of it that they were brought up to. */
export interface StoredProjection {
  version: number;
  counts: string[];
  grams: string[];
  placed: string;
  units: AssignedUnits;
}

export interface ProjectionStep {
  caseNumber: string;
  /** As it was read; null: there was none. Another one by now fails the step. */
  was: StoredProjection | null;
  now: StoredProjection;
  /** What to add to each key of each book. */
  books: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Where read models lie. Eventually true: nothing legal and no access decision asks it. */
export interface Projections {
  projection(caseNumber: string): Promise<StoredProjection | null>;
  /** All of it or nothing; false when somebody else was faster. */
  moveProjection(step: ProjectionStep): Promise<boolean>;
  /** Posts a case under pairs of characters, newest case first, and takes it from others. Safe to repeat. */
  post(caseNumber: string, registeredAt: Instant, grams: { add: string[]; remove: string[] }): Promise<void>;
  /** Each named book, summed over its shards. */
  books(names: readonly string[]): Promise<Map<string, Book>>;
  /** Adds to books what a rebuild found missing, and takes what was too much. */
  mendBooks(books: ReadonlyMap<string, ReadonlyMap<string, number>>): Promise<void>;
  /** A change of this instant was projected; an earlier one never replaces a later. */
  noteProjected(at: Instant): Promise<void>;
  /** Of the newest change that is in the read models; null before the first. */
  projectedTo(): Promise<Instant | null>;
  /** The newest cases posted under a pair, at most `limit`, before the place of `cursor`. */
  posted(gram: string, limit: number, cursor?: string): Promise<{ caseNumber: string; place: string }[]>;
}
