import { type Instant, SECOND, between } from '../../domain/matter/instant.ts';
import { executeForMachinery } from '../../matter/execute-for-machinery.ts';
import type { Ports, WaitPlan } from '../../ports/ports.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { METRIC } from '../../runtime/metrics.ts';
import type { Counts } from '../../runtime/telemetry.ts';
import { type Lap, isWornOut, waitPlan } from '../../workflow/plan.ts';

/** The execution and the rung that it waited for: the state machine passes on its whole plan. */
export type DueRung = Lap & { clock: string; rung: string; at: Instant };

/**
 * P2–P5: fires the rung that this execution waited for, unless somebody was faster, and returns the plan of the next wait. Without one the
 * execution plans anew: it hands over, or nothing is left to wait for.
 */
export async function fireRung(
  due: DueRung,
  ports: Ports,
  measure: (counts: Counts) => void = () => undefined,
): Promise<WaitPlan | Record<string, never>> {
  const { matter, clock, rung, at } = due;
  const actor = { kind: 'system', part: 'workflow' } as const;
  const acted = await executeForMachinery(ports, matter, actor, { command: 'fire', clockId: clock, rung });
  const now = ports.clock.now();
  // By the clock on the wall, once all is written: the event's own time is taken before that.
  if (acted) measure({ [METRIC.rungLatenessSeconds]: between(at, now) / SECOND });
  if (isWornOut(due, now, ports.settings.revision)) return {};
  // Were this execution no longer the driver, waiting would fail its condition and plan anew.
  const waits = acted ?? (await ports.store.driving(matter));
  return (waits && waitPlan(waits, ports.settings.revision)) ?? {};
}

export const handler = lambda.task(fireRung, cloud(table));
