import type { GroundKind } from '../matter/ground.ts';
import type { Grade } from '../matter/grade.ts';
import type { DeciderRole } from '../matter/proposal.ts';
import type { ScoredClock } from './score-rules.ts';

/** 通报批评, 约谈, 问责建议 (S6); 责令改正, 会同监察机关 (S7). */
export const MEASURES = ['criticism', 'talk', 'sanction', 'mend', 'referral'] as const;
export type MeasureWhat = (typeof MEASURES)[number];

/** 陈述申辩, 报请决定, 落实决定, 报告整改, 核实整改, 登记处理结果. */
export const MEASURE_CLOCKS = [
  'measure-statement',
  'measure-submit',
  'measure-carry-out',
  'measure-mend',
  'measure-check',
  'measure-outcome',
] as const;
export type MeasureClockKind = (typeof MEASURE_CLOCKS)[number];

/** What is to be done of a measure, or was, as a text says it. */
export const MEASURE_ACTIONS = [
  ...MEASURE_CLOCKS,
  'measure-decide',
  'measure-decided',
  'measure-dropped',
  'measure-mended',
  'measure-unmended',
] as const;
export type MeasureAction = (typeof MEASURE_ACTIONS)[number];

/** How many facts of one kind meet a condition; each part that is there must fit a fact for it to count. */
export interface GroundWanted {
  fact: GroundKind;
  /** Of a duty of one of these kinds. */
  duties?: ScoredClock[];
  /** It is owed still. */
  owed?: true;
  /** What was not mended was asked for by one of these. */
  of?: MeasureWhat[];
  least: number;
}

/** One condition: any of these facts meets it. */
export interface MeasureNeed {
  name: string;
  any: GroundWanted[];
}

/** One measure: what it takes, who decides it, and whether the unit is heard first. */
export interface MeasureRow {
  id: MeasureWhat;
  name: string;
  clause: string;
  /** The unit gets the facts and states its case before anybody decides. */
  heard: boolean;
  /** S7: readable only by those who are involved in deciding it. */
  restricted?: true;
  /** All of them must be met. */
  needs: MeasureNeed[];
  /** One list of posts for each decision, in order; of several each is another person’s. */
  deciders: DeciderRole[][];
  /** How long the unit has to mend, where whoever opens it says nothing else; absent: nothing is asked of it. */
  mendWorkingDays?: number;
}

export interface MeasureClockRow {
  kind: MeasureClockKind;
  clause: string;
  limitClause?: string;
  name: string;
  limit: { workingDays: number } | { given: true };
  ladder: string;
}

/** S6, S7: the rules of measures of accountability (监督措施). */
export interface MeasureRules {
  clause: string;
  /** The offices that open and carry one out. */
  offices: string[];
  /** What texts call any of them. */
  subject: string;
  grade: Grade;
  /** Facts older than this are the ground of none. */
  windowDays: number;
  maxGrounds: number;
  maxMendWorkingDays: number;
  rows: MeasureRow[];
  clocks: MeasureClockRow[];
  explain: Record<'opened' | 'heard' | 'decided' | 'told' | 'reported' | 'carriedOut', string>;
}
