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

/** `few` of a higher rank may be under way before others are held back: an invocation for `longestMs` at most, a call until that before it is over. */
export function precedence(few: number, longestMs: number): Precedence {
  const underWay: Record<Rank, number> = { answer: 0, task: 0, rest: 0 };
  const isPressed = (rank: Rank): boolean =>
    RANKS.slice(0, RANKS.indexOf(rank)).reduce((sum, higher) => sum + underWay[higher], 0) > few;
  /** Each looks for itself whether its time has come; those of a higher rank first, which then hold back the others. */
  const held: Record<Rank, Set<() => void>> = { answer: new Set(), task: new Set(), rest: new Set() };
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
            underWay[rank] += 1;
            resolve();
          };
          const look = (): void => {
            if (!isPressed(rank)) go();
          };
          const timer = setTimeout(go, longestMs);
          held[rank].add(look);
        });
      else underWay[rank] += 1;
      try {
        return await work();
      } finally {
        underWay[rank] -= 1;
        lookAgain();
      }
    },
    callsOf(rank) {
      let busy = 0;
      const line: (() => void)[] = [];
      const letIn = (): void => {
        while (line.length > 0 && (busy === 0 || !isPressed(rank))) {
          busy += 1;
          line.shift()?.();
        }
        if (line.length === 0) held[rank].delete(letIn);
      };
      return async (work) => {
        if (line.length > 0 || (busy > 0 && isPressed(rank)))
          await new Promise<void>((resolve) => {
            line.push(resolve);
            held[rank].add(letIn);
          });
        else busy += 1;
        try {
          return await work();
        } finally {
          busy -= 1;
          letIn();
        }
      };
    },
  };
}
