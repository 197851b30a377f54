import { MINUTE, SECOND, between, plus } from '../domain/matter/instant.ts';
import type { Ports } from '../ports/ports.ts';
import type { DueEntry } from '../ports/store.ts';

/** The workflow has this long to fire a rung before the sweep does. */
export const GRACE = 15 * SECOND;
/** So many cases past their grace at once fell due together; fewer have lost their executions. */
const BURST = 50;
/** Texts stand in the same list. */
const READ = 1_000;
/** The workflow fires some of a burst in this time, or it fires none. */
const LOOK = 4 * SECOND;
/** A rung that has waited so long is fired by the sweep, whatever the workflow does: three minutes are promised. */
const LATEST = 100 * SECOND;
/** Of the sweep's minute, what it keeps for its own work. */
const KEPT_MS = MINUTE / 2;

/**
 * Waits while the workflow works through a burst: what is due is on its way, and firing it from the sweep as well would only be in the way.
 * Returns whether it still is when the sweep must begin.
 */
export async function burstAdvances(
  tick: { remainingMs: () => number },
  { store, clock, outside }: Pick<Ports, 'store' | 'clock' | 'outside'>,
): Promise<boolean> {
  const overdue = async (): Promise<Set<string>> => {
    const due = await store.due(plus(clock.now(), -GRACE), READ);
    return new Set(due.flatMap(({ what, matter, at }) => (what === 'matter' ? [`${at} ${matter}`] : [])));
  };
  let before = await overdue();
  if (before.size < BURST) return false;
  while (before.size > 0) {
    if (tick.remainingMs() < KEPT_MS) return true;
    await outside.pause(LOOK);
    const now = await overdue();
    if ([...before].every((entry) => now.has(entry))) return false;
    before = now;
  }
  return false;
}

/** Whether a due case is left to the workflow, which is about to fire it. */
export const isOnItsWay = ({ at }: DueEntry, now: string, advances: boolean): boolean =>
  between(at, now) < (advances ? LATEST : GRACE);
