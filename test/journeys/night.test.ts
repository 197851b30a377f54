import { describe, expect, it } from 'vitest';
import { statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';

/** A light case learnt of at a wall-clock time, confirmed and assigned at once. */
async function assignedAt(local: string): Promise<World> {
  const world = await World.at(local);
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.rings();
  return world;
}

describe('P8 · quiet hours', () => {
  it('holds the text to a unit for the night, and lets 签收 run from the hour at which the unit is told', async () => {
    const world = await assignedAt('2026-03-04 23:00');
    expect(await world.clock('BL2600001', 'sign:A1')).toMatchObject({
      startAt: shanghai('2026-03-05 07:30'),
      dueAt: shanghai('2026-03-05 09:30'),
    });
    await world.advance('2026-03-05 09:00');
    expect(await world.rings()).toEqual(
      phones(
        ['5日07:30', 'unit-a-officer', `${CASE}，5日09:30前签收 +code`],
        ['5日08:30', 'unit-a-officer', `${CASE}，5日09:30前签收 +code`],
      ),
    );
  });

  it('speaks of a legal limit that falls in the night to the unit too, at that very minute', async () => {
    const world = await assignedAt('2026-03-04 05:00');
    await world.do('unit-a-officer', 'BL2600001', { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-06 04:30');
    await world.rings();
    await world.advance('2026-03-06 05:30');
    expect(await world.rings()).toEqual(
      phones(['6日05:00', 'unit-a-officer unit-a-leader desk duty-leader', `${CASE}，逾6日05:00未公开回应 +code`]),
    );
  });

  it('lets a limit that was missed days ago wait for the morning', async () => {
    const world = await assignedAt('2026-03-04 22:30');
    await world.do('unit-a-officer', 'BL2600001', { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-08 23:00');
    await world.rings();
    await world.advance('2026-03-10 12:00');
    const late = `${CASE}，逾6日22:30未公开回应 +code`;
    const days = ['9日', '10日'].flatMap((day): [string, string, string][] => [
      [`${day}06:30`, 'desk', late],
      [`${day}07:30`, 'unit-a-officer unit-a-leader', late],
    ]);
    expect(await world.rings()).toEqual(phones(...days));
  });
});

const assignedAtNight = async () => {
  const world = await World.at('2026-03-04 22:30');
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.advance('2026-03-05 01:00');
  const to = (grades: { opinion: 'II' | 'III'; emergency: 'II' | null }) =>
    world.do('desk', number, { command: 'grade', grades, reason: '复核' });
  await world.rings();
  return { world, number, to };
};
const signing = async (world: World): Promise<string[]> =>
  (await world.rings()).filter((ring) => ring.includes('unit-a-officer') && ring.includes('签收'));

describe('P8 · what is held for the night is judged again when a legal limit falls before the morning', () => {
  const SIGN = ['5日01:00', 'unit-a-officer', '办件BL2600001（蓝）环境，5日09:30前签收 +code'] as const;
  const DUE = shanghai('2026-03-05 09:00');

  it('that a superior’s order brings', async () => {
    const { world, number } = await assignedAtNight();
    await world.system(number, { command: 'set-limit', by: { unit: '区网信办', dueAt: DUE } });
    expect(await signing(world)).toEqual(phones([...SIGN]));
  });

  it('that a release promised', async () => {
    const { world, number } = await assignedAtNight();
    await world.do('desk', number, statement(world.now, { unit: 'unit-a', final: false, followUpAt: DUE }));
    expect(await signing(world)).toEqual(phones([...SIGN]));
  });

  it('that a correction moved there, once a second person has approved it', async () => {
    const { world, number } = await assignedAtNight();
    const [opened] = await world.events(number, 'case-opened');
    await world.do('desk', number, {
      command: 'correct',
      event: opened?.seq ?? 0,
      is: { discoveredAt: shanghai('2026-03-03 09:00') },
      reason: '前日已接报',
      evidence: [{ kind: 'document', ref: '接报单' }],
    });
    expect(await signing(world)).toEqual([]);
    await world.approve('duty-leader', number);
    expect(await signing(world)).toEqual(phones([...SIGN]));
  });

  it('and waits on where the limit falls later', async () => {
    const { world, number } = await assignedAtNight();
    await world.system(number, { command: 'set-limit', by: { unit: '区网信办', dueAt: shanghai('2026-03-05 12:00') } });
    expect(await signing(world)).toEqual([]);
  });
});

describe('P8 · what is held for the night is judged again when the grade changes', () => {
  it('goes at once when the case becomes an emergency, with the grade and the time that are right now', async () => {
    const { world, to } = await assignedAtNight();
    await to({ opinion: 'II', emergency: 'II' });
    expect(await signing(world)).toEqual(
      phones(
        ['5日01:00', 'unit-a-officer', '办件BL2600001（橙）环境，5日01:30前签收 +code'],
        [
          '5日01:00',
          'unit-a-officer',
          '值班台定环境办件BL2600001原蓝现橙：突发重大，签收5日01:30，首次发布5日03:30等3项',
        ],
      ),
    );
  });

  it('goes at once when the opinion alone becomes grave, and waits on where it stays light', async () => {
    const { world, to } = await assignedAtNight();
    await to({ opinion: 'III', emergency: null });
    expect(await signing(world)).toEqual([]);
    await to({ opinion: 'II', emergency: null });
    expect(await signing(world)).toHaveLength(2);
    await world.advance('2026-03-05 01:10');
    expect(await signing(world)).toEqual([]);
  });
});
