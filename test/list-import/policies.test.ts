import { describe, expect, it } from 'vitest';
import { planPolicies } from '../../functions/list-import/policies/rows.ts';
import type { DistrictPolicy } from '../../functions/domain/rules/policy.ts';
import type { Unit } from '../../functions/domain/people/directory.ts';

const unit = (id: string, name: string, short: string): Unit => ({ id, name, short, kind: 'department', active: true });
const UNITS = [unit('jiaoyu', '宁波市北仑区教育局', '区教育局'), unit('caizheng', '宁波市北仑区财政局', '区财政局')];
const KNOWN: DistrictPolicy = {
  id: 'P1',
  name: '北仑区义务教育阶段学校招生办法',
  number: '仑政办发〔2025〕8号',
  unit: 'jiaoyu',
};
const HEAD = ['序号', '文件名称', '文号', '责任部门', '施行日期', '有效期至', '简称'];

const plan = (rows: string[][], known: DistrictPolicy[] = [KNOWN], head = HEAD) =>
  planPolicies([['现行有效行政规范性文件目录'], head, ...rows], { units: UNITS, known }, (name) => `Z-${name}`);
const faults = (rows: string[][], known?: DistrictPolicy[], head?: string[]) =>
  plan(rows, known, head).rows.flatMap((row) => row.faults.map(({ column, says }) => `${column}：${says}`));

describe('R1 · the policies in force, each with its owner, from a list', () => {
  it('reads what offices write: a title above, units by their names, dates in words, book marks', () => {
    const { headings, ignored, rows } = plan([
      [
        '1',
        '《北仑区人才购房补贴实施细则》',
        '仑政发[2026]3号',
        '宁波市北仑区财政局',
        '2026年3月1日',
        '长期有效',
        '购房补贴',
      ],
      ['合计', '共1项', '', '', '', '', ''],
    ]);
    expect([headings, ignored]).toEqual([2, ['序号']]);
    expect(rows).toHaveLength(1);
    expect(rows).toMatchObject([
      {
        row: 3,
        does: 'adds',
        faults: [],
        policy: {
          is: {
            name: '北仑区人才购房补贴实施细则',
            number: '仑政发〔2026〕3号',
            unit: 'caizheng',
            from: '2026-03-01',
            also: ['购房补贴'],
          },
        },
      },
    ]);
    expect(rows[0]?.policy?.is).not.toHaveProperty('until');
  });

  it('finds one by its number, else by its name, and changes what the list says alone', () => {
    const [same, changed] = plan([
      ['1', KNOWN.name, KNOWN.number ?? '', '区教育局', '', '', ''],
      ['2', '北仑区义务教育阶段学校招生入学办法', '仑政办发（2025）８号', '', '', '2026/12/31', ''],
    ]).rows;
    expect(same).toMatchObject({ does: 'same' });
    // The same number twice in one list: whoever made it decides which holds.
    expect(changed?.faults).toMatchObject([{ says: expect.stringContaining('与第 3 行是同一份文件') }]);
    expect(plan([['2', '招生入学办法', '仑政办发（2025）８号', '', '', '2026/12/31', '']]).rows).toMatchObject([
      { does: 'changes', policy: { is: { id: 'P1', name: '招生入学办法', unit: 'jiaoyu', until: '2026-12-31' } } },
    ]);
  });

  it('takes the first of several owners, the title within a notice, and days as Excel counts them, and says so', () => {
    const [row] = plan([
      ['1', '关于印发《北仑区户外广告管理办法》的通知', '', '区教育局、区财政局', '46082', '20281231', ''],
    ]).rows;
    expect(row?.policy?.is).toMatchObject({
      unit: 'jiaoyu',
      also: ['北仑区户外广告管理办法'],
      from: '2026-03-01',
      until: '2028-12-31',
    });
    expect(row?.notes.map(({ column }) => column)).toEqual(['政策名称', '责任部门', '施行日期']);
  });

  it('ends one the day before it is repealed, and takes one away that the list says is repealed', () => {
    const head = ['政策名称', '责任单位', '废止日期', '效力状态'];
    const [ends, gone, never] = plan(
      [
        ['北仑区旧办法', '区财政局', '2026-05-01', '有效'],
        [KNOWN.name, '区教育局', '', '已废止'],
        ['北仑区从未登记的办法', '区教育局', '', '失效'],
      ],
      [KNOWN],
      head,
    ).rows;
    expect(ends?.policy?.is).toMatchObject({ until: '2026-04-30' });
    expect(gone).toMatchObject({ does: 'removes', policy: { was: { id: 'P1' } } });
    expect(never).toMatchObject({ does: 'same' });
  });

  it.each([
    ['no name', ['1', '', '仑政发〔2026〕3号', '区财政局', '', '', ''], '政策名称：没有写政策名称'],
    ['no owner', ['1', '北仑区某办法', '', '', '', '', ''], '责任部门：没有写责任部门'],
    [
      'an owner that nobody knows',
      ['1', '北仑区某办法', '', '区气象局', '', '', ''],
      '责任部门：通讯录里没有在用单位“区气象局”，请写通讯录里的全称或简称，或先登记该单位',
    ],
    [
      'no day',
      ['1', '北仑区某办法', '', '区财政局', '2026年3月', '', ''],
      '施行日期：“2026年3月”读不懂，请写年月日，如 2026-03-01',
    ],
    [
      'a day that there is none of',
      ['1', '北仑区某办法', '', '区财政局', '2026-02-30', '', ''],
      '施行日期：“2026-02-30”读不懂，请写年月日，如 2026-03-01',
    ],
    [
      'an end before the beginning',
      ['1', '北仑区某办法', '', '区财政局', '2026-03-01', '2025-03-01', ''],
      '有效期至：早于施行日期 2026-03-01',
    ],
    [
      'a name that stands in anything',
      ['1', '办法', '', '区财政局', '', '', ''],
      '政策名称：“办法”太短，会误认别的事，至少写 4 个字',
    ],
    [
      'a short name that stands in anything',
      ['1', '北仑区某办法', '', '区财政局', '', '', '补贴'],
      '简称：“补贴”太短，会误认别的事，至少写 3 个字',
    ],
    [
      'a mark',
      ['1', '北仑区某办法 机密★1年', '', '区财政局', '', '', ''],
      '政策名称：带有密级标志，本系统不处理涉密信息',
    ],
  ])('refuses %s', (_what, row, says) => {
    expect(faults([row])).toEqual([says]);
  });

  it('names those that the list has not, and finds no headings where there are none', () => {
    expect(plan([['1', '北仑区某办法', '', '区财政局', '', '', '']]).missing).toEqual([KNOWN]);
    expect(planPolicies([['a', 'b']], { units: UNITS, known: [] }, (name) => name).headings).toBeNull();
  });
});
