/** Who waits for an answer goes first: AWS has cores for everybody, one machine does not. */
export interface Precedence {
  first: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Begins once few wait for an answer, or after a while all the same. */
  after: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** `few` may wait for an answer before other work is held back, `longestMs` at most. */
export function precedence(few: number, longestMs: number): Precedence {
  let waiting = 0;
  const held = new Set<() => void>();
  return {
    async first(work) {
      waiting += 1;
      try {
        return await work();
      } finally {
        waiting -= 1;
        if (waiting <= few) for (const begin of held) begin();
      }
    },
    async after(work) {
      if (waiting > few)
        await new Promise<void>((resolve) => {
          const begin = (): void => {
            clearTimeout(timer);
            held.delete(begin);
            resolve();
          };
          const timer = setTimeout(begin, longestMs);
          held.add(begin);
        });
      return work();
    },
  };
}
