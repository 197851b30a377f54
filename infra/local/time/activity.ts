/** Counts work in flight, so that a clock that moves waits for quiet by counting and never by sleeping. */
export interface Activity {
  /** Marks the start of a piece of work; the function it returns marks its end (once). */
  begin: () => () => void;
  track: <T>(work: () => Promise<T>) => Promise<T>;
  inFlight: () => number;
  /** Resolves once nothing has been in flight for a turn of the event loop. */
  quiet: () => Promise<void>;
}

export function activity(): Activity {
  let inFlight = 0;
  let waiting: (() => void)[] = [];
  const check = () => {
    if (inFlight > 0 || waiting.length === 0) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };
  const begin = () => {
    inFlight++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      inFlight--;
      if (inFlight === 0) setImmediate(check);
    };
  };
  return {
    begin,
    inFlight: () => inFlight,
    async track(work) {
      const end = begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
    quiet: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setImmediate(check);
      }),
  };
}
