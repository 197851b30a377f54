import { line } from './line.ts';

/** In the order in which they go: what somebody at the front door waits for, what a state machine does, and all else. */
export const RANKS = ['answer', 'task', 'rest'] as const;
export type Rank = (typeof RANKS)[number];

/** Who is waited for goes first: AWS has cores for everybody, one machine does not. */
export interface Precedence {
  /** An invocation: begins once few of a higher rank are under way, or after a while all the same. */
  begin: <Result>(rank: Rank, work: () => Promise<Result>) => Promise<Result>;
  /** One function's calls of a service: one at a time while more than few of a higher rank than its own are under way. */
  callsOf: (rank: Rank) => <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * `few` of a higher rank may be under way before others are held back: an invocation for `longestMs` at most, a call until that before it is over.
 * `press` hears of each rank whether it is held back, when that may have changed.
 */
export function precedence(
  few: number,
  longestMs: number,
  press: (rank: Rank, isPressed: boolean) => void = () => undefined,
): Precedence {
  const underWay: Record<Rank, number> = { answer: 0, task: 0, rest: 0 };
  const isPressed = (rank: Rank): boolean =>
    RANKS.slice(0, RANKS.indexOf(rank)).reduce((sum, higher) => sum + underWay[higher], 0) > few;
  /** Each looks for itself whether its time has come; those of a higher rank first, which then hold back the others. */
  const held: Record<Rank, Set<() => void>> = { answer: new Set(), task: new Set(), rest: new Set() };
  const count = (rank: Rank, by: 1 | -1): void => {
    underWay[rank] += by;
    for (const other of RANKS) press(other, isPressed(other));
  };
  const lookAgain = (): void => {
    for (const rank of RANKS) for (const look of held[rank]) look();
  };

  return {
    async begin(rank, work) {
      if (isPressed(rank))
        await new Promise<void>((resolve) => {
          const go = (): void => {
            clearTimeout(timer);
            held[rank].delete(look);
            count(rank, 1);
            resolve();
          };
          const look = (): void => {
            if (!isPressed(rank)) go();
          };
          const timer = setTimeout(go, longestMs);
          held[rank].add(look);
        });
      else count(rank, 1);
      try {
        return await work();
      } finally {
        count(rank, -1);
        lookAgain();
      }
    },
    callsOf(rank) {
      const { pass, look } = line(() => isPressed(rank), {
        waits: () => held[rank].add(look),
        free: () => held[rank].delete(look),
      });
      return pass;
    },
  };
}
