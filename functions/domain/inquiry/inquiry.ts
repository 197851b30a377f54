import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { InquiryClockKind } from '../rules/inquiry-rules.ts';

/** `answered`: nothing is asked any more; what was promised may still be owed, and what is published be linked. */
export type InquiryStatus = 'open' | 'answered' | 'closed';

/** H2: `decision` is that of a proposal. */
export type ClockKind = InquiryClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the inquiry itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<InquiryClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** `agreed`: its answer was approved, and nobody has given it yet. */
export type QuestionState = 'open' | 'agreed' | 'promised' | 'answered' | 'declined';

/** One thing that is asked. Its words, and those of its answers, stand in the events. */
export interface Question {
  id: string;
  state: QuestionState;
  /** How often an answer was drafted, which version waits for a decision, and which was approved. */
  versions: number;
  waiting?: number;
  approved?: number;
  /** P5: until when an answer was promised, since when, and how often. */
  promise?: { by: Instant; at: Instant; times: number };
  /** When the press first had something: an answer, that there is none, or a promise. */
  settledAt?: Instant;
  /** When it was answered or declined. */
  answeredAt?: Instant;
}

/** P7: who speaks, and whether he said so himself. */
export interface Speaker {
  person: string;
  unit: string;
  confirmedAt?: Instant;
}

/** What was published of it, and what was asked to be corrected there. */
export interface Report {
  id: string;
  address: string;
  publishedAt: Instant;
  /** It is recorded as a release of its case; which one, once the case has it. */
  counted?: true;
  release?: string;
  corrections: { id: string; state: 'asked' | 'corrected' | 'kept' }[];
}

/**
 * The folded state of an inquiry: only what `decide` reads, and what a list shows. H1, H5: of a journalist it holds
 * nothing.
 */
export interface Inquiry extends Matter {
  schema: 1;
  status: InquiryStatus;
  /** Whose concern it is about; absent: none; another, where that case was joined to one. */
  caseNumber?: string;
  /** M4: those that it was of before its case joined another. */
  cases?: string[];
  /** One of the policy's subject words: all that a text says of it. */
  subject: string;
  grade: Grade;
  emergency?: Grade;
  /** A newsroom or site, as the registry has it or as it was typed, and its desk. */
  outlet: string;
  desk?: string;
  /** One of the policy's ways in which one comes in. */
  means: string;
  receivedAt: Instant;
  openedAt: Instant;
  /** By when the press wants its answer. */
  pressBy?: Instant;
  /** That was over when it was entered: nobody could keep it. */
  late?: true;
  /** The unit that answers; absent: the desk, as long as nobody is named. */
  unit?: string;
  questions: Question[];
  speaker?: Speaker;
  reports?: Report[];
  /** The name of whoever asked stands in the record, and is to be erased with it. */
  named?: true;
  /** H5: units that its case complains of: they have no part in it, are told nothing and read nothing. */
  against?: string[];
  /** Units that had a part in it and have none any more. */
  former?: string[];
  clocks: Clock[];
}

/** It still waits for something. */
export const isOpen = ({ status }: Pick<Inquiry, 'status'>): boolean => status !== 'closed';

export const questionOf = ({ questions }: Pick<Inquiry, 'questions'>, id: string): Question | undefined =>
  questions.find((one) => one.id === id);

/** Nothing more is to be said of it: answered, declined, or promised for later. */
export const isSettled = ({ state }: Pick<Question, 'state'>): boolean => state !== 'open' && state !== 'agreed';

/** Nothing of it is owed any more: answered, or declined. */
export const isOver = ({ state }: Pick<Question, 'state'>): boolean => state === 'answered' || state === 'declined';

/** What the clock of a promise is known by. */
export const promisedAs = ({ id, promise }: Question): string =>
  promise === undefined || promise.times === 1 ? id : `${id}.${promise.times}`;

/** Each unit with a part in it, once. */
export const unitsOf = ({ unit, speaker }: Pick<Inquiry, 'unit' | 'speaker'>): string[] => [
  ...new Set([unit, speaker?.unit].filter((one) => one !== undefined)),
];
