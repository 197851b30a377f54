import { Contention, UnknownCase } from '../../errors.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { isWornOut, parkPlan } from './plan.ts';
import type { Lap, Plan } from './plan.ts';

const TRIES = 5;

/** P2–P5: claims the case for this execution and says what it waits for next. An execution that is not the driver is relieved. */
export async function planNextStep(lap: Lap, ports: Ports): Promise<Plan> {
  const { caseNumber, executionId, laps } = lap;
  const run = Number(executionId.slice(executionId.lastIndexOf('-') + 1));
  let stored = await ports.store.load(caseNumber);
  // Asked on every lap, so the usual answer comes with the case, and only the first lap writes.
  const drives = stored?.driving.run === run && stored.driving.driver === executionId;
  if (!drives && !(await ports.store.claimDriver(caseNumber, run, executionId))) return { next: 'relieved', laps };
  if (isWornOut(lap, ports.clock.now(), ports.settings.revision)) {
    // The event rule on ended executions starts the next run; the sweep is its safety net.
    return { next: (await ports.store.nextRun(caseNumber, run)) ? 'hand-over' : 'relieved', laps };
  }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) stored = await ports.store.load(caseNumber);
    if (!stored) throw new UnknownCase(caseNumber);
    const { state } = stored;
    const plan = parkPlan(state, await ports.policies.rulesOf(state.policyId), ports.clock.now(), laps);
    if (plan) return plan;
    if (await ports.store.releaseDriver(caseNumber, executionId, state.version)) return { next: 'done', laps };
  }
  throw new Contention(caseNumber, TRIES);
}

export const handler = lambda.task(planNextStep);
