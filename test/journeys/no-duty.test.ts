import { beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { PersonCommand, SystemCommand } from '../../functions/domain/case/commands.ts';
import type { Grade } from '../../functions/domain/matter/grade.ts';
import { projectionOf } from '../../functions/domain/projections/projection.ts';
import { statement } from '../harness/answers.ts';
import { shanghai, World } from '../harness/world.ts';

const told = (emergency: Grade, alertId = 'a2'): SystemCommand => ({
  command: 'grow',
  alertId,
  what: 'emergency',
  says: '死亡12人',
  suggestion: { grades: { opinion: emergency, emergency }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
});
const REFUTE = { command: 'refute', body: '区应急管理局', says: '查无此事，现场无伤亡' } as const;
const FIRST = 'first-information';
const REPORT = 'immediate-report';
const WRITTEN = 'written-report';

let world: World;
let number: string;
const state = () => world.state(number);
const breaches = async () => ((await state()).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const asked = async () =>
  (await world.events(number, 'proposed')).map(({ proposal, payload }) => ({ ...proposal, payload }));
const decide = async (who: string, proposalId: string, decision: 'approve' | 'send-back' = 'approve') =>
  world.do(who, number, { command: 'decide', proposalId, decision, says: '同意' });

/** A light case of unit A, confirmed on Wednesday at ten; a graver emergency is told of at eleven and missed by everybody. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open());
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.advance('2026-03-04 11:00');
  await world.system(number, told('II'));
  await world.advance('2026-03-04 17:00');
});

describe('A1, H2 · what was missed of nothing but a refuted emergency', () => {
  it('is put before a second person as no duty; what the desk did not confirm in time stays', async () => {
    const confirm = `confirm:${(await state()).graver?.id ?? ''}`;
    expect(await breaches()).toEqual([`${confirm} stands`, `${REPORT} stands`, `${WRITTEN} stands`, `${FIRST} stands`]);
    await world.do('desk', number, REFUTE);
    expect(await breaches()).toEqual([`${confirm} stands`, `${REPORT} stands`, `${WRITTEN} stands`, `${FIRST} stands`]);
    // Of the unit a leader of another one decides, of the desk the leader of the district alone.
    const [ofUnit, ofDesk] = await asked();
    expect(ofUnit).toMatchObject({
      kind: 'no-duty',
      by: 'desk',
      deciders: ['desk-leader', 'district-leader'],
      barred: ['unit-a'],
      payload: { duties: [FIRST] },
    });
    expect(ofDesk).toMatchObject({ deciders: ['district-leader'], payload: { duties: [REPORT, WRITTEN] } });
    await expect(decide('desk', ofUnit?.id ?? '')).rejects.toThrow('second-person-needed');
    await expect(decide('duty-leader', ofDesk?.id ?? '')).rejects.toThrow('not-the-decider');
    await decide('duty-leader', ofUnit?.id ?? '');
    await decide('mayor', ofDesk?.id ?? '');
    expect(await breaches()).toEqual([
      `${confirm} stands`,
      `${REPORT} no-duty`,
      `${WRITTEN} no-duty`,
      `${FIRST} no-duty`,
    ]);
    expect(await world.events(number, 'no-duty-found')).toMatchObject([
      { duties: [FIRST], reason: expect.stringContaining('区应急管理局') as string, actor: { id: 'duty-leader' } },
      { duties: [REPORT, WRITTEN], actor: { id: 'mayor' } },
    ]);
    const { counts } = projectionOf(await state());
    expect(counts.filter((key) => key.startsWith('facts-'))).toEqual([
      'facts-2026-03 desk|breach-stands',
      'facts-2026-03 unit-a|duty',
      'facts-2026-03 unit-a|duty',
      'facts-2026-03 unit-a|in-time',
    ]);
  });

  it('is told once to whoever was told of the miss', async () => {
    expect((await world.rings()).join()).toMatch(/unit-a-officer [^,]*逾4日16:00未首次发布/);
    await world.do('desk', number, REFUTE);
    await world.rings();
    const [ofUnit] = await asked();
    await decide('duty-leader', ofUnit?.id ?? '');
    const off = (await world.rings()).filter((ring) => ring.includes('无此义务'));
    expect(off.join()).toContain('首次发布');
    expect(off.map((ring) => ring.split(' ')[1] ?? '').toSorted()).toEqual([
      'desk',
      'duty-leader',
      'mayor',
      'unit-a-head',
      'unit-a-leader',
      'unit-a-officer',
    ]);
  });

  it('sent back, stays a breach, and may be set aside by hand', async () => {
    await world.do('desk', number, REFUTE);
    const [ofUnit] = await asked();
    await decide('duty-leader', ofUnit?.id ?? '', 'send-back');
    expect(await breaches()).toContain(`${FIRST} stands`);
    await world.do('duty-leader', number, { command: 'set-aside', duty: FIRST, reason: '核实' });
    expect(await breaches()).toContain(`${FIRST} set-aside`);
  });

  it('that was answered late all the same is none either', async () => {
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, REFUTE);
    const [ofUnit] = await asked();
    expect(ofUnit?.payload).toEqual({ kind: 'no-duty', duties: [FIRST] });
  });

  it('asks for nothing where nothing was missed, and not for what grades that stood had brought', async () => {
    const other = (await world.open()).number;
    await world.do('desk', other, { command: 'confirm' });
    await world.do('desk', other, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '死亡31人' });
    await world.advance('2026-03-04 23:00');
    expect(((await world.state(other)).breaches ?? []).map(({ duty }) => duty)).toContain(FIRST);
    await world.do('desk', other, { command: 'grade', grades: { opinion: 'IV', emergency: null }, reason: '他地' });
    await world.system(other, told('I', 'a3'));
    await world.do('desk', other, REFUTE);
    expect(await world.events(other, 'proposed')).toEqual([]);
  });

  it('is put before him as well where a person finds it lighter than it was told, and never what the lighter one asks for', async () => {
    const lighter = { command: 'grade', grades: { opinion: 'III', emergency: 'III' }, reason: '死亡3人' } as const;
    await world.do('desk', number, lighter);
    expect((await asked()).map(({ payload, deciders }) => [payload, deciders.length])).toEqual([
      [{ kind: 'no-duty', duties: [FIRST] }, 2],
      [{ kind: 'no-duty', duties: [REPORT, WRITTEN] }, 1],
    ]);
    await world.advance('2026-03-05 00:00');
    // Within twelve hours it was not told of either: that was owed.
    const [ofUnit] = await asked();
    await expect(decide('duty-leader', ofUnit?.id ?? '')).rejects.toThrow('duty-owed');
  });

  it('asks for nothing where the emergency is found as grave as it was told', async () => {
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'II' }, reason: '属实' });
    expect(await asked()).toEqual([]);
  });

  it('is no more where the duty turns out to be owed after all', async () => {
    await world.do('desk', number, REFUTE);
    const [ofUnit] = await asked();
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'II', emergency: 'II' },
      reason: '确有其事',
    });
    await expect(decide('duty-leader', ofUnit?.id ?? '')).rejects.toThrow('duty-owed');
    expect(await breaches()).toContain(`${FIRST} stands`);
  });

  it('found so and then owed after all, is a breach again', async () => {
    await world.do('desk', number, REFUTE);
    const [ofUnit] = await asked();
    await decide('duty-leader', ofUnit?.id ?? '');
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'II', emergency: 'II' },
      reason: '确有其事',
    });
    expect(await breaches()).toContain(`${FIRST} stands`);
    expect((await state()).clocks.find(({ kind }) => kind === FIRST)).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-04 16:00'),
    });
  });

  it('keeps the case from no end: there was no duty', async () => {
    await world.do('desk', number, REFUTE);
    for (const { id, deciders } of await asked()) await decide(deciders.length === 1 ? 'mayor' : 'duty-leader', id);
    const after = await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '他地' });
    expect(after).toMatchObject({ status: 'ended' });
  });
});

const LIGHT = { opinion: 'IV', emergency: null } as const;
const suggested = async (grades: Case['grades'], by: PersonCommand) => {
  const given = await World.at('2026-03-04 10:00');
  const suggestion = { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] };
  const opened = await given.open({ suggestion });
  await given.do('desk', opened.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await given.advance('2026-03-04 16:00');
  const after = await given.do('desk', opened.number, by);
  const [unit, desk] = await given.events(opened.number, 'proposed');
  return { after, payloads: [unit, desk].map((event) => event?.payload) };
};

describe('A1, H2 · what was missed of nothing but suggested grades that nobody had confirmed', () => {
  it.each<[string, PersonCommand]>([
    ['confirmed lighter', { command: 'confirm', grades: LIGHT, reason: '并非突发事件' }],
    ['graded lighter', { command: 'grade', grades: LIGHT, reason: '并非突发事件' }],
  ])('%s, is put before a second person; the desk’s own lateness stays', async (_, command) => {
    const { after, payloads } = await suggested({ opinion: 'II', emergency: 'II' }, command);
    expect(payloads).toEqual([
      { kind: 'no-duty', duties: [FIRST] },
      { kind: 'no-duty', duties: [REPORT, WRITTEN] },
    ]);
    expect((after.breaches ?? []).map(({ duty, is }) => `${duty} ${is}`)).toEqual([
      'confirm stands',
      'sign:A1 stands',
      `${REPORT} stands`,
      `${WRITTEN} stands`,
      `${FIRST} stands`,
    ]);
  });

  it('is not where the grades are confirmed as suggested, nor what the lighter ones ask for as well', async () => {
    const same = await suggested({ opinion: 'II', emergency: 'II' }, { command: 'confirm' });
    expect(same.payloads).toEqual([undefined, undefined]);
    const lighter = { opinion: 'II', emergency: null } as const;
    const partly = await suggested(
      { opinion: 'I', emergency: 'II' },
      { command: 'confirm', grades: lighter, reason: '并非突发事件' },
    );
    expect(partly.payloads).toEqual([{ kind: 'no-duty', duties: [FIRST] }, undefined]);
  });
});
