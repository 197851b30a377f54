import { beforeEach, describe, expect, it } from 'vitest';
import { reportAnswer, reportsAnswer } from '../../functions/handlers/http/api/schemas/reports.ts';
import type { Answer } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { measuresOf } from '../harness/measures.ts';
import { REPORT, reportsOf } from '../harness/reports.ts';
import { shanghai, World } from '../harness/world.ts';

const CASE = 'BL2600001';
const LIGHT = { opinion: 'IV', emergency: null } as const;

let world: World;
let reports: ReturnType<typeof reportsOf>;

const shown = async (number = REPORT, as = 'desk') => reportAnswer.parse((await reports.read(number, as)).json);
const figures = async (number = REPORT) =>
  Object.fromEntries((await shown(number)).report.figures.map(({ says, matters }) => [says, matters]));
const issued = async (number: string) => (await reports.stored(number)).issue;
/** All that stands on a paper, line by line. */
const lines = async (number = REPORT): Promise<string[]> =>
  ((await shown(number)).paper?.body ?? []).flatMap((block) =>
    block.block === 'items' ? block.items.map(({ says }) => says) : block.block === 'form' ? [] : [block.says],
  );
const register = async (status = 'draft') =>
  reportsAnswer
    .parse((await reports.list({ status })).json)
    .reports.map(({ number, what, about }) => [number, what.id, about]);
const refusedAs = ({ status, json }: Answer): string =>
  `${status} ${String(json['type']).split(':').at(-1)} ${String(json['clause'])}`;

/** Learnt of on Wednesday 4 March at ten, unit-a’s; the 48 hours end on the 6th at ten. */
async function aCase(): Promise<string> {
  const { number } = await world.open({ by: 'desk', grades: LIGHT });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return number;
}

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  reports = reportsOf(world);
});

describe('A3, M2 · the log of a day, the report of a week and of a month draft themselves once it is over', () => {
  it('drafts each once, in the night after, and says so where there was nothing', async () => {
    await aCase();
    await world.advance('2026-03-05 02:00');
    await reports.night();
    await reports.night();
    expect(await register()).toEqual([
      ['BLB2600001', 'daily-log', '2026-03-04'],
      ['BLB2600002', 'weekly-report', '2026-W09'],
      ['BLB2600003', 'monthly-report', '2026-02'],
    ]);
    expect(await lines('BLB2600003')).toEqual([
      '基本情况',
      '以下数据取自办件记录，截至2026年3月1日0时。',
      '本期没有登记、到期或在办的政务舆情，没有数据。',
    ]);
    expect((await shown('BLB2600002')).paper?.title).toBe('政务舆情周报（2026年第9周（2月23日至3月1日））');
    await world.advance('2026-03-06 02:00');
    await reports.night();
    expect((await register()).map(([, what, about]) => `${what} ${about}`)).toContain('daily-log 2026-03-05');
    expect(await register()).toHaveLength(4);
  });

  it('writes none again that a person dropped, until a person asks for it', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.night();
    await reports.command('drop', { says: '当日无需编发' });
    await reports.night();
    expect((await register()).map(([, what]) => what)).toEqual(['weekly-report', 'monthly-report']);
    expect((await reports.open({ what: 'daily-log', on: '2026-03-04' })).status).toBe(201);
  });

  it('counts what the record says, and leads from each figure to its cases', async () => {
    await aCase();
    const grave = await world.open({
      by: 'desk',
      grades: { opinion: 'III', emergency: null },
      gradeReason: '多人反映',
    });
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    expect(await figures()).toEqual({
      新登记2件: [CASE, grave.number],
      其中较大1件: [grave.number],
      其中一般1件: [CASE],
      首次回应0件: [],
      办结或终结0件: [],
      到期并按时完成的对外回应时限0件次: [],
      到期未按时完成0件次: [],
      期末在办2件: [CASE, grave.number],
      期末超时未完成0件次: [],
      此后24小时内到期0件次: [],
    });
  });

  it('names what was missed with its unit and its limit, and what was done in time', async () => {
    await aCase();
    const answered = await aCase();
    await world.do('unit-a-officer', answered, statement(world.now));
    await world.advance('2026-03-07 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-06' });
    const all = await figures();
    expect(all).toMatchObject({
      新登记0件: [],
      到期并按时完成的对外回应时限1件次: [answered],
      到期未按时完成1件次: [CASE],
      期末超时未完成1件次: [CASE],
    });
    expect(await lines()).toContain(`${CASE}，unit-a name，公开回应应于2026年3月6日10时前完成。`);
  });
});

describe('S6 · who was late stands on the report of a week or a month, with the unit and by how much, and no unit’s number of cases', () => {
  it('names what came late and what is owed still, and counts light cases without naming them', async () => {
    const owed = await aCase();
    const late = await aCase();
    await world.advance('2026-03-06 12:30');
    await world.do('unit-a-officer', late, statement(world.now));
    await world.advance('2026-03-09 02:00');
    await reports.open({ what: 'weekly-report', on: '2026-03-08' });
    const all = await lines();
    expect(all.slice(all.indexOf('新登记办件'), all.indexOf('超时未完成') + 2)).toEqual([
      '新登记办件',
      // A weekly report lists the graver ones alone.
      '另有2件未逐件列出，见平台。',
      '逾期情况',
      `${owed}，unit-a name，公开回应应于2026年3月6日10时前完成，至今未完成。`,
      // Two and a half hours.
      `${late}，unit-a name，公开回应应于2026年3月6日10时前完成，迟3小时。`,
      '超时未完成',
      `${owed}，unit-a name，公开回应应于2026年3月6日10时前完成。`,
    ]);
  });

  it('P2 · holds no answer against a unit that keeps the longer limit of 区网信办', async () => {
    const { number } = await world.open({
      by: 'desk',
      grades: LIGHT,
      assignedBy: { unit: '区网信办', number: '网转〔2026〕8号', dueAt: shanghai('2026-03-08 10:00') },
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-07 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-06' });
    expect(await figures()).toMatchObject({ 到期未按时完成0件次: [], 期末超时未完成0件次: [] });
    // Nor is that limit kept: it is late by then.
    await world.advance('2026-03-09 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-08' });
    expect(await figures('BLB2600002')).toMatchObject({ 到期未按时完成1件次: [number], 期末超时未完成2件次: [number] });
  });

  it('A1 · counts no miss that a named person set aside', async () => {
    await aCase();
    await world.advance('2026-03-07 02:00');
    await world.do('duty-leader', CASE, { command: 'set-aside', duty: 'response', reason: '上级统一发布' });
    await reports.open({ what: 'daily-log', on: '2026-03-06' });
    expect(await figures()).toMatchObject({ 到期未按时完成0件次: [] });
  });
});

describe('A3 · a paper whose facts changed since it was drafted says what changed', () => {
  it('names the figure that differs, on the draft and on what is frozen, and changes nothing of that afterwards', async () => {
    const number = await aCase();
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    expect((await shown()).report.differs).toEqual([]);
    const regrade = (opinion: 'III' | 'IV') =>
      world.do('desk', number, { command: 'grade', grades: { opinion, emergency: null }, reason: '核实后调整' });
    await regrade('III');
    const CHANGES = ['起草时“其中一般1件”，现为“其中一般0件”。', '起草时“其中较大0件”，现为“其中较大1件”。'];
    expect((await shown()).report.differs.map(({ says }) => says)).toEqual(CHANGES);
    await reports.issue();
    expect((await lines()).slice(-3)).toEqual(['起草后的变化', ...CHANGES]);
    const before = await shown();
    await regrade('IV');
    const after = await shown();
    expect(after.paper).toEqual(before.paper);
    expect(after.report.frozen).toBe(before.report.frozen);
    expect(after.report.frozen).toMatch(/^[0-9a-f]{64}$/);
  });

  it('calls nothing a change that came after the instant up to which it was read', async () => {
    const number = await aCase();
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    await world.advance('2026-03-05 08:00');
    // A promise of this very day, which would have fallen due within 24 hours of the end of the day before.
    const followUpAt = shanghai('2026-03-05 20:00');
    await world.do('unit-a-officer', number, statement(world.now, { final: false, followUpAt }));
    await aCase();
    expect((await shown()).report.differs).toEqual([]);
  });

  it('is drawn from the record again where somebody asks for it, and keeps what he wrote', async () => {
    await aCase();
    await world.advance('2026-03-04 18:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    await reports.command('edit', { parts: { analysis: '关注平稳。' } });
    expect(refusedAs(await reports.command('submit', { says: '请审定' }))).toBe('422 period-runs A3');
    await world.advance('2026-03-04 20:00');
    await aCase();
    await world.advance('2026-03-05 08:00');
    expect(refusedAs(await reports.command('submit', { says: '请审定' }))).toBe('422 drawn-too-early A3');
    await reports.command('refresh');
    expect(Object.keys(await figures())).toContain('新登记2件');
    expect(await lines()).toContain('关注平稳。');
    expect((await reports.issue()).status).toBe(200);
  });
});

describe('A3 · registers are numbered at final approval, without gaps', () => {
  it('gives each kind of a year its own numbers, none to what is sent back, and keeps that of what is void', async () => {
    await world.advance('2026-03-09 02:00');
    for (const on of ['2026-03-05', '2026-03-06', '2026-03-07']) await reports.open({ what: 'daily-log', on });
    await reports.open({ what: 'weekly-report', on: '2026-03-04' });
    await reports.command('submit', { says: '请审定' }, 'BLB2600001');
    await reports.decide('duty-leader', 'BLB2600001', { decision: 'send-back', says: '再核' });
    await reports.issue('BLB2600002');
    await reports.issue('BLB2600004');
    await reports.issue('BLB2600003');
    expect(await issued('BLB2600001')).toBeUndefined();
    expect([await issued('BLB2600002'), await issued('BLB2600003'), await issued('BLB2600004')]).toEqual([
      { year: 2026, nth: 1 },
      { year: 2026, nth: 2 },
      { year: 2026, nth: 1 },
    ]);
    expect(refusedAs(await reports.open({ what: 'daily-log', on: '2026-03-06' }))).toBe('409 stands-already A3');
    expect(refusedAs(await reports.command('void', { says: '数据有误' }, 'BLB2600002'))).toBe('403 leader-voids H2');
    await reports.command('void', { says: '数据有误' }, 'BLB2600002', 'duty-leader');
    expect(await register('void')).toEqual([['BLB2600002', 'daily-log', '2026-03-06']]);
    const paper = (await shown('BLB2600002')).paper;
    expect(paper?.number).toBe('2026年第1期');
    expect(paper?.body[0]).toMatchObject({ says: '本期已于2026年3月9日2时作废：数据有误' });
    expect((await reports.open({ what: 'daily-log', on: '2026-03-06' })).status).toBe(201);
    await reports.issue('BLB2600005');
    expect(await issued('BLB2600005')).toEqual({ year: 2026, nth: 3 });
  });

  it('gives two that are approved at one moment two numbers, and begins anew with the year', async () => {
    await world.advance('2026-12-31 12:00');
    for (const on of ['2026-12-28', '2026-12-29', '2026-12-30']) {
      await reports.open({ what: 'daily-log', on });
    }
    const all = ['BLB2600001', 'BLB2600002', 'BLB2600003'];
    for (const number of all) await reports.command('submit', { says: '请审定' }, number);
    await Promise.all(all.slice(0, 2).map((number) => reports.decide('duty-leader', number)));
    expect(
      [await issued('BLB2600001'), await issued('BLB2600002')].map((one) => one?.nth ?? 0).toSorted((a, b) => a - b),
    ).toEqual([1, 2]);
    await world.advance('2027-01-01 09:00');
    await reports.decide('duty-leader', 'BLB2600003');
    expect(await issued('BLB2600003')).toEqual({ year: 2027, nth: 1 });
  });

  it('prints the number of the office’s own system once it is written down, as the standard writes it', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    expect(refusedAs(await reports.command('record-document-number', { documentNumber: '仑政办〔2026〕12号' }))).toBe(
      '422 not-issued A3',
    );
    await reports.issue();
    for (const wrong of ['仑政办[2026]12号', '仑政办〔2026〕012号', '仑政办〔2026〕第12号', '〔2026〕12号'])
      expect(refusedAs(await reports.command('record-document-number', { documentNumber: wrong }))).toBe(
        '422 no-document-number A3',
      );
    const { frozen } = await reports.stored();
    await reports.command('record-document-number', { documentNumber: '仑政办〔2026〕12号' });
    expect((await shown()).paper?.number).toBe('2026年第1期　仑政办〔2026〕12号');
    expect((await reports.stored()).frozen).toBe(frozen);
  });
});

describe('H2 · a report is approved by a named decider who wrote none of it', () => {
  it('refuses whoever wrote or submitted it, whoever holds no such post, and any change while it is decided', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' }, 'night-desk');
    await reports.command('edit', { parts: { advice: '继续关注。' } }, REPORT, 'duty-leader');
    await reports.command('submit', { says: '请审定' });
    expect(refusedAs(await reports.decide('desk'))).toBe('422 second-person-needed A3');
    expect(refusedAs(await reports.decide('night-desk'))).toBe('422 own-act A3');
    expect(refusedAs(await reports.decide('duty-leader'))).toBe('422 own-act A3');
    expect(refusedAs(await reports.command('edit', { title: '另题' }))).toBe('422 under-decision H2');
    expect((await reports.decide('mayor')).status).toBe(200);
    expect(refusedAs(await reports.command('edit', { title: '另题' }))).toBe('422 not-a-draft A3');
    expect((await shown()).report).toMatchObject({
      status: 'issued',
      decider: { id: 'mayor' },
      allowed: ['record-document-number', 'ask-purge'],
    });
  });

  it('P8 · asks whoever decides by text without a code', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    await world.rings();
    await world.advance('2026-03-05 09:00');
    await reports.command('submit', { says: '请审定' });
    expect((await world.rings()).map((ring) => ring.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('办件BLB2600001（蓝）报告，6日09:00前审定报告，请登录办理。'),
    ]);
  });

  it('is the desk’s: units read none, an auditor reads and writes nothing', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    for (const as of ['unit-a-officer', 'unit-a-head', 'unit-a-spokesperson'])
      expect([(await reports.read(REPORT, as)).status, (await reports.list({}, as)).status]).toEqual([403, 403]);
    expect((await reports.open({ what: 'daily-log', on: '2026-03-04' }, 'unit-a-head')).status).toBe(403);
  });
});

describe('A3, H1 · a special report is of one case and names no private speaker', () => {
  const WRITTEN = {
    core: '水价调整引发关注，集中在两个小区。',
    risk: '近期扩散可能性小。',
    advice: '尽快公布测算依据。',
  };

  it('says in how many words what, and is not submitted without core, risk and advice', async () => {
    const number = await aCase();
    expect(refusedAs(await reports.open({ what: 'special-report' }))).toBe('422 no-case A3');
    expect(refusedAs(await reports.open({ what: 'special-report', on: '2026-03-04' }))).toBe('422 no-case A3');
    expect(refusedAs(await reports.open({ what: 'daily-log', caseNumber: number }))).toBe('422 no-period A3');
    await reports.open({ what: 'special-report', caseNumber: number });
    expect(refusedAs(await reports.command('submit', { says: '请审定' }))).toBe('422 part-missing A3');
    expect(refusedAs(await reports.command('edit', { parts: { core: '长'.repeat(201) } }))).toBe('422 too-long A3');
    await reports.command('edit', { parts: WRITTEN });
    await reports.issue();
    const { paper } = await shown();
    expect(paper).toMatchObject({ title: `关于环境办件${number}的专报`, format: 'brief', mark: '政务舆情专报' });
    expect(await lines()).toEqual([
      '核心提要',
      WRITTEN.core,
      '基本情况',
      '以下数据取自办件记录，截至2026年3月4日10时。',
      '发现时间：2026年3月4日10时。',
      '舆情等级：一般。',
      '承办单位：unit-a name。',
      '已公开回应0次。',
      '超时未完成的回应时限0项。',
      '办理状态：正在办理。',
      '回应情况',
      '尚无。',
      '时限',
      '公开回应：2026年3月6日10时到期。',
      '风险判断',
      WRITTEN.risk,
      '建议',
      WRITTEN.advice,
    ]);
    // Of a case that goes on another one follows.
    expect((await reports.open({ what: 'special-report', caseNumber: number })).status).toBe(201);
    const { reports: ofCase } = reportsAnswer.parse((await reports.list({ caseNumber: number })).json);
    expect(ofCase.map((one) => [one.number, one.status])).toEqual([
      ['BLB2600002', 'draft'],
      ['BLB2600001', 'issued'],
    ]);
  });

  it.each([
    '网民“海边的风”称已停水三天',
    '发帖人张建国反映水压不足',
    '据住户王某说',
    '李女士表示不满',
    '联系电话13800138000',
  ])('refuses “%s”', async (says) => {
    await reports.open({ what: 'special-report', caseNumber: await aCase() });
    expect(refusedAs(await reports.command('edit', { parts: { views: says } }))).toBe('422 names-a-person H1');
  });

  it.each([
    '部分网民反映水压不足',
    '区水务局局长陈述了测算依据',
    '依据仑政办〔2026〕12号',
    '当事人高度关注',
    '网友普遍认为偏高',
  ])('takes “%s”', async (says) => {
    await reports.open({ what: 'special-report', caseNumber: await aCase() });
    expect((await reports.command('edit', { parts: { views: says } })).status).toBe(200);
  });

  it('H6, H5, S4 · writes none of what is handled offline or reports wrongdoing', async () => {
    const offline = await world.open({ by: 'desk', grades: LIGHT, offline: true });
    expect(refusedAs(await reports.open({ what: 'special-report', caseNumber: offline.number }))).toBe(
      '422 kept-offline H6',
    );
    const secret = await aCase();
    await world.do('desk', secret, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['unit-b'],
      reason: '检举控告',
    });
    expect(refusedAs(await reports.open({ what: 'special-report', caseNumber: secret }))).toBe('422 wrongdoing H5');
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    // It is counted, and not named.
    expect(await figures()).toMatchObject({ 新登记2件: [offline.number] });
    expect((await lines()).join()).not.toContain(secret);
    expect(await lines()).toContain('另有1件未逐件列出，见平台。');
  });
});

describe('A3 · each report carries whether it may be published, and no classification', () => {
  it('has that of its kind until a person says otherwise, with the reason', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    expect((await shown()).paper?.publicity).toEqual({ is: 'internal', says: '内部工作动态' });
    await reports.command('edit', { publicity: { is: 'on-request', says: '经审核可依申请提供' } });
    await reports.issue();
    expect((await shown()).paper?.publicity).toEqual({ is: 'on-request', says: '经审核可依申请提供' });
    expect(refusedAs(await reports.command('void', { says: '机密★1年' }, REPORT, 'duty-leader'))).toBe(
      '422 classified H6',
    );
  });

  it('is a .docx', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    const file = await reports.read(REPORT, 'desk', { as: 'docx' });
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toContain('wordprocessingml');
  });
});

describe('S6 · a bulletin names a criticism only once it is decided', () => {
  it('has none while the unit is heard, and the unit with the hour once a leader decided', async () => {
    const number = (await world.open()).number;
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-06 10:30');
    const measures = measuresOf(world);
    expect((await measures.open('criticism')).status).toBe(201);
    await reports.open({ what: 'bulletin', on: '2026-03-06' });
    expect(Object.keys(await figures())).toContain('本期决定通报批评0件');
    await world.advance('2026-03-12 10:00');
    await measures.command('submit', { says: '建议通报' });
    await measures.decide('duty-leader');
    await world.advance('2026-04-01 09:00');
    await reports.command('refresh');
    expect(await figures()).toMatchObject({ 本期决定通报批评1件: ['BLJ2600001'] });
    expect(await lines()).toContain('unit-a name，2026年3月12日10时决定。');
    expect(refusedAs(await reports.command('submit', { says: '请审定' }))).toBe('422 part-missing S6');
    await reports.command('edit', { parts: { analysis: '本月一件逾期。' } });
    expect((await reports.issue()).status).toBe(200);
    expect((await shown()).paper).toMatchObject({ format: 'document', kind: 'bulletin' });
  });
});

describe('H5 · what slipped into a report is erased by two people, and its number stays', () => {
  it('erases the words of an edit and the frozen text', async () => {
    await world.advance('2026-03-05 02:00');
    await reports.open({ what: 'daily-log', on: '2026-03-04' });
    await reports.command('edit', { parts: { analysis: '误写内容。' } });
    await reports.issue();
    const { erasable } = (await shown()).report;
    await reports.command('ask-purge', { events: erasable, says: '误写了个人情况' });
    expect((await reports.decide('mayor')).status).toBe(200);
    expect(JSON.stringify(await shown())).not.toContain('误写内容');
    expect((await shown()).paper?.number).toBe('2026年第1期');
  });
});
