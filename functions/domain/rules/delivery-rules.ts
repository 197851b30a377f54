import type { ReasonCode } from './text-reason.ts';
import type { Grade } from '../matter/grade.ts';

/** P8: how texts reach people (functions/policy/delivery.json). These rules are the district's at the moment, not the case's: they hold over all cases. */
export interface DeliveryRules {
  clause: string;
  /** Without a receipt for so long a text goes by the next channel. */
  receiptMinutes: number;
  channels: Record<string, ChannelRules>;
  merging: Merging;
  digest: DigestRules;
  leaders: LeadersAllowance;
  /** Templates that concern their person alone: they go by the next channel, never to the next person. */
  forOneAlone: string[];
  /** Why a text is where it is, with `{placeholders}`. */
  says: Record<ReasonCode, string>;
}

export interface ChannelRules {
  /** The provider says later whether the text arrived. */
  receipts: boolean;
  /** It sends nothing but templates that the provider registered. */
  registered?: true;
  limits: NumberLimit[];
}

/** What a provider takes for one number: a rolling time, or the calendar day in Asia/Shanghai; `same`: of one content. */
export interface NumberLimit {
  texts: number;
  per: string;
  same?: boolean;
}

/** Reminders to one person within this time become one text; a new duty is always told by itself, and nothing grave is ever merged. */
export interface Merging {
  within: string;
  templates: string[];
}

/**
 * A flood of cases does not ring one phone a thousand times: beyond so many texts of these templates within this time the rest are one text that
 * says how much waits. Never about an emergency, and never of these grades.
 */
export interface DigestRules {
  texts: number;
  within: string;
  templates: string[];
  exceptGrades: Grade[];
}

/** What a leader's phone takes in a day; the rest waits for the next digest, but for grave cases, emergencies and limits that fall soon. */
export interface LeadersAllowance {
  perDay: number;
  digestsAt: string[];
  atOnceGrades: Grade[];
  dueWithin: string;
}
