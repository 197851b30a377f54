import type { Clock } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import { plainName } from '../matter/plain-name.ts';
import type { ProposalKind } from '../matter/proposal.ts';
import { SCORED_CLOCKS, type ScoredClock } from '../rules/score-rules.ts';

/** How a duty of a unit fared, as its record says now. What was set aside by a named person is neither in time nor late. */
export interface DutyFact {
  matter: string;
  /** As breaches know it: `sign:A1`. */
  duty: string;
  kind: ScoredClock;
  unit: string;
  /** S5: it is of what a superior gave to the unit (交办, 移交), not of the district’s own. */
  transferred: boolean;
  grade: Grade;
  dueAt: Instant;
  /** When it was fulfilled, in time or late; absent: it is still owed, or nobody owes it any more. */
  metAt?: Instant;
  is: 'in-time' | 'late' | 'set-aside' | 'waived' | 'tolerated';
  /** It was missed, and the unit owes it still: its matter is not over, nor another's by now. */
  owed?: true;
  /** P2: of a late answer: longer limits of superiors’ orders that ran beside it and were kept, by whom they were given. */
  kept?: { by: string; dueAt: Instant }[];
  /** P2: the same of those that run still. */
  keeps?: { by: string; dueAt: Instant }[];
  /** What went on in its matter while it ran, that the unit could only wait for. */
  waits?: Wait[];
}

/** Time in which others had the move: until a proposal of that kind was decided, or whose matter it is. */
export interface Wait {
  for: ProposalKind | 'transfer';
  from: Instant;
  until: Instant;
}

/** What was given to a unit, what it gave back, and what it had to do anew: shown, and no points. */
export interface ActFact {
  matter: string;
  unit: string;
  transferred: boolean;
  what: 'assigned' | 'returned' | 'redone';
  at: Instant;
  /** The number of its event. */
  event: number;
}

/** All of one matter that scores are made of: of every period, by its record alone. */
export interface MatterFacts {
  duties: DutyFact[];
  acts: ActFact[];
}

export const NO_FACTS: MatterFacts = { duties: [], acts: [] };

/** P2: whose longer limits let an answer come later. */
export interface LongerLimits {
  bodies: readonly string[];
}

const isOfThem = ({ bodies }: LongerLimits, limits: NonNullable<DutyFact['kept']> = []): boolean =>
  limits.some(({ by }) => bodies.some((body) => plainName(body) === plainName(by)));

/** P2: a longer limit ran beside a late answer and was kept: nothing is deducted. */
export const isKeptLonger = ({ is, kept }: DutyFact, limits: LongerLimits): boolean =>
  is === 'late' && isOfThem(limits, kept);

/** P2: the same, or it runs still: nobody holds the answer against its unit. */
export const isWithinLonger = (fact: DutyFact, limits: LongerLimits): boolean =>
  isKeptLonger(fact, limits) || (fact.is === 'late' && isOfThem(limits, fact.keeps));

export const isScored = (kind: string): kind is ScoredClock => SCORED_CLOCKS.some((one) => one === kind);

/** What the record said last of a clock that was fulfilled, or still runs. */
export interface Known {
  clock: Clock;
  unit: string | null;
  transferred: boolean;
  grade: Grade;
}

/** A1: what was over when it arose was missed by nobody. */
export const isInTime = ({ state, late, past }: Clock): boolean => state === 'met' && !late && !past;
