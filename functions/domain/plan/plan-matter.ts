import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { PlanClockKind } from '../rules/plan-rules.ts';

export type Clock = ClockOf<PlanClockKind>;

/** A calendar date in Asia/Shanghai. */
export type Day = string;

/** P1: what waits for the word of the body above. */
export interface Waiting {
  draft: string;
  version: number;
  since: Instant;
  /** Who wrote it: told what became of it, and never asked to decide. */
  planners: string[];
  /** Whose leaders decide; absent: those of the district. */
  above?: string;
}

/** D4, P1: its owner was asked to read it again because of what was learnt, and has until `by`. */
export interface AskedReading {
  /** The number of what it came of, such as a retrospective, or whatever else tells one request from another. */
  because: string;
  from: Instant;
  by: Instant;
}

/** `gone`: no rules have it any more, and nobody proposes it. */
export type PlanStatus = 'open' | 'gone';

/** The folded state of a plan as its unit keeps it: when it is read again, and whose word it waits for. What it says is in the rules. */
export interface PlanMatter extends Matter {
  schema: 1;
  status: PlanStatus;
  /** Its id in the rules. */
  plan: string;
  title: string;
  /** What texts call it. */
  subject: string;
  unit: string;
  openedAt: Instant;
  /** Absent: it is in force nowhere yet. `on`: the day from which it is to be read again. */
  reading?: { on: Day; from: Instant; by: Instant };
  waiting?: Waiting;
  /** Until a proposal that was written later is consented to. */
  asked?: AskedReading[];
  /** What was answered last: its clock is met by that. */
  answered?: { of: string; at: Instant };
  clocks: Clock[];
}

/** The clock of one round of a proposal. */
export const roundOf = ({ draft, version }: Pick<Waiting, 'draft' | 'version'>): string => `${draft}.v${version}`;

export const isOpen = ({ status }: Pick<PlanMatter, 'status'>): boolean => status === 'open';

/** Each unit with a part in it, once. */
export const unitsOf = ({ unit, waiting }: Pick<PlanMatter, 'unit' | 'waiting'>): string[] => [
  ...new Set([unit, waiting?.above].filter((one) => one !== undefined)),
];
