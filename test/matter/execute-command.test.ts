import { describe, expect, it } from 'vitest';
import { executeCommand, executeOpening } from '../../functions/matter/execute-command.ts';
import { relay } from '../../functions/handlers/stream/relay.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { planNextRung } from '../../functions/handlers/tasks/plan-next-rung.ts';
import type { Lease } from '../../functions/ports/intake-log.ts';
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

  it('whoever loses twice in a row lets others pass before the third try; the writer of a shard waits for nobody', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const { store, ids, outside } = world.ports;
    const pauses: number[] = [];
    const order = async (losses: number, lease?: Lease) => {
      let lost = 0;
      pauses.length = 0;
      const ports = {
        ...but(world.ports, {
          commit: async (commit) => ((lost += 1) <= losses ? conflict() : store.commit({ ...commit, claims: [] })),
        }),
        ids: { ...ids, hash: (text: string) => (text.length === 8 ? 'ffff' : ids.hash(text)) },
        outside: { ...outside, pause: async (ms: number) => void pauses.push(ms) },
      };
      const command = { command: 'note', says: '已电话核实' } as const;
      const ordered = { actor: world.as('desk'), command };
      expect(await executeCommand(ports, number, ordered, lease ? { lease } : {})).toMatchObject({ done: true });
    };
    await order(1);
    expect(pauses).toEqual([]);
    await order(3);
    // 10 ms doubled with each race: after the second and the third.
    expect(pauses).toEqual([40, 80]);
    await order(3, await store.takeLease('0'));
    expect(pauses).toEqual([]);
  });

  it('stops at once where it was to be decided on that very state, and where a claim is held that nobody took', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const ordered = { actor: world.as('desk'), command: { command: 'note', says: '已电话核实' } } as const;
    let tries = 0;
    const losing = but(world.ports, { commit: async () => ((tries += 1), conflict()) });
    await expect(executeCommand(losing, number, ordered, { once: true })).rejects.toMatchObject({ name: 'Contention' });
    expect(tries).toBe(1);
    const claim = { key: 'k', matter: 'BL2600099', expiresAt: null };
    const held = but(world.ports, { commit: async () => ({ done: false, because: 'claimed', claim }) });
    await expect(executeCommand(held, number, ordered)).rejects.toThrow('took no claim');
  });

  it('reads the case as the caller has just read it for the first try alone', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    const read = await world.state(number);
    await world.do('desk', number, { command: 'confirm' });
    const ordered = { actor: world.as('desk'), command: { command: 'note', says: '已电话核实' } } as const;
    // Decided on what was read, it meets the newer version, and is decided again on that.
    const acted = await executeCommand(world.ports, number, ordered, { read });
    expect(acted).toMatchObject({ done: true, state: { status: 'open', version: read.version + 3 } });
  });

  it('P8 · tells whoever presses which texts go out because something is off', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.rings();
    const command = { command: 'withdraw', assignmentId: 'A1', reason: '另有主办' } as const;
    const preview = { preview: true };
    const pressed = await executeCommand(world.ports, number, { actor: world.as('desk'), command }, preview);
    if (!('done' in pressed)) throw new Error(JSON.stringify(pressed));
    expect(pressed.texts.map(({ person, template }) => `${person} ${template}`)).toContain('unit-a-officer taken-back');
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
