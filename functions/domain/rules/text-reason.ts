import type { Instant } from '../matter/instant.ts';

/** Every reason for which a text is held, dropped, failed or of unknown end. */
export const REASON_CODES = [
  'left-office',
  'no-address',
  'no-receipt',
  'no-answer',
  'not-delivered',
  'refused',
  'unpaid',
  'unclear',
  'over-limit',
  'over-limit-anyway',
  'waits-for-limit',
  'waits-for-digest',
  'waits-to-merge',
  'quiet-hours',
  'merged',
  'overtaken',
  'digested',
  'of-elsewhere',
  'nothing-left',
  'answered',
  'arrived-after-all',
  'resent',
  'restore-gap',
  'case-ended',
  'case-closed',
  'appraised',
  'signed',
  'returning',
  'taken-back',
  'decided',
  'set-by-hand',
  'clock-met',
  'clock-superseded',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** What the sentence of a reason names. */
interface Values {
  'no-receipt': { minutes: number };
  /** The provider's own code. */
  'not-delivered': { answer: string };
  refused: { answer: string };
  unpaid: { answer: string };
  unclear: { answer: string };
  'over-limit': { texts: number };
  'over-limit-anyway': { texts: number };
  'waits-for-limit': { texts: number; until: Instant };
  'waits-for-digest': { perDay: number; until: Instant };
  'waits-to-merge': { until: Instant };
  'quiet-hours': { until: Instant };
  /** The text, as `case/text`, that carries it. */
  merged: { into: string };
  /** The later text of the same case. */
  overtaken: { by: string };
  digested: { minutes: number; texts: number; until: Instant };
  'of-elsewhere': { until: Instant };
  /** The person who ordered it sent in another way, by name. */
  resent: { by: string };
  'restore-gap': { from: Instant };
}

/** Why a text is where it is. The sentence is made where it is shown. */
export type TextReason = {
  [Code in ReasonCode]: { code: Code } & (Code extends keyof Values ? Values[Code] : unknown);
}[ReasonCode];
