import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { conference, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { World, shanghai } from '../harness/world.ts';

const order = { unit: '区网信办', number: '2026-118', dueAt: shanghai('2026-03-05 11:00') };

/** Confirmed at ten, unit-a primary. */
async function owned(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 09:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}
const released = (at: string, more: object = {}): PersonCommand => ({ ...statement(shanghai(at)), ...more });
const more = (dueAt: string): object => ({ final: false, followUpAt: shanghai(dueAt) });
const states = async (world: World, number: string): Promise<string[]> =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => ['response', 'assigned-limit'].includes(kind) && state !== 'superseded')
    .map(({ id, state }) => `${id} ${state}`);

describe('P2 · an order is answered by what its own unit published after it', () => {
  it('is not met by a release of the hour before, and by one of the hour after', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 10:00');
    await world.do('unit-a-officer', number, released('2026-03-04 10:00'));
    await world.advance('2026-03-04 11:00');
    await world.system(number, { command: 'set-limit', by: order });
    expect(await states(world, number)).toEqual(['response met', 'assigned-limit:L1 running']);
    await world.advance('2026-03-04 12:00');
    await world.do('unit-a-officer', number, released('2026-03-04 12:00'));
    expect(await states(world, number)).toEqual(['response met', 'assigned-limit:L1 met']);
  });

  it('is met by the earlier release if a person says so, with a reason on the record', async () => {
    const { world, number } = await owned();
    await world.system(number, { command: 'set-limit', by: order });
    await world.advance('2026-03-04 11:00');
    const naming = { orders: ['assigned-limit:L1'] };
    const earlier = released('2026-03-04 09:00', naming);
    expect(await states(world, number)).toEqual(['response running', 'assigned-limit:L1 running']);
    await world.do('unit-a-officer', number, earlier);
    expect(await states(world, number)).toEqual(['response met', 'assigned-limit:L1 met']);
    await world.system(number, { command: 'set-limit', by: { ...order, number: '2026-119' } });
    const second = { orders: ['assigned-limit:L2'] };
    await expect(world.do('unit-a-officer', number, released('2026-03-04 09:30', second))).rejects.toThrow(
      'reason-missing',
    );
    await world.do(
      'unit-a-officer',
      number,
      released('2026-03-04 09:30', { ...second, ordersReason: '内容已覆盖交办事项' }),
    );
    expect(await states(world, number)).toEqual(['response met', 'assigned-limit:L1 met', 'assigned-limit:L2 met']);
    expect((await world.events(number, 'released')).at(-1)?.release).toMatchObject({
      unit: 'unit-a',
      assignment: 'A1',
      orders: ['assigned-limit:L2'],
      ordersReason: '内容已覆盖交办事项',
    });
  });

  it.each<[string, 'primary' | 'co-unit', object]>([
    ['to a heir', 'primary', { toUnit: 'street-c' }],
    ['without one', 'primary', {}],
    ['of a co-unit, to a heir', 'co-unit', { toUnit: 'street-c' }],
    ['of a co-unit, without one', 'co-unit', {}],
  ])('stays answered by the unit that had it when the case is passed on %s', async (_, part, heir) => {
    const world = await World.at('2026-03-04 09:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part, assignedBy: order });
    await world.advance('2026-03-04 10:00');
    await world.do('unit-a-officer', number, released('2026-03-04 10:00', more('2026-03-06 09:00')));
    await world.advance('2026-03-04 12:00');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '职责调整', ...heir });
    const state = await world.state(number);
    expect(state.clocks.filter(({ kind }) => kind === 'assigned-limit')).toMatchObject([
      { state: 'met', metAt: shanghai('2026-03-04 10:00'), startAt: shanghai('2026-03-04 09:00') },
    ]);
    expect(state.breaches?.filter(({ duty }) => duty.startsWith('assigned-limit')) ?? []).toEqual([]);
  });

  it('stays answered by the conference of the unit that had it, whose own head sat there', async () => {
    const world = await World.at('2026-03-04 09:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'co-unit', assignedBy: order });
    await world.advance('2026-03-04 10:00');
    const head = [{ name: 'name of unit-a-head', post: '局长' }];
    await world.do('unit-a-officer', number, conference(world.now, head, more('2026-03-06 09:00')));
    await world.advance('2026-03-04 12:00');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '职责调整', toUnit: 'street-c' });
    expect(await states(world, number)).toContain('assigned-limit:A2 met');
  });

  it('is not answered by what a unit published once it had it no more', async () => {
    const world = await World.at('2026-03-04 09:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary', assignedBy: order });
    await world.advance('2026-03-04 10:00');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '职责调整', toUnit: 'street-c' });
    await world.advance('2026-03-04 12:00');
    await world.do('unit-a-officer', number, released('2026-03-04 11:00', more('2026-03-06 09:00')));
    expect(await states(world, number)).toContain('assigned-limit:A2 running');
  });

  it.each<[string, string, string]>([
    ['met by what was published after it was given', '10:00', 'met'],
    ['not met by what was published before it', '08:30', 'running'],
  ])('of a case that is joined, is %s there, however late it was joined', async (_, publishedAt, is) => {
    const world = await World.at('2026-03-04 08:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 09:00');
    const other = await world.open({ assignedBy: order });
    await world.advance('2026-03-04 10:00');
    await world.do('unit-a-officer', number, released(`2026-03-04 ${publishedAt}`, more('2026-03-06 09:00')));
    await world.advance('2026-03-04 12:00');
    await deskByApi(world, other.number, 'join', { target: number, reason: '同一事件' });
    expect(await world.clock(number, 'assigned-limit:L1')).toMatchObject({
      startAt: shanghai('2026-03-04 09:00'),
      state: is,
    });
  });

  it('refuses an order that there is not', async () => {
    const { world, number } = await owned();
    await expect(
      world.do('unit-a-officer', number, released('2026-03-04 09:00', { orders: ['assigned-limit:L9'] })),
    ).rejects.toThrow('unknown-order');
  });
});

describe('R3 · each unit answers for its own part', () => {
  it('a co-unit’s order is not met by the primary unit’s release, and the answer of the case not by the co-unit’s', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', assignedBy: order });
    await world.advance('2026-03-04 10:00');
    await world.do('unit-a-officer', number, released('2026-03-04 10:00'));
    expect(await states(world, number)).toEqual(['response met', 'assigned-limit:A2 running']);
    await world.do('unit-b-officer', number, released('2026-03-04 10:00'));
    expect(await states(world, number)).toEqual(['response met', 'assigned-limit:A2 met']);
  });

  it('says in the record what a release does not meet, and why', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('unit-b-officer', number, released('2026-03-04 09:00'));
    expect((await world.events(number, 'released')).at(-1)?.release.unmet).toEqual([
      { clock: 'response', clause: 'R1', why: 'speaker' },
    ]);
    expect(await states(world, number)).toEqual(['response running']);
  });

  it('the desk records on behalf of a unit; a unit for itself alone', async () => {
    const { world, number } = await owned();
    await expect(world.do('unit-a-officer', number, released('2026-03-04 09:00', { unit: 'unit-b' }))).rejects.toThrow(
      'not-own-unit',
    );
    await world.do('desk', number, released('2026-03-04 09:00', { unit: 'unit-a' }));
    expect((await world.events(number, 'released')).at(-1)?.release).toMatchObject({
      unit: 'unit-a',
      assignment: 'A1',
    });
    expect(await states(world, number)).toEqual(['response met']);
  });

  it('a co-unit’s promise is its own, and takes the place of nobody else’s', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('unit-a-officer', number, released('2026-03-04 09:00', more('2026-03-05 09:00')));
    await world.do('unit-b-officer', number, released('2026-03-04 09:00', more('2026-03-18 09:00')));
    expect(
      (await world.state(number)).clocks
        .filter(({ kind }) => kind === 'follow-up')
        .map(({ id, state, dueAt, move }) => ({ id, state, dueAt, move })),
    ).toEqual([
      { id: 'follow-up:R1', state: 'running', dueAt: shanghai('2026-03-05 09:00'), move: { primary: true } },
      { id: 'follow-up:R2', state: 'running', dueAt: shanghai('2026-03-18 09:00'), move: { unit: 'unit-b' } },
    ]);
  });
});
