import { describe, expect, it } from 'vitest';
import type { SystemCommand } from '../../functions/domain/case/commands.ts';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { conference, statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const told = (emergency: Grade, alertId = 'a2'): SystemCommand => ({
  command: 'grow',
  alertId,
  what: 'emergency',
  says: '死亡12人',
  suggestion: {
    grades: { opinion: emergency, emergency },
    gradeReasons: [],
    unit: 'unit-a',
    unitReasons: [],
  },
});

/** A light case that a person confirmed on Wednesday 4 March at 10:00; at 20:00 every phone is quiet. */
async function confirmedCase(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.advance('2026-03-04 20:00');
  await world.rings();
  return { world, number };
}

const live = async (world: World, number: string) =>
  (await world.state(number)).clocks
    .filter(({ state }) => state === 'running' || state === 'missed')
    .map(({ id, startAt, dueAt }) => [id, startAt, dueAt])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

describe('A1, P3, P3a · a graver emergency that is learnt of later', () => {
  it('is proposed at once: its clocks run from that discovery beside what was owed, and the desk has half an hour', async () => {
    const { world, number } = await confirmedCase();
    const state = await world.system(number, told('II'));
    expect(state).toMatchObject({ gradesConfirmed: true, grades: { opinion: 'IV', emergency: null } });
    const learnt = shanghai('2026-03-04 20:00');
    const confirm = `confirm:${state.graver?.id ?? ''}`;
    expect(await live(world, number)).toEqual([
      [confirm, learnt, shanghai('2026-03-04 20:30')],
      ['first-information', learnt, shanghai('2026-03-05 01:00')],
      ['immediate-report', learnt, shanghai('2026-03-04 21:00')],
      ['press-conference', learnt, shanghai('2026-03-05 20:00')],
      ['response', shanghai('2026-03-04 10:00'), shanghai('2026-03-06 10:00')],
      ['written-report', learnt, shanghai('2026-03-04 23:00')],
    ]);
    expect(await world.rings()).toEqual(
      phones(['4日20:00', 'desk', '办件BL2600001（蓝）环境疑重大，4日20:30前定级 +code']),
    );
    await world.advance('2026-03-04 21:00');
    expect(await world.rings()).toContainEqual(expect.stringMatching(/^4日20:30 desk .*逾4日20:30未突发定级/));
  });

  it('tells the night that cannot wait, though the case stands as a light one', async () => {
    const { world, number } = await confirmedCase();
    await world.advance('2026-03-04 23:30');
    await world.rings();
    await world.system(number, told('II'));
    await world.advance('2026-03-05 00:40');
    expect((await world.rings()).some((ring) => ring.startsWith('5日00:30 unit-a-officer'))).toBe(true);
  });

  it('rings once for each new highest proposal, never for a repost or a lighter one', async () => {
    const { world, number } = await confirmedCase();
    const first = await world.system(number, told('III'));
    await world.rings();
    await world.system(number, told('III', 'a3'));
    await world.system(number, told('IV', 'a4'));
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-03-04 20:10');
    const second = await world.system(number, told('I', 'a5'));
    expect(second.graver).toMatchObject({ id: first.graver?.id, grades: { opinion: 'I', emergency: 'I' } });
    expect(await world.rings()).toEqual(
      phones(['4日20:10', 'desk', '办件BL2600001（蓝）环境疑特大，4日20:30前定级 +code']),
    );
    // What only the graver grade asks for runs from when that was learnt of.
    expect(await world.clock(number, 'press-conference')).toMatchObject({ startAt: shanghai('2026-03-04 20:10') });
  });

  it('graded as proposed, keeps its starts, and the desk’s own clock is met', async () => {
    const { world, number } = await confirmedCase();
    await world.system(number, told('II'));
    await world.advance('2026-03-04 20:20');
    const state = await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'II', emergency: 'II' },
      reason: '应急管理局确认',
    });
    expect(state.graver).toBeUndefined();
    expect(state.clocks.find(({ kind, of }) => kind === 'confirm' && of !== undefined)).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-04 20:20'),
    });
    expect(await live(world, number)).toEqual([
      // A4: asked for by the grade that a person found, and reckoned from when it was learnt of.
      ['convene', shanghai('2026-03-04 20:00'), shanghai('2026-03-05 00:00')],
      ['first-information', shanghai('2026-03-04 20:00'), shanghai('2026-03-05 01:00')],
      ['immediate-report', shanghai('2026-03-04 20:00'), shanghai('2026-03-04 21:00')],
      ['press-conference', shanghai('2026-03-04 20:00'), shanghai('2026-03-05 20:00')],
      ['written-report', shanghai('2026-03-04 20:00'), shanghai('2026-03-04 23:00')],
    ]);
  });

  it('graded lighter than proposed, is owed from that discovery all the same', async () => {
    const { world, number } = await confirmedCase();
    await world.system(number, told('II'));
    await world.advance('2026-03-04 20:20');
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'III', emergency: 'III' },
      reason: '死亡3人',
    });
    expect(await live(world, number)).toEqual([
      ['first-information#2', shanghai('2026-03-04 20:00'), shanghai('2026-03-05 08:00')],
      ['response', shanghai('2026-03-04 10:00'), shanghai('2026-03-06 10:00')],
    ]);
  });

  it('takes nothing from an answer that falls due before the conference', async () => {
    const { world, number } = await confirmedCase();
    await world.advance('2026-03-05 22:00');
    await world.system(number, told('II'));
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'II' }, reason: '核实' });
    expect(await live(world, number)).toContainEqual([
      'response',
      shanghai('2026-03-04 10:00'),
      shanghai('2026-03-06 10:00'),
    ]);
  });

  it('is refuted by a named body: the proposal goes, whoever was told of its duties hears so, the answer stays owed', async () => {
    const { world, number } = await confirmedCase();
    await world.system(number, told('II'));
    await world.advance('2026-03-04 21:30');
    await world.rings();
    const state = await world.do('desk', number, {
      command: 'refute',
      body: '区应急管理局',
      says: '查无此事，现场无伤亡',
    });
    expect(state).not.toHaveProperty('graver');
    expect((await live(world, number)).filter(([id = '']) => !id.startsWith('decision'))).toEqual([
      ['response', shanghai('2026-03-04 10:00'), shanghai('2026-03-06 10:00')],
    ]);
    expect(await world.events(number, 'emergency-refuted')).toMatchObject([
      { body: '区应急管理局', actor: { id: 'desk' } },
    ]);
    expect(await world.rings()).toEqual(
      phones(
        [
          '4日21:30',
          'duty-leader desk',
          '值班台定环境办件BL2600001原蓝现蓝：查无此事，撤回即时上报、首次发布等4项，请登录查看',
        ],
        [
          '4日21:30',
          'unit-a-officer unit-a-leader',
          '值班台定环境办件BL2600001原蓝现蓝：查无此事，撤回首次发布、开发布会，请登录查看',
        ],
        // The report upward was missed of that alone: whether it was a duty, the leader of the district decides.
        ['4日21:30', 'mayor', '办件BL2600001（蓝）环境，5日21:30前审批无义务 +code'],
      ),
    );
    // The same news again is nothing new.
    await world.system(number, told('II', 'a9'));
    expect(await world.state(number)).not.toHaveProperty('graver');
    await expect(
      world.do('desk', number, { command: 'refute', body: '区应急管理局', says: '查无此事' }),
    ).rejects.toMatchObject({ refused: 'nothing-proposed', clause: 'A1' });
  });

  it('is kept at the grade that stands by a person, with the reason', async () => {
    const { world, number } = await confirmedCase();
    await world.system(number, told('III'));
    const state = await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'IV', emergency: null },
      reason: '他地旧闻',
    });
    expect(state).not.toHaveProperty('graver');
    expect((await live(world, number)).map(([id]) => id)).toEqual(['response']);
  });

  it('refuses to close while nobody has decided it', async () => {
    const { world, number } = await confirmedCase();
    await world.do('unit-a-officer', number, statement(world.now));
    await world.system(number, told('III'));
    await world.do('unit-a-officer', number, { ...statement(world.now), final: true });
    await world.do('desk', number, {
      command: 'settle',
      says: '已处置',
      unit: 'unit-a',
      evidence: [{ kind: 'document', ref: '报告' }],
    });
    await expect(world.do('desk', number, { command: 'close' })).rejects.toMatchObject({ refused: 'grade-undecided' });
  });

  it('lets no case end while nobody has decided it, though the end was asked before the news', async () => {
    const { world, number } = await confirmedCase();
    const noAnswer = { command: 'end', outcome: 'no-answer', reason: '不属回应范围' } as const;
    await world.do('desk', number, noAnswer);
    await world.system(number, told('II'));
    await expect(world.approve('duty-leader', number)).rejects.toMatchObject({ refused: 'grade-undecided' });
    await expect(
      world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '他地' }),
    ).rejects.toMatchObject({ refused: 'grade-undecided', clause: 'A1' });
    expect(await world.clock(number, 'press-conference')).toMatchObject({ state: 'running' });
    await world.do('desk', number, { command: 'refute', body: '区应急管理局', says: '查无此事' });
    expect((await world.approve('duty-leader', number)).endedAs).toBe('no-answer');
  });

  it('is met like any other by what the unit publishes and holds', async () => {
    const { world, number } = await confirmedCase();
    await world.system(number, told('II'));
    await world.advance('2026-03-04 22:00');
    const state = await world.do(
      'unit-a-officer',
      number,
      conference(world.now, [{ name: 'name of unit-a-head', post: '局长' }]),
    );
    expect(state.clocks.find(({ kind }) => kind === 'press-conference')).toMatchObject({ state: 'met' });
  });

  it('before a person confirmed the case, runs the new duties from when they were learnt of', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-04 20:00');
    const state = await world.system(number, told('II'));
    expect(state).toMatchObject({ gradesConfirmed: false, grades: { opinion: 'II', emergency: 'II' } });
    expect(await world.clock(number, 'first-information')).toMatchObject({
      startAt: shanghai('2026-03-04 20:00'),
      state: 'running',
    });
  });

  it('is told by itself in a surge, case by case', async () => {
    const world = await World.at('2026-03-04 10:00');
    const numbers: string[] = [];
    for (let nth = 0; nth < 8; nth += 1) {
      const { number } = await world.open();
      await world.do('desk', number, { command: 'confirm' });
      numbers.push(number);
    }
    await world.rings();
    for (const number of numbers) await world.system(number, told('II'));
    expect(await world.rings()).toEqual(
      phones(
        ...numbers.map((number): [string, string, string] => [
          '4日10:00',
          'desk',
          `办件${number}（蓝）环境疑重大，4日10:30前定级 +code`,
        ]),
      ),
    );
  });
});

describe('A1 · a graver emergency whose time to grade is over when it is told', () => {
  it('says that it is overdue: the news lay unworked for a day', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-05 10:00');
    await world.rings();
    await world.system(number, told('II'));
    expect(await world.rings()).toEqual(
      phones(['5日10:00', 'desk', '办件BL2600001（橙）环境疑重大逾4日10:30未定级 +code']),
    );
  });
});
