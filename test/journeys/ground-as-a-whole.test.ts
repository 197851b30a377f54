import { beforeEach, describe, expect, it } from 'vitest';
import { currentPolicy } from '../../functions/policy/load.ts';
import { statement } from '../harness/answers.ts';
import { commandByApi, deskByApi } from '../harness/by-api.ts';
import { changed } from '../harness/policies.ts';
import { shanghai, World } from '../harness/world.ts';

const evidence = [{ kind: 'document' as const, ref: '复测报告' }];
const settlements = currentPolicy().settlements;
if (!settlements) throw new Error('the rules give no limit to a part');
const WHOLE = changed(() => ({ settlements: { ...settlements, whole: true } }));
/** Wednesday 4 March is not counted: Thursday, Friday, Monday, Tuesday, Wednesday the 11th. */
const DUE = shanghai('2026-03-11 23:59:59');

let world: World;
let number: string;
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00', { policy: WHOLE });
  number = (await opened()).number;
});
const opened = () => world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
const assign = (unit: string, part: 'primary' | 'co-unit' = 'primary', of = number) =>
  world.do('desk', of, { command: 'assign', unit, part });
const parts = async (of = number) =>
  ((await world.state(of)).settlements ?? []).map(({ id, unit, dueAt, dropped, whole }) =>
    [id, unit, dueAt, ...(whole ? ['whole'] : []), ...(dropped ? ['dropped'] : [])].join(' '),
  );
/** The case as its page has it. */
const groundOf = async () =>
  ((await commandByApi(world, 'desk', number, 'note', { says: '核对' })).json['case'] as object | undefined) ?? {};
const breaches = async () =>
  ((await world.state(number)).breaches ?? []).filter(({ duty }) => duty.startsWith('settlement'));

describe('D1 · the ground of a case that nobody divided, where the rules give it a limit', () => {
  it('is one part of whoever answers for the case, from when it was given, and none before or of a co-unit', async () => {
    expect(await parts()).toEqual([]);
    await assign('unit-b', 'co-unit');
    expect(await parts()).toEqual([]);
    await world.rings();
    await assign('unit-a');
    expect(await parts()).toEqual([`T1 unit-a ${DUE} whole`]);
    expect(await world.clock(number, 'settlement:T1')).toMatchObject({
      basis: 'D1',
      dueAt: DUE,
      move: { unit: 'unit-a' },
    });
    // One text: what it was given.
    expect((await world.heard()).filter(({ person }) => person === 'unit-a-officer')).toHaveLength(1);
  });

  it('is reminded, missed by its unit, extended before that by another person, and settled without naming it', async () => {
    await assign('unit-a');
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, {
      command: 'ask-extension',
      settlement: 'T1',
      dueAt: shanghai('2026-03-13 18:00'),
      reason: '设备到货推迟',
      progress: '已停产',
    });
    await world.approve('duty-leader', number);
    await world.advance('2026-03-12 10:00');
    expect(await breaches()).toEqual([]);
    expect((await world.rings()).join('\n')).toMatch(/unit-a-officer .*线下处置/);
    await world.advance('2026-03-13 18:01');
    expect(await breaches()).toMatchObject([{ duty: 'settlement:T1', is: 'stands', unit: 'unit-a' }]);
    await world.do('unit-a-officer', number, { command: 'settle', says: '已整改', evidence });
    expect((await world.state(number)).settledAt).toBe(world.now);
    const clock = (await world.state(number)).clocks.findLast(({ kind }) => kind === 'settlement');
    expect(clock).toMatchObject({ state: 'met', late: true });
    await world.do('desk', number, { command: 'close' });
  });

  it('goes to whoever takes the case over, and is divided into parts that take its place', async () => {
    await assign('unit-a');
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '改派', toUnit: 'unit-b' });
    expect(await parts()).toEqual([`T1 unit-b ${DUE} whole`]);
    await assign('unit-a', 'co-unit');
    await commandByApi(world, 'desk', number, 'set-settlement', { unit: 'unit-a', says: '修复路面' });
    expect(await parts()).toEqual([`T1 unit-b ${DUE} whole dropped`, `T2 unit-a ${DUE}`]);
    expect(await world.clock(number, 'settlement:T1')).toBeUndefined();
    const whole = await commandByApi(world, 'desk', number, 'settle', { says: '已整改', evidence });
    expect(whole.json).toMatchObject({ type: 'urn:huiying:problem:settlement-missing' });
  });

  it('a case that is reopened asks for it anew; one that joins brings its own beside the other’s', async () => {
    await assign('unit-a');
    const other = (await opened()).number;
    await assign('unit-b', 'primary', other);
    await deskByApi(world, other, 'join', { target: number, reason: '同一事件' });
    expect(await parts()).toEqual([`T1 unit-a ${DUE} whole`, `T2 unit-b ${DUE}`]);
  });

  it('over New Year it counts working days alone; without the calendar of that year nothing is given less', async () => {
    world = await World.at('2026-12-30 10:00', { policy: WHOLE });
    number = (await opened()).number;
    await assign('unit-a');
    expect((await world.state(number)).assignments).toMatchObject([{ unit: 'unit-a' }]);
    // The calendar of 2027 is not announced yet: no limit in working days is reckoned into it (H3).
    expect(await parts()).toEqual([]);
    expect(await groundOf()).toMatchObject({ groundUnlimited: true });
  });
});

describe('D1 · where the rules give it none', () => {
  it('has no clock and says so, until a person sets a part or it is dealt with', async () => {
    world = await World.at('2026-03-04 10:00');
    number = (await opened()).number;
    expect(await groundOf()).not.toHaveProperty('groundUnlimited');
    await assign('unit-a');
    expect(await groundOf()).toMatchObject({ groundUnlimited: true });
    await commandByApi(world, 'desk', number, 'set-settlement', { unit: 'unit-a', says: '整改' });
    expect(await groundOf()).not.toHaveProperty('groundUnlimited');
  });
});
