import type { Grade } from './grade.ts';
import type { Instant } from './instant.ts';

/** A missed duty; an answer that was done anew or returned; growth of grade or attention after a missed answer; what was to be mended and was not. */
export const GROUNDS = ['late', 'returned', 'grew', 'unmended'] as const;
export type GroundKind = (typeof GROUNDS)[number];

/** S6, S7: one fact of the record on which a measure may rest. No fact names a person. */
export interface Ground {
  fact: GroundKind;
  /** Whose record says so. */
  matter: string;
  unit: string;
  /** When it came about. */
  at: Instant;
  /** As breaches know it. */
  duty?: string;
  dueAt?: Instant;
  /** When it was done after all; absent: it is owed still, or `over`. */
  metAt?: Instant;
  /** It was never done, and the unit owes it no more: its matter is over, or another's. */
  over?: true;
  /** The event that says so. */
  event?: number;
  /** 导致升级: how the matter grew after the answer was late, on one line with the lateness. */
  grade?: { was: Grade; is: Grade; at: Instant };
  attention?: { what: string; at: Instant };
  /** What had asked for the mending. */
  of?: string;
  /** P7: 容错: a named leader found an honest mistake of those who came forward to answer. */
  tolerated?: true;
}

/** The same fact, whatever was added to it since. */
export const groundKey = ({ fact, matter, duty, event, of }: Ground): string =>
  [fact, matter, duty ?? of ?? '', event ?? ''].join(' ');
