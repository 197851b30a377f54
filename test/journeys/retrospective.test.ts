import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { isOverAs } from '../../functions/domain/kinds/retrospectives-told.ts';
import { retrospectiveAnswer, retrospectivesAnswer } from '../../functions/handlers/http/api/schemas/retrospectives.ts';
import { openPlans } from '../../functions/matter/keep-plans.ts';
import { settled, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { call } from '../harness/code-page.ts';
import { RETRO, retrospectivesOf } from '../harness/retrospectives.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const CASE = 'BL2600001';
const OF = `办件${RETRO}（蓝）环境`;
const FOUND = { happened: '5日到场，6日回应。', why: '口径两次退回。', lessons: '备好口径模板。' };
const PROOF = [{ kind: 'document', ref: '北环〔2026〕12号' }];

let world: World;
let retro: ReturnType<typeof retrospectivesOf>;

/** A case of a unit, signed at once, that is answered and settled at `answered`, and closed an hour later. */
async function closedCase(answered: string, more: Partial<OpenCase> & { unit?: string } = {}): Promise<string> {
  const { unit = 'unit-a', ...given } = more;
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, ...given });
  await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
  await world.do(`${unit}-officer`, number, { command: 'sign', assignmentId: 'A1' });
  await world.advance(answered);
  await world.do(`${unit}-officer`, number, statement(world.now));
  await world.do(`${unit}-officer`, number, settled);
  await world.advance('PT1H');
  await world.rings();
  await world.do('desk', number, { command: 'close' });
  return number;
}
const view = async (as = 'desk', number = RETRO) =>
  retrospectiveAnswer.parse((await retro.read(as, number)).json).retrospective;
const rows = async (as: string) => retrospectivesAnswer.parse((await retro.list(as)).json).retrospectives;
const ofRetro = async (): Promise<string[]> => (await world.rings()).filter((ring) => ring.includes('BLP'));

/** Wednesday 4 March, 10:00. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  retro = retrospectivesOf(world);
});

describe('D4 · a retrospective opens by itself when a case is over that must be looked back at', () => {
  it('follows one whose answer came after 48 hours, is its unit’s, and says so at once', async () => {
    await closedCase('2026-03-06 15:00');
    expect(await retro.stored()).toMatchObject({
      caseNumber: CASE,
      grounds: ['missed'],
      unit: 'unit-a',
      status: 'open',
      drill: false,
    });
    // Ten days of 24 hours from the closing.
    expect(await ofRetro()).toEqual(phones(['6日16:00', 'unit-a-officer', `${OF}，16日16:00前写复盘，请登录办理。`]));
  });

  it('follows none that was answered in time and is not grave', async () => {
    await closedCase('2026-03-05 15:00');
    expect(await retro.all()).toEqual([]);
  });

  it('is opened once, however often what follows is carried out', async () => {
    world = await World.at('2026-03-04 10:00', { twice: true });
    retro = retrospectivesOf(world);
    await closedCase('2026-03-06 15:00');
    expect(await retro.all()).toHaveLength(1);
  });

  it('follows a case that grew graver after a person had graded it, and not one that was graded lighter', async () => {
    const grown = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', grown.number, {
      command: 'grade',
      grades: { opinion: 'III', emergency: null },
      reason: '转载增多',
    });
    const lighter = await world.open({ by: 'desk', grades: { opinion: 'III', emergency: null }, gradeReason: '现场' });
    await world.do('desk', lighter.number, {
      command: 'grade',
      grades: { opinion: 'IV', emergency: null },
      reason: '已平息',
    });
    for (const { number } of [grown, lighter]) {
      await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
      await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
      await world.do('unit-a-officer', number, statement(world.now));
      await world.do('unit-a-officer', number, settled);
      await world.do('desk', number, { command: 'close' });
    }
    expect((await retro.all()).map(({ caseNumber, grounds }) => [caseNumber, grounds])).toEqual([
      [grown.number, ['risen']],
    ]);
  });

  it('A1 · takes what a person made of a first suggestion for no growth', async () => {
    const { number } = await world.open();
    await world.do('desk', number, {
      command: 'confirm',
      grades: { opinion: 'III', emergency: null },
      reason: '多人反映',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    expect((await world.state(number)).grades.opinion).toBe('III');
    expect(await retro.all()).toEqual([]);
  });

  it('follows one by hand where a person asks for it, and never an open case or one under way', async () => {
    const number = await closedCase('2026-03-05 15:00');
    expect(await retro.open(number, '区领导要求')).toMatchObject({ status: 201 });
    expect(await retro.stored()).toMatchObject({ grounds: ['by-hand'], unit: 'unit-a' });
    expect(await retro.open(number)).toMatchObject({ status: 409 });
    const open = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    expect((await retro.open(open.number)).json).toMatchObject({
      clause: 'D4',
      detail: '办件尚未办结，请办结后再复盘',
    });
    expect(await retro.open(number, '也要复盘', 'unit-a-officer')).toMatchObject({ status: 403 });
  });
});

describe('D4 · its timeline is written by the record of its case', () => {
  it('tells what was said when, and what was late by how much', async () => {
    await closedCase('2026-03-06 15:00');
    const { timeline, late, growth } = await view();
    expect(timeline.map(({ what, at }) => [what, at])).toEqual([
      ['discovered', shanghai('2026-03-04 10:00')],
      ['assigned', shanghai('2026-03-04 10:00')],
      ['signed', shanghai('2026-03-04 10:00')],
      ['missed', shanghai('2026-03-06 10:00')],
      ['released', shanghai('2026-03-06 15:00')],
      ['settled', shanghai('2026-03-06 15:00')],
      ['closed', shanghai('2026-03-06 16:00')],
    ]);
    expect(late).toMatchObject([
      {
        duty: 'response',
        unit: { id: 'unit-a' },
        dueAt: shanghai('2026-03-06 10:00'),
        metAt: shanghai('2026-03-06 15:00'),
        waited: 0,
      },
    ]);
    expect(growth).toEqual({ before: 0, after: 0 });
  });

  it('P7 · and why, as a named person found who judged the miss', async () => {
    await closedCase('2026-03-06 15:00');
    await world.do('mayor', CASE, { command: 'tolerate', duty: 'response', reason: '主动发声，口径复核费时' });
    expect((await view()).late).toMatchObject([{ duty: 'response', is: 'stands', why: '主动发声，口径复核费时' }]);
  });

  it('H5 · is nobody’s who may not read the case: a unit that only mends something reads what it is to mend', async () => {
    await closedCase('2026-03-06 15:00');
    await retro.command('ask-action', { says: '值班审定', unit: 'unit-b', by: shanghai('2026-03-20 17:00') });
    expect(await view('unit-b-officer')).toMatchObject({ timeline: [], late: [], actions: [{ id: 'M1' }] });
    expect((await view('unit-a-officer')).timeline).not.toEqual([]);
    expect(await retro.read('street-c-officer')).toMatchObject({ status: 403 });
  });
});

describe('D4, H2 · corrective actions are asked for, chased, done, and confirmed by another', () => {
  beforeEach(async () => {
    await closedCase('2026-03-06 15:00');
    await world.advance('2026-03-09 09:00');
    await world.rings();
    await retro.command('set-findings', FOUND, 'unit-a-officer');
    await retro.command('ask-action', { says: '夜间审定值班', unit: 'unit-b', by: shanghai('2026-03-20 17:00') });
  });
  const done = (as = 'unit-b-officer') =>
    retro.command('report-done', { action: 'M1', says: '已印发办法', evidence: PROOF }, as);

  it('texts the unit when it is asked, before it is due, and with its leader once it was missed', async () => {
    const due = `${OF}，20日17:00前整改，请登录办理。`;
    await world.advance('2026-03-21 16:00');
    expect(await ofRetro()).toEqual(
      phones(
        ['9日09:00', 'unit-b-officer', due],
        ['13日17:00', 'unit-b-officer', due],
        ['19日17:00', 'unit-b-officer', due],
        ['20日17:00', 'unit-b-officer unit-b-leader', `${OF}逾20日17:00未整改，请登录办理。`],
      ),
    );
  });

  it('is returned with another time, is chased by that, and falls silent once it is confirmed', async () => {
    await world.advance('2026-03-12 09:00');
    await world.rings();
    await done();
    expect(await ofRetro()).toEqual(phones(['12日09:00', 'desk', `${OF}复盘：已报整改，请登录查看。`]));
    await retro.command('return-action', { action: 'M1', says: '没有记录', by: shanghai('2026-03-16 17:00') });
    await world.advance('2026-03-15 18:00');
    expect(await ofRetro()).toEqual(
      phones(
        ['12日09:00', 'unit-b-officer', `${OF}复盘：整改退回，请登录查看。`],
        ['15日17:00', 'unit-b-officer', `${OF}，16日17:00前整改，请登录办理。`],
      ),
    );
    await done();
    await world.rings();
    await retro.command('confirm-action', { action: 'M1', says: '抽查属实' });
    expect(await ofRetro()).toEqual(phones(['15日18:00', 'unit-b-officer', `${OF}复盘：整改已核，请登录查看。`]));
    await world.advance('2026-04-20 09:00');
    expect(await ofRetro()).toEqual([]);
    expect((await view()).actions).toMatchObject([{ state: 'confirmed', returns: 1, unit: { id: 'unit-b' } }]);
  });

  it('presses the desk to look at what was done', async () => {
    await done();
    await world.advance('2026-03-12 10:00');
    const rings = await ofRetro();
    expect(rings).toContain(`12日09:00 desk ${OF}逾12日09:00未核整改，请登录办理。`);
    expect(rings).toContain(`12日09:00 duty-leader ${OF}逾12日09:00未核整改，请登录办理。`);
  });

  it.each<[string, string, object, string, number, string]>([
    ['the unit itself does not confirm it', 'confirm-action', { action: 'M1' }, 'unit-b-leader', 403, 'H2'],
    ['before it is done', 'confirm-action', { action: 'M1' }, 'desk', 422, 'D4'],
    [
      'another unit does not report it',
      'report-done',
      { action: 'M1', says: '好', evidence: PROOF },
      'unit-a-officer',
      422,
      'D4',
    ],
    ['nothing shows it', 'report-done', { action: 'M1', says: '好', evidence: [] }, 'unit-b-officer', 422, 'D4'],
    ['no such action', 'drop-action', { action: 'M9', says: '重复' }, 'desk', 422, 'D4'],
    [
      'a unit asks another',
      'ask-action',
      { says: '改', unit: 'unit-b', by: '2026-03-30T17:00:00+08:00' },
      'unit-a-officer',
      422,
      'D4',
    ],
    [
      'due in the past',
      'ask-action',
      { says: '改', unit: 'unit-a', by: '2026-03-08T17:00:00+08:00' },
      'desk',
      422,
      'D4',
    ],
    ['due in years', 'ask-action', { says: '改', unit: 'unit-a', by: '2028-03-08T17:00:00+08:00' }, 'desk', 422, 'D4'],
    ['an action is under way', 'close', { says: '好了' }, 'desk', 422, 'D4'],
  ])('refuses, with its clause: %s', async (_says, name, body, as, status, clause) => {
    const answer = await retro.command(name, body, as);
    expect([answer.status, answer.json['clause']]).toEqual([status, clause]);
  });

  it('refuses the confirmation of whoever reported it, where a desk unit mends itself', async () => {
    await retro.command('ask-action', { says: '值班台改', unit: 'qu-zhengfu-ban', by: shanghai('2026-03-20 17:00') });
    await retro.command('report-done', { action: 'M2', says: '已改', evidence: PROOF }, 'desk');
    expect((await retro.command('confirm-action', { action: 'M2' }, 'desk')).json).toMatchObject({ clause: 'H2' });
    expect(await retro.command('confirm-action', { action: 'M2' }, 'night-desk')).toMatchObject({ status: 200 });
  });

  it('is closed once findings are there and every action is confirmed or dropped', async () => {
    await retro.command('drop-action', { action: 'M1', says: '并入他件' });
    expect(await retro.command('close', { says: '已整改' })).toMatchObject({ status: 200 });
    expect(await retro.stored()).toMatchObject({ status: 'closed' });
    await world.rings();
    await world.advance('2026-04-20 09:00');
    expect(await ofRetro()).toEqual([]);
  });

  it('shows open lessons with their actions by unit on one page, each unit its own', async () => {
    expect(await rows('desk')).toMatchObject([{ number: RETRO, actions: [{ unit: { id: 'unit-b' }, state: 'open' }] }]);
    expect(await rows('unit-b-officer')).toHaveLength(1);
    expect(await rows('street-c-officer')).toEqual([]);
  });
});

describe('D4, H2 · the same again within a year opens the lesson anew, once a person says that it is', () => {
  const LATER = 'BL2600002';
  beforeEach(async () => {
    await closedCase('2026-03-06 15:00');
    await retro.command('set-findings', FOUND);
    await retro.command('close', { says: '已吸取' });
    await world.advance('2026-05-06 10:00');
    await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', LATER, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.rings();
    await retro.night();
  });

  it('is put before the desk by the night, once', async () => {
    await retro.night();
    expect(await ofRetro()).toEqual(phones(['6日10:00', 'desk', `${OF}，9日10:00前核反弹，请登录办理。`]));
    expect(await view()).toMatchObject({ status: 'closed', recurrences: [{ case: LATER, state: 'noted' }] });
  });

  it('confirmed, findings are asked for anew', async () => {
    await world.rings();
    await retro.command('confirm-recurrence', { case: LATER, says: '同一企业再次排放' });
    expect(await retro.stored()).toMatchObject({ status: 'open', round: 1 });
    expect(await ofRetro()).toEqual(phones(['6日10:00', 'unit-a-officer', `${OF}复盘：复盘重开，请登录查看。`]));
    expect((await view()).clocks.filter(({ state }) => state === 'running')).toMatchObject([
      { id: 'retro-findings:again1', dueAt: shanghai('2026-05-16 10:00') },
    ]);
    expect((await retro.command('close', { says: '好' })).json).toMatchObject({ clause: 'D4' });
  });

  it('denied, it stays closed and nobody is pressed any more', async () => {
    await retro.command('deny-recurrence', { case: LATER, says: '另一家企业' });
    await world.rings();
    await world.advance('2026-05-20 10:00');
    expect(await ofRetro()).toEqual([]);
    expect(await view()).toMatchObject({ status: 'closed', recurrences: [{ state: 'is-not', says: '另一家企业' }] });
  });

  it('refuses a unit that would say so of itself', async () => {
    expect(await retro.command('deny-recurrence', { case: LATER, says: '不是' }, 'unit-a-officer')).toMatchObject({
      status: 403,
    });
  });
});

describe('D4 · the rest of a quarter are looked back at together', () => {
  it('once it is over, one for all, with each case that has none of its own', async () => {
    const ordinary = await closedCase('2026-03-05 15:00');
    await retro.night();
    expect(await retro.all()).toEqual([]);
    await world.advance('2026-04-01 03:00');
    await world.rings();
    await retro.night();
    await retro.night();
    expect(await retro.all()).toMatchObject([{ quarter: '2026Q1', grounds: ['quarter'], unit: 'qu-zhengfu-ban' }]);
    const { rest } = retrospectiveAnswer.parse((await retro.read()).json);
    expect(rest?.cases.map(({ number }) => number)).toEqual([ordinary]);
  });

  it('none where nothing was over in it', async () => {
    await world.advance('2026-04-01 03:00');
    await retro.night();
    expect(await retro.all()).toEqual([]);
  });
});

describe('D4, P1 · a lesson proposes another rule or plan', () => {
  beforeEach(async () => {
    await closedCase('2026-03-06 15:00');
  });

  it('is a draft of the rules by one press, once, which its writer does not publish', async () => {
    await retro.command('propose-change', { of: 'rules', part: 'clocks', says: '夜间另定' }, 'unit-a-officer');
    expect(await retro.command('draft-change', { change: 'C1' }, 'unit-a-officer')).toMatchObject({ status: 403 });
    await retro.command('draft-change', { change: 'C1' });
    const [head] = await world.ports.policies.drafts();
    expect(head).toMatchObject({ name: `${RETRO} C1：夜间另定`, state: 'open', changes: [{ by: { id: 'desk' } }] });
    expect((await view()).changes).toMatchObject([{ id: 'C1', draft: head?.id, mayDraft: false }]);
    expect((await retro.command('draft-change', { change: 'C1' })).json).toMatchObject({ clause: 'D4' });
    expect(await world.ports.policies.drafts()).toHaveLength(1);
  });

  it('of a plan goes the way of plans, and names one that there is', async () => {
    const [plan] = (await world.ports.policies.current()).plans.rows;
    expect((await retro.command('propose-change', { of: 'plan', says: '补联系人', plan: 'none' })).json).toMatchObject({
      clause: 'P1',
    });
    await retro.command('propose-change', { of: 'plan', says: '补联系人', plan: plan?.id ?? '' });
    expect((await view()).changes).toMatchObject([{ plan: { id: plan?.id, name: plan?.title }, mayDraft: false }]);
    expect((await retro.command('draft-change', { change: 'C1' })).json).toMatchObject({ clause: 'P1' });
  });

  it('asks the owner of the plan to read it again, because of this lesson', async () => {
    const [plan] = (await world.ports.policies.current()).plans.rows;
    await retro.command('propose-change', { of: 'plan', says: '补联系人', plan: plan?.id ?? '' });
    expect((await openPlans(world.ports.store)).find((one) => one.plan === plan?.id)?.asked).toMatchObject([
      { because: `${RETRO} C1` },
    ]);
  });

  it('H5 · asks nobody where its case complains of somebody', async () => {
    await world.do('desk', CASE, { command: 'mark-wrongdoing', is: true, against: ['unit-b'], reason: '检举' });
    await world.settle();
    const [plan] = (await world.ports.policies.current()).plans.rows;
    await retro.command('propose-change', { of: 'plan', says: '补联系人', plan: plan?.id ?? '' });
    expect((await retro.stored()).changes).toHaveLength(1);
    const kept = await openPlans(world.ports.store);
    expect(kept.flatMap(({ asked = [] }) => asked)).toEqual([]);
    // P1: it is read again by its own time all the same.
    expect(kept.find((one) => one.plan === plan?.id)).toHaveProperty('reading');
  });
});

describe('D4 · what comes to light once a case is over', () => {
  it('a legal answer that turns out to have come late has its lesson', async () => {
    const number = await closedCase('2026-03-05 15:00');
    expect(await retro.all()).toEqual([]);
    await world.advance('2026-03-09 09:00');
    const event = (await world.events(number, 'released')).at(-1)?.seq ?? 0;
    await world.do('desk', number, {
      command: 'correct',
      event,
      is: { publishedAt: shanghai('2026-03-06 15:00') },
      reason: '经核对网页发布记录',
      evidence: [{ kind: 'document', ref: '发布记录' }],
    });
    const proposalId = (await world.state(number)).proposals?.[0]?.id;
    if (proposalId !== undefined)
      await world.do('duty-leader', number, { command: 'decide', proposalId, decision: 'approve' });
    await world.settle();
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'response', is: 'stands' }]);
    expect(await retro.all()).toMatchObject([{ caseNumber: CASE, grounds: ['missed'], unit: 'unit-a' }]);
  });
});

describe('D4 · what was in time after all', () => {
  it('is called late neither by the timeline nor by the paper', async () => {
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 14:00');
    // Published within the time to sign, written down by the desk later, confirmed by a second person.
    await world.do('desk', number, statement(shanghai('2026-03-04 11:00'), { unit: 'unit-a' }));
    await world.approve('night-desk', number);
    expect((await world.state(number)).breaches).toMatchObject([{ duty: 'sign:A1', is: 'healed' }]);
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    await retro.open(number);
    const { timeline, late } = await view();
    expect(late).toMatchObject([{ duty: 'sign:A1', is: 'healed' }]);
    expect(timeline.map(({ what }) => what)).not.toContain('missed');
    expect(JSON.stringify((await retro.read()).json['paper'])).not.toContain('签收');
  });
});

describe('D4, M4 · a closed case that goes into another', () => {
  it('is looked back at with that, and in no quarter of its own', async () => {
    const { number: other } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    const number = await closedCase('2026-03-05 15:00');
    await deskByApi(world, number, 'join', { target: other, reason: '同一事件' });
    await world.settle();
    expect(await world.state(number)).toMatchObject({ status: 'closed', joinedInto: other });
    expect(isOverAs(await world.state(number))).toBeNull();
    expect((await retro.open(number)).json['type']).toMatch(/joined$/);
  });
});

const confirm = async (later: string) =>
  (await retro.command('confirm-recurrence', { case: later, says: '同一企业' })).json['type'];

describe('D4, H5 · what is no recurrence of a lesson', () => {
  it('refuses a case that was discovered before the lesson, or is a report of wrongdoing', async () => {
    const { number: earlier } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', earlier, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const number = await closedCase('2026-03-06 15:00');
    expect(number).not.toBe(earlier);
    expect(await confirm(earlier)).toMatch(/not-within$/);
    const { number: report } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', report, { command: 'mark-wrongdoing', is: true, against: ['unit-a'], reason: '检举' });
    expect(await confirm(report)).toMatch(/not-compared$/);
    expect(await retro.stored()).toMatchObject({ round: 0 });
  });
});

describe('D4, H5 · whom its case complains of has no part in it', () => {
  it('reads nothing of it any more, and the office goes on with it', async () => {
    await closedCase('2026-03-06 15:00');
    await retro.command('ask-action', { says: '值班', unit: 'unit-a', by: shanghai('2026-03-20 17:00') });
    await world.rings();
    await world.do('desk', CASE, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '反映该单位人员',
      noPublicMatter: true,
    });
    expect(await retro.stored()).toMatchObject({
      unit: 'qu-zhengfu-ban',
      against: ['unit-a'],
      actions: [{ state: 'dropped' }],
    });
    expect(await retro.read('unit-a-officer')).toMatchObject({ status: 403 });
    expect((await ofRetro()).filter((ring) => ring.includes('unit-a'))).toEqual([]);
  });

  it('erases a slip of the pen by a second person, also of what an action asks', async () => {
    await closedCase('2026-03-06 15:00');
    await retro.command('ask-action', { says: '找张三谈', unit: 'unit-a', by: shanghai('2026-03-20 17:00') });
    const { erasable } = await view();
    const event = erasable.at(-1) ?? 0;
    await retro.command('ask-purge', { events: [event], says: '误写姓名' });
    const [proposal] = (await view()).proposals;
    expect(
      await retro.command('decide', { proposalId: proposal?.id, decision: 'approve' }, 'night-desk'),
    ).toMatchObject({ status: 200 });
    expect(JSON.stringify(await retro.stored())).not.toContain('张三');
  });
});

describe('D4, H5, H6 · what must not be told is not told by looking back', () => {
  it('H6 · a case that is kept outside has no retrospective here, and none by hand', async () => {
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'II', emergency: null },
      gradeReason: '涉密单位',
      offline: true,
    });
    await world.do('desk', number, { command: 'end', outcome: 'no-answer', reason: '线下办理' });
    await world.approve('mayor', number);
    expect((await world.state(number)).status).toBe('ended');
    expect(await retro.all()).toEqual([]);
    expect((await retro.open(number)).json).toMatchObject({ clause: 'H6' });
  });

  it('H5 · a unit reads no number of a later case that it may not read, in no answer', async () => {
    await closedCase('2026-03-06 15:00');
    const { number: later } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', later, { command: 'assign', unit: 'unit-b', part: 'primary' });
    await retro.command('confirm-recurrence', { case: later, says: '同一企业' });
    const read = await retro.read('unit-a-officer');
    const pressed = await retro.command('set-findings', FOUND, 'unit-a-officer');
    for (const answer of [read, pressed]) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.json)).not.toContain(later);
    }
    expect(JSON.stringify((await retro.read('desk')).json)).toContain(later);
  });
});

describe('D4, P8, H5 · a code behind a text about an erasure', () => {
  it('opens a page that says what it is of, and is decided signed in', async () => {
    await closedCase('2026-03-06 15:00');
    await retro.command('set-findings', { ...FOUND, why: '张三没有审' });
    await world.heard();
    await retro.command('ask-purge', { events: [(await view()).erasable.at(-1)], says: '误写姓名' });
    const code = (await world.heard()).find((text) => text.matter === RETRO && text.code !== null)?.code ?? '';
    const stranger = await call(world, code);
    expect(stranger).toMatchObject({ status: 200 });
    expect(stranger.text).toContain('当前没有待办的时限');
    const sent = await call(world, code, { action: 'view' });
    expect(sent.status).toBeLessThan(400);
    expect(`${stranger.text}${sent.text}`).not.toContain('张三');
    expect(await call(world, code, { action: 'decide' })).toMatchObject({ status: 400 });
  });
});

describe('D4 · its report is a paper', () => {
  it('says what was late and who mends what, each line with what it came of', async () => {
    await closedCase('2026-03-06 15:00');
    await retro.command('set-findings', FOUND);
    await retro.command('ask-action', { says: '夜间审定值班', unit: 'unit-b', by: shanghai('2026-03-20 17:00') });
    const { paper } = retrospectiveAnswer.parse((await retro.read()).json);
    expect(paper).toMatchObject({
      kind: 'retrospective',
      title: '关于环境办件BL2600001的复盘报告',
      publicity: { is: 'internal' },
    });
    const said = JSON.stringify(paper?.body);
    expect(said).toContain('回应：unit-a name应于2026年3月6日10时前完成，迟5小时。');
    expect(said).toContain('2026年3月6日15时，unit-a name以');
    expect(said).toContain('M1 夜间审定值班。责任单位：unit-b name；2026年3月20日17时前完成；整改中。');
    const file = await retro.read('desk', RETRO, { as: 'docx' });
    expect(file.status).toBe(200);
  });
});
