import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase, PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Category, Grades } from '../../functions/domain/case/case.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { call } from '../harness/code-page.ts';
import { statement } from '../harness/answers.ts';
import { ASSESSED, consultationsOf, FIRST, HANDLING } from '../harness/consultations.ts';
import { reportUpward } from '../harness/upward.ts';
import { Refused, World } from '../harness/world.ts';

const MAJOR: Grades = { opinion: 'II', emergency: null };
const TEXT = '经查，系企业违规排放所致，已责令停产。';

let world: World;
let number: string;
let api: ReturnType<typeof consultationsOf>;

async function begin(grades: Grades = MAJOR, categories: Category[] = ['vital-interests']): Promise<void> {
  world = await World.at('2026-03-04 10:00');
  const opened: Partial<OpenCase> & { by: string } = {
    by: 'desk',
    grades,
    categories,
    ...(grades.emergency ? { emergencyKind: '安全生产' } : {}),
    suggestion: { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
  };
  number = (await world.open(opened)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  if (grades.opinion < 'III' || grades.emergency) await reportUpward(world, number);
  api = consultationsOf(world);
}

/** A leader approves what was consulted on. */
async function approved(of = FIRST): Promise<void> {
  await api.open(number);
  const on = (name: string, body: object, as = 'desk') => api.command(name, body, as, of);
  for (const unit of ['unit-a', 'unit-b']) await on('give-view', { says: '同意' }, `${unit}-officer`);
  await on('assess', ASSESSED);
  await on('save-handling', { text: HANDLING });
  await on('submit', { version: 1 });
  const proposalId = (await api.stored(of)).proposals?.[0]?.id;
  expect((await on('decide', { proposalId, decision: 'approve' }, 'mayor')).status).toBe(200);
}

const SAVE: PersonCommand = { command: 'save-document', kind: 'wording', title: '关于异味的答复', text: TEXT };
const submit = (more: object = {}): PersonCommand => ({
  command: 'submit-document',
  documentId: 'D1',
  version: 1,
  ...more,
});
const release = (more: object = {}): Extract<PersonCommand, { command: 'release' }> => ({
  ...statement(world.now),
  ...more,
});
const lastRelease = async () => (await world.events(number, 'released')).at(-1)?.release;
const breaches = async (): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const stand = async (as = 'desk'): Promise<unknown> => {
  const answer = await front(readCases, world.ports).call('GET /api/cases/{number}', { as, path: { number } });
  return (answer.json['case'] as Record<string, unknown>)['consultation'];
};

beforeEach(() => begin());

describe('A4 · a case is consulted on where it is major or sensitive', () => {
  it.each<[string, Grades, Category[], string | undefined]>([
    ['a major concern', MAJOR, ['vital-interests'], '特别重大、重大舆情'],
    [
      'a major emergency of a lighter concern',
      { opinion: 'III', emergency: 'II' },
      ['emergency'],
      '特别重大、重大突发事件',
    ],
    [
      'a sensitive kind at any grade',
      { opinion: 'IV', emergency: null },
      ['moral-bottom-line'],
      '敏感：严重冲击社会道德底线',
    ],
    ['an ordinary concern', { opinion: 'III', emergency: null }, ['vital-interests'], undefined],
    ['a lighter emergency', { opinion: 'III', emergency: 'III' }, ['emergency'], undefined],
  ])('%s', async (_, grades, categories, name) => {
    await begin(grades, categories);
    expect(await stand()).toEqual({
      ...(name === undefined ? {} : { required: { name, clause: 'A4' } }),
      holds: [
        { id: 'cause', name: '原因' },
        { id: 'responsibility', name: '责任' },
        { id: 'disposal', name: '处理结论' },
      ],
      approved: false,
    });
  });

  it('the desk sees in its list that one is to be convened, or under way, until a leader approved', async () => {
    const row = async (): Promise<unknown> => {
      const answer = await front(readCases, world.ports).call('GET /api/cases', { as: 'desk' });
      const found = (answer.json['cases'] as Record<string, unknown>[]).find((one) => one['number'] === number);
      return found?.['consultation'];
    };
    expect(await row()).toBe('missing');
    await api.open(number);
    expect(await row()).toBe('under-way');
    await api.command('cancel', { says: '误召集' });
    await approved('BLH2600002');
    expect(await row()).toBeUndefined();
    // What is new is consulted on anew; what was approved stays approved.
    await api.open(number);
    expect(await stand()).toMatchObject({ stand: { number: 'BLH2600003', is: 'under-way' }, approved: true });
    expect(await row()).toBeUndefined();
  });

  it('H6 · a case without content is consulted on where its paper is', async () => {
    world = await World.at('2026-03-04 10:00');
    const suggestion = { grades: MAJOR, gradeReasons: [], unit: 'unit-a', unitReasons: [] };
    number = (await world.open({ by: 'desk', grades: MAJOR, suggestion, offline: true })).number;
    api = consultationsOf(world);
    expect(await stand()).not.toHaveProperty('required');
    expect((await api.open(number)).json).toMatchObject({ status: 422, clause: 'H6' });
  });

  it('its page says how far it is', async () => {
    await api.open(number);
    expect(await stand('unit-a-officer')).toMatchObject({ stand: { number: FIRST, is: 'under-way' }, approved: false });
    await api.command('cancel', { says: '误召集' });
    expect(await stand()).not.toHaveProperty('stand');
  });
});

describe('A4 · conclusions on cause, responsibility and disposal wait for it', () => {
  it('refuses a wording that draws one, says what would let it pass, and takes it once a leader approved', async () => {
    await world.do('unit-a-officer', number, SAVE);
    const early = world.do('unit-a-officer', number, submit({ concludes: ['cause', 'responsibility'] }));
    await expect(early).rejects.toThrow(new Refused('consultation-first', 'A4'));
    await approved();
    const { proposals } = await world.do('unit-a-officer', number, submit({ concludes: ['cause'] }));
    expect(proposals).toMatchObject([{ kind: 'first-review' }]);
  });

  it('holds up no wording that says what is known and done', async () => {
    await world.do('unit-a-officer', number, SAVE);
    expect((await world.do('unit-a-officer', number, submit())).proposals).toHaveLength(1);
  });

  it('holds up no ordinary case', async () => {
    await begin({ opinion: 'III', emergency: null });
    await world.do('unit-a-officer', number, SAVE);
    expect((await world.do('unit-a-officer', number, submit({ concludes: ['cause'] }))).proposals).toHaveLength(1);
  });

  it('holds up a decider where the case was made graver since the wording was submitted', async () => {
    await begin({ opinion: 'III', emergency: null });
    await world.do('unit-a-officer', number, SAVE);
    await world.do('unit-a-officer', number, submit({ concludes: ['disposal'] }));
    await world.do('desk', number, { command: 'grade', grades: MAJOR, reason: '转发过万' });
    const proposalId = (await world.state(number)).proposals?.[0]?.id ?? '';
    const decide: PersonCommand = { command: 'decide', proposalId, decision: 'approve' };
    await expect(world.do('unit-a-leader', number, decide)).rejects.toThrow(new Refused('consultation-first', 'A4'));
    await approved();
    await world.do('unit-a-leader', number, decide);
  });
});

describe('A4, H2 · 未经会商发布结论: what went out before it', () => {
  it('is recorded, answers the public, and is a breach for a named person of another unit to judge', async () => {
    await world.advance('PT1H');
    await world.do('unit-a-officer', number, release({ concludes: ['cause', 'disposal'] }));
    expect(await lastRelease()).toMatchObject({
      concludes: ['cause', 'disposal'],
      unconsulted: { clause: 'A4', conclusions: ['cause', 'disposal'] },
    });
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });
    expect(await breaches()).toEqual(['approval:R1 stands', 'consultation:R1 stands']);
    const judge: PersonCommand = { command: 'set-aside', duty: 'consultation:R1', reason: '原因已由市局公布' };
    await expect(world.do('unit-a-head', number, judge)).rejects.toThrow('unit-concerned');
    await world.do('duty-leader', number, judge);
    expect(await breaches()).toEqual(['approval:R1 stands', 'consultation:R1 set-aside']);
  });

  it('is said by whoever records it behind the code of a text, too', async () => {
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请尽快发布' });
    const code = (await world.heard()).findLast((text) => text.person === 'unit-a-officer' && text.code)?.code ?? '';
    expect((await call(world, code, { action: 'view' })).text).toContain('本次发布含以下结论的');
    const told = {
      action: 'release',
      form: 'authoritative',
      publishedAt: '2026-03-04 10:00',
      address: 'https://www.bl.gov.cn/1',
      concludes: 'responsibility',
      final: 'yes',
    };
    expect((await call(world, code, told)).status).toBe(303);
    expect(await lastRelease()).toMatchObject({ unconsulted: { conclusions: ['responsibility'] } });
  });

  it('by what its wording was submitted with, also where whoever records it says nothing of that', async () => {
    await begin({ opinion: 'III', emergency: null });
    await world.do('unit-a-officer', number, SAVE);
    await world.do('unit-a-officer', number, submit({ concludes: ['cause'] }));
    await world.do('desk', number, { command: 'grade', grades: MAJOR, reason: '转发过万' });
    await world.do('unit-a-officer', number, release({ document: 'D1' }));
    expect(await lastRelease()).toMatchObject({ unconsulted: { conclusions: ['cause'] } });
  });

  it('is none after a leader approved, nor of what concludes nothing', async () => {
    await world.do('unit-a-officer', number, release({ followUpAt: undefined, final: true }));
    expect(await lastRelease()).not.toHaveProperty('unconsulted');
    await approved();
    await world.advance('PT1H');
    await world.do('unit-a-officer', number, release({ concludes: ['cause'] }));
    expect(await lastRelease()).not.toHaveProperty('unconsulted');
    expect(await breaches()).toEqual(['approval:R1 stands', 'approval:R2 stands']);
  });

  it('is one where it went out an hour before the approval and was recorded after it', async () => {
    await world.advance('PT1H');
    const publishedAt = world.now;
    await world.advance('PT1H');
    await approved();
    await world.do('unit-a-officer', number, release({ publishedAt, concludes: ['cause'] }));
    expect(await breaches()).toContain('consultation:R1 stands');
  });

  it('is healed where a correction says that it went out after the approval, or never', async () => {
    const publishedAt = world.now;
    await world.do('unit-a-officer', number, release({ publishedAt, concludes: ['cause'] }));
    await world.advance('PT1H');
    await approved();
    await world.advance('PT1H');
    const event = (await world.events(number, 'released'))[0]?.seq ?? 0;
    await world.do('desk', number, {
      command: 'correct',
      event,
      is: { publishedAt: world.now },
      reason: '时间误记',
      evidence: [{ kind: 'document', ref: '网页核对' }],
    });
    await world.approve('duty-leader', number);
    expect(await breaches()).toContain('consultation:R1 healed');
  });

  it('D3 · first information of a grave emergency never waits: it is marked only where it draws a conclusion', async () => {
    await begin({ opinion: 'II', emergency: 'II' });
    await world.advance('PT1H');
    await world.do('unit-a-officer', number, release());
    expect(await lastRelease()).not.toHaveProperty('unconsulted');
    expect(await world.clock(number, 'first-information')).toMatchObject({ state: 'met' });
    expect(await breaches()).toEqual([]);
  });

  it('P3 · is said of a press conference as of any release', async () => {
    await begin({ opinion: 'II', emergency: 'II' });
    const held = await front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
      as: 'desk',
      path: { number: 'BLF2600001', command: 'hold' },
      body: {
        heldAt: world.now,
        place: '区发布厅',
        attendance: [{ name: 'name of unit-a-head', post: '局长' }],
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
        outlets: [],
        final: true,
        unanswered: [],
        concludes: ['responsibility'],
      },
    });
    expect(held.status).toBe(200);
    await world.settle();
    expect(await lastRelease()).toMatchObject({ unconsulted: { conclusions: ['responsibility'] } });
    expect(await world.clock(number, 'press-conference')).toMatchObject({ state: 'met' });
  });

  it('P3 · is none of what a superior released', async () => {
    await world.do(
      'desk',
      number,
      release({
        form: 'superior-release',
        bySuperior: '市政府',
        place: '市发布厅',
        concludes: ['cause'],
        unit: 'unit-a',
      }),
    );
    expect(await lastRelease()).not.toHaveProperty('unconsulted');
  });
});
