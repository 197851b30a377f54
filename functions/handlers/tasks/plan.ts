import type { Case } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import { DAY, MINUTE, SECOND, between } from '../../domain/matter/instant.ts';
import { nextRung } from '../../domain/clocks/ladder.ts';
import type { Policy } from '../../domain/rules/policy.ts';

/** What the state machine passes to its two functions: only what they read. */
export interface Lap {
  caseNumber: string;
  executionId: string;
  /** Start of the execution, ISO 8601. */
  startedAt: string;
  laps: number;
  /** Of the definition that the execution runs by; absent in one from before there were revisions. */
  revision?: string;
}

/** What the state machine goes by. `waitSeconds` is whole, rounded up, at least 1. */
export type Plan =
  | {
      next: 'park';
      laps: number;
      version: number;
      at: Instant;
      waitSeconds: number;
      clockId: string;
      rung: string;
      kind: string;
    }
  | { next: 'done' | 'relieved' | 'hand-over'; laps: number };

/** An execution hands over well before AWS's 25,000 history events and its year of life. */
const MAX_LAPS = 300;
const MAX_AGE = 300 * DAY;

/** A deployment brings the functions first and the definition a moment later: whoever began in between is not handed over at once, and again and again. */
const SETTLING = 10 * MINUTE;

/** Time to hand over: after many laps, after many days, or under an older definition than the functions were deployed with (null: they know of none). */
export function isWornOut(lap: Lap, now: Instant, revision: string | null): boolean {
  const age = between(lap.startedAt, now);
  return lap.laps >= MAX_LAPS || age > MAX_AGE || (revision !== null && lap.revision !== revision && age > SETTLING);
}

/** The next rung to wait for, or null when no clock runs. */
export function parkPlan(
  state: Case,
  policy: Policy,
  now: Instant,
  laps: number,
): Extract<Plan, { next: 'park' }> | null {
  const step = nextRung(state, policy);
  if (!step) return null;
  const waitSeconds = Math.max(1, Math.ceil(between(now, step.at) / SECOND));
  return {
    next: 'park',
    laps: laps + 1,
    version: state.version,
    at: step.at,
    waitSeconds,
    clockId: step.clockId,
    rung: step.id,
    kind: step.kind,
  };
}
