export interface ConcurrencyLimiter {
  /** The work's result, or null when its turn did not come in time. */
  pass: <Result>(work: () => Promise<Result>) => Promise<Result | null>;
}

/** Lets so many through at once, the others in the order in which they came. Who waits longer than the patience is turned away; without one nobody is. */
export function concurrencyLimiter(most: number, patienceMs: number | null): ConcurrencyLimiter {
  let inside = 0;
  const waiting = new Set<(turn: boolean) => void>();
  const turn = (): Promise<boolean> =>
    new Promise((resolve) => {
      const called = (mine: boolean): void => {
        clearTimeout(timer);
        waiting.delete(called);
        resolve(mine);
      };
      const timer = patienceMs === null ? undefined : setTimeout(called, patienceMs, false);
      waiting.add(called);
    });
  return {
    async pass(work) {
      if (inside < most) inside += 1;
      else if (!(await turn())) return null;
      try {
        return await work();
      } finally {
        const [next] = waiting;
        // The place is handed on, so that nobody slips in between.
        if (next) next(true);
        else inside -= 1;
      }
    },
  };
}
