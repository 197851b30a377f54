import { describe, expect, it } from 'vitest';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { actionOf } from '../../functions/domain/texts/action-of.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { statement } from '../harness/answers.ts';
import { commandByApi } from '../harness/by-api.ts';
import { call } from '../harness/code-page.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const N = 'BL2600001';
const CASE = `办件${N}（蓝）环境`;
const evidence = [{ kind: 'document' as const, ref: '复测报告' }];
const done = (settlement: string, more: object = {}): PersonCommand => ({
  command: 'settle',
  settlement,
  says: '已整改',
  evidence,
  ...more,
});
const EXTEND: Extract<PersonCommand, { command: 'ask-extension' }> = {
  command: 'ask-extension',
  settlement: 'T1',
  dueAt: shanghai('2026-03-20 18:00'),
  reason: '治理设备到货推迟',
  progress: '已停产，设备已下单',
};

/** Wednesday 4 March at 10:00: unit-a answers for it and signed, unit-b has a part; the public is answered. Every phone is quiet. */
async function answered(): Promise<World> {
  const world = await World.at('2026-03-04 10:00');
  await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '范围有限' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
  await world.do('unit-a-officer', N, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-b-officer', N, { command: 'contribute', assignmentId: 'A2', says: '已核查' });
  await world.do('desk', N, statement(world.now));
  await world.rings();
  return world;
}

/** Of what is to be done on the ground: nobody closes the case in these stories. */
const breachesOf = async (world: World) =>
  ((await world.state(N)).breaches ?? []).filter(({ duty }) => duty.startsWith('settlement'));

/** Two parts: the works are unit-a's, the road is unit-b's. */
async function divided(): Promise<World> {
  const world = await answered();
  const ask = (unit: string, says: string) => commandByApi(world, 'desk', N, 'set-settlement', { unit, says });
  expect((await ask('unit-a', '督促企业停产整改并复测')).status).toBe(200);
  expect((await ask('unit-b', '修复被压坏的路面')).status).toBe(200);
  return world;
}

describe('D1 · the fact on the ground, part by part', () => {
  it('asks each unit for its part, within five working days where nobody says when, and tells its officer at once', async () => {
    const world = await divided();
    // Received on Wednesday, which is not counted: Thursday, Friday, Monday, Tuesday, Wednesday the 11th.
    const due = shanghai('2026-03-11 23:59:59');
    expect((await world.state(N)).settlements).toMatchObject([
      { id: 'T1', unit: 'unit-a', dueAt: due },
      { id: 'T2', unit: 'unit-b', dueAt: due },
    ]);
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({
      basis: 'D1',
      move: { unit: 'unit-b' },
      startAt: world.now,
      dueAt: due,
    });
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `${CASE}，11日23:59前处置T1 +code`],
        ['4日10:00', 'unit-b-officer', `${CASE}，11日23:59前处置T2 +code`],
      ),
    );
  });

  it('closes only when every part is settled with proof, and says which are not', async () => {
    const world = await divided();
    expect((await commandByApi(world, 'desk', N, 'close', {})).json).toMatchObject({
      type: 'urn:huiying:problem:not-settled',
      clause: 'D1',
      detail: expect.stringContaining('尚缺处置事项：T1（unit-a）、T2（unit-b）'),
    });
    await world.do('unit-a-officer', N, done('T1'));
    expect((await world.state(N)).settledAt).toBeUndefined();
    expect((await commandByApi(world, 'desk', N, 'close', {})).text).toContain('尚缺处置事项：T2（unit-b）。');
    await world.advance('2026-03-05 09:00');
    await world.do('unit-b-officer', N, done('T2'));
    expect((await world.state(N)).settledAt).toBe(shanghai('2026-03-05 09:00'));
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-05 09:00') });
    expect((await world.do('desk', N, { command: 'close' })).status).toBe('closed');
  });

  it('refuses the whole where it is divided, a part without proof, twice, or of another unit', async () => {
    const world = await divided();
    const whole: PersonCommand = { command: 'settle', says: '都好了', evidence };
    await expect(world.do('unit-a-officer', N, whole)).rejects.toMatchObject({ refused: 'settlement-missing' });
    await expect(world.do('unit-a-officer', N, done('T1', { evidence: [] }))).rejects.toMatchObject({
      refused: 'evidence-missing',
    });
    await expect(world.do('unit-b-officer', N, done('T1'))).rejects.toMatchObject({
      refused: 'not-its-settlement',
      clause: 'D1',
    });
    await world.do('unit-a-officer', N, done('T1'));
    await expect(world.do('unit-a-officer', N, done('T1'))).rejects.toMatchObject({ refused: 'already-settled' });
    await expect(world.do('unit-a-officer', N, done('T9'))).rejects.toMatchObject({ refused: 'unknown-settlement' });
  });

  it('refuses a co-unit that has no part on the ground to settle the matter as a whole', async () => {
    const world = await answered();
    await expect(world.do('unit-b-officer', N, { command: 'settle', says: '都好了', evidence })).rejects.toMatchObject({
      refused: 'not-its-settlement',
    });
  });

  it('behind the code of its text a co-unit settles its own part, and is offered no other', async () => {
    const world = await divided();
    const code = (await world.heard()).find(({ person }) => person === 'unit-b-officer')?.code ?? '';
    const page = await call(world, code, { action: 'view' });
    expect(page.text).toContain('T2 修复被压坏的路面');
    expect(page.text).not.toContain('T1 ');
    const { personVersion } = await world.state(N);
    const pressed = { action: 'settle', version: String(personVersion), says: '已浇筑', evidence: '验收单' };
    expect(await call(world, code, { ...pressed, settlement: 'T2' })).toMatchObject({ status: 303 });
    expect(await world.events(N, 'settled')).toMatchObject([{ settlement: 'T2', actor: { via: 'link' } }]);
  });

  it('keeps how far a unit is with its part, which settles nothing', async () => {
    const world = await divided();
    const told = { assignmentId: 'A2', settlement: 'T2', says: '路面已围挡，明日浇筑' };
    expect((await commandByApi(world, 'unit-b-officer', N, 'report-progress', told)).status).toBe(200);
    expect(await world.events(N, 'progressed')).toMatchObject([{ settlement: 'T2', says: '路面已围挡，明日浇筑' }]);
    expect((await world.state(N)).settledAt).toBeUndefined();
    await expect(
      world.do('unit-b-officer', N, { command: 'report-progress', ...told, settlement: 'T1' }),
    ).rejects.toMatchObject({ refused: 'unknown-settlement' });
  });

  it('is missed by its unit when nothing comes, chased, and met late', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, done('T1'));
    await world.advance('2026-03-12 08:00');
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({ state: 'missed' });
    expect(await breachesOf(world)).toMatchObject([{ duty: 'settlement:T2', is: 'stands' }]);
    const heard = (await world.heard()).filter(({ person }) => person === 'unit-b-leader');
    expect(heard.map(({ body }) => body)).toEqual([expect.stringContaining('逾11日23:59未处置T2')]);
    await world.do('unit-b-officer', N, done('T2'));
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({ state: 'met', late: true });
  });

  it('H2 · a time written down after the miss counts only once a second person confirms it', async () => {
    const world = await divided();
    await world.advance('2026-03-12 08:00');
    await world.do('desk', N, done('T2', { unit: 'unit-b', settledAt: shanghai('2026-03-11 17:00') }));
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({ late: true, metAt: shanghai('2026-03-12 08:00') });
    const [proposal] = (await world.state(N)).proposals ?? [];
    await world.do('night-desk', N, { command: 'decide', proposalId: proposal?.id ?? '', decision: 'approve' });
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({ metAt: shanghai('2026-03-11 17:00') });
    expect((await world.clock(N, 'settlement:T2'))?.late ?? false).toBe(false);
    expect(await breachesOf(world)).toMatchObject([
      { duty: 'settlement:T1', is: 'stands' },
      { duty: 'settlement:T2', is: 'healed' },
    ]);
  });

  it('is reopened with a reason: a duty of its own, that nothing done before settles', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, done('T1'));
    await world.do('unit-b-officer', N, done('T2'));
    await world.advance('2026-03-05 10:00');
    const anew = { settlement: 'T2', reason: '又塌了' };
    expect((await commandByApi(world, 'unit-b-officer', N, 'reopen-settlement', anew)).status).toBe(403);
    await world.rings();
    await world.do('desk', N, {
      command: 'reopen-settlement',
      settlement: 'T2',
      reason: '路面又塌陷',
      dueAt: shanghai('2026-03-09 18:00'),
    });
    expect(await world.rings()).toEqual(phones(['5日10:00', 'unit-b-officer', `${CASE}，9日18:00前重办T2 +code`]));
    expect((await world.state(N)).settledAt).toBeUndefined();
    expect(await world.clock(N, 'settlement:T2')).toMatchObject({ state: 'met' });
    expect(await world.clock(N, 'settlement:T2.2')).toMatchObject({
      state: 'running',
      startAt: world.now,
      dueAt: shanghai('2026-03-09 18:00'),
    });
    await expect(world.do('desk', N, { command: 'close' })).rejects.toMatchObject({ refused: 'not-settled' });
    await expect(
      world.do('unit-b-officer', N, done('T2', { settledAt: shanghai('2026-03-04 10:00') })),
    ).rejects.toMatchObject({ refused: 'before-reopening' });
    await world.do('unit-b-officer', N, done('T2'));
    expect((await world.do('desk', N, { command: 'close' })).status).toBe('closed');
  });

  it.each([
    ['a part', 'T2', undefined, '处置T2'],
    ['a part that is asked for anew', 'T2', 2, '重办T2'],
    ['the tenth, by its number alone', 'T10', undefined, '处置10'],
    ['the tenth anew', 'T10', 3, '重办10'],
    ['the whole', 'T1', undefined, '线下处置'],
    ['the whole anew', 'T1', 2, '重新处置'],
  ])('a text names %s', async (_, id, rounds, says) => {
    const world = await divided();
    const state = await world.state(N);
    const clock = await world.clock(N, 'settlement:T2');
    if (!clock) throw new Error('no clock settlement:T2');
    const [part] = state.settlements ?? [];
    if (!part) throw new Error('no part');
    const of = rounds === undefined ? id : `${id}.${rounds}`;
    const settlements = [{ ...part, id, ...(id === 'T1' ? { whole: true as const } : {}) }];
    expect(actionOf({ ...clock, of }, { ...state, settlements }, currentPolicy())).toBe(says);
  });

  it('a matter that is not divided is opened anew too, as a whole', async () => {
    const world = await answered();
    await world.do('unit-a-officer', N, { command: 'settle', says: '已整改', evidence });
    await world.do('desk', N, { command: 'reopen-settlement', reason: '复测又超标' });
    await expect(world.do('desk', N, { command: 'close' })).rejects.toMatchObject({ refused: 'not-settled' });
  });

  it('a case that is reopened asks for every part anew', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, done('T1'));
    await world.do('unit-b-officer', N, done('T2'));
    await world.do('desk', N, { command: 'close' });
    await world.advance('2026-04-01 10:00');
    const state = await world.do('desk', N, { command: 'reopen', reason: '问题反弹' });
    expect(state.settledAt).toBeUndefined();
    // Thursday 2 and Friday 3 April; Qingming is 4 to 6 April; then Tuesday to Thursday the 9th.
    const due = shanghai('2026-04-09 23:59:59');
    expect(state.settlements).toMatchObject([
      { id: 'T1', rounds: 2, dueAt: due },
      { id: 'T2', rounds: 2, dueAt: due },
    ]);
  });

  it('drops a part with a reason, and only moves its time forward without a second person', async () => {
    const world = await divided();
    const drop: PersonCommand = { command: 'set-settlement', settlement: 'T2', drop: true };
    await expect(world.do('desk', N, drop)).rejects.toMatchObject({ refused: 'reason-missing' });
    await expect(
      world.do('desk', N, {
        command: 'set-settlement',
        settlement: 'T2',
        dueAt: shanghai('2026-03-13 18:00'),
        reason: '来不及',
      }),
    ).rejects.toMatchObject({ refused: 'extension-needed', clause: 'D1' });
    await world.do('unit-a-officer', N, done('T1'));
    await world.do('desk', N, { ...drop, reason: '路面系另案办理' });
    expect(await world.state(N)).toMatchObject({ settledAt: world.now });
    expect((await world.do('desk', N, { command: 'close' })).status).toBe('closed');
  });

  it('goes to whoever takes over, and to whoever answers for the case where nobody does', async () => {
    const world = await divided();
    await world.do('desk', N, { command: 'withdraw', assignmentId: 'A2', reason: '改派', toUnit: 'street-c' });
    expect((await world.state(N)).settlements).toMatchObject([{ unit: 'unit-a' }, { unit: 'street-c' }]);
    const heir = (await world.state(N)).assignments.find(({ unit }) => unit === 'street-c')?.id ?? '';
    await world.do('desk', N, { command: 'withdraw', assignmentId: heir, reason: '不必协办' });
    const clocks = (await world.state(N)).clocks.filter(({ kind, of }) => kind === 'settlement' && of === 'T2');
    expect(clocks.at(-1)).toMatchObject({ state: 'running', move: { primary: true } });
  });
});

describe('D1 · more time for the final result alone', () => {
  it('asked before it is due, with reason, progress and the new time: the old one stands until another decides', async () => {
    const world = await divided();
    await world.rings();
    const { command, ...asked } = EXTEND;
    expect((await commandByApi(world, 'unit-a-officer', N, command, asked)).status).toBe(200);
    const [proposal] = (await world.state(N)).proposals ?? [];
    expect(proposal).toMatchObject({ kind: 'extension', barred: ['unit-a'] });
    expect((await world.heardBy('duty-leader'))[0]?.body).toContain('4日18:00前审批延期');
    expect(await world.clock(N, 'settlement:T1')).toMatchObject({ dueAt: shanghai('2026-03-11 23:59:59') });
    const decide = { command: 'decide' as const, proposalId: proposal?.id ?? '', decision: 'approve' as const };
    await expect(world.do('unit-a-leader', N, decide)).rejects.toMatchObject({ clause: 'D1' });
    await world.do('duty-leader', N, decide);
    expect((await world.state(N)).settlements?.[0]).toMatchObject({ dueAt: EXTEND.dueAt, extended: 1 });
    const clocks = (await world.state(N)).clocks.filter(({ of }) => of === 'T1');
    expect(clocks).toMatchObject([{ id: 'settlement:T1#2', state: 'running', dueAt: EXTEND.dueAt }]);
    // The public's limits are what they were.
    expect(await world.clock(N, 'response')).toMatchObject({ dueAt: shanghai('2026-03-06 10:00') });
    await world.advance('2026-03-12 08:00');
    expect(await breachesOf(world)).toMatchObject([{ duty: 'settlement:T2' }]);
  });

  it('the decider may give another time, with a reason and within the bounds', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, EXTEND);
    const proposalId = (await world.state(N)).proposals?.[0]?.id ?? '';
    const decide = (dueAt: string, says?: string): PersonCommand => ({
      command: 'decide',
      proposalId,
      decision: 'approve',
      changes: { dueAt },
      ...(says === undefined ? {} : { says }),
    });
    const given = shanghai('2026-03-16 18:00');
    await expect(world.do('duty-leader', N, decide(given))).rejects.toMatchObject({ refused: 'reason-missing' });
    await expect(world.do('duty-leader', N, decide(shanghai('2026-03-11 18:00'), '太久'))).rejects.toMatchObject({
      refused: 'not-later',
    });
    await expect(world.do('duty-leader', N, decide(shanghai('2026-03-26 00:00'), '从宽'))).rejects.toMatchObject({
      refused: 'too-far',
    });
    await world.do('duty-leader', N, decide(given, '设备16日前可到'));
    expect((await world.state(N)).settlements?.[0]).toMatchObject({ dueAt: given, extended: 1 });
    expect(await world.events(N, 'proposal-decided')).toMatchObject([
      { payload: { dueAt: given, was: shanghai('2026-03-11 23:59:59') } },
    ]);
  });

  it('sent back, it leaves the time as it was', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, EXTEND);
    const [proposal] = (await world.state(N)).proposals ?? [];
    await world.do('duty-leader', N, {
      command: 'decide',
      proposalId: proposal?.id ?? '',
      decision: 'send-back',
      says: '应当按期完成',
    });
    expect(await world.clock(N, 'settlement:T1')).toMatchObject({ dueAt: shanghai('2026-03-11 23:59:59') });
  });

  it('decided after the old time is over, the miss stands', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, EXTEND);
    await world.advance('2026-03-12 09:00');
    const [proposal] = (await world.state(N)).proposals ?? [];
    await world.do('duty-leader', N, { command: 'decide', proposalId: proposal?.id ?? '', decision: 'approve' });
    const state = await world.state(N);
    expect(state.breaches).toContainEqual(expect.objectContaining({ duty: 'settlement:T1', is: 'stands' }));
    expect(state.clocks.findLast(({ of }) => of === 'T1')).toMatchObject({ state: 'running', dueAt: EXTEND.dueAt });
  });

  // Ten working days after Wednesday the 11th: 12, 13, 16 to 20, 23 to 25 March.
  it.each<[string, Partial<Extract<PersonCommand, { command: 'ask-extension' }>>, string]>([
    ['an earlier time', { dueAt: shanghai('2026-03-11 12:00') }, 'not-later'],
    ['more than ten working days', { dueAt: shanghai('2026-03-26 00:00') }, 'too-far'],
    ['a part that there is not', { settlement: 'T7' }, 'unknown-settlement'],
    ['a part of another unit', { settlement: 'T1' }, 'not-its-settlement'],
  ])('refuses %s', async (_, more, refused) => {
    const world = await divided();
    const who = refused === 'not-its-settlement' ? 'unit-b-officer' : 'unit-a-officer';
    await expect(world.do(who, N, { ...EXTEND, ...more })).rejects.toMatchObject({ refused });
  });

  it('refuses it once the time is over, twice at once, and a third time', async () => {
    const world = await divided();
    const approve = async () => {
      const [proposal] = (await world.state(N)).proposals ?? [];
      await world.do('duty-leader', N, { command: 'decide', proposalId: proposal?.id ?? '', decision: 'approve' });
    };
    await world.do('unit-a-officer', N, EXTEND);
    await expect(
      world.do('unit-a-officer', N, { ...EXTEND, dueAt: shanghai('2026-03-19 18:00') }),
    ).rejects.toMatchObject({ refused: 'already-proposed' });
    await approve();
    await world.do('unit-a-officer', N, { ...EXTEND, dueAt: shanghai('2026-03-25 18:00') });
    await approve();
    await expect(
      world.do('unit-a-officer', N, { ...EXTEND, dueAt: shanghai('2026-03-27 18:00') }),
    ).rejects.toMatchObject({ refused: 'extended-already' });
    await world.advance('2026-03-12 09:00');
    await expect(world.do('unit-b-officer', N, { ...EXTEND, settlement: 'T2' })).rejects.toMatchObject({
      refused: 'due-past',
      clause: 'D1',
    });
  });

  it('H4 · there is none for the 5, 24 and 48 hours: no command asks for it', async () => {
    const world = await answered();
    const asked = { settlement: 'response', dueAt: EXTEND.dueAt, reason: '来不及', progress: '无' };
    expect((await commandByApi(world, 'unit-a-officer', N, 'ask-extension', asked)).json).toMatchObject({
      type: 'urn:huiying:problem:unknown-settlement',
    });
  });
});

describe('H1 · what was complained of is still to be done', () => {
  it('a deleted post or a withdrawn complaint, put down as a note, settles and answers nothing', async () => {
    const world = await divided();
    await world.do('unit-a-officer', N, { command: 'note', says: '原帖已删除，反映人已撤诉' });
    await expect(world.do('desk', N, { command: 'close' })).rejects.toMatchObject({ refused: 'not-settled' });
    expect(await world.clock(N, 'settlement:T1')).toMatchObject({ state: 'running' });
  });
});
