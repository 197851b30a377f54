import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { HandoverClockKind, HandoverOutcome, Receiver } from '../rules/handover-rules.ts';

/**
 * `prepared`: it is before the legal officer, or came back from him. `approved`: it is to be sent. `sent`: it is with
 * whoever it was sent to, or its answer is still to come out. `closed`: what came of it is known, and the answer is out.
 * `dropped`: it was never sent. `retracted`: it was, and was taken back.
 */
export type HandoverStatus = 'prepared' | 'approved' | 'sent' | 'closed' | 'dropped' | 'retracted';

/** H2: `decision` is that of a proposal. */
export type ClockKind = HandoverClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the handover itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<HandoverClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** 在及时回应的同时: the answer of its case, out or under way. */
export interface AnswerBeside {
  /** The named hour of one that is under way, since when, and how often one was named. */
  by?: Instant;
  namedAt?: Instant;
  times: number;
  /** The release that is out, and since when. */
  release?: string;
  at?: Instant;
}

/**
 * The folded state of a handover (移交): only what `decide` reads, and what a list shows. H5: what is false, what is
 * known and the addresses of posts stand in the events, and of whoever wrote them nothing anywhere.
 */
export interface Handover extends Matter {
  schema: 1;
  status: HandoverStatus;
  /** Whose answer it goes beside; another, where that case was joined to one. */
  caseNumber: string;
  /** M4: those that it was of before its case joined another. */
  cases?: string[];
  subject: string;
  grade: Grade;
  emergency?: Grade;
  openedAt: Instant;
  /** The office that prepares and sends it, and who pressed. */
  office: string;
  opener: string;
  to: Receiver;
  article: string;
  /** The units that it speaks of: those that the post criticises, and those that answer its case. */
  about: string[];
  /** How often it was put before the legal officer, and since when the next time is awaited. */
  submitted: number;
  sentBackAt?: Instant;
  decider?: string;
  decidedAt?: Instant;
  answer: AnswerBeside;
  sentAt?: Instant;
  receivedAt?: Instant;
  outcome?: HandoverOutcome;
  outcomeAt?: Instant;
  endedAt?: Instant;
  clocks: Clock[];
}

/** It still waits for something. */
export const isOpen = ({ status }: Pick<Handover, 'status'>): boolean =>
  status === 'prepared' || status === 'approved' || status === 'sent';

/** A decision is asked for and not given. */
export const isUnderDecision = ({ proposals = [] }: Pick<Handover, 'proposals'>): boolean =>
  proposals.some(({ kind, approvedBy }) => kind === 'handover' && approvedBy === undefined);

/** M3: 在及时回应的同时: the answer is out, or its named hour is still to come. */
export const isBesideAnswer = ({ answer }: Pick<Handover, 'answer'>, now: Instant): boolean =>
  answer.at !== undefined || (answer.by !== undefined && answer.by > now);

/** H5: the units that it speaks of find it in no list; the office that prepares it does. */
export const unitsOf = ({ office }: Pick<Handover, 'office'>): string[] => [office];
