import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { Risk, Ruling } from '../matter/risk.ts';
import type { AssessmentClockKind, Levels, Method } from '../rules/assessment-rules.ts';

/**
 * `assessing`: no ruling stands. `armed`: it was ruled to launch, and its echo is awaited. `closed`: it was looked back
 * at, or is not launched. `dropped`: the unit gave the policy up before anybody ruled.
 */
export type AssessmentStatus = 'assessing' | 'armed' | 'closed' | 'dropped';

/** H2: `decision` is that of a proposal. */
export type ClockKind = AssessmentClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the assessment itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<AssessmentClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** A calendar date in Asia/Shanghai. */
export type Day = string;

/** One finding by one of the four methods; its words stand in the events. */
export interface Finding {
  id: string;
  method: Method;
  unit: string;
}

/** 风险点: what may come, and what an alert of it would mention. */
export interface Point {
  id: string;
  levels: Levels;
  signs: string[];
  /** Something is written that is done against it. */
  measured: boolean;
  /** H2: whether a person found that it came true. */
  came?: boolean;
  /** The cases whose words named it: a suggestion, until a person judges. */
  named?: string[];
}

/** What was put before whoever rules: from which points, and as which grade. */
export interface Submitted {
  risk: Risk;
  ruling: Ruling;
  launchAt?: Instant;
  /** The hour that it had then, which its watch may move under the eyes of whoever rules. */
  hour?: Instant;
}

/** The folded state of a risk assessment (风险评估): only what `decide` reads, and what a list shows. */
export interface Assessment extends Matter {
  schema: 1;
  status: AssessmentStatus;
  /** Of the policy, and what it changes for whom: what its watch is opened with. */
  name: string;
  says: string;
  document?: string;
  subject: string;
  grade: Grade;
  /** 谁主管谁评估. */
  unit: string;
  coUnits: string[];
  opener: string;
  openedAt: Instant;
  /** What an alert of the policy would mention. */
  mentions: string[];
  /** When it is to be launched; absent: no hour is set. `hourGoneAt`: since when, and how often that was. */
  launchAt?: Instant;
  hourGoneAt?: Instant;
  hoursGone?: number;
  /** By when its conclusion is due. */
  findingsBy?: Instant;
  /** It was launched, before anybody had ruled so. */
  launchedAt?: Instant;
  /** The launch that is watched for, and whether that is over. */
  watch?: { number: string; over?: true };
  findings: Finding[];
  /** How many there were ever, so that no number is used twice. */
  found: number;
  points: Point[];
  pointed: number;
  plan?: string;
  /** From 1: each time that no ruling stands any more it is assessed anew. `roundAt`: since when. */
  round: number;
  roundAt: Instant;
  submitted: number;
  submittedAt?: Instant;
  sentBackAt?: Instant;
  proposed?: Submitted;
  ruling?: Ruling;
  risk?: Risk;
  decider?: string;
  ruledAt?: Instant;
  /** The cases that came of it, in order. */
  cases?: string[];
  endedAt?: Instant;
  /** Units that had a part in it and have none any more. */
  former?: string[];
  clocks: Clock[];
}

export const isOpen = ({ status }: Pick<Assessment, 'status'>): boolean => status === 'assessing' || status === 'armed';

/** A ruling, or another grade, is asked for and not given. */
export const isUnderDecision = ({ proposals = [] }: Pick<Assessment, 'proposals'>): boolean =>
  proposals.some(({ kind, approvedBy }) => kind === 'assessment' && approvedBy === undefined);

/** Its hour has come, by plan or, unruled, in fact. */
export const isLaunched = (
  { status, ruling, launchAt, launchedAt }: Pick<Assessment, 'status' | 'ruling' | 'launchAt' | 'launchedAt'>,
  now: Instant,
): boolean =>
  launchedAt !== undefined ||
  (status !== 'assessing' && ruling === 'launch' && launchAt !== undefined && launchAt <= now);

/** Each unit with a part in it, once. */
export const unitsOf = ({ unit, coUnits }: Pick<Assessment, 'unit' | 'coUnits'>): string[] => [
  ...new Set([unit, ...coUnits]),
];
