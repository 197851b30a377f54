import type { Instant } from '../matter/instant.ts';

/** How much is said of the matter against the hour of the release; `unknown`: nobody could tell. */
export const VOLUMES = ['more', 'same', 'less', 'unknown'] as const;
export type Volume = (typeof VOLUMES)[number];

/** Counted, where they are known, and by what. */
export interface VolumeFigures {
  before?: number;
  now: number;
  source: string;
}

/**
 * P5: what the desk judged of a release so many hours after it: what is asked still and doubted anew, in words of the
 * matter and of no person.
 */
export interface EffectJudged {
  type: 'effect-judged';
  release: string;
  hours: number;
  volume: Volume;
  figures?: VolumeFigures;
  asks: string[];
  doubts: string[];
  says?: string;
  /** Why it was judged again. */
  reason?: string;
}

/** P5: a second answer that a named person decided on, as one more promise of the release that left something open. */
export interface SecondAnswerSet {
  type: 'second-answer-set';
  release: string;
  hours: number;
  promise: { id: string; by: Instant };
  proposalId: string;
}

/** What the state keeps of a judgement; its words stand in its event. */
export interface Effect {
  release: string;
  hours: number;
  at: Instant;
  volume: Volume;
  asks: number;
}

/** Those of earlier releases stand in the record: the state of a case stays small. */
const KEPT = 6;

/** The last of each hour stands. */
export const foldEffect = (
  { effects = [] }: { effects?: Effect[] },
  { release, hours, volume, asks }: EffectJudged,
  at: Instant,
): { effects: Effect[] } => ({
  effects: withEffects(
    effects.filter((one) => one.release !== release || one.hours !== hours),
    [{ release, hours, at, volume, asks: asks.length }],
  ),
});

export const withEffects = (effects: readonly Effect[], more: readonly Effect[]): Effect[] =>
  [...effects, ...more].slice(-KEPT);
