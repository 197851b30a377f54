import { loadAny } from '../../matter/load-any.ts';
import { Contention, UnknownCase } from '../../errors.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import type { Ports } from '../../ports/ports.ts';
import { type Lap, type Plan, isWornOut, waitPlan } from '../../workflow/plan.ts';

const TRIES = 5;

/** P2–P5: claims the case for this execution and says what it waits for next. An execution that is not the driver is relieved. */
export async function planNextRung(lap: Lap, ports: Ports): Promise<Plan> {
  const { matter, executionId } = lap;
  const run = Number(executionId.slice(executionId.lastIndexOf('-') + 1));
  let stored = await loadAny(ports, matter);
  const drives = stored?.driving.run === run && stored.driving.driver === executionId;
  if (!drives && !(await ports.store.claimDriver(matter, run, executionId))) return { next: 'relieved' };
  if (isWornOut(lap, ports.clock.now(), ports.settings.revision)) {
    // The event rule on ended executions starts the next run; the sweep is its safety net.
    return { next: (await ports.store.nextRun(matter, run)) ? 'hand-over' : 'relieved' };
  }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) stored = await loadAny(ports, matter);
    if (!stored) throw new UnknownCase(matter);
    const plan = waitPlan(stored.driving, ports.settings.revision);
    if (plan) return { next: 'park', ...plan };
    if (await ports.store.releaseDriver(matter, executionId, stored.driving.version)) return { next: 'done' };
  }
  throw new Contention(matter, TRIES);
}

export const handler = lambda.task(planNextRung, cloud(table));
