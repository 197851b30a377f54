import type { Verdict } from './harness/verdict.ts';

/** What a scenario is given: a folder of its own, a seed, how big, and where to say how far it is. */
export interface Fire {
  folder: string;
  seed: number;
  size: number;
  port: number;
  say: (what: string) => void;
}

export interface Scenario {
  /** The full size, and of what. */
  size: number;
  of: string;
  run: (fire: Fire) => Promise<Verdict>;
}
