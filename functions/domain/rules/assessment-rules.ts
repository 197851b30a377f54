import type { Grade } from '../matter/grade.ts';
import type { DeciderRole } from '../matter/proposal.ts';
import type { Risk, Ruling } from '../matter/risk.ts';

/** A2: 舆情跟踪, 抽样调查, 重点走访, 会商分析: the notice's own list. */
export const METHODS = ['tracking', 'sampling', 'visits', 'consultation'] as const;
export type Method = (typeof METHODS)[number];

/** By what a risk point is judged: 可能性, 强度, 持续时间, 涉及人数, 可控性. */
export const DIMENSIONS = ['probability', 'intensity', 'duration', 'people', 'controllability'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** 1 is the mildest; the rules name each. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];
export type Levels = Record<Dimension, Level>;

/** 报评估结论, 修改再报, 作出评估决定, 定发布时间, 回看评估. */
export const ASSESSMENT_CLOCKS = [
  'assessment-findings',
  'assessment-again',
  'assessment-ruling',
  'assessment-hour',
  'assessment-review',
] as const;
export type AssessmentClockKind = (typeof ASSESSMENT_CLOCKS)[number];

/** What is to be done of an assessment, or came to pass, as a text says it. */
export const ASSESSMENT_ACTIONS = [
  ...ASSESSMENT_CLOCKS,
  'assessment-finding',
  'assessment-launch',
  'assessment-postpone',
  'assessment-not-launch',
  'assessment-moved',
  'assessment-dropped',
  'assessment-echo',
  'assessment-unruled',
  'assessment-regraded',
] as const;
export type AssessmentAction = (typeof ASSESSMENT_ACTIONS)[number];

/** What so many risk points must have, each, for a row to apply. */
export interface RiskCondition {
  count: number;
  /** Their levels added up. */
  score?: number;
  levels?: Partial<Levels>;
}

/** A row of the table that suggests the risk grade; the first that applies counts, one without a condition always does. */
export interface RiskRow {
  id: string;
  risk: Risk;
  says: string;
  when?: RiskCondition;
}

/** What a risk grade allows, and who rules on it. */
export interface RiskGrade {
  id: Risk;
  name: string;
  rulings: Ruling[];
  deciders: DeciderRole[];
  /** Each point is to have what is done against it before it is launched. */
  measured: boolean;
}

export interface AssessmentClockRow {
  kind: AssessmentClockKind;
  clause: string;
  name: string;
  ladder: string;
}

/** A2: the rules of the risk assessment before a policy (风险评估). All figures are the district's own. */
export interface AssessmentRules {
  clause: string;
  /** No text of it is lighter. */
  grade: Grade;
  methods: { id: Method; name: string }[];
  /** So many of the four must have found something before it is put before whoever decides. */
  minMethods: number;
  dimensions: { id: Dimension; name: string; levels: string[] }[];
  risks: RiskGrade[];
  /** The grade is suggested by the first row that applies. */
  grading: RiskRow[];
  rulings: { id: Ruling; name: string }[];
  /** The conclusion is due so many working days before the launch, at this hour. */
  findingsWorkingDays: number;
  findingsBy: string;
  /** What arises late gives whoever owes it at least so much time, never past the launch. */
  graceHours: number;
  /** What the decider sent back is put before him again within this. */
  againWorkingDays: number;
  /** A launch that was put off without an hour gets one, or is given up, within this. */
  hourWorkingDays: number;
  /** How long after the end of the armed time it is looked back at. */
  reviewWorkingDays: number;
  maxDays: number;
  maxUnits: number;
  maxFindings: number;
  maxPoints: number;
  clocks: AssessmentClockRow[];
  explain: Record<AssessmentClockKind, string> & { given: string };
}
