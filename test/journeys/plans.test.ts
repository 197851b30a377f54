import { describe, expect, it } from 'vitest';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import { governing, projectionOf } from '../../functions/domain/projections/projection.ts';
import { settled, statement } from '../harness/answers.ts';
import { changed } from '../harness/policies.ts';
import { shanghai, World } from '../harness/world.ts';

const POLLUTION: Plan = {
  id: 'pollution',
  title: '污染投诉预案',
  clause: 'P1',
  unit: 'unit-b',
  district: true,
  kinds: { subjects: ['环境'] },
  grades: { emergencyGrades: ['none'] },
  steps: [
    { id: 'call', phase: 'coordination', says: '电话联系', who: 'desk', within: { hours: 1, from: 'confirmation' } },
    { id: 'look', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 4, from: 'discovery' } },
    { id: 'samples', phase: 'procedure', says: '采样', who: 'owner', within: { hours: 8, from: 'discovery' } },
    {
      id: 'answer',
      phase: 'release',
      says: '公开回应',
      who: 'lead',
      within: { hours: 40, from: 'discovery' },
      meets: 'response',
    },
  ],
  contacts: [],
  skeletons: [],
  readOn: '2026-01-05',
};
/** Of unit-a alone; it shares the look at the place, and asks for a report to its own head besides. */
const OWN: Plan = {
  ...POLLUTION,
  id: 'own',
  title: '本单位污染预案',
  unit: 'unit-a',
  steps: [
    ...POLLUTION.steps.slice(1, 2),
    { id: 'head', phase: 'coordination', says: '报主要领导', who: 'lead', within: { hours: 2, from: 'discovery' } },
  ],
};
const { district: _, ...OWN_ALONE } = OWN;

const policy = (...rows: Plan[]) => changed((rules) => ({ plans: { ...rules.plans, rows } }));

const begun = async (
  rows: Plan[],
  opened: Parameters<World['open']>[0] = {},
): Promise<{ world: World; number: string }> => {
  const world = await World.at('2026-03-04 10:00', { policy: policy(...rows) });
  const { number } = await world.open(opened);
  await world.heard();
  return { world, number };
};
/** The steps that a clock runs for, each until when. */
const chased = async (world: World, number: string) =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'plan-step' && state !== 'superseded')
    .map(({ of, dueAt, state, move }) => ({ of, dueAt, state, move }));
/** As texts call the steps of these plans. */
const STEPS = /电话联系|到场核查|采样|回访|报主要领导/;
const planTexts = async (world: World) =>
  (await world.heard())
    .filter(({ body }) => STEPS.test(body))
    .map(({ person, body }) => `${person} ${body.split(' ')[0]}`);

describe('P1 · the plan that fits is attached once the grades are confirmed', () => {
  it('with its steps, the hash of the rules and why, and no earlier', async () => {
    const { world, number } = await begun([POLLUTION]);
    expect((await world.state(number)).plan).toBeUndefined();
    const confirmed = await world.do('desk', number, { command: 'confirm' });
    const [event] = await world.events(number, 'plan-attached');
    expect(event).toMatchObject({
      plan: { id: 'pollution', title: '污染投诉预案', unit: 'unit-b' },
      policyId: confirmed.policyId,
      fits: { scope: 'district', by: 'subject' },
      confirmedAt: shanghai('2026-03-04 10:00'),
      actor: { id: 'desk' },
    });
    expect(event?.steps.map(({ id, due }) => [id, due])).toEqual([
      ['call', shanghai('2026-03-04 11:00')],
      ['look', shanghai('2026-03-04 14:00')],
      ['samples', shanghai('2026-03-04 18:00')],
      ['answer', shanghai('2026-03-06 02:00')],
    ]);
  });

  it('is none where no plan fits, and the record says nothing of one', async () => {
    const { world, number } = await begun([POLLUTION], { subject: '教育' });
    await world.do('desk', number, { command: 'confirm' });
    expect((await world.state(number)).plan).toBeUndefined();
    expect(await world.events(number, 'plan-attached')).toEqual([]);
  });

  it('leaves a case that goes to a superior organ, which keeps its number, unit and clocks alone (H5, H6)', async () => {
    const { world, number } = await begun([POLLUTION]);
    await world.do('desk', number, { command: 'confirm' });
    const told = { is: true, against: ['qu-zhengfu-ban'], noPublicMatter: true, reason: '反映值班台' };
    const state = await world.do('desk', number, { command: 'mark-wrongdoing', ...told });
    expect(state).toMatchObject({ offline: true, status: 'open' });
    expect(state.plan).toBeUndefined();
    expect(await chased(world, number)).toEqual([]);
  });

  it('is none of a case without content (H6)', async () => {
    const { world, number } = await begun([POLLUTION], { offline: true });
    await world.do('desk', number, { command: 'confirm' });
    expect((await world.state(number)).plan).toBeUndefined();
    await expect(
      world.do('desk', number, { command: 'choose-plan', plan: 'pollution', reason: '照办' }),
    ).rejects.toThrow('no-content');
  });

  it('gives a step time where the plan came when its time was over, and blames nobody', async () => {
    const { world, number } = await begun([POLLUTION], { discoveredAt: shanghai('2026-03-03 10:00') });
    await world.do('desk', number, { command: 'confirm' });
    const [event] = await world.events(number, 'plan-attached');
    // Discovered a day before: the four hours were over, and the rules give two from now.
    expect(event?.steps[1]).toMatchObject({
      id: 'look',
      dueByPlan: shanghai('2026-03-03 14:00'),
      due: shanghai('2026-03-04 12:00'),
    });
  });
});

describe('P1 · who answers and the grades say which plan it is; what is ticked stays ticked', () => {
  it('takes the plan of the unit that answers, and keeps the step that both have', async () => {
    const { world, number } = await begun([POLLUTION, OWN_ALONE]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'set-plan-step', step: 'look', is: 'done', says: '居民拍到现场' });
    const { plan } = await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect(plan).toMatchObject({ id: 'own', done: ['look'] });
    expect(await chased(world, number)).toMatchObject([{ of: 'head', dueAt: shanghai('2026-03-04 12:00') }]);
    // And back: what was ticked under either stays.
    await world.do('unit-a-officer', number, { command: 'set-plan-step', step: 'head', is: 'done' });
    const back = await world.do('desk', number, {
      command: 'withdraw',
      assignmentId: 'A1',
      reason: '错交',
      toUnit: 'street-c',
    });
    expect(back.plan).toMatchObject({ id: 'pollution', done: ['head', 'look'] });
  });

  it('reckons from the first confirmation however often it is graded', async () => {
    const { world, number } = await begun([POLLUTION]);
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('PT30M');
    const emergency = { opinion: 'III', emergency: 'III' } as const;
    await world.do('desk', number, { command: 'grade', grades: emergency, reason: '有人受伤' });
    expect((await world.state(number)).plan).toMatchObject({ steps: [], done: [] });
    expect((await world.state(number)).plan?.id).toBeUndefined();
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'III', emergency: null },
      reason: '查实无人受伤',
    });
    expect((await world.state(number)).plan).toMatchObject({
      id: 'pollution',
      confirmedAt: shanghai('2026-03-04 10:00'),
    });
    expect((await world.state(number)).plan?.steps[0]?.due).toBe(shanghai('2026-03-04 11:00'));
  });

  it('stays where a person chose, and goes on by itself after a reopening alone', async () => {
    const { world, number } = await begun([POLLUTION, OWN_ALONE]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'choose-plan', reason: '一次性询问，不必按预案' });
    const assigned = await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect(assigned.plan).toMatchObject({ chosen: true, steps: [] });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    const again = await world.do('desk', number, { command: 'reopen', reason: '复发' });
    expect(again.plan).toMatchObject({ id: 'own', done: [], confirmedAt: world.now });
  });

  it('refuses a plan that there is not, and one that it goes by already', async () => {
    const { world, number } = await begun([POLLUTION]);
    const choose = (plan: string) => world.do('desk', number, { command: 'choose-plan', plan, reason: '更合适' });
    await expect(choose('pollution')).rejects.toThrow('not-confirmed (A1)');
    await world.do('desk', number, { command: 'confirm' });
    await expect(choose('nothing')).rejects.toThrow('unknown-plan (P1)');
    await expect(choose('pollution')).rejects.toThrow('no-change (P1)');
  });
});

const assigned = async () => {
  const { world, number } = await begun([POLLUTION]);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  const set = (who: string, more: object) =>
    world.do(who, number, { command: 'set-plan-step', step: 'look', is: 'done', ...more });
  return { world, number, set };
};

describe('P1 · steps are ticked by whose they are, or by the desk that was told', () => {
  it('by the unit, with what proves it and when it was', async () => {
    const { world, number, set } = await assigned();
    await world.advance('PT2H');
    await set('unit-a-officer', { doneAt: shanghai('2026-03-04 11:30'), evidence: [{ kind: 'photo', ref: 'p1' }] });
    expect(await world.events(number, 'plan-step-set')).toMatchObject([
      { step: 'look', is: 'done', doneAt: shanghai('2026-03-04 11:30'), actor: { id: 'unit-a-officer' } },
    ]);
    await expect(set('unit-a-officer', {})).rejects.toThrow('no-change');
  });

  it('by the desk, which says who told it', async () => {
    const { world, number, set } = await assigned();
    await expect(set('desk', {})).rejects.toThrow('told-by-missing (H2)');
    await set('desk', { toldBy: '联络员来电' });
    expect((await world.state(number)).plan?.done).toEqual(['look']);
  });

  it('refuses another’s step, a time to come, and what nobody ticked', async () => {
    const { world, number, set } = await assigned();
    await world.do('desk', number, { command: 'assign', unit: 'street-c', part: 'co-unit' });
    await expect(set('street-c-officer', {})).rejects.toThrow('not-its-step (P1)');
    await expect(set('unit-a-officer', { toldBy: '自己' })).rejects.toThrow('told-by-not-asked');
    await expect(set('unit-a-officer', { doneAt: shanghai('2026-03-04 10:01') })).rejects.toThrow('not-done-yet');
    await expect(set('unit-a-officer', { is: 'open', says: '误' })).rejects.toThrow('no-change');
    await expect(set('unit-a-officer', { is: 'left-out' })).rejects.toThrow('reason-missing');
    await expect(set('unit-a-officer', { step: 'nothing' })).rejects.toThrow('no-such-step');
  });

  it('takes back a tick that was none, with a reason, and chases it again', async () => {
    const { world, number, set } = await assigned();
    await set('unit-a-officer', {});
    await set('unit-a-officer', { is: 'open', says: '看错了办件' });
    await world.do('desk', number, { command: 'set-plan-step', step: 'call', is: 'done' });
    expect(await chased(world, number)).toMatchObject([{ of: 'look', dueAt: shanghai('2026-03-04 14:00') }]);
  });

  it('is done with the duty that it is there for', async () => {
    const { world, number } = await assigned();
    await world.do('unit-a-officer', number, statement(world.now));
    await expect(
      world.do('unit-a-officer', number, { command: 'set-plan-step', step: 'answer', is: 'done' }),
    ).rejects.toThrow('done-by-duty');
  });
});

describe('P1, P8 · the next step rings for whose it is, and no miss of a plan is a breach', () => {
  it('one step at a time, and what is overdue besides', async () => {
    const { world, number } = await begun([POLLUTION]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    expect(await chased(world, number)).toMatchObject([{ of: 'call', state: 'running', move: { desk: true } }]);
    await world.heard();
    // 10:30 and 11:00 at the desk: half an hour before, and when it is due.
    await world.advance('2026-03-04 11:00');
    expect(await planTexts(world)).toEqual([
      'desk 【北仑政务】办件BL2600001（蓝）环境，4日11:00前电话联系',
      'desk 【北仑政务】办件BL2600001（蓝）环境，逾4日11:00未电话联系',
    ]);
    // From then on the next one runs beside it.
    expect(await chased(world, number)).toMatchObject([
      { of: 'call', state: 'missed' },
      { of: 'look', state: 'running', move: { primary: true } },
    ]);
    await world.advance('2026-03-04 13:30');
    expect((await planTexts(world)).map((said) => said.split(' ')[0])).toEqual(['unit-a-officer']);
    await world.do('unit-a-officer', number, { command: 'set-plan-step', step: 'look', is: 'done' });
    await world.do('desk', number, { command: 'set-plan-step', step: 'call', is: 'left-out', says: '已当面说过' });
    expect(await chased(world, number)).toMatchObject([{ of: 'samples', dueAt: shanghai('2026-03-04 18:00') }]);
    expect((await world.state(number)).breaches ?? []).toEqual([]);
  });

  it('stands in no list, facet or figure as a deadline: the answer governs', async () => {
    const { world, number } = await begun([POLLUTION]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-04 20:00');
    const state = await world.state(number);
    expect(state.clocks.some(({ kind, state: is }) => kind === 'plan-step' && is === 'missed')).toBe(true);
    expect(governing(state)).toBe(shanghai('2026-03-06 10:00'));
    // 签收 and the answer: two duties of the unit, whatever its plan asks for.
    expect(projectionOf(state).counts.filter((key) => key.endsWith('unit-a|duty'))).toHaveLength(2);
  });

  it('tells of a step that was missed before also where the next is due at that very moment', async () => {
    const [, look] = POLLUTION.steps;
    if (!look) throw new Error('no step');
    // Four hours after the look was due the ladder speaks of it again: just when the phone call is due.
    const call = { ...look, id: 'phone', says: '回访', within: { hours: 8, from: 'discovery' as const } };
    const { world, number } = await begun([{ ...POLLUTION, steps: [look, call] }]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-04 17:59');
    await world.heard();
    // A text to the same person waits two minutes for others.
    await world.advance('2026-03-04 18:03');
    expect((await planTexts(world)).toSorted()).toEqual([
      'desk 【北仑政务】办件BL2600001（蓝）环境，逾4日14:00未到场核查',
      'unit-a-officer 【北仑政务】办件BL2600001（蓝）环境，逾4日14:00未到场核查',
      'unit-a-officer 【北仑政务】办件BL2600001（蓝）环境，逾4日18:00未回访',
    ]);
    // The last that was missed is chased on; the one before stands in the plan.
    expect(await chased(world, number)).toMatchObject([{ of: 'phone', state: 'missed' }]);
  });

  it('goes to the desk where a unit without a part has the step, until it has one (H5)', async () => {
    const { world, number } = await begun([{ ...POLLUTION, steps: POLLUTION.steps.slice(2, 3) }]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect(await chased(world, number)).toMatchObject([{ of: 'samples', move: { desk: true } }]);
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    expect(await chased(world, number)).toMatchObject([{ of: 'samples', move: { unit: 'unit-b' } }]);
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A2', reason: '不需协办' });
    expect(await chased(world, number)).toMatchObject([{ of: 'samples', move: { desk: true } }]);
  });

  it('ends with the case, and keeps no case open', async () => {
    const { world, number } = await begun([POLLUTION]);
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    const closed = await world.do('desk', number, { command: 'close' });
    expect(closed.clocks.filter(({ kind }) => kind === 'plan-step')).toEqual([]);
    expect(closed.breaches ?? []).toEqual([]);
    await world.heard();
    await world.advance('P10D');
    expect(await planTexts(world)).toEqual([]);
  });

  it('tells a step that another plan does not have to be off to whoever was told of it', async () => {
    const { world, number } = await begun([POLLUTION, OWN_ALONE]);
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('2026-03-04 10:40');
    await world.heard();
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect((await world.heard()).filter(({ person }) => person === 'desk').map(({ body }) => body)).toEqual([
      expect.stringContaining('的电话联系事项已撤回'),
    ]);
  });

  it('chases nothing in a case that is older than the rules that have plans', async () => {
    const clocks = changed(({ clocks: rows, plans }) => ({
      clocks: rows.filter(({ kind }) => kind !== 'plan-step'),
      plans: { ...plans, rows: [POLLUTION] },
    }));
    const world = await World.at('2026-03-04 10:00', { policy: clocks });
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    expect((await world.state(number)).plan).toMatchObject({ id: 'pollution' });
    expect(await chased(world, number)).toEqual([]);
  });
});
