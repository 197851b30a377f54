import type { Ports } from '../ports/ports.ts';
import type { Driving } from '../ports/stored.ts';

/**
 * Sees to it that an open case with a next rung has a driving execution. Starting is the test of life: the same name runs on, a closed
 * one means that the case needs its next run. A case that waits for nothing is freed of a driver that ended, so that it is not taken for
 * parked when there is news again. Returns whether anything was started.
 */
export async function ensureDriven(ports: Pick<Ports, 'store' | 'workflow'>, caseNumber: string): Promise<boolean> {
  return drive(ports, caseNumber, await ports.store.driving(caseNumber));
}

/** As `ensureDriven`, of a case whose NEXT was just read. */
export async function drive(
  ports: Pick<Ports, 'store' | 'workflow'>,
  caseNumber: string,
  driving: Driving | null,
): Promise<boolean> {
  if (!driving || (!driving.next && driving.driver === null)) return false;
  const begun = await ports.workflow.start(caseNumber, driving.run);
  if (begun !== 'exists') return begun === 'started';
  if (!(await ports.store.nextRun(caseNumber, driving.run)) || !driving.next) return false;
  return (await ports.workflow.start(caseNumber, driving.run + 1)) === 'started';
}
