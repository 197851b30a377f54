import { beforeEach, describe, expect, it } from 'vitest';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readConferences } from '../../functions/handlers/http/read-conferences.ts';
import { type Answer, front } from '../handlers/call.ts';
import { asRead, legible, untilHelp } from '../harness/as-read.ts';
import { call } from '../harness/code-page.ts';
import { shanghai as at, World } from '../harness/world.ts';

const NUMBER = 'BLF2600001';
const GRAVE = { opinion: 'II', emergency: 'II' } as const;
let world: World;
const codes = new Map<string, string>();

async function listen(): Promise<void> {
  for (const { person, code, matter } of await world.heard())
    if (code !== null && matter === NUMBER) codes.set(person, code);
}
const command = async (name: string, body: object = {}, as = 'desk'): Promise<Answer> => {
  const answer = await front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
    as,
    path: { number: NUMBER, command: name },
    body,
  });
  await world.settle();
  return answer;
};
const read = async (as = 'desk'): Promise<Record<string, unknown>> => {
  const { json } = await front(readConferences, world.ports).call('GET /api/conferences/{number}', {
    as,
    path: { number: NUMBER },
  });
  return legible(json['conference']) as Record<string, unknown>;
};
const page = async (person: string, form?: Record<string, string>): Promise<string[]> =>
  asRead((await call(world, codes.get(person) ?? '', form)).text);
const view = { action: 'view' };

/** A major emergency of a Wednesday at ten: its press conference is proposed for eight of Thursday. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  codes.clear();
  const { number } = await world.open({
    by: 'desk',
    subject: '环境',
    emergencyKind: '安全生产',
    grades: GRAVE,
    suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
  });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.heard();
});

/** Planned, with its wording, its questions and whoever speaks; the venue is there, one step is left out and one is late. */
async function planned(): Promise<void> {
  await command('plan', { place: '区发布厅', title: '北仑化工园区异味处置新闻发布会' });
  await listen();
  await command('set-line', { says: '已停工排查。' });
  await command('set-line', { says: '已停工排查，监测达标。' });
  await command('set-questions', { questions: [{ asks: '何时复工？', answer: '查清后。' }, { asks: '谁担责？' }] });
  await command('name-spokesperson', { person: 'unit-a-spokesperson' });
  await listen();
  await command('do-step', { step: 'venue', place: '三楼大厅', by: '赵某', doneAt: at('2026-03-04 10:00') });
  await command('skip-step', { step: 'rehearsal', says: '时间太紧' });
  await world.advance('2026-03-04 20:30');
  await listen();
}

describe('P3, P8 · a press conference as the page behind the code shows it', () => {
  it('before anybody planned it: its hour, and that it is not settled', async () => {
    await world.advance('2026-03-04 12:00');
    await listen();
    expect(untilHelp(await page('desk'))).toEqual([
      '# 新闻发布会 BLF2600001',
      '距发布会 20 小时 0 分',
      '03-05 08:00 召开（方案尚未确定）',
      '[view] (查看内容)',
      '本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。',
    ]);
  });

  it('to whoever has a step to do: what is agreed so far, and which steps a line from the phone does', async () => {
    await planned();
    expect(untilHelp(await page('unit-a-officer', view))).toEqual([
      '{II} # 新闻发布会 BLF2600001',
      '重大 · 橙 · 环境 · name of unit-a-officer',
      '# 北仑化工园区异味处置新闻发布会',
      '距发布会 11 小时 30 分',
      '03-05 08:00 召开',
      '地点：三楼大厅',
      '举办：unit-a　发言人：name of unit-a-spokesperson（待确认）',
      '# 口径 尚未审定，不得对外',
      '已停工排查，监测达标。',
      '# 预设问答',
      '问：何时复工？',
      '答：查清后。',
      '问：谁担责？',
      '答：（待定）',
      '# 筹备',
      '核实事实',
      '! ○ 待办，03-04 20:00 前',
      '[do-step] ‹step=facts›完成情况‹says›(已完成)',
      '拟定口径',
      '○ 待办，03-05 00:00 前',
      '请登录平台办理。',
      '预设问答',
      '○ 待办，03-05 03:00 前',
      '请登录平台办理。',
    ]);
  });

  it('P7 · to whoever is to speak: one press, or why not', async () => {
    await planned();
    expect(untilHelp(await page('unit-a-spokesperson', view)).slice(0, 14)).toEqual([
      '{II} # 新闻发布会 BLF2600001',
      '重大 · 橙 · 环境 · name of unit-a-spokesperson',
      '# 北仑化工园区异味处置新闻发布会',
      '距发布会 11 小时 30 分',
      '03-05 08:00 召开',
      '地点：三楼大厅',
      '举办：unit-a　发言人：name of unit-a-spokesperson（待确认）',
      '# 请您出席并发布',
      '[confirm-attendance] (确认出席)',
      '[decline-attendance] 不能出席的原因‹says›(不能出席)',
      '# 口径 尚未审定，不得对外',
      '已停工排查，监测达标。',
      '# 预设问答',
      '问：何时复工？',
    ]);
    await call(world, codes.get('unit-a-spokesperson') ?? '', {
      action: 'confirm-attendance',
      version: String(await personVersion()),
    });
    expect(untilHelp(await page('unit-a-spokesperson', view)).slice(0, 14)).toEqual([
      '{II} # 新闻发布会 BLF2600001',
      '重大 · 橙 · 环境 · name of unit-a-spokesperson',
      '# 北仑化工园区异味处置新闻发布会',
      '距发布会 11 小时 30 分',
      '03-05 08:00 召开',
      '地点：三楼大厅',
      '举办：unit-a　发言人：name of unit-a-spokesperson（已确认）',
      '# 请您出席并发布',
      '✓ 您已于 2026-03-04 20:30 确认出席',
      '[decline-attendance] 不能出席的原因‹says›(不能出席)',
      '# 口径 尚未审定，不得对外',
      '已停工排查，监测达标。',
      '# 预设问答',
      '问：何时复工？',
    ]);
  });

  it('what was typed stays where it was refused', async () => {
    await planned();
    expect(
      untilHelp(
        await page('unit-a-spokesperson', {
          action: 'decline-attendance',
          version: String(await personVersion()),
          says: ' ',
        }),
      ).slice(0, 3),
    ).toEqual(['! 说明：请填写', '{II} # 新闻发布会 BLF2600001', '重大 · 橙 · 环境 · name of unit-a-spokesperson']);
  });

  it('after it was cancelled: that alone', async () => {
    await planned();
    await command('cancel', { says: '上级统一发布' });
    expect(untilHelp(await page('unit-a-officer', view)).slice(0, 6)).toEqual([
      '{II} # 新闻发布会 BLF2600001',
      '重大 · 橙 · 环境 · name of unit-a-officer',
      '# 北仑化工园区异味处置新闻发布会',
      '发布会已取消，您无需再办。',
      '地点：三楼大厅',
      '举办：unit-a　发言人：name of unit-a-spokesperson（待确认）',
    ]);
  });
});

const personVersion = async (): Promise<number> => Number((await read())['personVersion']);

describe('P3, P7 · a press conference as the platform shows it', () => {
  it('to the desk: each step, whose it is, until when and by whom it was done; who may speak; what is missed', async () => {
    await planned();
    expect(await read()).toEqual({
      number: 'BLF2600001',
      status: 'planning',
      title: '北仑化工园区异味处置新闻发布会',
      subject: '环境',
      grade: 'II',
      emergency: 'II',
      caseNumber: 'BL2600001',
      drill: false,
      at: '03-05 08:00',
      place: '三楼大厅',
      limit: {
        dueAt: '03-05 10:00',
      },
      personVersion: 13,
      form: 'press-conference 新闻发布会',
      unit: 'unit-a unit-a',
      next: {
        name: '核实事实',
        move: 'unit-a unit-a',
        id: 'conference-step:facts',
        dueAt: '03-04 20:00',
        state: 'missed',
      },
      openedAt: '03-04 10:00',
      steps: [
        {
          id: 'facts',
          dueAt: '03-04 20:00',
          state: 'open',
          name: '核实事实',
          clause: 'D3',
          unit: 'unit-a unit-a',
          late: true,
          explanation: '状态：已超时。',
          allowed: ['do-step', 'skip-step', 'set-step'],
        },
        {
          id: 'spokesperson',
          dueAt: '03-04 22:00',
          state: 'open',
          name: '发言人确认出席',
          clause: 'P7',
          unit: 'unit-a unit-a',
          late: false,
          explanation: '状态：计时中。',
          allowed: ['skip-step', 'set-step'],
        },
        {
          id: 'line',
          dueAt: '03-05 00:00',
          state: 'open',
          name: '拟定口径',
          clause: 'R3',
          unit: 'unit-a unit-a',
          late: false,
          explanation: '状态：计时中。',
          allowed: ['do-step', 'skip-step', 'set-step'],
        },
        {
          id: 'venue',
          dueAt: '03-05 00:00',
          state: 'done',
          doneAt: '03-04 10:00',
          name: '落实场地',
          clause: 'ours',
          unit: 'unit-a unit-a',
          late: false,
          by: '赵某',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
          allowed: ['undo-step'],
        },
        {
          id: 'invitations',
          dueAt: '03-05 02:00',
          state: 'open',
          name: '邀请媒体',
          clause: 'P8',
          late: false,
          explanation: '状态：计时中。',
          allowed: ['do-step', 'skip-step', 'set-step'],
        },
        {
          id: 'questions',
          dueAt: '03-05 03:00',
          state: 'open',
          name: '预设问答',
          clause: 'ours',
          unit: 'unit-a unit-a',
          late: false,
          explanation: '状态：计时中。',
          allowed: ['do-step', 'skip-step', 'set-step'],
        },
        {
          id: 'sign-off',
          dueAt: '03-05 04:00',
          state: 'open',
          name: '审定口径',
          clause: 'ours',
          late: false,
          explanation: '状态：计时中。',
          allowed: ['do-step', 'skip-step', 'set-step'],
        },
        {
          id: 'rehearsal',
          dueAt: '03-05 06:00',
          state: 'skipped',
          name: '会前预演',
          clause: 'ours',
          unit: 'unit-a unit-a',
          late: false,
          says: '时间太紧',
          by: 'name of desk',
          allowed: ['undo-step'],
        },
      ],
      spokesperson: {
        person: 'unit-a-spokesperson name of unit-a-spokesperson',
        unit: 'unit-a unit-a',
        fits: true,
      },
      mayAttend: [
        {
          id: 'unit-a-head',
          name: 'name of unit-a-head',
          post: '主要负责人',
        },
        {
          id: 'unit-a-spokesperson',
          name: 'name of unit-a-spokesperson',
          post: '新闻发言人',
        },
      ],
      line: {
        says: '已停工排查，监测达标。',
        at: '03-04 10:00',
        by: 'name of desk',
        version: 2,
      },
      questions: [
        {
          asks: '何时复工？',
          answer: '查清后。',
        },
        {
          asks: '谁担责？',
        },
      ],
      clocks: [
        {
          name: '确定发布会方案',
          move: 'desk 值班台',
          id: 'conference-plan',
          dueAt: '03-04 12:00',
          state: 'met',
          metAt: '03-04 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
        },
        {
          name: '核实事实',
          move: 'unit-a unit-a',
          id: 'conference-step:facts',
          dueAt: '03-04 20:00',
          state: 'missed',
          explanation: '状态：已超时。',
        },
        {
          name: '发言人确认出席',
          move: 'unit-a unit-a',
          id: 'conference-step:spokesperson',
          dueAt: '03-04 22:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '拟定口径',
          move: 'unit-a unit-a',
          id: 'conference-step:line',
          dueAt: '03-05 00:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '落实场地',
          move: 'unit-a unit-a',
          id: 'conference-step:venue',
          dueAt: '03-05 00:00',
          state: 'met',
          metAt: '03-04 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
        },
        {
          name: '邀请媒体',
          move: 'desk 值班台',
          id: 'conference-step:invitations',
          dueAt: '03-05 02:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '预设问答',
          move: 'unit-a unit-a',
          id: 'conference-step:questions',
          dueAt: '03-05 03:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '审定口径',
          move: 'desk 值班台',
          id: 'conference-step:sign-off',
          dueAt: '03-05 04:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '登记发布会情况',
          move: 'unit-a unit-a',
          id: 'conference-record',
          dueAt: '03-05 10:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      breaches: [],
      proposals: [],
      erasable: [1, 4, 6, 7, 8, 10, 12],
      allowed: [
        'move',
        'set-line',
        'set-questions',
        'name-spokesperson',
        'hold',
        'adopt-release',
        'cancel',
        'ask-purge',
      ],
    });
  });

  it('to a unit without a part in it not at all', async () => {
    await planned();
    const answer = await front(readConferences, world.ports).call('GET /api/conferences/{number}', {
      as: 'unit-b-officer',
      path: { number: NUMBER },
    });
    expect(answer.status).toBe(403);
  });

  it('once it was held: who sat there, what was answered and what is owed', async () => {
    await planned();
    await command('confirm-attendance', {}, 'unit-a-spokesperson');
    await world.advance('2026-03-05 09:00');
    const done = await command('hold', {
      heldAt: at('2026-03-05 08:00'),
      endedAt: at('2026-03-05 08:40'),
      place: '三楼大厅',
      attendance: [{ name: 'name of unit-a-spokesperson', post: '新闻发言人', person: 'unit-a-spokesperson' }],
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
      outlets: [{ name: '北仑发布' }],
      final: false,
      followUpAt: at('2026-03-05 18:00'),
      answered: [{ asks: '何时复工？', answer: '查清后。' }],
      unanswered: [{ asks: '谁担责？', by: at('2026-03-06 10:00') }],
    });
    expect(done.status).toBe(200);
    const held = await read();
    expect({
      status: held['status'],
      held: held['held'],
      breaches: held['breaches'],
      next: held['next'],
      allowed: held['allowed'],
    }).toEqual({
      status: 'held',
      held: {
        at: '03-05 08:00',
        place: '三楼大厅',
        recordedAt: '03-05 09:00',
        attendance: [
          {
            name: 'name of unit-a-spokesperson',
            post: '新闻发言人',
            person: 'unit-a-spokesperson',
          },
        ],
        answered: [
          {
            asks: '何时复工？',
            answer: '查清后。',
          },
        ],
        unanswered: [
          {
            id: 'P1',
            asks: '谁担责？',
            by: '03-06 10:00',
          },
        ],
        evidence: [
          {
            kind: 'link',
            ref: 'https://www.bl.gov.cn/fbh/1',
          },
        ],
        endedAt: '03-05 08:40',
        release: 'R1',
      },
      breaches: [
        {
          duty: 'conference-step:sign-off',
          dueAt: '03-05 04:00',
          is: 'stands',
          name: '审定口径',
          unit: null,
        },
      ],
      next: null,
      allowed: ['correct', 'ask-purge'],
    });
  });

  it('in the list: how many steps are over, how many late, and what is next', async () => {
    await planned();
    const { json } = await front(readConferences, world.ports).call('GET /api/conferences', { as: 'desk' });
    expect(legible(json)).toEqual({
      now: '03-04 20:30',
      conferences: [
        {
          number: 'BLF2600001',
          status: 'planning',
          title: '北仑化工园区异味处置新闻发布会',
          subject: '环境',
          grade: 'II',
          emergency: 'II',
          caseNumber: 'BL2600001',
          drill: false,
          at: '03-05 08:00',
          place: '三楼大厅',
          limit: {
            dueAt: '03-05 10:00',
          },
          personVersion: 13,
          form: 'press-conference 新闻发布会',
          unit: 'unit-a unit-a',
          next: {
            name: '核实事实',
            move: 'unit-a unit-a',
            id: 'conference-step:facts',
            dueAt: '03-04 20:00',
            state: 'missed',
          },
          steps: {
            all: 8,
            over: 2,
            late: 1,
          },
        },
      ],
      unreadable: [],
      cursor: null,
    });
  });
});
