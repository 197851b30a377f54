import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND, plus } from '../../functions/domain/matter/instant.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { World } from '../harness/world.ts';

const CASES = 60;
let world: World;
let pauses: number;

/** Sixty cases whose next step falls in the same second, twenty seconds ago. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  for (let opened = 0; opened < CASES; opened += 1) await world.open();
  const next = (await world.ports.store.driving('BL2600001'))?.next;
  world.ports.clock.set(plus(next?.at ?? '', 20 * SECOND));
  pauses = 0;
});

/** What the workflow fires whenever the sweep pauses. */
function workflowFires(atATime: number): void {
  world.ports.outside = {
    ...world.ports.outside,
    pause: async (ms) => {
      pauses += 1;
      world.ports.clock.advance(ms);
      const due = (await world.ports.store.due(world.now, 10 * CASES)).filter(({ what }) => what === 'matter');
      for (const { matter } of due.slice(0, atATime)) {
        const next = (await world.ports.store.driving(matter))?.next;
        if (next)
          await executeCommand(world.ports, matter, {
            actor: { kind: 'system', part: 'workflow' },
            command: { command: 'fire', clockId: next.clockId, rung: next.rung },
          });
      }
    },
  };
}

describe('P4 · the sweep beside a burst that the workflow works through', () => {
  it('waits while firing advances, and then finds nothing left to fire', async () => {
    workflowFires(5);
    expect(await sweep({ remainingMs: () => MINUTE }, world.ports)).toMatchObject({ RungsFired: 0 });
    expect(pauses).toBe(CASES / 5);
  });

  it('fires all when a look later nobody has fired any', async () => {
    workflowFires(0);
    const counts = await sweep({ remainingMs: () => MINUTE }, world.ports);
    expect(counts).toMatchObject({ RungsFired: CASES, SweepFailures: 0 });
    expect(counts.RungLatenessSeconds).toBeGreaterThanOrEqual(20);
    expect(pauses).toBe(1);
  });

  it('leaves a burst to the workflow that still advances at the end of the sweep’s time', async () => {
    workflowFires(1);
    let left = 50 * SECOND;
    expect(await sweep({ remainingMs: () => (left -= 5 * SECOND) + 20 * SECOND }, world.ports)).toMatchObject({
      RungsFired: 0,
      SweepBehindSeconds: 0,
    });
  });

  it('fires beside the workflow what has waited so long that three minutes are near', async () => {
    workflowFires(1);
    world.ports.clock.advance(2 * MINUTE);
    let left = 50 * SECOND;
    const counts = await sweep({ remainingMs: () => (left -= SECOND) }, world.ports);
    expect(counts.RungsFired).toBeGreaterThan(0);
  });
});
