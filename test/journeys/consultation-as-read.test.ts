import { beforeEach, describe, expect, it } from 'vitest';
import { asRead, legible, untilHelp } from '../harness/as-read.ts';
import { call } from '../harness/code-page.ts';
import { ASSESSED, consultationsOf, FIRST, HANDLING } from '../harness/consultations.ts';
import { shanghai as at, World } from '../harness/world.ts';

const GRADES = { opinion: 'II', emergency: null } as const;
let world: World;
let api: ReturnType<typeof consultationsOf>;
const codes = new Map<string, string>();

/** Notes the newest code that each phone got. */
async function listen(): Promise<void> {
  for (const { person, code } of await world.heard()) if (code !== null) codes.set(person, code);
}
const page = async (person: string, form?: Record<string, string>): Promise<string[]> =>
  asRead((await call(world, codes.get(person) ?? '', form)).text);
const view = { action: 'view' };
const read = async (as = 'desk') => legible((await api.read(as)).json['consultation']) as Record<string, unknown>;

/** A meeting at eleven of three units, one of which is excused, one speaks by telephone, one from its phone and against it. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  codes.clear();
  const { number } = await world.open({
    by: 'desk',
    grades: GRADES,
    suggestion: { grades: GRADES, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
  });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  api = consultationsOf(world);
  await world.heard();
  await api.open(number, {
    meetsAt: at('2026-03-04 11:00'),
    place: '三楼会议室',
    means: 'meeting',
    invite: [
      { unit: 'unit-a', as: 'concerned' },
      { unit: 'unit-b', as: 'competent', says: '请提出监测情况' },
      { unit: 'street-c', as: 'related' },
    ],
  });
  await listen();
});

/** All that the units have to say of it, and what the desk makes of that by half past eleven. */
async function worked(): Promise<void> {
  await world.advance('2026-03-04 10:30');
  await call(world, codes.get('unit-b-officer') ?? '', {
    action: 'give-view',
    version: '1',
    says: '监测正常',
    dissent: '不宜称已达标',
  });
  await api.command('record-view', {
    unit: 'unit-a',
    says: '现场已停工',
    means: 'telephone',
    who: '张某',
    saidAt: at('2026-03-04 10:20'),
    evidence: [{ kind: 'document', ref: '电话记录 1' }],
  });
  await api.command('excuse', { unit: 'street-c', says: '不涉及属地' });
  await world.advance('2026-03-04 11:30');
  await api.command('record-attendance', { unit: 'unit-a', attended: true, who: '李某' });
  await api.command('record-attendance', { unit: 'unit-b', attended: false, says: '另有会议' });
  await api.command('assess', ASSESSED);
  await api.command('set-line', { says: '已停工排查，监测结果今晚公布' });
  const by = at('2026-03-05 10:00');
  await api.command('set-tasks', { tasks: [{ says: '排查', lead: 'unit-a', coUnits: ['unit-b'], by }] });
  await api.command('save-handling', { text: '先停工' });
  await api.command('save-handling', { text: HANDLING, basedOn: 1 });
}

describe('A4 · a consultation as its page shows it', () => {
  it('to whoever has only the link: when it is, and nothing of what it is about', async () => {
    expect(await page('unit-b-officer')).toEqual([
      '# 会商 BLH2600001',
      '还剩 1 小时 0 分',
      '03-04 11:00 会商',
      '[view] (查看内容)',
      '本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。',
    ]);
  });

  it('to the unit that is asked: who convened it, why it is asked, and where it says what it thinks', async () => {
    expect(untilHelp(await page('unit-b-officer', view))).toEqual([
      '{II} # 会商 BLH2600001',
      '重大 · 橙 · 环境 · name of unit-b-officer',
      '# 会商研判',
      '还剩 1 小时 0 分',
      '03-04 11:00 会商',
      '召集：qu-zhengfu-ban　方式：会议　地点：三楼会议室',
      '事由：涉及面广，须统一研判',
      '本单位：主管部门（请提出监测情况）',
      '# 提出意见',
      '[give-view] 本单位意见（性质、走势、风险、处置建议）‹says›不同意见（没有可不填）‹dissent›',
      '逾期未提意见的，如实记为未表态，不视为同意。请勿填写涉密内容。',
      '(提交意见)',
      '研判结论、处置意见等内部内容请登录平台查看。',
    ]);
  });

  it('with what the unit said, and nothing of what others did', async () => {
    await worked();
    expect(untilHelp(await page('unit-b-officer', view))).toEqual([
      '{II} # 会商 BLH2600001',
      '重大 · 橙 · 环境 · name of unit-b-officer',
      '# 会商研判',
      '还剩 30 分',
      '03-04 12:00 前提出意见',
      '召集：qu-zhengfu-ban　方式：会议　地点：三楼会议室',
      '事由：涉及面广，须统一研判',
      '本单位：主管部门（请提出监测情况）',
      '# 本单位已提意见',
      '监测正常',
      '不同意见：不宜称已达标',
      '03-04 10:30 name of unit-b-officer',
      '# 提出意见',
      '[give-view] 本单位意见（性质、走势、风险、处置建议）‹says›不同意见（没有可不填）‹dissent›',
      '逾期未提意见的，如实记为未表态，不视为同意。请勿填写涉密内容。',
      '(提交意见)',
      '研判结论、处置意见等内部内容请登录平台查看。',
    ]);
  });

  it('with what is missing where nothing was written', async () => {
    expect(
      untilHelp(await page('unit-a-officer', { action: 'give-view', version: '1', says: '', dissent: '另有看法' })),
    ).toEqual([
      '! 说明：请填写',
      '{II} # 会商 BLH2600001',
      '重大 · 橙 · 环境 · name of unit-a-officer',
      '# 会商研判',
      '还剩 1 小时 0 分',
      '03-04 11:00 会商',
      '召集：qu-zhengfu-ban　方式：会议　地点：三楼会议室',
      '事由：涉及面广，须统一研判',
      '本单位：当事单位',
      '# 提出意见',
      '[give-view] 本单位意见（性质、走势、风险、处置建议）‹says›不同意见（没有可不填）‹dissent=另有看法›',
      '逾期未提意见的，如实记为未表态，不视为同意。请勿填写涉密内容。',
      '(提交意见)',
      '研判结论、处置意见等内部内容请登录平台查看。',
    ]);
  });

  it('says that the time is over, and takes what is said all the same', async () => {
    await world.advance('2026-03-04 12:10');
    expect(untilHelp(await page('unit-a-officer', view)).slice(0, 5)).toEqual([
      '{II} # 会商 BLH2600001',
      '重大 · 橙 · 环境 · name of unit-a-officer',
      '# 会商研判',
      '! 已超时 10 分',
      '03-04 12:00 前提出意见',
    ]);
  });

  it('shows nothing to do once it is cancelled', async () => {
    await api.command('cancel', { says: '情况已清楚' });
    expect(untilHelp(await page('unit-b-officer', view))).toEqual([
      '{II} # 会商 BLH2600001',
      '重大 · 橙 · 环境 · name of unit-b-officer',
      '# 会商研判',
      '会商已取消，您无需再办。',
      '召集：qu-zhengfu-ban　方式：会议　地点：三楼会议室',
      '事由：涉及面广，须统一研判',
      '本单位：主管部门（请提出监测情况）',
      '研判结论、处置意见等内部内容请登录平台查看。',
    ]);
  });
});

describe('A4 · a consultation as the platform shows it', () => {
  it('to the desk: who was asked as what, who was heard when and how, who was there, what came of it', async () => {
    await worked();
    expect(await read()).toEqual({
      number: 'BLH2600001',
      status: 'convened',
      subject: '环境',
      grade: 'II',
      caseNumber: 'BL2600001',
      drill: false,
      meetsAt: '03-04 11:00',
      place: '三楼会议室',
      openedAt: '03-04 10:00',
      personVersion: 15,
      required: true,
      means: 'meeting 会议',
      unit: 'qu-zhengfu-ban qu-zhengfu-ban',
      units: {
        all: 2,
        heard: 2,
        silent: 0,
        dissenting: 1,
      },
      next: {
        name: '处置意见报审定',
        move: 'desk 值班台',
        id: 'consultation-conclude',
        dueAt: '03-04 16:00',
        state: 'running',
      },
      says: '涉及面广，须统一研判',
      convenedBy: 'name of desk',
      invited: [
        {
          unit: 'unit-a unit-a',
          as: 'concerned 当事单位',
          invitedAt: '03-04 10:00',
          dueAt: '03-04 12:00',
          is: 'heard',
          dissents: false,
          attendance: {
            attended: true,
            who: '李某',
          },
          views: [
            {
              at: '03-04 10:30',
              by: 'name of desk',
              says: '现场已停工',
              means: 'telephone',
              who: '张某',
              saidAt: '03-04 10:20',
              evidence: [
                {
                  kind: 'document',
                  ref: '电话记录 1',
                },
              ],
              late: false,
            },
          ],
        },
        {
          unit: 'unit-b unit-b',
          as: 'competent 主管部门',
          invitedAt: '03-04 10:00',
          dueAt: '03-04 12:00',
          is: 'heard',
          dissents: true,
          why: '请提出监测情况',
          attendance: {
            attended: false,
            says: '另有会议',
          },
          views: [
            {
              at: '03-04 10:30',
              by: 'name of unit-b-officer',
              says: '监测正常',
              dissent: '不宜称已达标',
              evidence: [],
              late: false,
            },
          ],
        },
      ],
      excused: [
        {
          unit: 'street-c street-c',
          says: '不涉及属地',
          at: '03-04 10:30',
          by: 'name of desk',
        },
      ],
      assessment: {
        nature: '一般环境事件',
        trend: '转发趋缓',
        risk: '夜间异味复现，可能聚集',
        at: '03-04 11:30',
        by: 'name of desk',
      },
      line: {
        says: '已停工排查，监测结果今晚公布',
        version: 1,
        at: '03-04 11:30',
        by: 'name of desk',
      },
      tasks: [
        {
          says: '排查',
          lead: 'unit-a unit-a',
          coUnits: ['unit-b unit-b'],
          by: '03-05 10:00',
        },
      ],
      handling: [
        {
          version: 1,
          text: '先停工',
          latest: false,
          at: '03-04 11:30',
          by: 'name of desk',
        },
        {
          version: 2,
          basedOn: 1,
          text: '内部处置：先停工，原因查清前不评论责任',
          latest: true,
          at: '03-04 11:30',
          by: 'name of desk',
        },
      ],
      submissions: [],
      clocks: [
        {
          name: '提出会商意见',
          move: 'unit-a unit-a',
          id: 'consultation-view:unit-a',
          dueAt: '03-04 12:00',
          state: 'met',
          metAt: '03-04 10:20',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:20。',
        },
        {
          name: '提出会商意见',
          move: 'unit-b unit-b',
          id: 'consultation-view:unit-b',
          dueAt: '03-04 12:00',
          state: 'met',
          metAt: '03-04 10:30',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:30。',
        },
        {
          name: '处置意见报审定',
          move: 'desk 值班台',
          id: 'consultation-conclude',
          dueAt: '03-04 16:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [1, 3, 5, 7, 9, 10, 11, 12, 13, 14, 15],
      leaders: ['mayor name of mayor'],
      allowed: [
        'invite',
        'excuse',
        'set-meeting',
        'record-view',
        'record-attendance',
        'assess',
        'set-line',
        'set-tasks',
        'save-handling',
        'submit',
        'cancel',
        'ask-purge',
      ],
    });
  });

  it('to a unit that is asked: it may say more, and erases and submits nothing', async () => {
    await worked();
    const { erasable, leaders, allowed } = await read('unit-b-officer');
    expect({ erasable, leaders, allowed }).toEqual({ erasable: [], leaders: [], allowed: ['give-view'] });
  });

  it('with each time that it was put before a leader, without whom, and what he decided', async () => {
    await api.command('give-view', { says: '现场已停工' }, 'unit-a-officer');
    await world.advance('2026-03-04 12:30');
    await api.command('assess', ASSESSED);
    await api.command('save-handling', { text: '先停工' });
    await api.command('submit', { version: 1, to: 'mayor', says: '请审定' });
    await listen();
    const waiting = await read();
    expect({ clock: waiting['next'], submissions: waiting['submissions'], proposals: waiting['proposals'] }).toEqual({
      clock: {
        name: '提出会商意见',
        move: 'unit-b unit-b',
        id: 'consultation-view:unit-b',
        dueAt: '03-04 12:00',
        state: 'missed',
      },
      submissions: [
        {
          at: '03-04 12:30',
          by: 'name of desk',
          version: 1,
          says: '请审定',
          without: ['unit-b unit-b', 'street-c street-c'],
        },
      ],
      proposals: [
        {
          id: 'P14',
          name: '领导审定',
          by: 'desk name of desk',
          kind: 'final-approval',
          events: [],
          version: 1,
          reason: '请审定',
          dueAt: '03-04 14:30',
          mine: false,
          own: true,
          others: ['mayor name of mayor'],
        },
      ],
    });
    const proposalId = (await api.stored()).proposals?.[0]?.id ?? '';
    await api.command('decide', { proposalId, decision: 'send-back', says: '写明责任单位' }, 'mayor');
    await api.command('save-handling', { text: HANDLING, basedOn: 1 });
    await world.advance('2026-03-04 13:00');
    await api.command('submit', { version: 2, to: 'mayor' });
    const second = (await api.stored()).proposals?.[0]?.id ?? '';
    await world.advance('2026-03-04 13:30');
    await api.command(
      'record-decision',
      {
        proposalId: second,
        decider: 'mayor',
        decision: 'approve',
        means: 'telephone',
        decidedAt: at('2026-03-04 13:20'),
        changes: { text: '立即停工' },
        says: '改为立即',
        evidence: [{ kind: 'document', ref: '电话记录 2' }],
      },
      'night-desk',
    );
    const done = await read();
    expect({
      submissions: done['submissions'],
      handling: done['handling'],
      approved: done['approved'],
      allowed: done['allowed'],
    }).toEqual({
      submissions: [
        {
          at: '03-04 12:30',
          by: 'name of desk',
          version: 1,
          says: '请审定',
          without: ['unit-b unit-b', 'street-c street-c'],
          decision: {
            at: '03-04 12:30',
            by: 'name of mayor',
            approved: false,
            says: '写明责任单位',
            proof: 'sign-in',
          },
        },
        {
          at: '03-04 13:00',
          by: 'name of desk',
          version: 2,
          without: ['unit-b unit-b', 'street-c street-c'],
          decision: {
            at: '03-04 13:30',
            by: 'name of mayor',
            approved: true,
            says: '改为立即',
            proof: 'recorded',
            changed: 3,
            recorded: {
              means: 'telephone',
              decidedAt: '03-04 13:20',
              by: 'name of night-desk',
              evidence: [
                {
                  kind: 'document',
                  ref: '电话记录 2',
                },
              ],
            },
          },
        },
      ],
      handling: [
        {
          version: 1,
          text: '先停工',
          latest: false,
          at: '03-04 12:30',
          by: 'name of desk',
        },
        {
          version: 2,
          basedOn: 1,
          text: '内部处置：先停工，原因查清前不评论责任',
          latest: false,
          at: '03-04 12:30',
          by: 'name of desk',
        },
        {
          version: 3,
          basedOn: 2,
          text: '立即停工',
          latest: true,
          at: '03-04 13:30',
          by: 'name of night-desk',
        },
      ],
      approved: 3,
      allowed: ['ask-purge'],
    });
  });

  it('in the list: one line of it, with what is due next', async () => {
    await worked();
    expect(legible((await api.list()).json)).toEqual({
      now: '03-04 11:30',
      consultations: [
        {
          number: 'BLH2600001',
          status: 'convened',
          subject: '环境',
          grade: 'II',
          caseNumber: 'BL2600001',
          drill: false,
          meetsAt: '03-04 11:00',
          place: '三楼会议室',
          openedAt: '03-04 10:00',
          personVersion: 15,
          required: true,
          means: 'meeting 会议',
          unit: 'qu-zhengfu-ban qu-zhengfu-ban',
          units: {
            all: 2,
            heard: 2,
            silent: 0,
            dissenting: 1,
          },
          next: {
            name: '处置意见报审定',
            move: 'desk 值班台',
            id: 'consultation-conclude',
            dueAt: '03-04 16:00',
            state: 'running',
          },
        },
      ],
      unreadable: [],
      cursor: null,
    });
    expect((await api.list('street-c-officer')).json['consultations']).toEqual([]);
    expect((await api.list('unit-b-officer')).json['consultations']).toMatchObject([{ number: FIRST }]);
  });
});
