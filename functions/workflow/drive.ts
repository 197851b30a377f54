import type { Ports } from '../ports/ports.ts';
import type { Driving } from '../ports/stored.ts';

/**
 * Sees to it that an open case with a next rung has a driving execution. Starting is the test of life: the same name runs on, a closed
 * one means that the case needs its next run. A case that waits for nothing is freed of a driver that ended, so that it is not taken for
 * parked when there is news again. Returns whether anything was started.
 */
export async function ensureDriven(ports: Pick<Ports, 'store' | 'workflow'>, matter: string): Promise<boolean> {
  return drive(ports, matter, await ports.store.driving(matter));
}

/** As `ensureDriven`, of a case whose NEXT was just read. */
export async function drive(
  ports: Pick<Ports, 'store' | 'workflow'>,
  matter: string,
  driving: Driving | null,
): Promise<boolean> {
  if (!driving || (!driving.next && driving.driver === null)) return false;
  const begun = await ports.workflow.start(matter, driving.run);
  if (begun !== 'exists') return begun === 'started';
  if (!(await ports.store.nextRun(matter, driving.run)) || !driving.next) return false;
  return (await ports.workflow.start(matter, driving.run + 1)) === 'started';
}
