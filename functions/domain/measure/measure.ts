import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { MeasureClockKind, MeasureWhat } from '../rules/measure-rules.ts';

/**
 * `prepared`: its unit is heard, and it waits for a decision. `decided`: it is to be carried out. `mending`: the unit is
 * to mend. `awaiting`: whom it was handed to decides. `closed`: mended or not, or with what came of it. `dropped`:
 * nobody takes it.
 */
export type MeasureStatus = 'prepared' | 'decided' | 'mending' | 'awaiting' | 'closed' | 'dropped';

/** H2: `decision` is that of a proposal. */
export type ClockKind = MeasureClockKind | 'decision';
export type Clock = ClockOf<ClockKind>;
/** Of the measure itself; that of a proposal stands with it. */
export type OwnClock = ClockOf<MeasureClockKind>;
export const isOwnClock = (clock: Clock): clock is OwnClock => clock.kind !== 'decision';

/** The folded state of a measure (监督措施): only what `decide` reads, and what a list shows. Facts and words stand in the events. */
export interface Measure extends Matter {
  schema: 1;
  status: MeasureStatus;
  what: MeasureWhat;
  subject: string;
  grade: Grade;
  openedAt: Instant;
  /** Whose facts they are. */
  unit: string;
  /** The office that opened it, and who pressed. */
  office: string;
  opener: string;
  /** The facts that it rests on, by their keys. */
  grounds: string[];
  /** S6: until when the unit may state its case, and when it first did; absent: nobody is heard by it. */
  hearing?: { until: Instant; statedAt?: Instant };
  /** S7: responsible officials whom it names, of the unit alone. */
  officials?: string[];
  /** How often it was put before whoever decides, and since when the next time is awaited. */
  submitted?: number;
  sentBackAt?: Instant;
  /** Who approved it, in order; for a referral two. */
  deciders?: string[];
  decidedAt?: Instant;
  carriedOutAt?: Instant;
  /** How long the unit has to mend; absent: nothing is asked of it. */
  mendWorkingDays?: number;
  /** Since when it has to mend, and when it reported that it did; a report that does not do opens the next round. */
  rounds?: { startAt: Instant; reportedAt?: Instant; checkedAt?: Instant }[];
  outcome?: 'mended' | 'unmended' | 'recorded';
  endedAt?: Instant;
  /** S7: who was named to decide a restricted one, in order. */
  named?: string[];
  /** S7: those who are involved in deciding it, and alone read it; absent: it is not restricted. */
  involved?: string[];
  clocks: Clock[];
}

/** It still waits for something. */
export const isOpen = ({ status }: Pick<Measure, 'status'>): boolean => status !== 'closed' && status !== 'dropped';

/** S6: the unit has stated its case, or let the time go by. */
export const isHeard = ({ hearing }: Pick<Measure, 'hearing'>, now: Instant): boolean =>
  hearing === undefined || hearing.statedAt !== undefined || hearing.until <= now;

/** A decision is asked for and not given. */
export const isUnderDecision = ({ proposals = [] }: Pick<Measure, 'proposals'>): boolean =>
  proposals.some(({ kind, approvedBy }) => kind === 'measure' && approvedBy === undefined);

/** S7: a referral is in no list of the unit that it names. */
export const unitsOf = ({ unit, office, involved }: Pick<Measure, 'unit' | 'office' | 'involved'>): string[] =>
  involved === undefined ? [...new Set([unit, office])] : [office];
