import { describe, expect, it } from 'vitest';
import type { Grades } from '../../functions/domain/case/case.ts';
import { deskByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

const II: Grades = { opinion: 'II', emergency: 'II' };
const I: Grades = { opinion: 'I', emergency: 'I' };

const publicMatterOf = (world: World, number: string) =>
  deskByApi(world, number, 'mark-wrongdoing', {
    is: true,
    against: ['unit-a'],
    reason: '反映该单位负责人',
    publicMatter: { summary: '事故伤亡情况', unit: 'unit-b' },
  });

/** Discovered and confirmed at ten as no emergency; an alert tells of a grave one at two. */
async function graverAtTwo() {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.advance('2026-03-04 14:00');
  await tell(world, number, II, 'al-2');
  return { world, number };
}

const tell = (world: World, number: string, grades: Grades, alertId: string) =>
  world.system(number, {
    command: 'grow',
    alertId,
    what: 'emergency',
    says: '线索称有人死亡',
    suggestion: { grades, gradeReasons: [], unit: 'unit-b', unitReasons: [] },
    learntAt: world.now,
  });

describe('A1, H4 · since when a graver emergency is known goes with the public matter that is split off', () => {
  it('its first information runs from the news, not from the discovery', async () => {
    const { world, number } = await graverAtTwo();
    await world.do('desk', number, { command: 'grade', grades: II, reason: '现场核实' });
    await world.advance('2026-03-04 15:30');
    const newCase = await publicMatterOf(world, number);
    expect(await world.clock(newCase, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 19:00') });
    await world.do('desk', newCase, { command: 'confirm' });
    expect(await world.clock(newCase, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 19:00') });
    expect(await world.clock(newCase, 'press-conference')).toMatchObject({ dueAt: shanghai('2026-03-05 14:00') });
  });

  it('what nobody has decided yet is what the new case opens with, since the same hour', async () => {
    const { world, number } = await graverAtTwo();
    await world.advance('2026-03-04 15:30');
    const newCase = await publicMatterOf(world, number);
    expect(await world.state(newCase)).toMatchObject({ grades: II, status: 'appraising' });
    expect(await world.clock(newCase, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 19:00') });
  });

  it('a case that was grave once is put away there by nobody alone either', async () => {
    const { world, number } = await graverAtTwo();
    await world.do('desk', number, { command: 'grade', grades: II, reason: '现场核实' });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'IV', emergency: null }, reason: '再核' });
    const newCase = await publicMatterOf(world, number);
    expect((await world.state(newCase)).wereGrades).toEqual(II);
  });
});

describe('P2 · an order to answer goes with the public matter that is split off', () => {
  it('that of the case and that of the unit complained of, since when they were given', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('2026-03-04 11:00');
    const by = { unit: '市政府办', number: '甬督1号', dueAt: shanghai('2026-03-06 18:00') };
    await world.system(number, { command: 'set-limit', by });
    const own = { unit: '市网信办', dueAt: shanghai('2026-03-07 18:00') };
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary', assignedBy: own });
    const newCase = await publicMatterOf(world, number);
    expect((await world.state(newCase)).limits).toEqual([
      { id: 'L1', ...own, setAt: shanghai('2026-03-04 11:00') },
      { id: 'L2', ...by, setAt: shanghai('2026-03-04 11:00') },
    ]);
  });
});

describe('A1, H4 · each step of what was learnt goes with a case that joins another', () => {
  it('the first information runs from the first grave news, not from the last', async () => {
    const world = await World.at('2026-03-04 10:00');
    const older = await world.open();
    await world.do('desk', older.number, { command: 'confirm' });
    await world.advance('2026-03-04 10:10');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('2026-03-04 11:00');
    await tell(world, number, II, 'al-2');
    await world.advance('2026-03-04 14:00');
    await tell(world, number, I, 'al-3');
    await world.do('desk', number, { command: 'grade', grades: I, reason: '现场核实' });
    await deskByApi(world, number, 'join', { target: older.number, reason: '同一事件' });
    await world.do('desk', older.number, { command: 'grade', grades: I, reason: '现场核实' });
    expect(await world.clock(older.number, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 16:00') });
    expect(await world.clock(older.number, 'press-conference')).toMatchObject({ dueAt: shanghai('2026-03-05 11:00') });
  });

  it('what was told and denied lends its hour to nothing', async () => {
    const world = await World.at('2026-03-04 10:00');
    const older = await world.open();
    await world.do('desk', older.number, { command: 'confirm' });
    await world.advance('2026-03-04 10:10');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('2026-03-04 11:00');
    await tell(world, number, II, 'al-2');
    await world.advance('2026-03-04 12:00');
    await tell(world, number, I, 'al-3');
    await world.do('desk', number, { command: 'grade', grades: II, reason: '现场核实为重大' });
    await deskByApi(world, number, 'join', { target: older.number, reason: '同一事件' });
    expect((await world.state(older.number)).graver?.grades).toEqual(II);
    expect(await world.clock(older.number, 'first-information')).toMatchObject({ dueAt: shanghai('2026-03-04 16:00') });
  });
});
