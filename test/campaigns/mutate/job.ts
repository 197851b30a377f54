/** What the worker is asked to do; it comes to it by Vitest's `provide`. */
export interface Job {
  /** The mutants to try when all files have run; or the one that is awake from the first import on. */
  try: readonly Trial[];
  awake: number | null;
  /** The file after which the mutants are tried. */
  last: string;
  /** No mutant is tried after this instant (ms), and none for longer than this of the worker's processor time. */
  until: number;
  msEach: number;
  /** Where the worker writes what it finds, a line each. */
  notes: string;
}

/** A mutant to try, and how close the test files that know its source stand to it. */
export interface Trial {
  id: number;
  file: string;
  close: Readonly<Record<string, number>>;
}

/** What the worker writes down, once of each mutant. */
export type Note =
  | { note: 'killed'; id: number; test: string }
  /** By all tests that met it; `cutOff`: by as many as the time for one allows. */
  | { note: 'survived' | 'cutOff'; id: number }
  | { note: 'unmet' | 'untried'; id: number }
  /** Met by files while they were loaded, or in tests that don't meet it when repeated: what was reckoned then is kept. */
  | { note: 'onLoad'; id: number; files: string[] };

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Job;
  }
}
