import { describe, expect, it } from 'vitest';
import { asRead, shown, untilHelp } from '../harness/as-read.ts';
import { call } from '../harness/code-page.ts';
import { watchesOf } from '../harness/watches.ts';
import { shanghai as at, World } from '../harness/world.ts';

const view = { action: 'view' };
/** The newest code that each phone got. */
async function codesOf(world: World, codes: Map<string, string>): Promise<void> {
  for (const { person, code } of await world.heard()) if (code !== null) codes.set(person, code);
}
const pageOf = async (world: World, code: string | undefined, form?: Record<string, string>): Promise<string[]> =>
  untilHelp(asRead((await call(world, code ?? '', form)).text).filter((line) => !line.startsWith('本页为')));

describe('M1 · a sensitive period as its readers have it', () => {
  it('on the page behind the code: which day is owed, one press for nothing, a sentence for what was seen', async () => {
    const world = await World.at('2026-03-04 10:00');
    const codes = new Map<string, string>();
    const api = watchesOf(world);
    await api.period();
    await codesOf(world, codes);
    await world.advance('2026-03-05 09:00');
    await codesOf(world, codes);
    expect(await pageOf(world, codes.get('unit-a-officer'))).toEqual([
      '# 关注事项 BLG2600001',
      '两会：2026-03-05 至 2026-03-07',
      '[view] (查看内容)',
    ]);
    expect(await pageOf(world, codes.get('unit-a-officer'), view)).toEqual([
      '{III} # 关注事项 BLG2600001',
      '较大 · 黄 · 两会 · name of unit-a-officer',
      '# 2026-03-05 零报告',
      '03-05 16:00 前报',
      '[nothing-2026-03-05] (无情况（零报告）)',
      '[seen-2026-03-05] 有情况的，写明时间、地点、事由（不写姓名、电话）‹says›(报告情况)',
      '# 2026 年两会',
      '两会：2026-03-05 至 2026-03-07',
      '期间每日零报告。',
      '拟口径、报值班表请登录平台办理；发现舆情的，请登录登记办件或立即电话报值班室。',
      '登录平台 → /watches/BLG2600001',
    ]);
    const version = String((await api.stored()).personVersion);
    await call(world, codes.get('unit-a-officer') ?? '', { action: 'nothing-2026-03-05', version });
    expect(await pageOf(world, codes.get('unit-a-officer'), view)).toEqual([
      '{III} # 关注事项 BLG2600001',
      '较大 · 黄 · 两会 · name of unit-a-officer',
      '✓ 今日已报',
      '[seen-2026-03-05] 有情况的，写明时间、地点、事由（不写姓名、电话）‹says›(报告情况)',
      '# 2026 年两会',
      '两会：2026-03-05 至 2026-03-07',
      '期间每日零报告。',
      '拟口径、报值班表请登录平台办理；发现舆情的，请登录登记办件或立即电话报值班室。',
      '登录平台 → /watches/BLG2600001',
    ]);
    await world.advance('2026-03-06 18:30');
    expect((await pageOf(world, codes.get('unit-b-officer'), view)).slice(0, 12)).toEqual([
      '{III} # 关注事项 BLG2600001',
      '较大 · 黄 · 两会 · name of unit-b-officer',
      '# 2026-03-06 零报告',
      '03-06 16:00 前报，现已逾期，仍须补报',
      '[nothing-2026-03-06] (无情况（零报告）)',
      '[seen-2026-03-06] 有情况的，写明时间、地点、事由（不写姓名、电话）‹says›(报告情况)',
      '# 2026 年两会',
      '两会：2026-03-05 至 2026-03-07',
      '期间每日零报告。',
      '拟口径、报值班表请登录平台办理；发现舆情的，请登录登记办件或立即电话报值班室。',
      '登录平台 → /watches/BLG2600001',
    ]);
  });

  it('on the platform: day by day who reported what, and who owes', async () => {
    const world = await World.at('2026-03-04 10:00');
    const api = watchesOf(world);
    await api.period();
    await world.advance('2026-03-05 12:00');
    await api.command('report', { day: '2026-03-05', says: '有人聚集' }, 'unit-a-officer');
    await api.command('report', {
      day: '2026-03-05',
      unit: 'unit-b',
      toldAt: at('2026-03-05 11:00'),
      toldBy: '李某',
    });
    await world.advance('2026-03-06 20:00');
    const desk = shown((await api.read()).json, 'watch');
    expect(desk).toEqual({
      number: 'BLG2600001',
      status: 'open',
      name: '2026 年两会',
      subject: '两会',
      grade: 'III',
      drill: false,
      openedAt: '03-04 10:00',
      personVersion: 12,
      form: 'period',
      phase: 'running',
      owner: 'qu-zhengfu-ban qu-zhengfu-ban',
      units: 2,
      period: {
        kind: 'two-sessions 两会',
        from: '2026-03-05',
        until: '2026-03-07',
      },
      today: {
        day: '2026-03-07',
        dueAt: '03-07 16:00',
        owing: 2,
      },
      rotas: {
        owing: 2,
        waiting: 0,
        approved: 0,
      },
      next: {
        name: '报值班表',
        move: 'units 各单位',
        id: 'watch-rota:A1',
        dueAt: '03-04 14:00',
        state: 'missed',
      },
      enteredBy: 'name of desk',
      says: '期间每日零报告。',
      mentions: [],
      bound: ['unit-a unit-a', 'unit-b unit-b'],
      days: [
        {
          day: '2026-03-07',
          dueAt: '03-07 16:00',
          units: [
            {
              unit: 'unit-a unit-a',
              is: 'owing',
              says: [],
            },
            {
              unit: 'unit-b unit-b',
              is: 'owing',
              says: [],
            },
          ],
        },
        {
          day: '2026-03-06',
          dueAt: '03-06 16:00',
          units: [
            {
              unit: 'unit-a unit-a',
              is: 'missed',
              says: [],
            },
            {
              unit: 'unit-b unit-b',
              is: 'missed',
              says: [],
            },
          ],
        },
        {
          day: '2026-03-05',
          dueAt: '03-05 16:00',
          units: [
            {
              unit: 'unit-a unit-a',
              is: 'reported',
              says: [
                {
                  says: '有人聚集',
                  at: '03-05 12:00',
                  by: 'name of unit-a-officer',
                },
              ],
              at: '03-05 12:00',
            },
            {
              unit: 'unit-b unit-b',
              is: 'reported',
              says: [],
              at: '03-05 11:00',
            },
          ],
        },
      ],
      breaches: [
        {
          duty: 'zero-report:2026-03-06:unit-a',
          day: '2026-03-06',
          unit: 'unit-a unit-a',
          dueAt: '03-06 16:00',
          is: 'stands',
        },
        {
          duty: 'zero-report:2026-03-06:unit-b',
          day: '2026-03-06',
          unit: 'unit-b unit-b',
          dueAt: '03-06 16:00',
          is: 'stands',
        },
      ],
      rota: [],
      people: [
        {
          id: 'desk',
          name: 'name of desk',
          hasPhone: true,
        },
        {
          id: 'duty-leader',
          name: 'name of duty-leader',
          hasPhone: true,
        },
        {
          id: 'mayor',
          name: 'name of mayor',
          hasPhone: true,
        },
        {
          id: 'night-desk',
          name: 'name of night-desk',
          hasPhone: true,
        },
      ],
      own: 'qu-zhengfu-ban',
      dates: ['2026-03-05', '2026-03-06', '2026-03-07'],
      cases: [],
      moves: [],
      clocks: [
        {
          name: '报值班表',
          move: 'units 各单位',
          id: 'watch-rota:A1',
          dueAt: '03-04 14:00',
          state: 'missed',
          explanation: '状态：已超时。',
        },
        {
          name: '每日零报告',
          move: 'units 各单位',
          id: 'zero-report:2026-03-06#2',
          dueAt: '03-06 16:00',
          state: 'missed',
          explanation: '状态：已超时。',
        },
        {
          name: '每日零报告',
          move: 'units 各单位',
          id: 'zero-report:2026-03-07#3',
          dueAt: '03-07 16:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [1, 9, 10],
      allowed: [
        'move',
        'call-off',
        'add-units',
        'correct',
        'remove-unit',
        'report',
        'submit-rota',
        'excuse-miss',
        'ask-purge',
      ],
    });
    const { days, breaches, owes, erasable, allowed } = shown((await api.read('unit-b-officer')).json, 'watch');
    expect({ days, breaches, owes, erasable, allowed }).toEqual({
      days: [
        {
          day: '2026-03-07',
          dueAt: '03-07 16:00',
          units: [
            {
              unit: 'unit-b unit-b',
              is: 'owing',
              says: [],
            },
          ],
        },
        {
          day: '2026-03-06',
          dueAt: '03-06 16:00',
          units: [
            {
              unit: 'unit-b unit-b',
              is: 'missed',
              says: [],
            },
          ],
        },
        {
          day: '2026-03-05',
          dueAt: '03-05 16:00',
          units: [
            {
              unit: 'unit-b unit-b',
              is: 'reported',
              says: [],
              at: '03-05 11:00',
            },
          ],
        },
      ],
      breaches: [
        {
          duty: 'zero-report:2026-03-06:unit-b',
          day: '2026-03-06',
          unit: 'unit-b unit-b',
          dueAt: '03-06 16:00',
          is: 'stands',
        },
      ],
      owes: ['report', 'rota'],
      erasable: [],
      allowed: ['report', 'submit-rota'],
    });
    expect(shown((await api.list('unit-a-officer')).json, 'watches')).toEqual([
      {
        number: 'BLG2600001',
        status: 'open',
        name: '2026 年两会',
        subject: '两会',
        grade: 'III',
        drill: false,
        openedAt: '03-04 10:00',
        personVersion: 12,
        form: 'period',
        phase: 'running',
        owner: 'qu-zhengfu-ban qu-zhengfu-ban',
        units: 2,
        period: {
          kind: 'two-sessions 两会',
          from: '2026-03-05',
          until: '2026-03-07',
        },
        today: {
          day: '2026-03-07',
          dueAt: '03-07 16:00',
          owing: 2,
        },
        rotas: {
          owing: 2,
          waiting: 0,
          approved: 0,
        },
        owes: ['report', 'rota'],
        next: {
          name: '报值班表',
          move: 'units 各单位',
          id: 'watch-rota:A1',
          dueAt: '03-04 14:00',
          state: 'missed',
        },
      },
    ]);
  });

  it('a launch, with what is to be said of it', async () => {
    const world = await World.at('2026-03-02 10:00');
    const codes = new Map<string, string>();
    const api = watchesOf(world);
    await api.launch();
    await api.command(
      'set-line',
      { says: '4 月 1 日起执行。', questions: [{ asks: '已缴的怎么办', answer: '按原标准。' }] },
      'unit-a-officer',
    );
    await world.advance('2026-03-10 12:00');
    await codesOf(world, codes);
    expect(await pageOf(world, codes.get('unit-b-officer'))).toEqual([
      '# 关注事项 BLG2600001',
      '政策发布：2026-03-12 09:00',
      '[view] (查看内容)',
    ]);
    expect(await pageOf(world, codes.get('unit-b-officer'), view)).toEqual([
      '{III} # 关注事项 BLG2600001',
      '较大 · 黄 · 交通 · name of unit-b-officer',
      '# 停车收费新政',
      '政策发布：2026-03-12 09:00',
      '小港片区路边停车由免费改为收费，影响沿街居民。',
      '仑政办发〔2026〕8 号',
      '# 口径（第 1 稿，内部使用，不对外）',
      '4 月 1 日起执行。',
      '问：已缴的怎么办',
      '答：按原标准。',
      '拟口径、报值班表请登录平台办理；发现舆情的，请登录登记办件或立即电话报值班室。',
      '登录平台 → /watches/BLG2600001',
    ]);
    expect(shown((await api.read('unit-b-officer')).json, 'watch')).toEqual({
      number: 'BLG2600001',
      status: 'open',
      name: '停车收费新政',
      subject: '交通',
      grade: 'III',
      drill: false,
      openedAt: '03-02 10:00',
      toldAt: '03-10 09:00',
      personVersion: 4,
      form: 'launch',
      phase: 'coming',
      owner: 'unit-a unit-a',
      units: 2,
      launchAt: '03-12 09:00',
      lines: 1,
      next: null,
      enteredBy: 'name of desk',
      document: '仑政办发〔2026〕8 号',
      says: '小港片区路边停车由免费改为收费，影响沿街居民。',
      mentions: ['停车收费'],
      noticeAt: '03-10 09:00',
      line: {
        version: 1,
        says: '4 月 1 日起执行。',
        questions: [
          {
            asks: '已缴的怎么办',
            answer: '按原标准。',
          },
        ],
        at: '03-02 10:00',
        by: 'name of unit-a-officer',
      },
      bound: ['unit-b unit-b', 'street-c street-c'],
      days: [],
      breaches: [],
      rota: [],
      people: [
        {
          id: 'unit-b-head',
          name: 'name of unit-b-head',
          hasPhone: true,
        },
        {
          id: 'unit-b-leader',
          name: 'name of unit-b-leader',
          hasPhone: true,
        },
        {
          id: 'unit-b-officer',
          name: 'name of unit-b-officer',
          hasPhone: true,
        },
        {
          id: 'unit-b-spokesperson',
          name: 'name of unit-b-spokesperson',
          hasPhone: true,
        },
      ],
      own: 'unit-b',
      dates: [],
      cases: [],
      moves: [],
      clocks: [
        {
          name: '拟定口径',
          move: 'unit-a unit-a',
          id: 'watch-line',
          dueAt: '03-10 09:00',
          state: 'met',
          metAt: '03-02 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-02 10:00。',
        },
        {
          name: '提前通报涉及单位',
          move: 'desk 值班台',
          id: 'watch-notice',
          dueAt: '03-10 17:00',
          state: 'met',
          metAt: '03-10 09:00',
          explanation: '状态：按时完成，完成时间 2026-03-10 09:00。',
        },
      ],
      proposals: [],
      erasable: [],
      allowed: [],
    });
    await api.command('call-off', { says: '暂缓' });
    expect(await pageOf(world, codes.get('unit-b-officer'))).toEqual([
      '# 关注事项 BLG2600001',
      '已取消，无需再办，您无需再办。',
      '[view] (查看内容)',
    ]);
  });
});
