/** 答复问询, 兑现承诺. */
export const INQUIRY_CLOCKS = ['inquiry-answer', 'inquiry-promise'] as const;
export type InquiryClockKind = (typeof INQUIRY_CLOCKS)[number];

/** What is to be done of an inquiry, or was, as a text says it. */
export const INQUIRY_ACTIONS = [
  ...INQUIRY_CLOCKS,
  'inquiry-speaker',
  'inquiry-approve',
  'inquiry-approved',
  'inquiry-returned',
] as const;
export type InquiryAction = (typeof INQUIRY_ACTIONS)[number];

/**
 * One clock of an inquiry. An answer is due by these hours where the press set no time, or one that was over when it
 * was entered.
 */
export interface InquiryClockRow {
  kind: InquiryClockKind;
  clause: string;
  name: string;
  limit: { hours: number } | { given: true };
  ladder: string;
}

/** P6, P8: the rules of journalists' inquiries (媒体问询). */
export interface InquiryRules {
  clause: string;
  /** The form of release that an interview is, once it was published. */
  form: string;
  maxQuestions: number;
  /** P8: what the same newsroom asks of the same matter within so many days may be one inquiry. */
  alikeWithinDays: number;
  /** How far away an answer may be promised. */
  maxPromiseHours: number;
  /** How one comes in. */
  received: { id: string; name: string }[];
  /** How one is answered; `speaker`: by a person who speaks, and is named and confirms first. */
  answered: { id: string; name: string; speaker: boolean }[];
  /** V1: errors of fact that a correction may be asked of, a closed list: no opinion, no emphasis, no heading. */
  errors: { id: string; name: string }[];
  clocks: InquiryClockRow[];
  explain: { received: string; entered: string; promised: string; given: string };
}
