import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { ReportWhat } from '../rules/report-rules.ts';

/** `draft`: written and approved by nobody. `issued`: it has its number and is frozen. `void`: it was, and keeps its number. `dropped`: nobody needs it. */
export type ReportStatus = 'draft' | 'issued' | 'void' | 'dropped';

/** H2: the time of whoever decides; a report brings no other. */
export type ClockKind = 'decision';
export type Clock = ClockOf<ClockKind>;

/** Its place in the register of its kind and year: 第n期. */
export interface Issue {
  year: number;
  nth: number;
}

/** The folded state of a report: only what `decide` reads, and what a list shows. What it says stands in the events. */
export interface Report extends Matter {
  schema: 1;
  status: ReportStatus;
  what: ReportWhat;
  /** Of what: `2026-11-29`, `2026-W48`, `2026-11`, or the number of a case. */
  about: string;
  /** The first instant of its stretch, and the first after it; absent: it is of a case. */
  from?: Instant;
  until?: Instant;
  caseNumber?: string;
  title: string;
  subject: string;
  grade: Grade;
  office: string;
  openedAt: Instant;
  /** Up to when the record was read for it. */
  asOf: Instant;
  /** How often it was written: drafted, edited, drawn from the record again. */
  text: number;
  /** Who wrote it, and so never decides it. */
  writers: string[];
  issue?: Issue;
  issuedAt?: Instant;
  decider?: string;
  /** The hash under which it is frozen: that of the event which holds it. */
  frozen?: string;
  /** 发文字号, as the office's own system gave it. */
  documentNumber?: string;
  endedAt?: Instant;
  clocks: Clock[];
}

export const isOpen = ({ status }: Pick<Report, 'status'>): boolean => status === 'draft';

/** A decision is asked for and not given. */
export const isUnderDecision = ({ proposals = [] }: Pick<Report, 'proposals'>): boolean =>
  proposals.some(({ kind, approvedBy }) => kind === 'report' && approvedBy === undefined);

export const unitsOf = ({ office }: Pick<Report, 'office'>): string[] => [office];

/** The register that an issue is numbered in: one for each kind and year. */
export const registerOf = (what: ReportWhat, year: number): string => `issue#${what}#${year}`;
