import { type Instant, SECOND, between } from '../../domain/matter/instant.ts';
import { executeCommand } from '../../matter/execute-command.ts';
import type { Ports, WaitPlan } from '../../ports/ports.ts';
import * as lambda from '../../runtime/lambda.ts';
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
  const { caseNumber, clock, rung, at } = due;
  const acted = await executeCommand(ports, caseNumber, {
    actor: { kind: 'system', part: 'workflow' },
    command: { command: 'fire', clockId: clock, rung },
  });
  const now = ports.clock.now();
  // By the clock on the wall, once all is written: the event's own time is taken before that.
  if ('done' in acted) measure({ [METRIC.rungLatenessSeconds]: between(at, now) / SECOND });
  if (isWornOut(due, now, ports.settings.revision)) return {};
  // Were this execution no longer the driver, waiting would fail its condition and plan anew.
  const waits =
    'done' in acted ? { version: acted.state.version, next: acted.next } : await ports.store.driving(caseNumber);
  return (waits && waitPlan(waits, ports.settings.revision)) ?? {};
}

export const handler = lambda.task(fireRung);
