import { beforeEach, describe, expect, it } from 'vitest';
import type { Inquiry } from '../../functions/domain/inquiry/inquiry.ts';
import { inquiryKind } from '../../functions/domain/kinds/inquiry-kind.ts';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import { readMyProposals } from '../../functions/handlers/http/api/my-proposals.ts';
import { actingAs } from '../../functions/handlers/http/api/person.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { problemType } from '../../functions/runtime/http.ts';
import { front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { call, codeOn } from '../harness/code-page.ts';
import { INQUIRY, inquiriesOf } from '../harness/inquiries.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

const at = shanghai;
let world: World;
let number: string;
let api: ReturnType<typeof inquiriesOf>;

/** A concern of a Wednesday morning, with the unit that answers for it. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({ by: 'desk', grades: { opinion: 'III', emergency: null }, gradeReason: '现场情况' }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  api = inquiriesOf(world);
  await world.rings();
});

const rung = async (): Promise<string[]> => (await world.rings()).filter((ring) => ring.includes('BLW'));
const question = async (id: string) => (await api.stored()).questions.find((one) => one.id === id);
const clocks = async (): Promise<string[]> =>
  (await api.stored()).clocks
    .filter(({ kind, state }) => kind !== 'decision' && state !== 'superseded')
    .map(({ id, dueAt, state }) => `${id} ${dueAt} ${state}`);
/** The first answer drafted by the unit and approved by the desk. */
async function agree(id: string, text: string): Promise<void> {
  await api.command('draft-answer', { question: id, text }, 'unit-a-officer');
  await api.command('approve-answer', { question: id, version: 1 });
}

describe('P6, P8 · a journalist’s inquiry has a number, its questions and the press’s own time', () => {
  it('is entered from a case with its subject and grade, and asks the unit by text until that time', async () => {
    const opened = await api.open({
      caseNumber: number,
      desk: '区县新闻部',
      pressBy: at('2026-03-04 16:00'),
    });
    expect(opened.status).toBe(201);
    expect(opened.json['inquiry']).toMatchObject({
      number: INQUIRY,
      status: 'open',
      outlet: '宁波日报',
      desk: '区县新闻部',
      subject: '环境',
      grade: 'III',
      caseNumber: number,
      unit: { id: 'unit-a' },
      asked: [
        { id: 'Q1', asks: '异味来自哪里', state: 'open' },
        { id: 'Q2', asks: '何时公布监测数据', state: 'open' },
      ],
      next: { name: '答复媒体问询', dueAt: at('2026-03-04 16:00') },
    });
    await world.advance('2026-03-04 18:30');
    expect(await rung()).toEqual(
      phones(
        ['4日10:00', 'unit-a-officer', `问询办件${INQUIRY}（黄）环境，4日16:00前答复 +code`],
        ['4日13:00', 'unit-a-officer', `问办件${INQUIRY}（黄）环境，4日16:00前答复 +code`],
        ['4日16:00', 'desk unit-a-officer', `问办件${INQUIRY}（黄）环境逾4日16:00未答复 +code`],
        ['4日18:00', 'desk unit-a-leader unit-a-officer', `问办件${INQUIRY}（黄）环境逾4日16:00未答复 +code`],
      ),
    );
    // H4: the time of the press is no duty of the notice.
    expect((await api.stored()).breaches ?? []).toEqual([]);
  });

  it('stands by itself too, and falls to the desk until a unit is named', async () => {
    expect((await api.open({})).json).toMatchObject({ status: 422, type: problemType('subject-missing') });
    await api.open({ subject: '水电', outlet: '路过的电视台' });
    expect(await api.stored()).toMatchObject({ subject: '水电', grade: 'IV' });
    expect(await api.stored()).not.toHaveProperty('caseNumber');
    expect(await rung()).toEqual([]);
    await api.command('assign', { unit: 'unit-b' });
    expect(await rung()).toEqual(
      phones(['4日10:00', 'unit-b-officer', `问询办件${INQUIRY}（蓝）水电，5日10:00前答复 +code`]),
    );
  });

  it('says that a time was over when it was entered: nobody is late by it, and our own hours run', async () => {
    await api.open({ caseNumber: number, receivedAt: at('2026-03-04 08:00'), pressBy: at('2026-03-04 09:30') });
    expect((await api.read()).json['inquiry']).toMatchObject({ late: true, pressBy: at('2026-03-04 09:30') });
    expect(await clocks()).toEqual([`inquiry-answer ${at('2026-03-05 10:00')} running`]);
  });

  it('H2 · corrects what was entered, with what it was, and the clock goes by what is right', async () => {
    await api.open({ caseNumber: number, pressBy: at('2026-03-04 16:00') });
    expect((await api.command('correct', { outlet: '宁波日报', says: '核对' })).json).toMatchObject({ status: 422 });
    await api.command('correct', { pressBy: at('2026-03-04 20:00'), outlet: '宁波晚报', says: '来电更正' });
    const { outlet } = await api.stored();
    expect([outlet, ...(await clocks())]).toEqual(['宁波晚报', `inquiry-answer#2 ${at('2026-03-04 20:00')} running`]);
    expect((await api.read()).json['events']).toContainEqual(
      expect.objectContaining({
        type: 'facts-corrected',
        was: expect.objectContaining({ outlet: '宁波日报', pressBy: at('2026-03-04 16:00') }),
      }),
    );
  });
});

describe('P6, H2, R3 · each answer is drafted, read against the line and decided by a named person', () => {
  beforeEach(() => api.open({ caseNumber: number, pressBy: at('2026-03-04 16:00') }));

  it('is never approved by whoever wrote it, and sent back with the reason', async () => {
    await world.rings();
    await api.command('draft-answer', { question: 'Q1', text: '来自污水池' }, 'unit-a-officer');
    expect(await rung()).toEqual(phones(['4日10:00', 'desk', `问询办件${INQUIRY}（黄）环境：有稿待审 +code`]));
    expect((await api.command('approve-answer', { question: 'Q1', version: 1 }, 'unit-a-officer')).status).toBe(403);
    await api.command('return-answer', { question: 'Q1', version: 1, says: '写明位置' });
    await api.command('draft-answer', { question: 'Q1', text: '来自厂区污水池', basedOn: 1 });
    expect((await api.command('approve-answer', { question: 'Q1', version: 2 })).json).toMatchObject({
      status: 422,
      type: problemType('wrote-it'),
      clause: 'H2',
    });
    await api.command('approve-answer', { question: 'Q1', version: 2 }, 'duty-leader');
    expect(await question('Q1')).toMatchObject({ state: 'agreed', approved: 2, versions: 2 });
  });

  it('R3 · stops what contradicts the agreed line of the case until a person says why all the same', async () => {
    await world.do('desk', number, {
      command: 'set-line-fact',
      kind: 'figure',
      label: '污水池',
      value: '1处',
      confirmedBy: '区生态环境局',
    });
    await api.command('draft-answer', { question: 'Q1', text: '已封闭污水池3处' }, 'unit-a-officer');
    expect((await api.read()).json['inquiry']).toMatchObject({
      asked: [{ drafts: [{ differs: [{ label: '污水池', agreed: '1处' }] }] }, {}],
    });
    const stopped = await api.command('approve-answer', { question: 'Q1', version: 1 });
    expect(stopped.json).toMatchObject({ status: 422, type: problemType('contradicts-the-line'), clause: 'R3' });
    await api.command('approve-answer', { question: 'Q1', version: 1, lineReason: '口径稍后更新' });
    expect(await question('Q1')).toMatchObject({ state: 'agreed' });
  });

  it('H5 · stops what tells of people until a person gives the legal basis, and repeats no name', async () => {
    await api.command('draft-answer', { question: 'Q1', text: '经查，张伟民驾驶轻型货车。' }, 'unit-a-officer');
    expect((await api.read()).json['inquiry']).toMatchObject({
      asked: [{ drafts: [{ exposes: [{ kind: 'name', excerpt: '张伟民' }] }] }, {}],
    });
    const stopped = await api.command('approve-answer', { question: 'Q1', version: 1 });
    expect(stopped.json).toMatchObject({
      status: 422,
      type: problemType('exposes'),
      clause: 'H5',
      pointer: '/exposureBasis',
    });
    expect(stopped.text).not.toContain('张伟民');
    await api.command('approve-answer', { question: 'Q1', version: 1, exposureBasis: '警方通报已公布' });
    expect(await question('Q1')).toMatchObject({ state: 'agreed' });
    await api.command('draft-answer', { question: 'Q2', text: '来自污水池' }, 'unit-a-officer');
    const needless = await api.command('approve-answer', { question: 'Q2', version: 1, exposureBasis: '已公布' });
    expect(needless.json).toMatchObject({ status: 422, type: problemType('reason-not-asked'), clause: 'H5' });
  });

  it('P4 · that there is no answer is a decision with reason and decider', async () => {
    await api.command('draft-answer', { question: 'Q2', text: '涉及在办案件', decline: true }, 'unit-a-officer');
    expect(await question('Q2')).toMatchObject({ state: 'open' });
    await api.command('approve-answer', { question: 'Q2', version: 1 });
    expect(await question('Q2')).toMatchObject({ state: 'declined' });
    expect((await api.read()).json['inquiry']).toMatchObject({
      asked: [{}, { drafts: [{ decline: true, decided: { is: 'declined', by: 'name of desk' } }] }],
    });
  });

  it('P5 · what cannot be answered yet is promised, by a clock of its own', async () => {
    await agree('Q1', '来自污水池');
    await api.command(
      'record-answer',
      { questions: ['Q1'], means: 'written', answeredAt: world.now },
      'unit-a-officer',
    );
    expect((await api.command('promise-answer', { question: 'Q2', by: world.now, says: '待报告' })).json).toMatchObject(
      { status: 422, clause: 'P5' },
    );
    await api.command('promise-answer', { question: 'Q2', by: at('2026-03-06 12:00'), says: '待监测报告' });
    expect((await api.stored()).status).toBe('answered');
    expect(await clocks()).toEqual([
      `inquiry-answer ${at('2026-03-04 16:00')} met`,
      `inquiry-promise:Q2 ${at('2026-03-06 12:00')} running`,
    ]);
    expect((await api.command('close', {})).json).toMatchObject({ status: 422, type: problemType('still-promised') });
    await world.advance('2026-03-06 13:00');
    expect((await clocks())[1]).toContain('missed');
    await api.command('record-answer', {
      questions: ['Q2'],
      means: 'written',
      answeredAt: world.now,
      says: '报告已出，先行答复',
    });
    expect((await clocks())[1]).toContain('met');
    expect((await api.command('close', { says: '已全部答复' })).status).toBe(200);
  });

  it('H2 · records what was answered without approval, or by nobody who was named, with why', async () => {
    const said = { questions: ['Q1'], means: 'interview', answeredAt: world.now };
    expect((await api.command('record-answer', said)).json).toMatchObject({
      type: problemType('speaker-missing'),
      clause: 'P7',
    });
    const by = 'unit-a-leader';
    expect((await api.command('record-answer', { ...said, by })).json).toMatchObject({
      type: problemType('reason-missing'),
    });
    await api.command('record-answer', { ...said, by, says: '现场被问及，当场答复' });
    expect((await api.read()).json['inquiry']).toMatchObject({
      asked: [{ state: 'answered', answers: [{ unapproved: true, unconfirmed: true }] }, { state: 'open' }],
    });
  });
});

describe('P7 · whoever speaks confirms by his own press', () => {
  beforeEach(async () => {
    await api.open({ caseNumber: number, pressBy: at('2026-03-04 16:00') });
    await agree('Q1', '来自厂区污水池');
    await world.rings();
  });

  it('is head or registered spokesperson of the unit that answers', async () => {
    expect((await api.command('name-speaker', { person: 'unit-a-leader' })).json).toMatchObject({ clause: 'P7' });
    await api.command('name-speaker', { person: 'unit-a-spokesperson' }, 'unit-a-officer');
    expect(await rung()).toEqual(
      phones(['4日10:00', 'unit-a-spokesperson', `问询办件${INQUIRY}（黄）环境请您受访，请确认 +code`]),
    );
    expect((await api.command('confirm-speaking', {}, 'desk')).status).toBe(403);
    expect((await api.command('confirm-speaking', {}, 'unit-a-spokesperson')).status).toBe(200);
  });

  it('presses behind the code of his text, which shows what was agreed and nothing of who asked', async () => {
    await api.command('name-speaker', { person: 'unit-a-spokesperson' });
    const code = await codeOn(world, 'unit-a-spokesperson');
    expect((await call(world, code)).text).not.toContain('来自厂区污水池');
    const page = (await call(world, code, { action: 'view' })).text;
    expect(page).toContain('来自厂区污水池');
    expect(page).toContain('尚未审定，不得对外');
    expect((await call(world, code, { action: 'confirm-speaking' })).status).toBe(303);
    expect((await call(world, code, { action: 'confirm-speaking' })).status).toBe(303);
    expect((await api.stored()).speaker?.confirmedAt).toBe(world.now);
    await world.rings();
    expect((await call(world, code, { action: 'decline-speaking', says: '在外地' })).status).toBe(303);
    expect((await api.stored()).speaker).toBeUndefined();
    expect(await rung()).toEqual(
      phones(['4日10:00', 'desk unit-a-officer', `问询办件${INQUIRY}（黄）环境：换发言人 +code`]),
    );
  });

  it('is noticed to have left office with whatever is decided next', async () => {
    await api.command('name-speaker', { person: 'unit-a-spokesperson' });
    world.contact('unit-a-spokesperson').active = false;
    await world.ports.store.putDirectory(world.people);
    await world.advance('2026-03-04 13:30');
    expect((await api.stored()).speaker).toBeUndefined();
  });
});

describe('P6, V1 · what was published of it', () => {
  const report = { address: 'https://www.nbdaily.cn/a/1', title: '柴桥异味已处理' };
  const proof = [{ kind: 'link', ref: report.address }];

  beforeEach(async () => {
    await api.open({ caseNumber: number, pressBy: at('2026-03-04 16:00') });
    await world.advance('2026-03-04 12:00');
  });

  async function interviewed(): Promise<void> {
    await agree('Q1', '来自厂区污水池');
    await api.command('name-speaker', { person: 'unit-a-spokesperson' });
    await api.command('confirm-speaking', {}, 'unit-a-spokesperson');
    const by = 'unit-a-spokesperson';
    await api.command('record-answer', { questions: ['Q1'], means: 'interview', answeredAt: world.now, by });
    await world.advance('2026-03-04 15:00');
    await api.command('link-report', { ...report, publishedAt: at('2026-03-04 14:00') });
  }

  it('counts as a release of the case only when it was published and a person records it', async () => {
    await interviewed();
    expect((await world.state(number)).releases).toEqual([]);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'running' });
    const counted = await api.command('count-report', { report: 'B1', final: true, evidence: proof });
    expect(counted.status).toBe(200);
    expect((await world.state(number)).releases).toMatchObject([
      { id: 'R1', form: 'media-interview', publishedAt: at('2026-03-04 14:00'), unit: 'unit-a' },
    ]);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', metAt: at('2026-03-04 14:00') });
    expect((await api.stored()).reports).toMatchObject([{ id: 'B1', counted: true, release: 'R1' }]);
    expect((await api.command('count-report', { report: 'B1', final: true, evidence: proof })).json).toMatchObject({
      status: 422,
    });
  });

  it('refuses to count what nobody was interviewed for, and what the rules for a release refuse', async () => {
    await api.command('link-report', { ...report, publishedAt: at('2026-03-04 11:00') });
    const early = await api.command('count-report', { report: 'B1', final: true, evidence: proof });
    expect(early.json).toMatchObject({ status: 422, type: problemType('not-answered') });
    await interviewed();
    const unproven = await api.command('count-report', { report: 'B1', final: true, evidence: [] });
    expect(unproven.json).toMatchObject({ status: 422, clause: 'P4', pointer: '/evidence' });
    const open = await api.command('count-report', { report: 'B1', final: false, evidence: proof });
    expect(open.json).toMatchObject({ status: 422, clause: 'P5' });
  });

  it('is named where its case has it on record already, so that one interview is entered once', async () => {
    await world.do('unit-a-officer', number, statement(world.now));
    await api.command('link-report', { ...report, publishedAt: at('2026-03-04 11:00') });
    expect((await api.command('adopt-release', { report: 'B1', release: 'R7' })).json).toMatchObject({
      type: problemType('unknown-release'),
    });
    await api.command('adopt-release', { report: 'B1', release: 'R1' });
    expect((await api.stored()).reports).toMatchObject([{ id: 'B1', counted: true, release: 'R1' }]);
    expect((await world.state(number)).releases).toHaveLength(1);
  });

  it('asks for corrections of errors of fact alone, against the fact as published', async () => {
    await api.command('link-report', { ...report, publishedAt: at('2026-03-04 11:00') });
    const wrong = { report: 'B1', error: 'figure', reads: '三处污水池', fact: '一处污水池' };
    const address = 'https://www.bl.gov.cn/art/1.html';
    expect((await api.command('ask-correction', { ...wrong, error: 'heading', address })).json).toMatchObject({
      type: problemType('not-a-fact'),
      clause: 'V1',
    });
    expect((await api.command('ask-correction', { ...wrong, address: '内部通报' })).json).toMatchObject({
      type: problemType('unpublished-fact'),
    });
    await api.command('ask-correction', { ...wrong, address });
    await api.command('settle-correction', { report: 'B1', correction: 'C1', corrected: true });
    expect((await api.read()).json['inquiry']).toMatchObject({
      reports: [{ corrections: [{ error: { name: '数字' }, state: 'corrected' }] }],
    });
  });
});

describe('H1, H5 · of the journalist nothing stays', () => {
  it('asks a second person to erase his name once it is closed, and the chain stays whole', async () => {
    await api.open({ caseNumber: number, asker: '赵记者', questions: ['异味来自哪里'] });
    expect((await api.read()).json['inquiry']).toMatchObject({ asker: '赵记者' });
    expect((await api.command('close', {})).json).toMatchObject({ status: 422, type: problemType('still-asked') });
    expect((await api.command('close', { withdrawn: true })).json).toMatchObject({ status: 422 });
    await api.command('close', { withdrawn: true, says: '来电说不再采访' });
    expect((await api.stored()).status).toBe('closed');
    const night = world.contact('night-desk');
    const acting = actingAs(world.people, night, 'console');
    if (!acting) throw new Error('night-desk is nobody');
    const mine = await readMyProposals(acting, world.ports);
    expect(mine.body).toMatchObject({ proposals: [{ number: INQUIRY, kind: 'purge' }] });
    const [proposal] = (await api.stored()).proposals ?? [];
    const decided = await api.command('decide', { proposalId: proposal?.id ?? '', decision: 'approve' }, 'night-desk');
    expect(decided.status).toBe(200);
    expect(JSON.stringify((await api.read()).json)).not.toContain('赵记者');
    expect((await api.read()).json['inquiry']).not.toHaveProperty('asker');
    const record = await world.ports.store.matterRecord(inquiryKind, INQUIRY);
    expect(chainFault(record, (text) => world.ports.ids.hash(text))).toBeNull();
    // What was asked stays.
    expect(JSON.stringify(record)).toContain('异味来自哪里');
  });

  it('erases the address of a report with the event that named it, and counts it as nothing published any more', async () => {
    await api.open({ caseNumber: number });
    await world.advance('2026-03-04 15:00');
    const address = 'https://paper.example.cn/zhangsan';
    await api.command('link-report', { address, title: '张三投诉', publishedAt: at('2026-03-04 14:00') });
    const record = () => world.ports.store.matterRecord(inquiryKind, INQUIRY);
    const seq = (await record()).find(({ type }) => type === 'report-linked')?.seq;
    await api.command('ask-purge', { events: [seq], says: '网址含当事人姓名' });
    const proposalId = (await api.stored()).proposals?.[0]?.id;
    expect((await api.command('decide', { proposalId, decision: 'approve' }, 'night-desk')).status).toBe(200);
    expect(JSON.stringify([await api.stored(), await record()])).not.toContain('zhangsan');
    expect((await record()).reduce<Inquiry | null>((so, event) => inquiryKind.apply(so, event), null)).toEqual(
      await api.stored(),
    );
    const evidence = [{ kind: 'document', ref: '报纸版面' }];
    const counted = await api.command('count-report', { report: 'B1', final: true, evidence });
    expect(counted.json).toMatchObject({ status: 422, type: problemType('address-erased'), clause: 'H5' });
  });

  it('H5 · is nothing to the people of a unit that its case complains of', async () => {
    await api.open({ caseNumber: number, pressBy: at('2026-03-04 16:00') });
    expect((await api.read('unit-a-officer')).status).toBe(200);
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-a'],
      reason: '反映该单位干部',
      noPublicMatter: true,
    });
    expect((await api.read('unit-a-officer')).status).toBe(403);
    expect(await api.stored()).not.toHaveProperty('unit');
    expect((await api.list('unit-a-officer')).json['inquiries']).toEqual([]);
  });

  it.each([
    ['the unit', 'unit-a', { against: ['unit-a'] }],
    ['the person', '@unit-a-officer', { against: [], persons: ['unit-a-officer'] }],
  ])(
    'H5, M4 · is nothing to %s that the case complains of which its own case joins, nor texts them',
    async (_, against, complained) => {
      const { number: other } = await world.open({ by: 'desk' });
      await world.do('desk', other, {
        command: 'mark-wrongdoing',
        is: true,
        ...complained,
        reason: '反映该单位干部',
        noPublicMatter: true,
      });
      await api.open({ caseNumber: number, pressBy: at('2026-03-04 16:00') });
      await deskByApi(world, number, 'join', { target: other, reason: '同一事件' });
      expect(await api.stored()).toMatchObject({ caseNumber: other, against: [against] });
      await world.rings();
      await api.command('draft-answer', { question: 'Q1', text: '来自污水池' });
      await world.advance('2026-03-04 18:00');
      expect((await world.rings()).join('\n')).not.toMatch(/unit-a-officer 问询/);
    },
  );

  it('goes over to the case that its case joins, and its changes are told to a console', async () => {
    await api.open({ caseNumber: number });
    const { number: other } = await world.open({ by: 'desk' });
    await world.do('desk', number, { command: 'join', target: other, reason: '同一事件' });
    expect(await api.stored()).toMatchObject({ caseNumber: other, status: 'open' });
    const polled = await front(readCases, world.ports).call('GET /api/changes', {
      as: 'desk',
      query: { since: at('2026-03-04 09:00') },
    });
    expect(polled.json['inquiries']).toMatchObject([{ number: INQUIRY }]);
    expect((await api.list('desk', { caseNumber: other })).json['inquiries']).toMatchObject([{ number: INQUIRY }]);
  });
});

describe('P6 · an inquiry on a case that is over', () => {
  it('goes on, since the press still waits', async () => {
    await world.do('unit-a-officer', number, statement(world.now));
    await api.open({ caseNumber: number });
    await world.do('desk', number, { command: 'settle', says: '已整改', evidence: [{ kind: 'photo', ref: 'p' }] });
    await world.do('desk', number, { command: 'close' });
    expect((await api.stored()).status).toBe('open');
  });
});

describe('P8 · an inquiry that may have been entered already', () => {
  it('is shown before it is entered: a named person adds to the one that is there, or says that it is another', async () => {
    await api.open({ subject: '环境' });
    await world.advance('PT1H');
    const again = { subject: '环境', questions: ['何时恢复供水'] };
    const refused = await api.open(again);
    expect(refused).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:asked-already', clause: 'P8', pointer: '/apart' },
    });
    expect(refused.text).toContain(INQUIRY);
    expect((await api.command('add-question', { asks: '何时恢复供水' })).status).toBe(200);
    expect((await api.stored()).questions).toHaveLength(3);
    expect((await api.open({ ...again, apart: ['BLW2600009'] })).status).toBe(422);
    const other = await api.open({ ...again, apart: [INQUIRY] });
    expect(other.status).toBe(201);
    expect(other.json['events']).toContainEqual(expect.objectContaining({ apart: [INQUIRY] }));
    expect((await api.open({ ...again, outlet: '宁波晚报' })).status).toBe(201);
  });
});

const onDuty = (name: string) => front(readDuty, world.ports).call(`GET /api/${name}`, { as: 'desk' });

describe('P6 · what the press waits for is before the duty room', () => {
  it('on the wall and in the handover, what is due first at the top', async () => {
    await api.open({ subject: '环境', pressBy: shanghai('2026-03-04 18:00') });
    await api.open({ subject: '环境', outlet: '宁波晚报', pressBy: shanghai('2026-03-04 12:00') });
    const wall = await onDuty('wall');
    expect(wall.json['inquiries']).toMatchObject({
      total: 2,
      first: [
        { number: 'BLW2600002', outlet: '宁波晚报', next: { dueAt: shanghai('2026-03-04 12:00') } },
        { number: INQUIRY, questions: { all: 2, settled: 0 } },
      ],
    });
    expect((await onDuty('handover')).json['inquiries']).toMatchObject([{ number: 'BLW2600002' }, { number: INQUIRY }]);
  });
});
