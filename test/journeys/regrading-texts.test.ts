import { describe, expect, it } from 'vitest';
import type { Grades } from '../../functions/domain/case/case.ts';
import type { SystemCommand } from '../../functions/domain/case/commands.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const grade = (opinion: Grades['opinion'], emergency: Grades['emergency']) => ({
  command: 'grade' as const,
  grades: { opinion, emergency },
  reason: '复核',
});

/** A light case of unit A, with unit B beside it, both of which signed; a morning is over. */
async function signedCase(opening = '2026-03-04 10:00'): Promise<{ world: World; number: string }> {
  const world = await World.at(opening, {
    but: ({ contacts }) => {
      for (const contact of contacts) if (contact.id === 'desk') contact.name = '王建国';
    },
  });
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-b-officer', number, { command: 'sign', assignmentId: 'A2' });
  await world.rings();
  return { world, number };
}

describe('A1, H2 · an opinion grade below the table’s', () => {
  it('is decided by a person all the same, and the record says what the table proposes and why', async () => {
    const { world, number } = await signedCase();
    await world.do('desk', number, grade('IV', 'II'));
    await world.do('desk', number, grade('II', 'II'));
    const [lighter, matching] = await world.events(number, 'graded');
    expect(lighter).toMatchObject({
      was: { opinion: 'IV', emergency: null },
      proposed: { grade: 'II', reasons: [{ says: '涉及重大突发事件' }] },
    });
    expect(matching).not.toHaveProperty('proposed');
  });
});

const lowered = async (world: World, number: string, ...[opinion, emergency]: Parameters<typeof grade>) => {
  await world.do('desk', number, grade(opinion, emergency));
  return (await world.events(number, 'graded')).at(-1);
};

describe('A1, H2 · an opinion grade that rested on an emergency which is lighter now', () => {
  it('is proposed to be what the table gives the lighter one, and stays until a person changes it', async () => {
    const { world, number } = await signedCase();
    await world.do('desk', number, grade('II', 'II'));
    expect(await lowered(world, number, 'II', 'III')).toMatchObject({
      proposed: { grade: 'III', reasons: [{ says: '涉及较大突发事件' }] },
    });
    expect((await world.state(number)).grades.opinion).toBe('II');
    expect(await lowered(world, number, 'III', 'III')).not.toHaveProperty('proposed');
    expect(await lowered(world, number, 'III', null)).toMatchObject({ proposed: { grade: 'IV' } });
  });

  it('is not where something else than the emergency gave it', async () => {
    const { world, number } = await signedCase();
    await world.system(number, {
      command: 'grow',
      alertId: 'al-2',
      what: 'words',
      says: '静坐',
      suggestion: {
        grades: { opinion: 'II', emergency: null },
        gradeReasons: [{ row: 'O3', clause: 'ours', says: '内容提及线下聚集（静坐）' }],
        unit: 'unit-a',
        unitReasons: [],
      },
    });
    await world.do('desk', number, grade('II', 'II'));
    expect(await lowered(world, number, 'II', null)).not.toHaveProperty('proposed');
  });
});

describe('A1, P8 · a decision on the grades is one text', () => {
  it('names the new grade, the old, who decided, and each duty with its time, to the unit that answers, its leader and the desk’s', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, grade('II', 'II'));
    const said = '王建国定环境办件BL2600001原蓝现橙：突发重大，';
    expect(await world.rings()).toEqual(
      phones(
        ['4日11:00', 'unit-a-officer unit-a-leader', `${said}首次发布4日15:00，开发布会5日10:00`],
        // R3: a co-unit answers two hours before the conference.
        ['4日11:00', 'unit-b-officer unit-b-leader', `${said}报送意见5日08:00，请登录查看`],
        ['4日11:00', 'duty-leader', `${said}即时上报4日12:00，书面报告4日14:00等6项`],
      ),
    );
  });

  it('names a duty that several units have alike once, so that the others find room', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.do('desk', number, { command: 'assign', unit: 'street-c', part: 'co-unit' });
    await world.rings();
    await world.do('desk', number, grade('II', 'II'));
    expect((await world.rings()).filter((ring) => ring.includes('duty-leader'))).toEqual(
      phones([
        '4日10:00',
        'duty-leader',
        '值班台定环境办件BL2600001原蓝现橙：突发重大，签收4日10:30，即时上报4日11:00等7项',
      ]),
    );
  });

  it('says of a limit that was over when the grade brought it that it was, with our own target', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-04 20:00');
    await world.rings();
    await world.do('desk', number, grade('II', 'II'));
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual(
      phones([
        '4日20:00',
        'unit-a-officer',
        '王建国定环境办件BL2600001原蓝现橙：突发重大，首次发布已过补5日01:00，开发布会5日10:00',
      ]),
    );
  });

  it('says it of each where all of them were', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-05 12:00');
    await world.rings();
    await world.do('desk', number, grade('II', 'II'));
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual(
      phones([
        '5日12:00',
        'unit-a-officer',
        '王建国定环境办件BL2600001原蓝现橙：突发重大，首次发布已过补5日17:00，补开发布会6日10:00',
      ]),
    );
  });

  it('reaches a co-unit where a duty of its own changed', async () => {
    const { world, number } = await signedCase();
    await world.do('desk', number, grade('I', 'I'));
    const rings = await world.rings();
    expect(rings.filter((ring) => ring.includes('unit-b-officer'))).toEqual(
      phones([
        '4日10:00',
        'unit-b-officer',
        '王建国定环境办件BL2600001原蓝现红：突发特大，牵头指挥4日11:00，报送意见5日08:00',
      ]),
    );
    // R4: whoever has to lead is asked to.
    expect(rings.filter((ring) => ring.includes('unit-b-head'))).toHaveLength(1);
  });

  it('names each duty by its own name, and what is off', async () => {
    const { world, number } = await signedCase();
    await world.do('desk', number, grade('II', 'II'));
    await world.rings();
    await world.do('desk', number, grade('III', 'III'));
    expect((await world.rings()).filter((ring) => ring.includes('unit-a'))).toEqual(
      phones([
        '4日10:00',
        'unit-a-officer unit-a-leader',
        '王建国定环境办件BL2600001原橙现黄：突发重大改较大，撤回首次发布、开发布会，初核发布4日22:00等2项',
      ]),
    );
  });

  it('is the one text also to those to whom a limit that is over by now is escalated', async () => {
    const { world, number } = await signedCase();
    await world.do('desk', number, grade('II', 'II'));
    await world.advance('2026-03-04 23:00');
    await world.rings();
    // Within twelve hours, which were over at ten.
    await world.do('desk', number, grade('III', 'III'));
    const rings = await world.rings();
    const said = '王建国定环境办件BL2600001原橙现黄：突发重大改较大，撤回';
    expect(rings.filter((ring) => /unit-a-(?:leader|head)|duty-leader/.test(ring))).toEqual(
      phones(
        ['4日23:00', 'unit-a-head unit-a-leader', `${said}首次发布、开发布会，初核发布逾4日22:00等2项`],
        ['4日23:00', 'duty-leader', `${said}即时上报、首次发布等5项，初核发布逾4日22:00等3项`],
      ),
    );
    expect(rings.filter((ring) => !ring.includes('原橙现黄'))).toEqual([]);
  });

  it('says that the duties of a proposed emergency are owed for good', async () => {
    const { world, number } = await signedCase();
    const told: SystemCommand = {
      command: 'grow',
      alertId: 'a2',
      what: 'emergency',
      says: '死亡12人',
      suggestion: { grades: { opinion: 'II', emergency: 'II' }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
    };
    await world.system(number, told);
    await world.rings();
    await world.do('desk', number, grade('II', 'II'));
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual(
      phones([
        '4日10:00',
        'unit-a-officer',
        '王建国定环境办件BL2600001原蓝现橙：突发重大，首次发布4日15:00，开发布会5日10:00',
      ]),
    );
  });

  it('is told once, is overtaken by nothing but a later decision on the grades, and waits for no digest', async () => {
    const { world, number } = await signedCase('2026-03-04 21:00');
    await world.advance('2026-03-05 01:00');
    await world.rings();
    await world.do('desk', number, grade('III', null));
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请速办' });
    await world.advance('2026-03-05 07:31');
    const rings = (await world.rings()).filter((ring) => ring.includes('unit-a-officer'));
    expect(rings).toContainEqual(expect.stringContaining('原蓝现黄：非突发，时限不变，请登录查看'));
    expect(rings.filter((ring) => ring.includes('原蓝现黄'))).toHaveLength(1);
  });
});
