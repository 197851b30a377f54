import type { Contact, Directory, Unit } from '../../domain/people/directory.ts';
import type { Column } from './headings.ts';
import { headingOf } from './headings.ts';
import type { Said } from '../headed-table.ts';

export interface Planned<One> {
  /** Null: it is new. */
  was: One | null;
  is: One;
}

export interface PlannedRow {
  /** As Excel numbers it. */
  row: number;
  /** As the row has them, for whoever compares. */
  unitName: string;
  name: string;
  unit: Planned<Unit> | null;
  contact: Planned<Contact> | null;
  faults: Said[];
  /** How something was read that could be read otherwise. */
  notes: Said[];
  /** H2: asked for already in these very words, and not decided yet. */
  waits?: true;
}

/** Makes the id of what is new. Two imports of one file make the same. */
export type IdOf = (prefix: 'u' | 'p', name: string) => string;

export type Cells = Partial<Record<Column, string>>;

/** One row while it is read. */
export interface Reading {
  cells: Cells;
  /** The directory with what the rows above bring into it. */
  known: Pick<Directory, 'units' | 'contacts'>;
  /** H2: who waits for a second person's word, as asked for. */
  waiting: readonly Contact[];
  idOf: IdOf;
  faults: Said[];
  notes: Said[];
}

export const fault = ({ faults }: Reading, column: Column, says: string): unknown =>
  faults.push({ column: headingOf(column), says });

export const note = ({ notes }: Reading, column: Column, says: string): unknown =>
  notes.push({ column: headingOf(column), says });
