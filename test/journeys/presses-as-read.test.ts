import { beforeEach, describe, expect, it } from 'vitest';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { consultationKind } from '../../functions/domain/kinds/consultation-kind.ts';
import { assessmentKind } from '../../functions/domain/kinds/assessment-kind.ts';
import { inquiryKind } from '../../functions/domain/kinds/inquiry-kind.ts';
import { watchKind } from '../../functions/domain/kinds/watch-kind.ts';
import { conferenceKind } from '../../functions/domain/kinds/conference-kind.ts';
import { front } from '../handlers/call.ts';
import { asRead, untilHelp } from '../harness/as-read.ts';
import { ASSESSMENT, assessmentsOf } from '../harness/assessments.ts';
import { call } from '../harness/code-page.ts';
import { consultationsOf, FIRST } from '../harness/consultations.ts';
import { INQUIRY, inquiriesOf } from '../harness/inquiries.ts';
import { WATCH, watchesOf } from '../harness/watches.ts';
import { shanghai as at, World } from '../harness/world.ts';

let world: World;
const codes = new Map<string, string>();
const view = { action: 'view' };

/** Notes the newest code of this matter on each phone. */
async function listen(matter: string): Promise<void> {
  for (const { person, code, matter: of } of await world.heard())
    if (code !== null && of === matter) codes.set(person, code);
}
/** What a press comes to: where it leads, or what the page says. */
async function press(person: string, form: Record<string, string>): Promise<string> {
  const { status, text, headers } = await call(world, codes.get(person) ?? '', form);
  if (status === 303) return `303 ${headers['location']?.split('?')[1] ?? ''}`;
  const said = asRead(text).find((line) => line.startsWith('!'));
  return `${status} ${said?.slice(2) ?? ''}`;
}
const page = async (person: string, form?: Record<string, string>): Promise<string[]> =>
  untilHelp(
    asRead((await call(world, codes.get(person) ?? '', form)).text).filter((line) => !line.startsWith('本页为')),
  );

/** A concern of a Wednesday at ten, signed for by unit-a. */
async function aCase(grades: { opinion: 'II' | 'III' | 'IV'; emergency: 'II' | null }): Promise<string> {
  const { number } = await world.open({
    by: 'desk',
    grades,
    suggestion: { grades, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
    ...(grades.emergency === null ? {} : { emergencyKind: '安全生产' }),
  });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  return number;
}

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  codes.clear();
});

describe('S3 · presses on the page of an order', () => {
  const NUMBER = 'BLD2600001';
  const command = async (name: string, body: object) => {
    await front(commandOrder, world.ports).call('POST /api/orders/{number}/{command}', {
      as: 'desk',
      path: { number: NUMBER, command: name },
      body,
    });
    await world.settle();
  };
  const recorded = async (type: string) =>
    (await world.ports.store.matterRecord(orderKind, NUMBER)).filter((event) => event.type === type).length;
  const version = async () => String((await world.ports.store.matter(orderKind, NUMBER))?.state.personVersion);

  beforeEach(async () => {
    await front(commandOrder, world.ports).call('POST /api/orders', {
      as: 'desk',
      body: {
        basis: { kind: 'instruction', says: '区长批示' },
        title: '整改',
        subject: '环境',
        unit: 'unit-a',
        limit: { workingDays: 3 },
        demands: ['查明', '公布'],
      },
    });
    await world.settle();
    await listen(NUMBER);
  });

  it('sign and answer once, however often a weak network sends them', async () => {
    const officer = 'unit-a-officer';
    const seen = await version();
    expect(await press(officer, { action: 'sign', version: seen })).toBe('303 done=sign');
    expect(await press(officer, { action: 'sign', version: seen })).toBe('303 done=sign');
    const reply = { action: 'reply', demandId: 'D1', says: '已查明', evidence: '报告', version: await version() };
    expect(await press(officer, reply)).toBe('303 done=reply');
    expect(await press(officer, reply)).toBe('303 done=reply');
    expect([await recorded('order-signed'), await recorded('demand-replied')]).toEqual([1, 1]);
    // The same words to another demand are another answer.
    expect(await press(officer, { ...reply, demandId: 'D2', version: await version() })).toBe('303 done=reply');
  });

  it('say so where somebody else was faster, where words lack, and what takes sign-in', async () => {
    const seen = await version();
    await command('urge', { says: '请抓紧' });
    const reply = { action: 'reply', demandId: 'D1', says: '已查明', evidence: '报告', version: seen };
    expect([
      await press('unit-a-officer', reply),
      await press('unit-a-officer', { ...reply, says: '', version: await version() }),
      await press('unit-a-officer', { ...reply, demandId: 'D7', version: await version() }),
      await press('unit-a-officer', { action: 'return-reply', demandId: 'D1', says: '退', version: await version() }),
      await press('unit-a-officer', { action: 'complete', version: await version() }),
    ]).toEqual([
      '409 督办件刚有更新，请看过最新情况后再试',
      '400 说明：请填写',
      '422 督办件没有要求 D7，只有 D1、D2',
      '403 您的角色无权做此操作，请联系值班台',
      '400 此操作请登录平台办理',
    ]);
  });
});

describe('A4 · presses on the page of a consultation', () => {
  it('say what a unit thinks, once; all else takes sign-in', async () => {
    const api = consultationsOf(world);
    await api.open(await aCase({ opinion: 'II', emergency: null }));
    await listen(FIRST);
    const given = { action: 'give-view', version: '1', says: '监测正常', dissent: '不宜称达标' };
    expect([
      await press('unit-b-officer', given),
      await press('unit-b-officer', given),
      await press('unit-b-officer', { ...given, dissent: '' }),
      await press('unit-b-officer', { action: 'assess', version: '1' }),
    ]).toEqual(['303 done=give-view', '303 done=give-view', '303 done=give-view', '400 此操作请登录平台办理']);
    const views = (await world.ports.store.matterRecord(consultationKind, FIRST)).filter(
      ({ type }) => type === 'view-given',
    );
    expect(views).toHaveLength(2);
    await api.command('excuse', { unit: 'unit-b', says: '不涉及' });
    expect([await press('unit-b-officer', given)]).toEqual([
      '403 本办件已收回或改派，贵单位不再查看和办理。有疑问请联系值班室。',
    ]);
  });
});

describe('P7 · presses on the page of an inquiry', () => {
  it('confirm once, or say why not', async () => {
    const api = inquiriesOf(world);
    await api.open({ caseNumber: await aCase({ opinion: 'III', emergency: null }) });
    await api.command('name-speaker', { person: 'unit-a-spokesperson' });
    await listen(INQUIRY);
    const speaker = 'unit-a-spokesperson';
    expect([
      await press(speaker, { action: 'confirm-speaking' }),
      await press(speaker, { action: 'confirm-speaking' }),
      await press(speaker, { action: 'close' }),
      await press(speaker, { action: 'decline-speaking', says: '' }),
      await press(speaker, { action: 'decline-speaking', says: '出差' }),
      await press(speaker, { action: 'confirm-speaking' }),
    ]).toEqual([
      '303 done=confirm-speaking',
      '303 done=confirm-speaking',
      '400 此操作请登录平台办理',
      '400 说明：请填写',
      '303 done=decline-speaking',
      '403 是否受访由所指定的发言人本人确认',
    ]);
    const types = (await world.ports.store.matterRecord(inquiryKind, INQUIRY)).map(({ type }) => type);
    expect(types.filter((type) => type === 'speaking-confirmed')).toHaveLength(1);
  });
});

describe('M1 · presses on the page of a sensitive period', () => {
  it('report nothing once, what was seen in words, and of no other day', async () => {
    const api = watchesOf(world);
    await api.period();
    await world.advance('2026-03-05 09:00');
    await listen(WATCH);
    const officer = 'unit-a-officer';
    expect([
      await press(officer, { action: 'nothing-2026-03-05' }),
      await press(officer, { action: 'nothing-2026-03-05' }),
      await press(officer, { action: 'seen-2026-03-05', says: '' }),
      await press(officer, { action: 'seen-2026-03-05', says: '有人聚集' }),
      await press(officer, { action: 'nothing-2026-03-06' }),
      await press(officer, { action: 'nothing-2026-02-30' }),
      await press(officer, { action: 'received' }),
      await press(officer, { action: 'close' }),
    ]).toEqual([
      '303 done=report',
      '303 done=report',
      '422 请写明看到了什么；没有情况的，请按“无情况（零报告）”',
      '303 done=report',
      '422 当日尚未到，请到时再报',
      '400 所填内容：应为有这一天的日期，写成 2026-03-24',
      '403 此关注事项由主责单位、列入单位和值班台办理，本单位不在其列，请联系值班台',
      '400 此操作请登录平台办理',
    ]);
    const reports = (await world.ports.store.matterRecord(watchKind, WATCH)).filter(({ type }) => type === 'reported');
    expect(reports.map((event) => ('says' in event ? event.says : undefined))).toEqual([undefined, '有人聚集']);
  });
});

describe('P7 · presses on the page of a press conference', () => {
  it('confirm the hour that was seen, do a step with what it asks for, and leave the rest to the platform', async () => {
    const NUMBER = 'BLF2600001';
    await aCase({ opinion: 'II', emergency: 'II' });
    const command = async (name: string, body: object = {}) => {
      await front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
        as: 'desk',
        path: { number: NUMBER, command: name },
        body,
      });
      await world.settle();
    };
    const version = async () => String((await world.ports.store.matter(conferenceKind, NUMBER))?.state.personVersion);
    await command('plan');
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await listen(NUMBER);
    await world.advance('2026-03-04 19:30');
    await listen(NUMBER);
    const seen = await version();
    await command('move', { at: at('2026-03-05 09:00'), says: '场地冲突' });
    await listen(NUMBER);
    const [speaker, officer] = ['unit-a-spokesperson', 'unit-a-officer'];
    expect([
      await press(speaker, { action: 'confirm-attendance', version: seen }),
      await press(speaker, { action: 'confirm-attendance', version: await version() }),
      await press(speaker, { action: 'confirm-attendance', version: seen }),
      await press(speaker, { action: 'cancel', version: await version() }),
      await press(officer, { action: 'do-step', step: 'venue', version: seen }),
      await press(officer, { action: 'do-step', step: 'venue', place: '三楼', version: seen }),
      await press(officer, { action: 'do-step', step: 'venue', place: '四楼', version: seen }),
      await press(officer, { action: 'do-step', step: 'facts', version: seen }),
      await press(officer, { action: 'do-step', step: 'nothing', says: '好', version: seen }),
    ]).toEqual([
      '409 发布会刚有更新，请看过最新情况后再试',
      '303 done=confirm-attendance',
      '303 done=confirm-attendance',
      '400 此操作请登录平台办理',
      '422 须写明地点',
      '303 done=do-step',
      '303 done=do-step',
      '422 须写明完成情况',
      '400 筹备事项：应为 facts、spokesperson、line、venue、invitations、questions、sign-off、rehearsal 之一',
    ]);
    expect((await world.ports.store.matter(conferenceKind, NUMBER))?.state.place).toBe('三楼');
  });
});

describe('A2 · the page and the presses of a risk assessment', () => {
  it('show what it is of and take what was found, once', async () => {
    const api = assessmentsOf(world);
    await api.open();
    await listen(ASSESSMENT);
    const officer = 'unit-a-officer';
    expect(await page(officer)).toEqual([
      '# 风险评估 BLA2600001',
      '请于 03-19 17:00 前：报评估结论',
      '[view] (查看内容)',
    ]);
    expect(await page(officer, view)).toEqual([
      '{III} # 风险评估 BLA2600001',
      '较大 · 黄 · 交通 · name of unit-a-officer',
      '# 停车收费新政',
      '请于 03-19 17:00 前：报评估结论',
      '小港片区路边停车由免费改为收费。',
      '征求意见稿',
      '计划发布：2026-03-26 09:00',
      '# 登记评估记录',
      '[record-finding] 方式‹method=tracking:舆情跟踪 sampling:抽样调查 visits:重点走访 consultation:会商分析›',
      '哪一天‹on=2026-03-04 (2026-03-24)›',
      '情况（写问题和比例，不写姓名、电话）‹says›(登记评估记录)',
      '风险点、预案、报请和审批请登录平台办理。',
      '登录平台 → /assessments/BLA2600001',
    ]);
    const found = { action: 'record-finding', method: 'visits', on: '2026-03-03', says: '走访二十户', version: '1' };
    expect([
      await press(officer, found),
      await press(officer, found),
      await press(officer, { ...found, on: '昨天' }),
      await press(officer, { ...found, on: '2026-02-30' }),
      await press(officer, { ...found, says: '' }),
      await press(officer, { action: 'submit' }),
    ]).toEqual([
      '303 done=record-finding',
      '303 done=record-finding',
      '400 哪一天：应为有这一天的日期，写成 2026-03-24',
      '400 哪一天：应为有这一天的日期，写成 2026-03-24',
      '400 说明：请填写',
      '400 此操作请登录平台办理',
    ]);
    const findings = (await world.ports.store.matterRecord(assessmentKind, ASSESSMENT)).filter(
      ({ type }) => type === 'finding-recorded',
    );
    expect(findings).toHaveLength(1);
    await api.command('drop', { says: '不再推进' });
    expect(await page(officer, view)).toEqual([
      '{III} # 风险评估 BLA2600001',
      '较大 · 黄 · 交通 · name of unit-a-officer',
      '# 停车收费新政',
      '该政策不再推进，评估已终止，您无需再办。',
      '小港片区路边停车由免费改为收费。',
      '征求意见稿',
      '计划发布：2026-03-26 09:00',
      '风险点、预案、报请和审批请登录平台办理。',
      '登录平台 → /assessments/BLA2600001',
    ]);
  });
});
