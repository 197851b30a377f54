import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { settled, statement } from '../harness/answers.ts';
import { commandByApi, deskByApi } from '../harness/by-api.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const evidence = [{ kind: 'document' as const, ref: '复测报告' }];
const done = (settlement: string): PersonCommand => ({ command: 'settle', settlement, says: '已整改', evidence });
const part = (unit: string, says: string, more: object = {}): PersonCommand => ({
  command: 'set-settlement',
  unit,
  says,
  ...more,
});
const join = (world: World, number: string, target: string) =>
  deskByApi(world, number, 'join', { target, reason: '同一事件' });
const parts = async (world: World, number: string) =>
  (await world.state(number)).settlements?.map(({ id, unit, from, dropped }) => [id, unit, from, dropped ?? false]);

/** Wednesday 4 March at 10:00: two cases of one matter, the older unit-a's, the newer unit-b's. */
async function two() {
  const world = await World.at('2026-03-04 10:00');
  const older = (await world.open()).number;
  await world.advance('2026-03-04 10:10');
  const newer = (await world.open()).number;
  for (const [number, unit] of [
    [older, 'unit-a'],
    [newer, 'unit-b'],
  ] as const) {
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
    await world.do(`${unit}-officer`, number, { command: 'sign', assignmentId: 'A1' });
  }
  return { world, older, newer };
}

describe('D1, M4 · what a joined case left open on the ground', () => {
  it('goes over part by part, by its own time, to its own unit; what was done stays where it was done', async () => {
    const { world, older, newer } = await two();
    await world.do('desk', older, part('unit-a', '督促企业停产整改'));
    await world.do('desk', newer, part('unit-b', '修复路面', { dueAt: shanghai('2026-03-06 18:00') }));
    await world.do('desk', newer, part('unit-b', '清运渣土'));
    await world.do('unit-b-officer', newer, done('T2'));
    await world.advance('2026-03-04 11:00');
    await world.rings();
    await join(world, newer, older);
    expect(await world.rings()).toEqual(
      phones(
        ['4日11:00', 'unit-b-officer', `办件${older}（蓝）环境，6日18:00前处置T2 +code`],
        ['4日11:00', 'unit-b-officer', `办件${newer}（蓝）环境的全部事项已撤回，您无需再办。`],
      ),
    );
    expect(await parts(world, older)).toEqual([
      ['T1', 'unit-a', undefined, false],
      ['T2', 'unit-b', newer, false],
    ]);
    expect(await world.clock(older, 'settlement:T2')).toMatchObject({
      state: 'running',
      move: { unit: 'unit-b' },
      startAt: shanghai('2026-03-04 10:10'),
      dueAt: shanghai('2026-03-06 18:00'),
    });
    expect((await world.events(older, 'settlement-set')).at(-1)).toMatchObject({ says: '修复路面' });
    await world.do('unit-a-officer', older, done('T1'));
    expect((await world.state(older)).settledAt).toBeUndefined();
    await world.do('unit-b-officer', older, done('T2'));
    expect((await world.state(older)).settledAt).toBe(world.now);
  });

  it('missed there it is one breach, and is pressed for here', async () => {
    const { world, older, newer } = await two();
    await world.do('desk', older, part('unit-a', '督促企业停产整改'));
    await world.do('desk', newer, part('unit-b', '修复路面', { dueAt: shanghai('2026-03-04 18:00') }));
    await world.advance('2026-03-04 19:00');
    await join(world, newer, older);
    await world.advance('2026-03-05 12:00');
    const duties = async (number: string) =>
      ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
    expect(await duties(newer)).toContain('settlement:T1 stands');
    expect(await duties(older)).not.toContain('settlement:T2 stands');
    expect(await world.clock(older, 'settlement:T2')).toMatchObject({
      past: true,
      dueAt: shanghai('2026-03-04 18:00'),
    });
  });

  it('what this case has to settle as a whole is a part beside them, and by none of them settled', async () => {
    const { world, older, newer } = await two();
    await world.do('desk', newer, part('unit-b', '修复路面'));
    await join(world, newer, older);
    expect(await parts(world, older)).toEqual([
      ['T1', 'unit-a', undefined, false],
      ['T2', 'unit-b', newer, false],
    ]);
    await world.do('unit-b-officer', older, done('T2'));
    expect((await world.state(older)).settledAt).toBeUndefined();
    await world.do('unit-a-officer', older, done('T1'));
    expect((await world.state(older)).settledAt).toBe(world.now);
  });

  it('settled already as a whole, the case has theirs alone to settle', async () => {
    const { world, older, newer } = await two();
    await world.do('unit-a-officer', older, settled);
    await world.do('desk', newer, part('unit-b', '修复路面'));
    await join(world, newer, older);
    expect((await world.state(older)).settledAt).toBeUndefined();
    expect(await parts(world, older)).toEqual([['T1', 'unit-b', newer, false]]);
  });

  it('the whole of it is one more part where this case is divided, so that one all settled can close again', async () => {
    const { world, older, newer } = await two();
    await world.do('desk', older, part('unit-a', '督促企业停产整改'));
    await world.do('unit-a-officer', older, done('T1'));
    await join(world, newer, older);
    expect((await world.state(older)).settledAt).toBeUndefined();
    expect(await parts(world, older)).toEqual([
      ['T1', 'unit-a', undefined, false],
      ['T2', 'unit-b', newer, false],
    ]);
    // Wednesday is not counted: the five working days of the rules end on the 11th.
    expect(await world.clock(older, 'settlement:T2')).toMatchObject({ dueAt: shanghai('2026-03-11 23:59:59') });
    await world.do('unit-b-officer', older, done('T2'));
    await world.do('unit-a-officer', older, statement(world.now));
    expect((await world.do('desk', older, { command: 'close' })).status).toBe('closed');
  });

  it('brings nothing of what was settled', async () => {
    const { world, older, newer } = await two();
    await world.do('desk', older, part('unit-a', '督促企业停产整改'));
    await world.do('unit-b-officer', newer, settled);
    await join(world, newer, older);
    expect(await parts(world, older)).toEqual([['T1', 'unit-a', undefined, false]]);
  });

  it('goes on along a chain, and back where its case is opened anew', async () => {
    const { world, older, newer } = await two();
    const last = (await world.open({ discoveredAt: shanghai('2026-03-04 10:10') })).number;
    await world.do('desk', last, { command: 'confirm' });
    await world.do('desk', last, { command: 'assign', unit: 'street-c', part: 'primary' });
    await world.do('desk', last, part('street-c', '安置群众'));
    await world.do('desk', newer, part('unit-b', '修复路面'));
    await world.do('desk', older, part('unit-a', '督促企业停产整改'));
    await join(world, last, newer);
    await join(world, newer, older);
    expect(await parts(world, older)).toEqual([
      ['T1', 'unit-a', undefined, false],
      ['T2', 'unit-b', newer, false],
      ['T3', 'street-c', last, false],
    ]);
    await world.advance('2026-03-04 11:00');
    expect((await commandByApi(world, 'desk', newer, 'reopen', { reason: '并非同一事件' })).status).toBe(200);
    expect(await parts(world, older)).toEqual([
      ['T1', 'unit-a', undefined, false],
      ['T2', 'unit-b', newer, true],
      ['T3', 'street-c', last, true],
    ]);
    expect(await world.clock(older, 'settlement:T2')).toBeUndefined();
    expect(await world.clock(newer, 'settlement:T1#2')).toMatchObject({ state: 'running' });
  });

  it('H6 · an offline case keeps the unit and the time of each, and no content', async () => {
    const world = await World.at('2026-03-04 10:00');
    const older = (
      await world.open({
        by: 'desk',
        offline: true,
        grades: { opinion: 'IV', emergency: null },
        gradeReason: '范围有限',
      })
    ).number;
    await world.do('desk', older, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 10:10');
    const newer = (await world.open()).number;
    await world.do('desk', newer, { command: 'confirm' });
    await world.do('desk', newer, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.do('desk', newer, part('unit-b', '修复路面'));
    await join(world, newer, older);
    for (const event of await world.events(older, 'settlement-set')) expect(event).not.toHaveProperty('says');
    expect(await parts(world, older)).toHaveLength(2);
  });
});
