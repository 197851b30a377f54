import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { TextReason } from '../rules/text-reason.ts';

/** `queued` waits to be sent, `held` waits for its hour and says why; the other five are final but for late receipts. */
export type TextState = 'queued' | 'held' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unknown' | 'dropped';

/** A text to one person about one step of one case (P8). Never holds a phone number, a code or a citizen's words. */
export interface Text {
  /** One key per (case, clock, rung, person, channel): the same rung never texts a person twice. */
  id: string;
  matter: string;
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
  /** Why it is held, dropped or failed. */
  why?: TextReason;
  queuedAt: Instant;
  /** Not sent before this instant. */
  notBefore: Instant;
  /** The clocks that it names, where they are more than its step. */
  about?: string[];
  /** The clocks of which it says that they are off, where they are more than its step. */
  takesBack?: string[];
  /** The limit that it speaks of. */
  dueAt?: Instant;
  /** The text, of the same case, that did not reach its person: this one goes by the next channel or to the next person. */
  after?: string;
  /** H2: the person of the duty desk who ordered it again. */
  orderedBy?: string;
  /** Sent, and until then a receipt is waited for. */
  receiptBy?: Instant;
  /** When the phone got it, as the provider's receipt says. */
  deliveredAt?: Instant;
  /** When its person pressed something behind its code. */
  pressedAt?: Instant;
  /** The texts, as `case/text`, that were merged into this one. */
  carries?: string[];
  sentAt?: Instant;
  settledAt?: Instant;
  providerId?: string;
  /** The version of the rules that its channel was sent by: channels are current at use. */
  rules?: string;
}

/** Whether the former reason ends with this move: a reason belongs to its state, and only a text that waits again keeps why it waited. */
export const endsReason = ({ state, why }: Pick<Text, 'state' | 'why'>): boolean =>
  why === undefined && state !== 'queued';

/** A delivery that begins: one that read the text before another put it off does not. */
export const begins = <To extends Pick<Text, 'state' | 'sentAt'>>(to: To): to is To & { sentAt: Instant } =>
  to.state === 'sending' && to.sentAt !== undefined;

/** What stays true of a text that arrived: that it was sent against a limit. */
export const lastingReason = ({ why }: Pick<Text, 'why'>): Pick<Text, 'why'> =>
  why?.code === 'over-limit-anyway' ? { why } : {};
