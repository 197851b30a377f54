import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, SECOND, plus } from '../../functions/domain/matter/instant.ts';
import { type DueRung, fireRung } from '../../functions/handlers/tasks/fire-rung.ts';
import type { Counts } from '../../functions/runtime/telemetry.ts';
import { MAX_LAPS } from '../../functions/workflow/plan.ts';
import { World } from '../harness/world.ts';

let world: World;
let due: DueRung;
let measured: Counts[];
const measure = (counts: Counts) => measured.push(counts);

/** An unconfirmed case whose first rung is three seconds past. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  const { next, driver } = (await world.ports.store.driving(number)) ?? {};
  if (!next || !driver) throw new Error('the case is not driven');
  const { revision } = world.ports.settings;
  due = {
    matter: number,
    executionId: driver,
    startedAt: world.now,
    laps: 1,
    revision,
    clock: next.clockId,
    ...next,
  };
  world.ports.clock.set(plus(next.at, 3 * SECOND));
  measured = [];
});

describe('P2–P5 · a rung that is due', () => {
  it('is fired, and the plan of the next wait comes back with the version that it may wait under', async () => {
    const plan = await fireRung(due, world.ports, measure);
    const { version, next } = (await world.ports.store.driving(due.matter)) ?? {};
    expect(plan).toEqual({
      version,
      at: next?.at,
      clock: next?.clockId,
      rung: next?.rung,
      kind: next?.kind,
      revision: due.revision,
    });
    expect(await world.events(due.matter, 'rung-fired')).toHaveLength(1);
  });

  it('is said to be as late as it was once all was written, while its event has the time of the attempt that was', async () => {
    const { store, clock } = world.ports;
    let tries = 0;
    world.ports.store = {
      ...store,
      commit: async (commit) => {
        tries += 1;
        clock.advance(10 * SECOND);
        return tries < 3 ? { done: false, because: 'conflict' } : store.commit(commit);
      },
    };
    await fireRung(due, world.ports, measure);
    expect(measured).toEqual([{ RungLatenessSeconds: 33 }]);
    expect(await world.events(due.matter, 'rung-fired')).toMatchObject([{ at: plus(due.at, 23 * SECOND) }]);
  });

  it('that somebody else fired is measured no second time, and the plan is what the case waits for now', async () => {
    const plan = await fireRung(due, world.ports, measure);
    expect(await fireRung(due, world.ports, measure)).toEqual(plan);
    expect(measured).toHaveLength(1);
  });

  it.each([
    ['after as many laps as an execution may have', { laps: MAX_LAPS }],
    ['after 300 days', { startedAt: '2025-03-04T02:00:00.000Z' }],
    ['under an older definition', { revision: 'old', startedAt: '2026-03-03T02:00:00.000Z' }],
  ])('comes back without a plan %s, so that the execution plans anew and hands over', async (_, more) => {
    expect(await fireRung({ ...due, ...more }, world.ports)).toEqual({});
    expect(await world.events(due.matter, 'rung-fired')).toHaveLength(1);
  });

  it('comes back without a plan where nothing is left to wait for', async () => {
    await world.do('desk', due.matter, { command: 'end', outcome: 'not-government', reason: '误录' });
    world.ports.clock.set(plus(due.at, DAY));
    expect(await fireRung(due, world.ports, measure)).toEqual({});
    expect(measured).toEqual([]);
  });
});
