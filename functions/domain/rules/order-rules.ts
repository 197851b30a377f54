import type { Limit } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Named } from './policy.ts';

/** 签收, 反馈, 审核: who has the move is the unit, the unit, the issuer. */
export type OrderClockKind = 'order-sign' | 'order-reply' | 'order-check';

/** What is to be done of an order, or was done, as a text says it. */
export type OrderAction =
  | OrderClockKind
  | 'order-replied'
  | 'order-returned'
  | 'order-completed'
  | 'order-withdrawn'
  | 'order-urged'
  | 'order-reopened'
  | 'order-corrected'
  | 'order-reworded';

/** One clock of a supervision order; `given` is the limit that the issuer sets. */
export interface OrderClockRow {
  kind: OrderClockKind;
  clause: string;
  limitClause?: string;
  name: string;
  limit: Exclude<Limit, { at: string }> | { given: true };
  ladder: string;
}

/** S3: the rules of supervision orders (督办件). */
export interface OrderRules {
  clause: string;
  /** What an order may rest on; `reopens`: its case is open again where it was over. */
  bases: (Named<string> & { reopens?: true })[];
  /** Of an order that comes of no case: how urgent its texts are. */
  grade: Grade;
  /** The longest limit, so that a slip of the pen does not make a year of a week. */
  maxWorkingDays: number;
  maxDemands: number;
  /** How long a unit has for a reply that was returned, where the issuer names no instant. */
  again: { workingDays: number; clause: string };
  clocks: OrderClockRow[];
  /** From when a limit is counted, and who gave it, as it is printed; a version from before there was a basis of an order's deadlines lacks it. */
  explain?: { issued: string; replied: string; returned: string; given: string; named: string };
}
