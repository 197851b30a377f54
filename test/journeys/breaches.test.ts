import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../functions/handlers/http/api/schemas/answers.ts';
import { statement } from '../harness/answers.ts';
import { commandByApi } from '../harness/by-api.ts';
import { reportUpward } from '../harness/upward.ts';
import { World, shanghai } from '../harness/world.ts';

const breaches = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const grave = { grades: { opinion: 'I', emergency: 'I' } as const, reason: '死亡12人' };
const light = { grades: { opinion: 'IV', emergency: 'IV' } as const, reason: '核实为一般' };

/** Learnt of at ten, confirmed, unit-a primary and signed. */
async function owned(more: Parameters<World['open']>[0] = {}): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return { world, number };
}

const SUGGESTED_LIGHT = { suggestion: { grades: light.grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] } };

describe('A1 · a duty that was missed while it stood stays on the record, once', () => {
  it('a regrade down keeps the first information that was missed, and a release and closing too', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'grade', ...grave });
    await world.advance('2026-03-04 15:30');
    expect(await breaches(world, number)).toContain('first-information stands');
    await world.do('desk', number, { command: 'grade', ...light });
    await world.do('desk', number, { command: 'grade', ...grave });
    await world.do('desk', number, { command: 'grade', ...light });
    await world.do('unit-a-officer', number, statement(world.now));
    expect((await breaches(world, number)).filter((one) => one.startsWith('first-information'))).toEqual([
      'first-information stands',
    ]);
    expect((await world.changes(number, 'breached')).filter(({ duty }) => duty === 'first-information')).toMatchObject([
      { unit: 'unit-a', dueAt: shanghai('2026-03-04 15:00'), basis: 'P3a' },
    ]);
  });

  it('an answer after it was due leaves one breach, whichever came first, the step or the record', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await breaches(world, number)).toEqual(['response stands']);
    expect(await world.changes(number, 'breached')).toMatchObject([{ duty: 'response', unit: 'unit-a' }]);
  });

  it('a unit’s own duty is its own breach, the desk’s the desk’s', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-04 10:40');
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await world.advance('2026-03-04 13:00');
    expect(await breaches(world, number)).toEqual(['confirm stands', 'sign:A1 stands']);
    expect((await world.changes(number, 'breached')).map(({ unit }) => unit)).toEqual([null, 'unit-b']);
  });

  it('a case registered after its time was missed when it came', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ discoveredAt: shanghai('2026-03-01 10:00') });
    expect(await breaches(world, number)).toContain('response stands');
  });

  it('a limit that was over when a grade brought it (定级时已过) is nobody’s breach, and our own target runs from the grade', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    expect(await world.clock(number, 'first-information')).toMatchObject({
      state: 'running',
      past: true,
      dueAt: shanghai('2026-03-04 15:00'),
      targetAt: shanghai('2026-03-04 23:00'),
    });
    await world.advance('2026-03-04 22:00');
    await world.do(
      'unit-a-officer',
      number,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 09:00') }),
    );
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'met', late: true, past: true });
    expect((await breaches(world, number)).filter((one) => one.startsWith('first-information'))).toEqual([]);
  });

  it('of such a limit our own target is missed as any other duty, by our own rule', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    await world.advance('2026-03-04 23:30');
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'missed', past: true });
    expect((await world.changes(number, 'breached')).filter(({ duty }) => duty === 'first-information')).toMatchObject([
      { unit: 'unit-a', dueAt: shanghai('2026-03-04 23:00'), basis: 'ours' },
    ]);
  });

  it('a graver grade lengthens nothing: what was owed before the target falls stays so', async () => {
    const { world, number } = await owned();
    await world.do('desk', number, { command: 'grade', ...light });
    await world.advance('2026-03-05 08:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    // Twenty-four hours of the lighter grade were to end at ten; five of ours from now would end at one.
    expect(await world.clock(number, 'first-information#2')).toMatchObject({
      past: true,
      targetAt: shanghai('2026-03-05 10:00'),
    });
  });

  it('a named leader finds that the grade should have been known earlier, and whose failing that is', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    const find = { command: 'find-late-grading', duty: 'first-information', reason: '上午已知死亡12人' } as const;
    await expect(world.do('duty-leader', number, { ...find, duty: 'press-conference' })).rejects.toThrow(
      'not-past-at-grading',
    );
    await expect(world.do('duty-leader', number, { ...find, unit: 'unit-b' })).rejects.toThrow('not-concerned');
    await expect(world.do('duty-leader', number, { ...find, unit: 'unit-a' })).rejects.toThrow('unit-concerned');
    await world.do('mayor', number, { ...find, unit: 'unit-a' });
    expect((await world.state(number)).breaches).toContainEqual({
      duty: 'first-information',
      unit: 'unit-a',
      is: 'stands',
      dueAt: shanghai('2026-03-04 15:00'),
    });
    await expect(world.do('duty-leader', number, find)).rejects.toThrow('already-found');
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await breaches(world, number)).toContain('first-information stands');
  });

  it('finds it as well of what was told within the time of a lighter grade, and too late for the graver one', async () => {
    const { world, number } = await owned(SUGGESTED_LIGHT);
    await world.advance('2026-03-04 18:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('2026-03-04 19:00');
    const find = { command: 'find-late-grading', duty: 'first-information', reason: '上午已知死亡12人' } as const;
    await expect(world.do('mayor', number, { ...find, unit: 'unit-a' })).rejects.toThrow('not-past-at-grading');
    const { json } = await commandByApi(world, 'desk', number, 'grade', grave);
    // Told at 18:00, within 24 hours as of a light one; of a grave one it was due at 15:00.
    expect((json['case'] as CaseView).clocks.find(({ kind }) => kind === 'first-information')).toMatchObject({
      state: 'met',
      dueAt: shanghai('2026-03-05 10:00'),
      past: 'grade',
      legalDueAt: shanghai('2026-03-04 15:00'),
    });
    expect((await breaches(world, number)).filter((one) => one.startsWith('first-information'))).toEqual([]);
    await world.do('mayor', number, { ...find, unit: 'unit-a' });
    expect((await world.state(number)).breaches).toContainEqual({
      duty: 'first-information',
      unit: 'unit-a',
      is: 'stands',
      dueAt: shanghai('2026-03-04 15:00'),
    });
    await expect(world.do('mayor', number, find)).rejects.toThrow('already-found');
    await reportUpward(world, number);
    expect(await breaches(world, number)).toContain('first-information stands');
  });

  it('and of nothing that was told in time for the graver grade as well', async () => {
    const { world, number } = await owned(SUGGESTED_LIGHT);
    await world.advance('2026-03-04 14:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.advance('2026-03-04 19:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    const find = { command: 'find-late-grading', duty: 'first-information', reason: '上午已知死亡12人' } as const;
    await expect(world.do('mayor', number, { ...find, unit: 'unit-a' })).rejects.toThrow('not-past-at-grading');
  });

  it('a discovery that is corrected blames nobody for what was over when the grade came', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-04 18:00');
    await world.do('desk', number, { command: 'grade', ...grave });
    await world.do('desk', number, {
      command: 'correct',
      event: 1,
      is: { discoveredAt: shanghai('2026-03-04 09:30') },
      reason: '值班记录',
      evidence: [{ kind: 'document', ref: '值班记录' }],
    });
    const proposal = (await world.state(number)).proposals?.[0]?.id ?? '';
    await world.do('night-desk', number, { command: 'decide', proposalId: proposal, decision: 'approve' });
    expect(await world.clock(number, 'first-information#2')).toMatchObject({
      past: true,
      dueAt: shanghai('2026-03-04 14:30'),
      targetAt: shanghai('2026-03-04 23:00'),
    });
    expect((await breaches(world, number)).filter((one) => one.startsWith('first-information'))).toEqual([]);
  });
});

describe('H2 · a breach is set aside by a named leader, with a reason', () => {
  it('of another unit; it stays on the record', async () => {
    const { world, number } = await owned();
    await world.advance('2026-03-06 10:30');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统中断两小时' });
    expect(await breaches(world, number)).toEqual(['response set-aside']);
    await world.do('unit-a-officer', number, statement(world.now));
    expect(await breaches(world, number)).toEqual(['response set-aside']);
    await expect(
      world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '再次' }),
    ).rejects.toThrow('already-set-aside');
  });

  it('refuses one that there is not, and a miss of the desk to anybody but the district leader', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.advance('2026-03-04 10:40');
    const aside = { command: 'set-aside', duty: 'confirm', reason: '交接班' } as const;
    await expect(world.do('duty-leader', number, { ...aside, duty: 'response' })).rejects.toThrow('no-such-breach');
    await expect(world.do('duty-leader', number, aside)).rejects.toThrow('unit-concerned');
    await world.do('mayor', number, aside);
    expect(await breaches(world, number)).toEqual(['confirm set-aside']);
  });
});

const due = async (world: World, number: string, id: string): Promise<unknown[]> => {
  const clock = await world.clock(number, id);
  return [clock?.startAt, clock?.dueAt, clock?.state];
};

describe('A1 · our own duties run from the grade that brings them', () => {
  it('assigned at ten as 较大 and graded 重大 at eleven, nobody is late for what did not exist then', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'III', emergency: null },
      gradeReason: '多平台',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '上升' });
    expect(await due(world, number, 'sign:A1#2')).toEqual([
      shanghai('2026-03-04 11:00'),
      shanghai('2026-03-04 11:30'),
      'running',
    ]);
    expect(await due(world, number, 'immediate-report')).toEqual([
      shanghai('2026-03-04 11:00'),
      shanghai('2026-03-04 12:00'),
      'running',
    ]);
    expect(await breaches(world, number)).toEqual([]);
  });

  it('a signature that was due before the shorter time of the grade would be stays due then', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'III', emergency: null },
      gradeReason: '多平台',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 11:50');
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '上升' });
    expect(await due(world, number, 'sign:A1')).toEqual([
      shanghai('2026-03-04 10:00'),
      shanghai('2026-03-04 12:00'),
      'running',
    ]);
  });

  it('graded down and up again, the report runs from the first grade that asked for it', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'III', emergency: null },
      gradeReason: '多平台',
    });
    const to = (opinion: 'II' | 'III') =>
      world.do('desk', number, { command: 'grade', grades: { opinion, emergency: null }, reason: '复核' });
    await world.advance('2026-03-04 11:00');
    await to('II');
    await world.advance('2026-03-04 11:50');
    await to('III');
    await to('II');
    expect(await due(world, number, 'immediate-report#2')).toEqual([
      shanghai('2026-03-04 11:00'),
      shanghai('2026-03-04 12:00'),
      'running',
    ]);
  });
});
