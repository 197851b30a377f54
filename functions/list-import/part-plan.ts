import { bearsMark } from '../domain/intake/classified.ts';
import { type Headed, plain, type Said } from './headed-table.ts';

/** What a row does to the part of a draft that it is imported into. */
export interface PlannedEntry<Entry> {
  /** As Excel numbers it. */
  row: number;
  name: string;
  does: 'adds' | 'changes' | 'same' | 'left-out';
  /** `was` null: it is new. */
  entry: { was: Entry | null; is: Entry } | null;
  faults: Said[];
  /** How something was read that could be read otherwise. */
  notes: Said[];
}

export interface PartPlan<Entry> extends Omit<Headed<never>, 'rows'> {
  rows: PlannedEntry<Entry>[];
  /** Those that the list has not. */
  missing: Entry[];
}

/** 物业、拆迁 as people part words in one cell. */
export const wordsIn = (cell: string | undefined): string[] => [
  ...new Set((cell ?? '').split(/[、,;|/\s]+/).filter((word) => word !== '')),
];

/** One thing in two rows: whoever made the list decides which holds. */
export function refuseTwice<Entry>(
  rows: PlannedEntry<Entry>[],
  keyOf: (entry: Entry) => string,
  fault: (first: number) => Said,
): void {
  const seen = new Map<string, number>();
  for (const planned of rows) {
    if (!planned.entry) continue;
    const key = keyOf(planned.entry.was ?? planned.entry.is);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, planned.row);
    else {
      planned.faults.push(fault(first));
      planned.does = 'left-out';
      planned.entry = null;
    }
  }
}

/** The entries of a part that no row of the list names. */
export function notNamed<Entry>(
  known: readonly Entry[],
  rows: readonly PlannedEntry<Entry>[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const named = new Set(rows.flatMap(({ entry }) => (entry?.was ? [keyOf(entry.was)] : [])));
  return known.filter((one) => !named.has(keyOf(one)));
}

/** Names are alike whatever the width and blanks they are written with. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** H6: a row with a mark of secrecy is left out, and the mark itself is not repeated. */
export const markedRow = (
  row: number,
  cells: Partial<Record<string, string>>,
  column: string,
): PlannedEntry<never> | null =>
  Object.values(cells).some((cell) => cell !== undefined && bearsMark(cell))
    ? {
        row,
        name: '',
        does: 'left-out',
        entry: null,
        faults: [{ column, says: '带有密级标志，本系统不处理涉密信息' }],
        notes: [],
      }
    : null;
