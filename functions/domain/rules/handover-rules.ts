import type { EmergencyLine } from '../matter/emergency-line.ts';
import type { Grade } from '../matter/grade.ts';

/** 再次报请, 送交, 公布答复, 登记回执, 登记结果. */
export const HANDOVER_CLOCKS = [
  'handover-submit',
  'handover-send',
  'handover-answer',
  'handover-receipt',
  'handover-outcome',
] as const;
export type HandoverClockKind = (typeof HANDOVER_CLOCKS)[number];

/** What is to be done of a handover, or was, as a text says it. */
export const HANDOVER_ACTIONS = [
  ...HANDOVER_CLOCKS,
  'handover-decide',
  'handover-dropped',
  'handover-retracted',
] as const;
export type HandoverAction = (typeof HANDOVER_ACTIONS)[number];

/** M3: 公安机关, 网络监管部门; no other. */
export const RECEIVERS = ['public-security', 'internet-regulator'] as const;
export type Receiver = (typeof RECEIVERS)[number];

/** What a post is: only what it claims as a fact can be a rumour. */
export const SPEECH = ['claim', 'opinion', 'complaint', 'help', 'question'] as const;
export type Speech = (typeof SPEECH)[number];

/** What came of it, as whoever received it says: 已依法处理, 未认定违法, 不予受理. */
export const HANDOVER_OUTCOMES = ['dealt-with', 'not-established', 'declined'] as const;
export type HandoverOutcome = (typeof HANDOVER_OUTCOMES)[number];

/** M3: one article of the closed list, in one version of its law. */
export interface HandoverArticle {
  id: string;
  law: string;
  /** Which version of the law, as its own name or decision has it. */
  version: string;
  article: string;
  /** What it forbids. */
  says: string;
  /** The days on which this version is in force, the first and, where it is not any more, the last. */
  from: string;
  until?: string;
  /** Who acts by it. */
  to: Receiver[];
  /** When the district's legal officers confirmed the row; null: they have not. */
  confirmed: string | null;
}

export interface HandoverClockRow {
  kind: HandoverClockKind;
  clause: string;
  name: string;
  limit: { hours: number } | { workingDays: number } | { given: true };
  ladder: string;
}

/** M3: the rules of handing over rumours (移交). */
export interface HandoverRules {
  clause: string;
  /** The offices that prepare and send one. */
  offices: string[];
  /** What texts call any of them. */
  subject: string;
  /** None is lighter, so that no night holds its texts. */
  grade: Grade;
  receivers: { id: Receiver; name: string }[];
  /** Closed: nothing else is cited. */
  articles: HandoverArticle[];
  speech: { id: Speech; name: string }[];
  /** Words by which what is given as a false fact reads as somebody's opinion, request or complaint. */
  opinionWords: string[];
  /** Parts of addresses that are an account's page and no post. */
  accountPages: string[];
  /** What the legal officer confirms one by one. */
  checks: { id: string; says: string }[];
  /** Where life is in danger: called at once, and recorded afterwards. */
  emergencyLines: { number: EmergencyLine; name: string }[];
  maxLeads: number;
  /** The named hour of an answer that is under way is no later than this. */
  maxAnswerHours: number;
  outcomes: { id: HandoverOutcome; name: string }[];
  clocks: HandoverClockRow[];
  explain: Record<HandoverClockKind, string>;
}
