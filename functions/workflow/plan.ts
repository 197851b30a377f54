import type { Instant } from '../domain/matter/instant.ts';
import { DAY, MINUTE, between } from '../domain/matter/instant.ts';
import type { WaitPlan } from '../ports/ports.ts';
import type { Next } from '../ports/stored.ts';

/** What the state machine tells its functions of the execution. */
export interface Lap {
  matter: string;
  executionId: string;
  /** Start of the execution, ISO 8601. */
  startedAt: string;
  /** How often it has waited. */
  laps: number;
  /** Of the definition that the execution runs by. */
  revision: string | null;
}

/** What the state machine goes by where a run begins or a plan no longer holds. */
export type Plan = ({ next: 'park' } & WaitPlan) | { next: 'done' | 'relieved' | 'hand-over' };

/** An execution hands over well before AWS's 25,000 history events and its year of life. The state machine brings a wake to Plan after as many laps. */
export const MAX_LAPS = 300;
const MAX_AGE = 300 * DAY;

/** A deployment brings the functions first and the definition a moment later: whoever began in between is not handed over at once, and again and again. */
const SETTLING = 10 * MINUTE;

/** Time to hand over: after many laps, after many days, or under an older definition than the functions were deployed with (null: they know of none). */
export function isWornOut(lap: Lap, now: Instant, revision: string | null): boolean {
  const age = between(lap.startedAt, now);
  return lap.laps >= MAX_LAPS || age > MAX_AGE || (revision !== null && lap.revision !== revision && age > SETTLING);
}

/** The plan to wait for the next rung of a case at a version; null when it waits for nothing. */
export function waitPlan(
  { version, next }: { version: number; next: Next | null },
  revision: string | null,
): WaitPlan | null {
  return next && { version, at: next.at, clock: next.clockId, rung: next.rung, kind: next.kind, revision };
}
