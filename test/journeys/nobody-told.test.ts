import { describe, expect, it } from 'vitest';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { MINUTE } from '../../functions/domain/matter/instant.ts';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const AT_DESK = ['desk', 'night-desk', 'duty-leader', 'mayor'];

/** Nobody at the desk has a telephone yet. */
const silentDesk = (twice = false): Promise<World> =>
  World.at('2026-03-04 10:00', {
    twice,
    but: ({ contacts }) => {
      for (const contact of contacts) if (AT_DESK.includes(contact.id)) delete contact.phone;
    },
  });

const swept = async ({ ports }: World): Promise<Record<string, unknown>> => sweep({ remainingMs: () => 60_000 }, ports);

async function connect(world: World, ...ids: string[]): Promise<void> {
  await world.ports.store.putDirectory({
    contacts: ids.map((id, index) => ({ ...world.contact(id), phone: `1380000000${index}` })),
  });
}

describe('P8 · what nobody at the desk can be told waits until somebody can', () => {
  it('a new case is told to the desk once it has a telephone, once', async () => {
    const world = await silentDesk(true);
    const { number } = await world.open();
    expect(await world.ports.store.texts(number)).toEqual([]);
    expect(await swept(world)).toMatchObject({ NoticesUnheard: 1, SweepFailures: 0 });
    // It makes no work until then.
    expect(await world.ports.store.due(world.now, 9)).toEqual([]);

    await connect(world, 'desk');
    await world.advance('2026-03-04 10:02');
    await swept(world);
    await world.settle();
    expect(await world.rings()).toEqual(
      phones(['4日10:01', 'desk', '办件BL2600001（蓝）环境待研判，4日10:30前确认 +code']),
    );
    expect(await swept(world)).toMatchObject({ NoticesUnheard: 0 });
    expect(await world.ports.store.outboxes(number)).toEqual([]);
    await world.advance('2026-03-04 10:04');
    await swept(world);
    await world.settle();
    expect(await world.rings()).toEqual([]);
  });

  it('is told to the leader on duty meanwhile, where there is one', async () => {
    const world = await silentDesk();
    await connect(world, 'duty-leader');
    await world.advance('2026-03-04 10:01');
    await world.open();
    expect((await world.heard()).map(({ person }) => person)).toEqual(['duty-leader']);
    expect(await swept(world)).toMatchObject({ NoticesUnheard: 0 });
  });

  it('of many steps of a ladder the newest is said, as it stands by then; of what is over none', async () => {
    const world = await silentDesk();
    const [first, second] = [await world.open(), await world.open()];
    await world.advance('2026-03-04 12:00');
    await world.do('desk', second.number, { command: 'end', outcome: 'not-government', reason: '误报' });
    // One for each step that stands: what a later one says again is let go.
    expect(world.ports.tables.unheard.size).toBe(1);
    await connect(world, 'desk');
    await world.advance('2026-03-04 12:01');
    await swept(world);
    await world.settle();
    const rings = await world.rings();
    expect(rings.filter((ring) => ring.includes(second.number))).toEqual([]);
    expect(rings.filter((ring) => ring.includes(first.number))).toEqual(
      phones(['4日12:01', 'desk', `办件${first.number}（蓝）环境，逾4日10:30未研判确认 +code`]),
    );
    expect(world.ports.tables.unheard.size).toBe(0);
  });

  it('is told to one only, when two say it at once', async () => {
    const world = await silentDesk();
    const { number } = await world.open();
    await connect(world, 'desk');
    world.ports.clock.advance(MINUTE);
    await Promise.all([expandOutboxes(world.ports, number), expandOutboxes(world.ports, number)]);
    expect((await world.ports.store.texts(number)).map(({ person }) => person)).toEqual(['desk']);
    expect(world.ports.tables.unheard.size).toBe(0);
  });

  it('comes before what later decisions say, also where another addresses it at that moment', async () => {
    const world = await silentDesk();
    const { number } = await world.open();
    await connect(world, 'desk');
    world.ports.clock.advance(MINUTE);
    const { store } = world.ports;
    const closed: number[] = [];
    let raced = false;
    world.ports.store = {
      ...store,
      addressOutbox: async (matter, seq, texts) => {
        // Another was there first, and falls before it makes the texts.
        if (!raced) {
          raced = true;
          await store.addressOutbox(matter, seq, texts);
        }
        return store.addressOutbox(matter, seq, texts);
      },
      closeOutbox: async (matter, seq) => {
        const done = await store.closeOutbox(matter, seq);
        if (done) closed.push(seq);
        return done;
      },
    };
    // What it says to three needs an outbox too.
    const officers = ['unit-a-officer', 'unit-a-second', 'unit-a-third'];
    await store.putDirectory({ contacts: officers.map((id) => ({ ...world.contact('unit-a-officer'), id })) });
    const actor = world.as('desk');
    await executeCommand(world.ports, number, {
      actor,
      command: { command: 'assign', unit: 'unit-a', part: 'primary' },
    });
    await expandOutboxes(world.ports, number);
    expect(closed).toEqual(closed.toSorted((a, b) => a - b));
    expect(closed).toHaveLength(2);
    expect((await store.texts(number)).map(({ person }) => person).toSorted()).toEqual(['desk', ...officers]);
  });

  it('of a return that whoever is alone on duty asked for, goes to another of the desk', async () => {
    const world = await World.at('2026-03-04 10:00', {
      but: ({ contacts }) => {
        for (const contact of contacts)
          if (contact.id === 'duty-leader')
            contact.away = [{ from: shanghai('2026-03-01 00:00'), until: shanghai('2026-03-31 00:00') }];
      },
    });
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'qu-zhengfu-ban', part: 'primary' });
    await world.heard();
    const { reasons } = (await world.ports.policies.current()).returns;
    await world.do('desk', number, {
      command: 'return',
      assignmentId: 'A1',
      reason: reasons[0]?.id ?? '',
      says: '应由业务部门承办',
    });
    expect((await world.heard()).map(({ person }) => person)).toEqual(['night-desk']);
  });
});
