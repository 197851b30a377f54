import type { Limit } from '../matter/clock.ts';

/** What is prepared before a press conference, in the order in which it is shown. */
export const CONFERENCE_STEPS = [
  'facts',
  'spokesperson',
  'line',
  'venue',
  'invitations',
  'questions',
  'sign-off',
  'rehearsal',
] as const;
export type StepId = (typeof CONFERENCE_STEPS)[number];

/** 确定方案, 筹备, 登记. */
export const CONFERENCE_CLOCKS = ['conference-plan', 'conference-step', 'conference-record'] as const;
export type ConferenceClockKind = (typeof CONFERENCE_CLOCKS)[number];

/** What is to be done of a conference, or was, as a text says it. */
export const CONFERENCE_ACTIONS = [...CONFERENCE_CLOCKS, 'conference-speaker', 'conference-limit'] as const;
export type ConferenceAction = (typeof CONFERENCE_ACTIONS)[number];

export interface StepRow {
  id: StepId;
  name: string;
  /** What a text calls it, where its name is too long for one. */
  action?: string;
  clause: string;
  /** Whose it is unless a person says otherwise: the unit that holds the conference, or the desk. */
  by: 'holder' | 'desk';
  /** How long before the conference it is due, where there is time enough. */
  hoursBefore: number;
  /** H2: a decision that somebody owes: missed, it is a breach. */
  duty?: boolean;
}

/** One clock of a press conference; `given`: reckoned back from the conference. */
export interface ConferenceClockRow {
  kind: ConferenceClockKind;
  clause: string;
  name: string;
  limit: Exclude<Limit, { at: string } | { workingDays: number }> | { given: true };
  ladder: string;
  /** H2: as of a step. */
  duty?: boolean;
}

/** P3, P7: the rules of press conferences (新闻发布会). */
export interface ConferenceRules {
  clause: string;
  /** The form of release that one is unless a person says otherwise, and what it is called. */
  form: string;
  title: string;
  /** How long before the legal limit one is proposed, so that a delay does not break it. */
  spareHours: number;
  /** Where that limit is over: how soon one is proposed. */
  lateHours: number;
  /** From this much time on every step has its hours; with less, each has its share of them. */
  fullHours: number;
  /** The hours of a day within which one is proposed, both included; absent: at any hour. */
  proposedWithin?: { from: string; to: string };
  maxQuestions: number;
  steps: StepRow[];
  clocks: ConferenceClockRow[];
  explain: { proposed: string; planned: string; hour: string; given: string };
}
