/** One function's calls of a service: at once, or while it is pressed one at a time, in the order in which they came. */
export interface Line {
  pass: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** It may be pressed no longer. */
  look: () => void;
}

/** `waits` is told when somebody begins to wait, and `free` when nobody does any more. */
export function line(
  isPressed: () => boolean,
  { waits = nothing, free = nothing }: { waits?: () => void; free?: () => void } = {},
): Line {
  let busy = 0;
  const waiting: (() => void)[] = [];
  const look = (): void => {
    while (waiting.length > 0 && (busy === 0 || !isPressed())) {
      busy += 1;
      waiting.shift()?.();
    }
    if (waiting.length === 0) free();
  };
  return {
    look,
    async pass(work) {
      if (waiting.length > 0 || (busy > 0 && isPressed()))
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          waits();
        });
      else busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
        look();
      }
    },
  };
}

const nothing = (): void => undefined;
