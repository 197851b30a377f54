import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import { casePlanAnswer } from '../../functions/handlers/http/api/schemas/plans.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { changed } from '../harness/policies.ts';
import { shanghai, World } from '../harness/world.ts';

const CONFERENCE = 'BLF2600001';
const GRAVE = { opinion: 'II', emergency: 'II' } as const;
const emergency: Partial<OpenCase> & { by: string } = {
  by: 'desk',
  subject: '环境',
  emergencyKind: '安全生产',
  grades: GRAVE,
  suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
};
/** A plan that asks for what a press conference is prepared with, too. */
const PLAN: Plan = {
  id: 'grave',
  title: '重大突发事件预案',
  clause: 'P1',
  unit: 'unit-b',
  district: true,
  kinds: { subjects: ['环境'] },
  grades: { emergencyGrades: ['I', 'II'] },
  steps: [
    {
      id: 'venue',
      phase: 'release',
      says: '落实会场',
      who: 'desk',
      within: { hours: 4, from: 'discovery' },
      conference: ['venue', 'invitations'],
    },
    { id: 'look', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 6, from: 'discovery' } },
  ],
  contacts: [],
  skeletons: [],
  readOn: '2026-01-05',
};

let world: World;
let number: string;

const command = async (name: string, body: object = {}, as = 'desk') => {
  const answer = await front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
    as,
    path: { number: CONFERENCE, command: name },
    body,
  });
  await world.settle();
  return answer;
};
const venue = async () => {
  const { json } = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
    as: 'desk',
    path: { number, part: 'plan' },
  });
  return casePlanAnswer.parse(json).plan?.steps.find(({ id }) => id === 'venue');
};
const chased = async (): Promise<(string | undefined)[]> =>
  (await world.state(number)).clocks
    .filter(({ kind, state }) => kind === 'plan-step' && (state === 'running' || state === 'missed'))
    .map(({ of }) => of);
const tick = () => world.do('desk', number, { command: 'set-plan-step', step: 'venue', is: 'done' });

/** A major emergency of a Wednesday morning; the conference that it asks for is proposed by itself. */
beforeEach(async () => {
  const policy = changed(({ plans }) => ({ plans: { ...plans, rows: [PLAN] } }));
  world = await World.at('2026-03-04 10:00', { policy });
  number = (await world.open(emergency)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
});

describe('P1, P3 · what a plan and a press conference both ask for is owed once', () => {
  it('is the plan’s while the conference is only proposed, and stands aside once it is planned', async () => {
    expect(await chased()).toEqual(['venue']);
    expect(await venue()).toMatchObject({ is: 'open', may: true });
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    expect(await chased()).toEqual(['look']);
    expect(await venue()).toMatchObject({ is: 'in-conference', conference: CONFERENCE, may: false, overdue: false });
    await expect(tick()).rejects.toMatchObject({ refused: 'in-conference', clause: 'P1' });
    await world.heard();
    await world.advance('2026-03-04 15:00');
    expect((await world.heard()).filter(({ body }) => body.includes('落实会场'))).toEqual([]);
  });

  it('is done there, by one fact for both, and open again where that is taken back', async () => {
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    await command('do-step', { step: 'venue', place: '区发布厅' }, 'unit-a-officer');
    expect(await venue()).toMatchObject({ is: 'in-conference' });
    await command('do-step', { step: 'invitations', says: '已通知 12 家' });
    expect(await venue()).toMatchObject({ is: 'by-conference', conference: CONFERENCE });
    await command('undo-step', { step: 'invitations' });
    expect(await venue()).toMatchObject({ is: 'in-conference' });
    await command('skip-step', { step: 'invitations', says: '只发通稿' });
    expect(await venue()).toMatchObject({ is: 'by-conference' });
    // Of its eight steps the case hears those alone that a plan asks for as well.
    await command('do-step', { step: 'facts', says: '已核实' }, 'unit-a-officer');
    expect(await world.events(number, 'conference-prepared')).toHaveLength(4);
  });

  it('is the plan’s again where the conference is called off', async () => {
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    await command('cancel', { says: '由上级统一发布' });
    expect(await venue()).toMatchObject({ is: 'open', may: true });
    expect(await chased()).toEqual(['venue']);
    await tick();
    expect(await venue()).toMatchObject({ is: 'done' });
  });
});

const another = async (body: object) => {
  const answer = await front(commandConference, world.ports).call('POST /api/conferences', {
    as: 'desk',
    body: { caseNumber: number, ...body },
  });
  await world.settle();
  return answer;
};
const ofSecond = async (name: string, body: object) => {
  const answer = await front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
    as: 'desk',
    path: { number: 'BLF2600002', command: name },
    body,
  });
  await world.settle();
  return answer;
};
const hold = () =>
  command('hold', {
    heldAt: shanghai('2026-03-05 08:00'),
    place: '区发布厅',
    attendance: [{ name: 'name of unit-a-spokesperson', post: '新闻发言人', person: 'unit-a-spokesperson' }],
    evidence: [{ kind: 'recording', ref: 'recording-1' }],
    outlets: [{ name: '北仑发布' }],
    final: true,
    answered: [],
    unanswered: [],
  });
const end = () => world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '不属政务舆情' });

describe('P1, P3 · what is prepared with a conference, whatever becomes of case and conference', () => {
  it('is known once the case is confirmed, where the conference was planned before', async () => {
    const { by: _, ...alert } = emergency;
    ({ number } = await world.open(alert));
    expect((await another({ at: shanghai('2026-03-05 08:00') })).status).toBe(201);
    await world.do('desk', number, { command: 'confirm', grades: GRAVE, categories: ['vital-interests'] });
    expect(await venue()).toMatchObject({ is: 'in-conference' });
    expect(await chased()).toEqual(['look']);
  });

  it('is the first one’s still where a second one is called off', async () => {
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    expect((await another({ at: shanghai('2026-03-05 09:00') })).status).toBe(201);
    expect(await venue()).toMatchObject({ conference: 'BLF2600002' });
    await ofSecond('cancel', { says: '并作一场' });
    expect(await venue()).toMatchObject({ is: 'in-conference', conference: CONFERENCE });
    expect(await chased()).toEqual(['look']);
  });

  it('is over once the conference was held, and is not asked for anew with a second one', async () => {
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    await world.advance('2026-03-05 09:00');
    expect((await hold()).json).toMatchObject({ conference: { status: 'held' } });
    expect(await venue()).toMatchObject({ is: 'by-conference', conference: CONFERENCE });
    expect((await another({ at: shanghai('2026-03-06 09:00') })).status).toBe(201);
    expect(await venue()).toMatchObject({ is: 'by-conference', conference: CONFERENCE });
  });

  it('is the plan’s where the case is open again after the hour at which it was called off', async () => {
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    await end();
    await world.approve('duty-leader', number);
    expect((await world.state(number)).status).toBe('ended');
    await world.advance('2026-03-05 09:00');
    await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
    expect(await venue()).toMatchObject({ is: 'open', may: true });
    await tick();
  });

  it('is the conference’s where that comes back with the case', async () => {
    await command('plan', { at: shanghai('2026-03-05 08:00') });
    await end();
    await world.approve('duty-leader', number);
    await world.do('desk', number, { command: 'reopen', reason: '问题复发' });
    expect(await venue()).toMatchObject({ is: 'in-conference', conference: CONFERENCE });
    expect(await chased()).toEqual(['look']);
  });
});
