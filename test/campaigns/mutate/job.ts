/** What the worker is asked to do; it comes to it by Vitest's `provide`. */
export interface Job {
  /** The mutants to try, test by test; or the one that is awake from the first import on. */
  try: readonly number[];
  awake: number | null;
  /** No mutant is tried after this instant (ms), and none for longer than this of the processor's time in all. */
  until: number;
  msEach: number;
  /** Where the worker writes what it finds, a line each. */
  notes: string;
}

/** What the worker writes down. */
export type Note =
  | { note: 'trying'; id: number; test: string }
  | { note: 'killed'; id: number; test: string }
  /** Kills that say nothing: the test fails a second time without any mutant. */
  | { note: 'undone'; ids: number[]; test: string }
  /** Tried for as long as one may be. */
  | { note: 'worn'; id: number }
  /** Met by a file: while it was loaded, or in tests that can't be repeated; and in tests that were repeated. */
  | { note: 'met'; file: string; loading: number[]; tests: number[] };

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Job;
  }
}
