import { describe, expect, it } from 'vitest';
import { executeOpening } from '../../functions/matter/execute-command.ts';
import { relay } from '../../functions/handlers/stream/relay.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { planNextRung } from '../../functions/handlers/tasks/plan-next-rung.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import type { Store } from '../../functions/ports/store.ts';
import { World } from '../harness/world.ts';

const conflict = async () => ({ done: false, because: 'conflict' }) as const;
const but = (ports: Ports, store: Partial<Store>): Ports => ({ ...ports, store: { ...ports.store, ...store } });

describe('ours · races', () => {
  it('a decision that loses is made again on the newer state', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const { store } = world.ports;
    let lost = 0;
    world.ports.store = {
      ...store,
      commit: async (commit) => {
        lost += 1;
        return lost <= 5 ? conflict() : store.commit(commit);
      },
    };
    expect(await world.do('desk', number, { command: 'confirm' })).toMatchObject({ status: 'open' });
    world.ports.store = { ...store, commit: conflict };
    await expect(world.do('desk', number, { command: 'note', says: '' })).rejects.toMatchObject({
      name: 'Contention',
      message: expect.stringContaining('20 tries'),
    });
  });

  it('refuses a case that is not there', async () => {
    const world = await World.at('2026-03-04 10:00');
    await expect(world.do('desk', 'BL2699999', { command: 'confirm' })).rejects.toMatchObject({ name: 'UnknownCase' });
  });

  it('an opening says who holds its claim, and is tried again only while nothing was written', async () => {
    const world = await World.at('2026-03-04 10:00');
    const first = await world.open();
    const claims = [{ key: 'alert#1', matter: first.number, expiresAt: null }];
    const command = {
      command: 'open',
      number: 'BL2600009',
      origin: { source: 'generic', kind: 'alert' },
      subject: '环境',
      categories: [],
      discoveredAt: world.now,
    } as const;
    const opening = {
      ...command,
      categories: ['other' as const],
      suggestion: {
        grades: { opinion: 'IV' as const, emergency: null },
        gradeReasons: [],
        unit: 'unit-a',
        unitReasons: [],
      },
    };
    const intake = { kind: 'system', part: 'intake' } as const;
    expect(await executeOpening(world.ports, intake, opening, { claims })).toMatchObject({ done: true });
    expect(
      await executeOpening(
        world.ports,
        intake,
        { ...opening, number: 'BL2600010' },
        { claims: [{ key: 'alert#1', matter: 'BL2600010', expiresAt: null }] },
      ),
    ).toMatchObject({ claimed: { matter: first.number } });
    await expect(
      executeOpening(but(world.ports, { commit: conflict }), intake, { ...opening, number: 'BL2600011' }),
    ).rejects.toMatchObject({ name: 'Contention' });
    await expect(
      executeOpening(but(world.ports, { commit: conflict }), intake, { ...opening, number: first.number }),
    ).rejects.toMatchObject({ name: 'Contention' });
    expect(
      await executeOpening(world.ports, intake, { ...opening, number: 'BL2600012' }, {}, { preview: true }),
    ).toMatchObject({ done: true });
    expect(await world.ports.store.load('BL2600012')).toBeNull();
  });

  it('an execution that is told to end while the case moves on plans again, five times', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    const lap = { matter: number, executionId: `case:${number}-1`, startedAt: world.now, laps: 0, revision: null };
    await expect(
      planNextRung(lap, but(world.ports, { releaseDriver: async () => false, claimDriver: async () => true })),
    ).rejects.toMatchObject({
      name: 'Contention',
    });
    await expect(
      planNextRung({ ...lap, matter: 'BL2699999' }, but(world.ports, { claimDriver: async () => true })),
    ).rejects.toMatchObject({
      name: 'UnknownCase',
    });
  });
});

describe('ours · what the stream and the event bus may bring', () => {
  it.each([
    { pk: 'MATTER#BL1', sk: 'STATE' },
    { pk: 'DIRECTORY', sk: 'EVENT#1' },
    { pk: 'MATTER#BL1', sk: 'TEXT#t' },
    { pk: 1, sk: 2 },
    {},
  ])('refuses the keys %j', async (keys) => {
    const world = await World.at('2026-03-04 10:00');
    await expect(relay({ keys, item: {} }, world.ports)).rejects.toMatchObject({ name: 'BrokenItem' });
  });

  it('passes over a decision of a case that is not there', async () => {
    const world = await World.at('2026-03-04 10:00');
    await relay({ keys: { pk: 'MATTER#BL1', sk: 'EVENT#000001' }, item: null }, world.ports);
    expect(world.ports.bus.announced).toEqual([]);
  });

  it.each([{ input: '{}' }, { input: 7 }, null])(
    'refuses an ended execution without the number of a matter: %j',
    async (detail) => {
      const world = await World.at('2026-03-04 10:00');
      await expect(
        restartExecutions({ detailType: 'Step Functions Execution Status Change', detail }, world.ports),
      ).rejects.toThrow('no number of a matter');
    },
  );

  it('seals the heads of what ended in the last two days, and none older', async () => {
    const world = await World.at('2026-03-04 10:00');
    for (const pause of ['P3D', 'P1D', 'PT1H']) {
      const { number } = await world.open();
      await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
      await world.advance(pause);
    }
    expect(await sealHeads({}, world.ports)).toMatchObject({ HeadsSealed: 2 });
  });
});
