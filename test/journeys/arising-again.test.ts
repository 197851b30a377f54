import { describe, expect, it } from 'vitest';
import type { SystemCommand } from '../../functions/domain/case/commands.ts';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { conference, settled, statement } from '../harness/answers.ts';
import { CALLED, sendReport } from '../harness/upward.ts';
import { shanghai, World } from '../harness/world.ts';

const told = (emergency: Grade, alertId = 'a2', deaths = 12): SystemCommand => ({
  command: 'grow',
  alertId,
  what: 'emergency',
  says: `死亡${deaths}人`,
  suggestion: {
    grades: { opinion: emergency, emergency },
    harm: { deaths },
    gradeReasons: [],
    unit: 'unit-a',
    unitReasons: [],
  },
});
const grave = { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡12人' } as const;
const light = { command: 'grade', grades: { opinion: 'IV', emergency: 'IV' }, reason: '核实为一般' } as const;

const reported = (opinion: 'II' | 'III') =>
  ({ command: 'grade', grades: { opinion, emergency: null }, reason: '复核' }) as const;

/** Learnt of on Wednesday 4 March at ten, confirmed, unit-a primary and signed. */
async function owned(more: Parameters<World['open']>[0] = {}): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

const breaches = async (world: World, number: string, kind: string): Promise<unknown[]> =>
  ((await world.state(number)).breaches ?? [])
    .filter(({ duty }) => duty.startsWith(kind))
    .map(({ duty, is, dueAt }) => [duty, is, dueAt]);

/** The latest of its key that stands. */
/** M2: 初报 and 终报, so that the case may be closed. */
async function inWriting(world: World, number: string): Promise<void> {
  await sendReport(world, number, 'first');
  await sendReport(world, number, 'final');
}
const standing = async (world: World, number: string, key: string) =>
  (await world.state(number)).clocks.find(({ id }) => id.replace(/#\d+$/, '') === key);

/** Opened and assigned on New Year's Eve at half past ten, when units are told in the morning alone. */
async function assignedAtNight(emergency: Grade | null = null) {
  const world = await World.at('2026-12-31 22:30');
  const { number } = await world.open({ by: 'desk' });
  const grade = (opinion: Grade, now: Grade | null) =>
    world.do('desk', number, { command: 'grade', grades: { opinion, emergency: now }, reason: '复核' });
  if (emergency !== null) await grade('IV', emergency);
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  return { world, number, grade };
}

describe('A1, H4 · 签收 of a case that was assigned at night', () => {
  it('is due again by the hour that was said, where grades went up and down meanwhile', async () => {
    const { world, number, grade } = await assignedAtNight();
    expect(await standing(world, number, 'sign:A1')).toMatchObject({ dueAt: shanghai('2027-01-01 09:30') });
    await world.advance('2027-01-01 00:10');
    await grade('II', 'II');
    expect(await standing(world, number, 'sign:A1')).toMatchObject({ dueAt: shanghai('2027-01-01 00:40') });
    await world.advance('2027-01-01 00:30');
    // An emergency still: its texts are not held, and yet nothing was ever due at half past midnight.
    await grade('III', 'III');
    expect(await standing(world, number, 'sign:A1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2027-01-01 09:30'),
    });
    expect(await standing(world, number, 'sign:A1')).not.toHaveProperty('past');
    await world.advance('2027-01-01 09:29');
    expect(await breaches(world, number, 'sign')).toEqual([]);
  });

  it('missed within the shorter time, is that miss and no earlier one', async () => {
    const { world, number, grade } = await assignedAtNight();
    await world.advance('2027-01-01 00:10');
    await grade('II', 'II');
    await world.advance('2027-01-01 04:00');
    await grade('III', 'III');
    expect(await standing(world, number, 'sign:A1')).toMatchObject({ dueAt: shanghai('2027-01-01 09:30') });
    expect(await breaches(world, number, 'sign')).toEqual([['sign:A1', 'stands', shanghai('2027-01-01 00:40')]]);
  });

  it('gains no hour by a lighter grade: whoever was told in the night was told', async () => {
    const { world, number, grade } = await assignedAtNight('III');
    expect(await standing(world, number, 'sign:A1')).toMatchObject({ dueAt: shanghai('2027-01-01 00:30') });
    await world.advance('2026-12-31 22:45');
    await grade('II', 'II');
    await world.advance('2026-12-31 22:50');
    await grade('IV', null);
    expect(await standing(world, number, 'sign:A1')).toMatchObject({ dueAt: shanghai('2027-01-01 00:30') });
  });
});

describe('A1 · a duty that a lighter grade lifted goes on where it was when it arises again', () => {
  it('keeps our own target where that still lies ahead', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, grave);
    await world.advance('2026-03-04 19:00');
    await world.do('desk', number, light);
    await world.advance('2026-03-04 20:00');
    await world.do('desk', number, grave);
    expect(await standing(world, number, 'first-information')).toMatchObject({
      state: 'running',
      past: true,
      dueAt: shanghai('2026-03-04 15:00'),
      targetAt: shanghai('2026-03-04 23:00'),
    });
  });

  it('leaves what was left of a target that was over meanwhile, and blames nobody for the time when nothing was owed', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, grave);
    await world.advance('2026-03-04 22:55');
    await world.do('desk', number, light);
    await world.advance('2026-03-05 08:00');
    await world.do('desk', number, grave);
    expect(await standing(world, number, 'first-information')).toMatchObject({
      state: 'running',
      past: true,
      targetAt: shanghai('2026-03-05 08:05'),
    });
    expect(await breaches(world, number, 'first-information')).toEqual([]);
    await world.advance('2026-03-05 08:10');
    expect(await breaches(world, number, 'first-information')).toEqual([
      ['first-information', 'stands', shanghai('2026-03-05 08:05')],
    ]);
  });

  it('lifted over and over, has no more time than once', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, grave);
    await world.advance('2026-03-04 22:00');
    await world.do('desk', number, light);
    await world.advance('2026-03-05 02:00');
    await world.do('desk', number, grave);
    await world.advance('2026-03-05 02:30');
    await world.do('desk', number, light);
    await world.advance('2026-03-05 06:00');
    await world.do('desk', number, grave);
    // Four hours, and half an hour, of five are gone.
    expect(await standing(world, number, 'first-information')).toMatchObject({
      targetAt: shanghai('2026-03-05 06:30'),
    });
  });

  it('a target that was missed stays missed, once, and is no miss of the law', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, grave);
    await world.advance('2026-03-04 23:30');
    await world.do('desk', number, light);
    await world.do('desk', number, grave);
    expect(await standing(world, number, 'first-information')).toMatchObject({
      state: 'missed',
      past: true,
      targetAt: shanghai('2026-03-04 23:00'),
    });
    expect(await breaches(world, number, 'first-information')).toEqual([
      ['first-information', 'stands', shanghai('2026-03-04 23:00')],
    ]);
  });

  it('begins anew where something graver was learnt since', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, { ...grave, grades: { opinion: 'II', emergency: 'II' } });
    await world.advance('2026-03-04 22:55');
    await world.do('desk', number, { ...light, grades: { opinion: 'IV', emergency: null } });
    await world.advance('2026-03-05 08:00');
    await world.system(number, told('I'));
    expect(await standing(world, number, 'first-information')).toMatchObject({
      state: 'running',
      startAt: shanghai('2026-03-05 08:00'),
      dueAt: shanghai('2026-03-05 13:00'),
    });
    expect(await standing(world, number, 'immediate-report')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 09:00'),
    });
  });

  it('a legal limit from news that a person put down runs from that news again when he finds it so after all', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 20:00');
    await world.system(number, told('II'));
    await world.advance('2026-03-04 20:20');
    await world.do('desk', number, light);
    await world.advance('2026-03-04 23:00');
    await world.do('desk', number, { ...grave, grades: { opinion: 'II', emergency: 'II' } });
    const clock = await standing(world, number, 'first-information');
    expect([clock?.startAt, clock?.dueAt, clock?.past]).toEqual([
      shanghai('2026-03-04 20:00'),
      shanghai('2026-03-05 01:00'),
      undefined,
    ]);
  });
});

describe('A1, M2 · a duty of our own that a lighter grade lifted', () => {
  it('is not born missed: what is left of its time runs', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, reported('II'));
    await world.advance('2026-03-04 11:50');
    await world.do('desk', number, reported('III'));
    await world.advance('2026-03-04 12:30');
    await world.do('desk', number, reported('II'));
    expect(await standing(world, number, 'immediate-report')).toMatchObject({
      state: 'running',
      past: true,
      dueAt: shanghai('2026-03-04 12:00'),
      targetAt: shanghai('2026-03-04 12:40'),
    });
    expect(await breaches(world, number, 'immediate-report')).toEqual([]);
  });

  it('that was missed stays missed, once', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, reported('II'));
    await world.advance('2026-03-04 12:10');
    await world.do('desk', number, reported('III'));
    await world.advance('2026-03-04 12:20');
    await world.do('desk', number, reported('II'));
    expect(await standing(world, number, 'immediate-report')).toMatchObject({ state: 'missed' });
    expect(await breaches(world, number, 'immediate-report')).toEqual([
      ['immediate-report', 'stands', shanghai('2026-03-04 12:00')],
    ]);
  });

  it('a signature within the shorter time is asked for as long as was left, and never later than the longer one', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, reported('II'));
    await world.advance('2026-03-04 11:20');
    await world.do('desk', number, reported('III'));
    await world.advance('2026-03-04 11:40');
    await world.do('desk', number, reported('II'));
    expect(await standing(world, number, 'sign:A1')).toMatchObject({
      state: 'running',
      past: true,
      targetAt: shanghai('2026-03-04 11:50'),
    });
    expect(await breaches(world, number, 'sign')).toEqual([]);
  });
});

describe('D1, P5 · a case that was reopened', () => {
  const end = { command: 'end', outcome: 'not-government', reason: '误判' } as const;
  const reopen = { command: 'reopen', reason: '确属政府工作' } as const;
  const report = CALLED;

  it('ended without an answer, blames nobody at its birth: forty-eight hours from the reopening, the legal limit in sight', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, end);
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, reopen);
    expect((await world.state(number)).breaches).toBeUndefined();
    expect((await world.state(number)).clocks.filter(({ kind }) => kind === 'response')).toMatchObject([
      {
        state: 'running',
        past: true,
        dueAt: shanghai('2026-03-06 10:00'),
        targetAt: shanghai('2026-03-09 10:00'),
      },
    ]);
    await world.advance('2026-03-09 10:30');
    expect(await breaches(world, number, 'response')).toEqual([['response', 'stands', shanghai('2026-03-09 10:00')]]);
  });

  it('a named leader may find that it should not have been ended', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, end);
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, reopen);
    await world.do('mayor', number, { command: 'find-late-grading', duty: 'response', reason: '本属政府工作' });
    expect(await breaches(world, number, 'response')).toEqual([['response', 'stands', shanghai('2026-03-06 10:00')]]);
  });

  it('missed before it was ended, keeps that breach once, and has forty-eight hours anew', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 11:00');
    await world.do('desk', number, end);
    await world.approve('duty-leader', number);
    expect((await world.state(number)).status).toBe('ended');
    await world.advance('2026-03-10 10:00');
    await world.do('desk', number, reopen);
    expect(await breaches(world, number, 'response')).toEqual([['response', 'stands', shanghai('2026-03-06 10:00')]]);
    expect(await standing(world, number, 'response:again1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-12 10:00'),
    });
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await standing(world, number, 'response:again1')).toMatchObject({ state: 'met' });
    expect(await breaches(world, number, 'response')).toEqual([['response', 'stands', shanghai('2026-03-06 10:00')]]);
  });

  it('blames nobody for what was to be signed, reported, led or promised before it ended', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'I', emergency: 'I' },
      gradeReason: '死亡12人',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('desk', number, end);
    await world.approve('mayor', number);
    expect((await world.state(number)).status).toBe('ended');
    await world.advance('2026-03-07 10:00');
    await world.do('desk', number, reopen);
    const state = await world.state(number);
    expect(state.breaches).toBeUndefined();
    expect(state.clocks.filter((clock) => clock.state === 'missed')).toEqual([]);
    expect(await standing(world, number, 'press-conference')).toMatchObject({
      past: true,
      targetAt: shanghai('2026-03-08 10:00'),
    });
  });

  it('over New Year’s midnight, has its forty-eight hours from the reopening', async () => {
    const world = await World.at('2025-12-29 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, end);
    await world.advance('2025-12-31 23:59');
    await world.do('desk', number, reopen);
    expect(await standing(world, number, 'response')).toMatchObject({
      past: true,
      targetAt: shanghai('2026-01-02 23:59'),
    });
  });

  it('of which a graver emergency is learnt, is to be told of and to be spoken for anew (P3, P3a)', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { ...grave, grades: { opinion: 'II', emergency: 'II' } });
    const head = [{ name: 'name of unit-a-head', post: '局长' }];
    await world.do('unit-a-officer', number, conference(world.now, head));
    await world.do('desk', number, CALLED);
    await inWriting(world, number);
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('2026-03-10 10:00');
    await world.do('desk', number, reopen);
    await world.advance('2026-03-10 12:00');
    await world.system(number, told('I', 'a2', 31));
    expect(await standing(world, number, 'first-information:again1')).toMatchObject({
      state: 'running',
      basis: 'P3a',
      startAt: shanghai('2026-03-10 12:00'),
      dueAt: shanghai('2026-03-10 17:00'),
    });
    expect(await standing(world, number, 'press-conference:again1')).toMatchObject({
      state: 'running',
      basis: 'P3',
      dueAt: shanghai('2026-03-11 12:00'),
    });
    await world.do('desk', number, grave);
    await world.advance('2026-03-10 13:00');
    await world.do('unit-a-officer', number, conference(world.now, head));
    for (const key of ['first-information:again1', 'press-conference:again1'])
      expect(await standing(world, number, key)).toMatchObject({ state: 'met', metAt: shanghai('2026-03-10 13:00') });
  });

  it('of which a graver emergency is learnt, is reported upward anew within the hour (M2)', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { ...grave, grades: { opinion: 'II', emergency: 'II' } });
    await world.do('desk', number, report);
    await inWriting(world, number);
    await world.do('unit-a-officer', number, conference(world.now, [{ name: 'name of unit-a-head', post: '局长' }]));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('2026-03-10 10:00');
    await world.do('desk', number, reopen);
    expect(await standing(world, number, 'immediate-report:again1')).toBeUndefined();
    await world.advance('2026-03-10 12:00');
    await world.system(number, told('I', 'a2', 31));
    expect(await standing(world, number, 'immediate-report:again1')).toMatchObject({
      state: 'running',
      basis: 'M2',
      startAt: shanghai('2026-03-10 12:00'),
      dueAt: shanghai('2026-03-10 13:00'),
    });
    await world.advance('2026-03-10 12:20');
    await world.do('desk', number, report);
    expect(await standing(world, number, 'immediate-report:again1')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-10 12:20'),
    });
    await world.advance('2026-03-10 12:40');
    await world.do('desk', number, report);
    expect(await standing(world, number, 'immediate-report:again1')).toMatchObject({
      metAt: shanghai('2026-03-10 12:20'),
    });
    const [, , second] = await world.events(number, 'reported');
    const [, first] = await world.events(number, 'reported');
    for (const event of [first?.seq, second?.seq]) {
      await world.do('desk', number, {
        command: 'correct',
        event: event ?? 0,
        is: { void: true },
        reason: '误登',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/record' }],
      });
      if ((await world.state(number)).proposals?.length) await world.approve('night-desk', number);
    }
    expect(await standing(world, number, 'immediate-report:again1')).toMatchObject({ state: 'running' });
    expect(await standing(world, number, 'immediate-report')).toMatchObject({ state: 'met' });
  });

  it('of which nothing graver is learnt, is answered anew and no more: what was held stays held', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, grave);
    const head = [{ name: 'name of unit-a-head', post: '局长' }];
    await world.do('unit-a-officer', number, conference(world.now, head));
    await world.do('desk', number, CALLED);
    await inWriting(world, number);
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.advance('2026-03-10 10:00');
    await world.do('desk', number, reopen);
    const live = (await world.state(number)).clocks.filter(({ state }) => state === 'running').map(({ id }) => id);
    expect(live).not.toContain('press-conference:again1');
    expect(live).toContain('response:again1');
  });
});

describe('M2, A1 · what was reported upward of a light matter', () => {
  it('tells nothing of a graver emergency that is learnt of later', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 10:30');
    await world.do('desk', number, CALLED);
    await world.advance('2026-03-04 14:00');
    await world.system(number, told('I'));
    expect(await standing(world, number, 'immediate-report')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-04 15:00'),
    });
    await world.advance('2026-03-04 14:20');
    await world.do('desk', number, CALLED);
    expect(await standing(world, number, 'immediate-report')).toMatchObject({ state: 'met' });
  });

  it('stands where a person graves it by what was known when it was reported', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, CALLED);
    await world.advance('2026-03-04 10:20');
    await world.do('desk', number, grave);
    expect(await standing(world, number, 'immediate-report')).toMatchObject({ state: 'met' });
  });
});
