import { describe, expect, it } from 'vitest';
import { expandOutboxes } from '../../functions/delivery/expand.ts';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import type { Store } from '../../functions/ports/store.ts';
import { World } from '../harness/world.ts';

/** A confirmed case; what is ordered from then on is recorded, and relay is dead. */
/** What a decision says to three is more than is written with it. */
const OFFICERS = ['unit-a-officer', 'unit-a-second', 'unit-a-third'];

async function unrelayed(officers = OFFICERS) {
  const world = await World.at('2026-03-04 10:00');
  await world.ports.store.putDirectory({
    contacts: officers.map((id, nth) => ({ ...world.contact('unit-a-officer'), id, phone: `1390000000${nth}` })),
  });
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
  await world.heard();
  const order = async (command: PersonCommand): Promise<void> => {
    const done = await executeCommand(world.ports, number, { actor: world.as('desk'), command });
    if (!('done' in done)) throw new Error(JSON.stringify(done));
  };
  const made = async () =>
    (await world.ports.store.texts(number)).map(({ person, template, state, why }) => [
      person,
      template,
      state,
      why?.code,
    ]);
  return { world, number, order, made };
}

const ASSIGN: PersonCommand = { command: 'assign', unit: 'unit-a', part: 'primary' };
const WITHDRAW: PersonCommand = { command: 'withdraw', assignmentId: 'A1', reason: '交办错了单位' };
const signs = (people: string[]) => people.map((person) => [person, 'sign', 'queued', undefined]);
const dropped = (people: string[]) => people.map((person) => [person, 'sign', 'dropped', 'taken-back']);

/** The store that dies at its nth call, before or after it took effect. */
function dying(store: Store, nth: number, when: 'before' | 'after'): Store {
  let calls = 0;
  return new Proxy(store, {
    get(target, property) {
      const found: unknown = Reflect.get(target, property);
      if (typeof found !== 'function') return found;
      return async (...given: unknown[]) => {
        calls += 1;
        if (calls === nth && when === 'before') throw new Error('died');
        const value: unknown = await Reflect.apply(found, target, given);
        if (calls === nth && when === 'after') throw new Error('died');
        return value;
      };
    },
  });
}

describe('P8 · what a decision has to say is said once, whoever dies', () => {
  it('by the sweep, once relay has had its time', async () => {
    const { world, number, order, made } = await unrelayed();
    await order(ASSIGN);
    const swept = async (): Promise<unknown> => {
      await sweep({ remainingMs: () => 60_000 }, world.ports);
      return made();
    };
    world.ports.clock.advance(14_000);
    expect(await swept()).toEqual([]);
    world.ports.clock.advance(1_000);
    expect(await swept()).toEqual(signs(OFFICERS));
    expect(await world.ports.store.outboxes(number)).toEqual([]);
    await world.settle();
    await world.heardBy(...OFFICERS);
  });

  it.each(['before', 'after'] as const)(
    'when the expander dies %s any of its calls and another begins anew',
    async (when) => {
      for (let nth = 1; nth <= 12; nth += 1) {
        const { world, number, order, made } = await unrelayed();
        await order(ASSIGN);
        await order(WITHDRAW);
        const ports: Ports = { ...world.ports, store: dying(world.ports.store, nth, when) };
        await expandOutboxes(ports, number).catch(() => undefined);
        await expandOutboxes(world.ports, number);
        expect(await made()).toEqual(dropped(OFFICERS));
        await world.settle();
        await world.heardBy();
      }
    },
  );

  it('when two make the texts at once', async () => {
    const { world, number, order, made } = await unrelayed();
    await order(ASSIGN);
    const closed = await Promise.all([expandOutboxes(world.ports, number), expandOutboxes(world.ports, number)]);
    expect(closed.toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await made()).toEqual(signs(OFFICERS));
    await world.settle();
    await world.heardBy(...OFFICERS);
  });
});

describe('P8 · a later decision is judged when all that the earlier ones said is there', () => {
  it('drops what never went out, and tells nobody that it is off', async () => {
    const { world, number, order, made } = await unrelayed();
    await order(ASSIGN);
    await order(WITHDRAW);
    expect(await world.ports.store.outboxes(number)).toHaveLength(2);
    await expandOutboxes(world.ports, number);
    expect(await made()).toEqual(dropped(OFFICERS));
    await world.settle();
    await world.heardBy();
  });

  it('tells whoever was told, once', async () => {
    const { world, number, order } = await unrelayed();
    await order(ASSIGN);
    await world.settle();
    await world.heardBy(...OFFICERS);
    await order(WITHDRAW);
    await expandOutboxes(world.ports, number);
    await expandOutboxes(world.ports, number);
    await world.settle();
    expect(await world.heardBy(...OFFICERS)).toHaveLength(3);
  });

  it('says beforehand who would be told that it is off', async () => {
    const { world, number, order } = await unrelayed();
    await order(ASSIGN);
    await world.settle();
    const would = await executeCommand(
      world.ports,
      number,
      { actor: world.as('desk'), command: WITHDRAW },
      { preview: true },
    );
    expect('done' in would && would.texts.map(({ person, template }) => [person, template])).toEqual(
      OFFICERS.map((person) => [person, 'taken-back']),
    );
  });
});

describe('P8 · what a decision says to one or two is written with it', () => {
  const ONE = ['unit-a-officer'];

  it('and told by whoever comes first, relay or sweep, once', async () => {
    const { world, number, order, made } = await unrelayed(ONE);
    await order(ASSIGN);
    expect(await made()).toEqual(signs(ONE));
    expect(await world.ports.store.outboxes(number)).toEqual([]);
    const { announced } = world.ports.bus;
    const before = announced.length;
    await sweep({ remainingMs: () => 60_000 }, world.ports);
    expect(announced.slice(before).map(({ kind }) => kind)).toEqual(['sign']);
    await world.settle();
    expect(announced.slice(before).map(({ kind }) => kind)).toEqual(['sign', 'sign']);
    await world.heardBy(...ONE);
  });

  it.each<[string, string[], number]>([
    ['nothing that waits: the text that asks for an appraisal is sent', ['confirm'], 0],
    ['an order whose text waits', ['confirm', 'assign', 'withdraw'], 1],
    ['an order whose text was sent', ['confirm', 'assign', 'settle', 'withdraw'], 1],
    ['an order whose text was dropped before it went', ['confirm', 'assign', 'withdraw', 'settle', 'again'], 0],
  ])(
    'and to drop or take back earlier ones an outbox is needed only where there are some: %s',
    async (_, steps, left) => {
      const commands: Record<string, PersonCommand> = {
        confirm: { command: 'confirm' },
        assign: ASSIGN,
        withdraw: WITHDRAW,
        again: ASSIGN,
      };
      const world = await World.at('2026-03-04 10:00');
      const { number } = await world.open();
      for (const step of steps) {
        const command = commands[step];
        if (command) await executeCommand(world.ports, number, { actor: world.as('desk'), command });
        else await world.settle();
      }
      expect(await world.ports.store.outboxes(number)).toHaveLength(left);
    },
  );

  it('and dropped by what makes it obsolete before it goes', async () => {
    const { world, number, order, made } = await unrelayed(ONE);
    await order(ASSIGN);
    await order(WITHDRAW);
    await expandOutboxes(world.ports, number);
    expect(await made()).toEqual(dropped(ONE));
    await world.settle();
    await world.heardBy();
  });
});
