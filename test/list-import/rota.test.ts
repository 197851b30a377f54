import { describe, expect, it } from 'vitest';
import type { Contact, Directory, Shift } from '../../functions/domain/people/directory.ts';
import { readTable } from '../../functions/list-import/read-table.ts';
import { hourIn } from '../../functions/list-import/rota/hour.ts';
import { planRota } from '../../functions/list-import/rota/rows.ts';
import { utf8, xlsx } from './files.ts';

const person = (id: string, name: string, role: Contact['role'], unit = 'desk'): Contact => ({
  id,
  name,
  unit,
  posts: [],
  role,
  active: true,
});
const unit = (id: string, short: string, desk: boolean) =>
  ({ id, name: `北仑${short}`, short, kind: 'department', desk, active: true }) as const;
/** 20 March 2026, 10:00 in Asia/Shanghai. */
const NOW = '2026-03-20T02:00:00.000Z';
const STANDING: Shift = {
  from: '2026-03-21T00:30:00.000Z',
  until: '2026-03-21T09:30:00.000Z',
  coordinators: ['zhang', 'li'],
  leader: 'zhou',
};
const DIRECTORY: Directory = {
  units: [unit('desk', '区政府办', true), unit('wangxin', '区网信办', true), unit('chaiqiao', '柴桥', false)],
  contacts: [
    person('zhang', '张三', 'coordinator'),
    person('li', '李四', 'coordinator'),
    person('wang-1', '王五', 'coordinator'),
    person('wang-2', '王五', 'coordinator', 'wangxin'),
    person('zhou', '周军', 'leader'),
    person('elsewhere', '陈明', 'coordinator', 'chaiqiao'),
  ],
  rota: [STANDING],
};
const HEAD = ['日期', '开始', '结束', '值班员', '带班领导'];
const plan = (...rows: string[][]) => planRota([['三月值班表'], HEAD, ...rows], DIRECTORY, NOW).rows;
const faultsOf = (...rows: string[][]) =>
  plan(...rows).flatMap(({ row, faults }) => faults.map(({ column, says }) => `第 ${row} 行 ${column}：${says}`));

describe('P8 · a rota of the duty desk from a list', () => {
  it('reads days and hours as offices write them, a night until the day after', () => {
    // 17:30 to 8:30 of the day after, in Asia/Shanghai, is 09:30 to 00:30 in UTC.
    expect(plan(['2026年3月22日', '17:30', '8:30', '张 三、李四', '周军'])).toMatchObject([
      {
        row: 3,
        span: '2026-03-22 17:30 – 2026-03-23 08:30',
        shift: {
          was: null,
          is: {
            from: '2026-03-22T09:30:00.000Z',
            until: '2026-03-23T00:30:00.000Z',
            coordinators: ['zhang', 'li'],
            leader: 'zhou',
          },
        },
        faults: [],
        notes: [{ column: '结束', says: '不晚于开始时间，按次日读' }],
      },
    ]);
  });

  it('says of whoever waits for a second person that he does, and of others that they are not of the desk', () => {
    const rows = [HEAD, ['2026-03-22', '08:30', '17:30', '赵六、钱七', '周军']];
    const [planned] = planRota(rows, DIRECTORY, NOW, ['赵 六']).rows;
    expect(planned?.faults).toMatchObject([
      { column: '值班员', says: '“赵六”的登记正等另一人审批，同意后再导入（通讯录 → 权限变更）' },
      { column: '值班员', says: expect.stringContaining('“钱七”不是值班单位在岗的值班员') },
    ]);
  });

  it('takes a day that a merged cell says once', () => {
    const rows = plan(
      ['2026-03-22（周日）', '8：30', '17点30分', '张三', '周军'],
      ['', '17:30', '次日 08:30', '李四', '周军'],
    );
    expect(rows.map(({ span, faults }) => [span, faults])).toEqual([
      ['2026-03-22 08:30 – 17:30', []],
      ['2026-03-22 17:30 – 2026-03-23 08:30', []],
    ]);
  });

  it.each([
    ['8:30', { minutes: 510 }],
    ['08:30:00', { minutes: 510 }],
    ['24:00', { minutes: 1440 }],
    ['次日8:30', { minutes: 510, next: true }],
    ['9点', { minutes: 540 }],
    ['0.354166666666667', { minutes: 510 }],
    ['25:00', null],
    ['8:75', null],
    ['上午', null],
    ['830', null],
  ])('reads the hour %s', (cell, minutes) => {
    expect(hourIn(cell)).toEqual(minutes);
  });

  it('knows the shift that stands, whoever is named first, and changes another', () => {
    const same = plan(['2026-03-21', '08:30', '17:30', '李四、张三', '周军'])[0]?.shift;
    expect(same?.is).toBe(STANDING);
    const other = plan(['2026-03-21', '08:30', '17:30', '张三', '周军'])[0]?.shift;
    expect(other).toMatchObject({ was: STANDING, is: { coordinators: ['zhang'] } });
  });

  it('names of each row the column, what stands there and what may', () => {
    expect(
      faultsOf(
        ['三月一日', '08:30', '17:30', '张三', '周军'],
        ['2026-03-22', '早上', '', '张三', '周军'],
        ['2026-03-23', '08:30', '17:30', '赵六', '陈明'],
        ['2026-03-24', '08:30', '17:30', '王五', '周军'],
        ['2026-03-25', '08:30', '17:30', '', ''],
        ['2026-03-26', '08:30', '17:30', '张三', '周军、周军二'],
        ['2026-03-01', '08:30', '17:30', '张三', '周军'],
      ),
    ).toEqual([
      '第 3 行 日期：“三月一日”读不懂，请写年月日，如 2026-03-01',
      '第 4 行 开始：“早上”读不懂，请写 24 小时制的时间，如 08:30、17:30、次日 08:30',
      '第 4 行 结束：没有写时间，如 08:30',
      '第 5 行 值班员：“赵六”不是值班单位在岗的值班员；可写：张三、李四、王五、王五',
      '第 5 行 带班领导：“陈明”不是值班单位在岗的领导；可写：周军',
      '第 6 行 值班员：有 2 位“王五”，请写成“姓名（单位）”，如 王五（区政府办）',
      '第 7 行 值班员：没有写值班员，至少一位',
      '第 7 行 带班领导：没有写带班领导',
      '第 8 行 带班领导：“周军二”不是值班单位在岗的领导；可写：周军',
      '第 9 行 日期：2026-03-01 08:30 – 17:30 已经结束，不再改动；只导入尚未结束的班次',
    ]);
    expect(plan(['2026-03-24', '08:30', '17:30', '王五（区网信办）', '周军'])[0]?.shift?.is.coordinators).toEqual([
      'wang-2',
    ]);
  });

  it('ends a shift over several days on the day that it names', () => {
    const [long, backwards] = plan(
      ['2026-03-22', '08:30', '2026-03-25 08:30', '张三', '周军'],
      ['2026-03-23', '08:30', '2026-03-22 08:30', '张三', '周军'],
    );
    expect(long?.shift?.is.until).toBe('2026-03-25T00:30:00.000Z');
    expect(backwards?.faults).toEqual([{ column: '结束', says: '“2026-03-22 08:30”不晚于开始时间' }]);
  });

  it('refuses two rows that begin together, and asks about two that lie across', () => {
    const rows = plan(
      ['2026-03-24', '08:30', '17:30', '张三', '周军'],
      ['2026-03-24', '08:30', '12:00', '李四', '周军'],
      ['2026-03-24', '12:00', '20:00', '李四', '周军'],
    );
    expect(rows.map(({ faults, notes }) => [...faults, ...notes].map(({ says }) => says))).toEqual([
      [],
      ['与第 3 行同时开始，只能留一行；几位同值一班的，写在同一格里，用顿号隔开'],
      ['与第 3 行的时间重叠，请核对'],
    ]);
  });

  it('reads the same of a workbook and of a text', async () => {
    const rows = [HEAD, ['2026-03-22', '08:30', '17:30', '张三', '周军']];
    const text = await readTable(utf8(rows.map((row) => row.join(',')).join('\n')));
    const book = await readTable(xlsx(rows));
    if ('unreadable' in text || 'unreadable' in book) throw new Error('a file cannot be read');
    expect(planRota(book.rows, DIRECTORY, NOW)).toEqual(planRota(text.rows, DIRECTORY, NOW));
  });
});
