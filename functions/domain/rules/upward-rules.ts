import type { DispatchKind } from '../case/dispatch.ts';
import type { Grade } from '../matter/grade.ts';

/** M2: a desk that a major case is reported to; a place, never a person. */
export interface UpwardDesk {
  id: string;
  name: string;
  clause: string;
  /** Told at once, by telephone or otherwise. */
  told: boolean;
  /** Sent what is written. */
  written: boolean;
  /** By which line of theirs. */
  telephone?: string;
}

export interface DispatchRow {
  kind: DispatchKind;
  name: string;
  clause: string;
  sections: { id: string; name: string; required: boolean }[];
  /** P2: signed by the head of the unit before it goes out. */
  signed: boolean;
}

/** M2, P2, P3: what goes upward, to whom, and when the next word is due (functions/policy/upward.json). */
export interface UpwardRules {
  clause: string;
  desks: UpwardDesk[];
  dispatches: DispatchRow[];
  /** How far away the next report may be, by the grade of the concern. */
  nextWithinHours: Record<Grade, number>;
  nextClause: string;
  /** P2: superiors whose orders are answered by a 反馈件; one that is sent back without a limit has these hours. */
  feedback: { clause: string; bodies: string[]; redoHours: number };
}
