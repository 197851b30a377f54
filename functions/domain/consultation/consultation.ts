import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { ConsultationClockKind, InvitedAs, Means } from '../rules/consultation-rules.ts';

/** `closed`: it came to nothing that a leader was to approve. */
export type ConsultationStatus = 'convened' | 'approved' | 'closed' | 'cancelled';

/** H2: `decision` is that of a proposal. */
export type ClockKind = ConsultationClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the consultation itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<ConsultationClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** A unit that is asked. What it said stands in the events. */
export interface Invited {
  unit: string;
  as: InvitedAs;
  invitedAt: Instant;
  /** Until when its view is asked for; what has not come by then is silence, and no consent. */
  dueAt: Instant;
  /** How often it was asked again after it was heard. */
  again?: number;
  /** When its first view came, since it was last asked. */
  answeredAt?: Instant;
  /** Its latest view dissents. */
  dissents?: true;
  /** Of a meeting, as it was recorded, and when. */
  attended?: { is: boolean; at: Instant };
}

/** 预控处置意见: how often it was written, which version is before a leader, and which was approved. */
export interface Handling {
  versions: number;
  submitted?: number;
  approved?: number;
}

/** The folded state of a consultation: only what `decide` reads, and what a list shows. Views, assessment and handling stand in the events. */
export interface Consultation extends Matter {
  schema: 1;
  status: ConsultationStatus;
  /** Whose concern it is about; another, where that case was joined to one. */
  caseNumber: string;
  /** The cases that it was of before, the first one first. */
  cases?: string[];
  /** One of the policy's subject words: all that a text says of it. */
  subject: string;
  grade: Grade;
  emergency?: Grade;
  /** A4: the rules ask for it at these grades and of this kind. */
  required?: true;
  means: Means;
  /** When it meets. */
  meetsAt?: Instant;
  place?: string;
  openedAt: Instant;
  /** The unit that convened it. */
  unit: string;
  invited: Invited[];
  /** 性质, 走势, 风险 are written. */
  assessed?: true;
  /** How often a line was written, and how many things are distributed to whom. */
  lines?: number;
  tasks?: number;
  handling: Handling;
  /** When a handling was put before a leader, while it is. */
  submittedAt?: Instant;
  /** How often it came back from a leader, was taken back, or was called off with its case and went on, and since when the next is to be put before one. */
  back?: { times: number; startAt: Instant };
  /** When it was called off because its case was over: it comes back with that. */
  calledOffAt?: Instant;
  /** When it was approved, as its evidence says, and by whom. */
  approvedAt?: Instant;
  approvedBy?: string;
  /** H5: units that its case complains of: they have no part in it, are told nothing and read nothing. */
  against?: string[];
  /** Units that had a part in it and have none any more. */
  former?: string[];
  clocks: Clock[];
}

/** It still waits for views, for a handling or for a decision. */
export const isOpen = ({ status }: Pick<Consultation, 'status'>): boolean => status === 'convened';

export const invitedOf = ({ invited }: Pick<Consultation, 'invited'>, unit: string): Invited | undefined =>
  invited.find((one) => one.unit === unit);

/** Its view was heard: given, or it sat there. */
export const heardAt = ({ answeredAt, attended }: Invited): Instant | undefined =>
  answeredAt ?? (attended?.is ? attended.at : undefined);

/** A4: units that nobody has heard, nor recorded as absent, and that have time left. */
export const stillAsked = ({ invited }: Pick<Consultation, 'invited'>, now: Instant): string[] =>
  invited
    .filter((one) => heardAt(one) === undefined && one.attended === undefined && one.dueAt > now)
    .map(({ unit }) => unit);

/** A4: units that were not heard, whatever the reason: nobody takes that for consent. */
export const unheard = ({ invited }: Pick<Consultation, 'invited'>): string[] =>
  invited.filter((one) => heardAt(one) === undefined).map(({ unit }) => unit);

/** What the clock of a unit's view is known by. */
export const askedAs = ({ unit, again }: Pick<Invited, 'unit' | 'again'>): string =>
  again === undefined ? unit : `${unit}.${again + 1}`;

/** Each unit with a part in it, once. */
export const unitsOf = ({ unit, invited }: Pick<Consultation, 'unit' | 'invited'>): string[] => [
  ...new Set([unit, ...invited.map((one) => one.unit)]),
];
