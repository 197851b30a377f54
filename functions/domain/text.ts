import type { Grade } from './case.ts';
import type { Instant } from './instant.ts';

/** `queued` waits to be sent, `held` waits for its hour and says why; the other five are final but for late receipts. */
export type TextState = 'queued' | 'held' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unknown' | 'dropped';

/** A text to one person about one step of one case (P8). Never holds a phone number, a code or a citizen's words. */
export interface Text {
  /** One key per (case, clock, rung, person, channel): the same rung never texts a person twice. */
  id: string;
  caseNumber: string;
  /** The event that caused it. */
  seq: number;
  /** What it is about, and what the code behind it may do: a clock id, `assignment:A1`, `case`. */
  step: string;
  person: string;
  unit: string;
  role: string;
  channel: string;
  template: string;
  variables: Record<string, string>;
  grade: Grade;
  drill: boolean;
  /** Carries an address and a one-time code. */
  withCode: boolean;
  state: TextState;
  /** Why it is held, dropped or failed, in words. */
  why?: string;
  queuedAt: Instant;
  /** Not sent before this instant. */
  notBefore: Instant;
  sentAt?: Instant;
  settledAt?: Instant;
  providerId?: string;
}
