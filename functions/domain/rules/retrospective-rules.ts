import type { ClockKind, EndOutcome } from '../case/case.ts';
import type { Limit } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';

/** 写复盘, 整改, 核整改, 核反弹. */
export const RETRO_CLOCKS = ['retro-findings', 'retro-action', 'retro-check', 'retro-recurrence'] as const;
export type RetroClockKind = (typeof RETRO_CLOCKS)[number];

/** What is to be done of a retrospective, or came to pass, as a text says it. */
export const RETRO_ACTIONS = [
  ...RETRO_CLOCKS,
  'retro-done',
  'retro-returned',
  'retro-confirmed',
  'retro-dropped',
  'retro-reopened',
] as const;
export type RetroAction = (typeof RETRO_ACTIONS)[number];

/** D4: why there is one: the grade, a legal answer that was missed, a concern that grew graver, the quarter, a person. */
export const GROUNDS = ['major', 'missed', 'risen', 'quarter', 'by-hand'] as const;
export type Ground = (typeof GROUNDS)[number];

/** How a case must be over for a retrospective to follow it. */
export type After = 'closed' | Exclude<EndOutcome, 'joined' | 'drill-over'>;

/** `given`: whoever asks for the action says by when. */
export interface RetroClockRow {
  kind: RetroClockKind;
  clause: string;
  name: string;
  limit: Exclude<Limit, { at: string }> | { given: true };
  ladder: string;
}

/** D4: the rules of retrospectives (复盘). All figures are the district's own. */
export interface RetrospectiveRules {
  clause: string;
  after: After[];
  /** Each for a case by itself: these grades, one of these duties missed, a concern that grew graver. */
  compulsory: { opinionGrades: Grade[]; emergencyGrades: Grade[]; missed: ClockKind[]; risen: boolean };
  /** What a text calls the one of all other cases of a quarter, and how grave that is. */
  quarterly: { subject: string; grade: Grade };
  /** Whose it is where no unit answered, where that is complained of, and of a quarter. */
  owner: string;
  grounds: { id: Ground; name: string }[];
  /** The same unit and the same kind again within so many days asks for the lesson anew. */
  recurrenceDays: number;
  maxActions: number;
  maxActionDays: number;
  clocks: RetroClockRow[];
  /** From when a limit is counted, and who gave it, as it is printed. */
  explain: Record<RetroClockKind, string> & { given: string };
}
