import type { Instant } from '../../domain/instant.ts';

/** What the state machine passes to its two functions: only what they read. */
export interface Lap {
  caseNumber: string;
  executionId: string;
  /** Start of the execution, ISO 8601. */
  startedAt: string;
  laps: number;
}

/** What the state machine goes by. `waitSeconds` is whole, rounded up, at least 1. */
export type Plan =
  | { next: 'park'; laps: number; version: number; at: Instant; waitSeconds: number; clockId: string; rung: number; kind: string }
  | { next: 'done' | 'relieved' | 'hand-over'; laps: number };
