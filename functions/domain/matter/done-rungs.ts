/*
 * Which rungs of a ladder a clock is done with, fired or skipped: their ids in the order in which they came. Repetitions are counted
 * (`daily-3`), and of each the latest stands for those before it, so that a list stays as long as its ladder at most.
 */

/** `daily-3` is the third of `daily`; an id without a count is a fixed rung. */
function parted(id: string): { row: string; count: number } | null {
  const dash = id.lastIndexOf('-');
  return dash < 0 ? null : { row: id.slice(0, dash), count: Number(id.slice(dash + 1)) };
}

const covers = (done: string, id: string): boolean => {
  const [one, other] = [parted(done), parted(id)];
  return one && other ? one.row === other.row && one.count >= other.count : done === id;
};

/** The rung was fired or skipped. */
export const isDone = (done: readonly string[], id: string): boolean => done.some((one) => covers(one, id));

/** How many of a repetition are done. */
export const timesDone = (done: readonly string[], row: string): number =>
  Math.max(0, ...done.map((id) => parted(id)).map((one) => (one?.row === row ? one.count : 0)));

/** With one more that is done. */
export const withDone = (done: readonly string[], id: string): string[] =>
  isDone(done, id) ? [...done] : [...done.filter((one) => !covers(id, one)), id];
