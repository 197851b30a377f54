import type { ClockKind } from '../case/case.ts';
import type { Grade } from '../matter/grade.ts';
import type { ProposalKind } from '../matter/proposal.ts';
import type { OrderClockKind } from './order-rules.ts';

/** S5: open government (区政府办) and supervision (督查, what 网信办 transfers) are assessed apart. */
export const STREAMS = ['open-government', 'supervision'] as const;
export type StreamId = (typeof STREAMS)[number];

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Duties that a unit has, and that scores may be made of; the desk’s own are nobody’s points. */
export const SCORED_CLOCKS = [
  'sign',
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'feedback',
  'follow-up',
  'spread',
  'contribution',
  'settlement',
  'take-lead',
  'order-sign',
  'order-reply',
] as const satisfies (ClockKind | OrderClockKind)[];
export type ScoredClock = (typeof SCORED_CLOCKS)[number];

/** Duties of one assignment: in both streams, of what a superior gave to the unit in the one, of all else in the other. */
export const BY_ASSIGNMENT: readonly ScoredClock[] = ['sign', 'contribution', 'settlement', 'take-lead'];

/**
 * How the points of an item come of the share of its duties that was done in time. `linear`: so many for each percentage point under 100.
 * `share`: that share of the weight. A rate and never a number of misses: no score counts how many cases concern a unit.
 */
export type ScoreFormula = { kind: 'linear'; perPoint: number; floor: number } | { kind: 'share'; floor: number };

export interface ScoreItem {
  id: string;
  name: string;
  clause: string;
  /** The most that it gives. Items of which nothing fell due are left out of the sum and of its most. */
  weight: number;
  duties: ScoredClock[];
  formula: ScoreFormula;
  /** A miss under one of these opinion grades weighs so many. */
  grave?: { grades: Grade[]; counts: number };
}

/** S5: how the district scores its units (考核). All figures are the district’s own. */
export interface ScoreRules {
  clause: string;
  /** What a published table is of. */
  period: PeriodKind;
  /** A unit with fewer matters in the period has no rank. */
  rankFrom: number;
  /** Of how many of the latest published periods a new one says what was found since. */
  corrects: number;
  streams: { id: StreamId; name: string; clause: string; items: ScoreItem[] }[];
  /** 复核: so many working days after a release was recorded it may be found to answer nothing. */
  reviewWorkingDays: number;
  /** P7: how much of a miss still weighs that a named person tolerates (容错): 0 none, 1 all; and of which duties, those of whoever comes forward to answer. */
  goodFaith: { counts: number; clause: string; duties: ScoredClock[] };
  /** Approvals above the unit whose time is shown apart. */
  apart: { approvals: ProposalKind[]; clause: string };
  /** How a table says what it was reckoned by, with `{placeholders}`. */
  says: Record<ScoreLine, string>;
}

/** The figures that each sentence may name. */
export const SCORE_FIGURES = {
  rate: ['late', 'due', 'rate'],
  linear: ['weight', 'perPoint', 'rate', 'floor', 'points'],
  share: ['weight', 'rate', 'floor', 'points'],
  nothingDue: [],
  sum: ['points', 'most', 'score'],
  noScore: [],
  tooFew: ['rankFrom'],
  returned: ['count', 'of', 'rate'],
  redone: ['count', 'of', 'rate'],
  nothingAssigned: ['count'],
} as const satisfies Record<string, readonly string[]>;
export type ScoreLine = keyof typeof SCORE_FIGURES;
export const SCORE_LINES = Object.keys(SCORE_FIGURES) as ScoreLine[];
