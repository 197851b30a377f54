import type { Instant } from './instant.ts';

export type ClockState = 'running' | 'met' | 'missed' | 'superseded';

/**
 * Whose move it is: the duty desk, the unit of one assignment, whichever unit is primary when one asks (the desk until there is one), or whoever
 * is to decide a proposal.
 */
export type Mover = { desk: true } | { primary: true } | { unit: string } | { decider: true };

/** How a limit is counted: clock hours, working days (H3), or the instant itself. */
export type Limit = { hours: number } | { workingDays: number } | { at: Instant };

/** A time limit that runs (idea 4 of the design). `Kind` is one of its matter’s kinds of clock. */
export interface Clock<Kind extends string = string> {
  /** The kind alone, or kind and what it belongs to: `response`, `sign:A1`, `follow-up:R2`. Unique in the matter for ever: a clock that arises again gets a suffix `#2`. */
  id: string;
  kind: Kind;
  /** A clause id of the notice, or `ours`. */
  basis: string;
  startAt: Instant;
  dueAt: Instant;
  /** When the clock came to exist; rungs before it are skipped. Never moves `startAt` or `dueAt` (H4). */
  openedAt: Instant;
  /** How the limit was reckoned, for `explain`. */
  limit: Limit;
  move: Mover;
  ladder: string;
  state: ClockState;
  /** The rungs of its ladder that were fired or skipped, of a repetition the last alone (`done-rungs.ts`). Empty once it is met. */
  done: string[];
  /** Over already when a grade brought it (定级时已过): nobody’s breach, until a person finds that it should have been known earlier. */
  past?: true;
  /** Of such a one: when our own target falls, by which its ladder goes. */
  targetAt?: Instant;
  metAt?: Instant;
  /** Met after it was due. */
  late?: true;
  /** What of its matter it belongs to: an assignment, a release, a return, a proposal. */
  of?: string;
}

/** A clock whose ladder still runs: a missed one runs until it is met late. */
export const isLive = ({ state }: Pick<Clock, 'state'>): boolean => state === 'running' || state === 'missed';

/** By when it is pressed for: its due time, or our own target where that was over when its duty arose. */
export const pressedBy = ({ dueAt, targetAt }: Pick<Clock, 'dueAt' | 'targetAt'>): Instant => targetAt ?? dueAt;

/** What a clock is known by in its matter: its kind, and what it belongs to. */
export const clockKey = (kind: string, of: string | undefined): string => (of ? `${kind}:${of}` : kind);

/** The duty that a clock is of, as breaches know it: whatever its generation. */
export const dutyOf = ({ kind, of }: Pick<Clock, 'kind' | 'of'>): string => clockKey(kind, of);

export type RungKind = 'remind' | 'escalate' | 'declare-missed';
