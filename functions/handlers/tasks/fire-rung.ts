import { executeCommand } from '../../matter/execute-command.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { isWornOut, parkPlan } from './plan.ts';
import type { Lap, Plan } from './plan.ts';
import { planNextStep } from './plan-next-step.ts';

/** P2–P5: fires the rung that this execution waited for, unless somebody was faster, and returns the next plan. */
export async function fireRung(lap: Lap & { clockId: string; rung: string }, ports: Ports): Promise<Plan> {
  const { caseNumber, clockId, rung } = lap;
  const acted = await executeCommand(ports, caseNumber, {
    actor: { kind: 'system', part: 'workflow' },
    command: { command: 'fire', clockId, rung },
  });
  if (!('done' in acted) || isWornOut(lap, ports.clock.now(), ports.settings.revision)) return planNextStep(lap, ports);
  // Nothing is read again: were this execution no longer the driver, parking would fail its condition and plan anew.
  const plan = parkPlan(acted.state, await ports.policies.rulesOf(acted.state.policyId), ports.clock.now(), lap.laps);
  return plan ?? planNextStep(lap, ports);
}

export const handler = lambda.task(fireRung);
