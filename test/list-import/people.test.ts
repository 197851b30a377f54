import { describe, expect, it } from 'vitest';
import { planRows } from '../../functions/list-import/people/rows.ts';
import type { Contact, Directory, Unit } from '../../functions/domain/people/directory.ts';

const CHAIQIAO: Unit = { id: 'chaiqiao', name: '柴桥街道办事处', short: '柴桥', kind: 'sub-district', active: true };
const LI: Contact = {
  id: 'li',
  name: '李四',
  unit: 'chaiqiao',
  posts: ['unit-officer'],
  role: 'officer',
  phone: '13900000009',
  subject: 'li',
  active: true,
};
const DIRECTORY: Directory = { units: [CHAIQIAO], contacts: [LI], rota: [] };

const plan = (...table: string[][]) => planRows(table, DIRECTORY, (prefix, name) => `${prefix}-${name}`);
const HEAD = ['单位', '姓名', '岗位', '手机'];
const faultsOf = (...table: string[][]) =>
  plan(...table).rows.flatMap(({ faults }) => faults.map(({ column, says }) => `${column}：${says}`));

describe('P8 · units and people from a list', () => {
  it('names units by their names, short names or parts of them, and says so where it is no name of theirs', () => {
    const { rows } = plan(
      HEAD,
      ['柴桥街道办事处', '张三', '联络员', '13900000001'],
      ['柴桥', '王五', '分管领导', '13900000002'],
      ['柴桥街道', '赵六', '主要负责人、新闻发言人', '13900000003'],
    );
    expect(rows.map(({ contact }) => contact?.is)).toMatchObject([
      { name: '张三', unit: 'chaiqiao', posts: ['unit-officer'], role: 'officer', phone: '13900000001', active: true },
      { unit: 'chaiqiao', posts: ['unit-leader'], role: 'leader' },
      { unit: 'chaiqiao', posts: ['principal-leader', 'spokesperson'], role: 'leader' },
    ]);
    expect(rows.map(({ notes }) => notes.length)).toEqual([0, 0, 1]);
  });

  it('finds the headings below a title, passes over columns that it does not know, and numbers rows as Excel does', () => {
    const made = plan(
      ['北仑区政务舆情联络员名单（2026年）'],
      ['', '', ''],
      ['序号', '单位名称 *', '姓  名', '职务（必填）', '手机号码：'],
      ['1', '柴桥街道办事处', '张 三', '联络员', '13900000001'],
    );
    expect(made).toMatchObject({ headings: 3, ignored: ['序号'], rows: [{ row: 4, name: '张三', faults: [] }] });
    expect(plan(['甲', '乙'], ['1', '2'])).toMatchObject({ headings: null, rows: [] });
  });

  it('R2 · takes in what a unit answers for and what it does not, with people or without', () => {
    const { rows } = plan(
      ['单位', '单位类别', '负责事项', '不负责事项', '姓名', '岗位'],
      ['柴桥', '', '辖区内物业管理的属地协调', '城区道路路灯', '', ''],
      ['园林中心', '事业单位', '公园和行道树', '', '张三', '联络员'],
    );
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ unit }) => unit?.is)).toMatchObject([
      { id: 'chaiqiao', answersFor: '辖区内物业管理的属地协调', notFor: '城区道路路灯' },
      { name: '园林中心', answersFor: '公园和行道树' },
    ]);
    expect(rows[1]?.unit?.is).not.toHaveProperty('notFor');
  });

  it('reads an empty unit as the one above, as merged cells are exported', () => {
    const { rows } = plan(
      HEAD,
      ['柴桥街道办事处', '张三', '联络员', '13900000001'],
      ['', '王五', '联络员', '13900000002'],
    );
    expect(rows[1]).toMatchObject({
      contact: { is: { unit: 'chaiqiao' } },
      notes: [{ column: '单位', says: '单位为空，按上一行的“柴桥街道办事处”读' }],
    });
  });

  it('makes a unit where the list says of what kind it is, once, and refuses one that nobody knows', () => {
    const { rows } = plan(
      ['单位', '单位类别', '单位简称', '姓名', '岗位'],
      ['霞浦街道办事处', '街道', '霞浦', '张三', '联络员'],
      ['霞浦街道办事处', '街道', '霞浦', '王五', '分管领导'],
      ['应急管理局', '部门', '', '', ''],
    );
    expect(rows.map(({ unit }) => unit?.is)).toMatchObject([
      { id: 'u-霞浦街道办事处', short: '霞浦', kind: 'sub-district', active: true },
      undefined,
      { name: '应急管理局', short: '应急管理局', kind: 'department' },
    ]);
    expect(rows[1]?.contact?.is.unit).toBe('u-霞浦街道办事处');
    expect(faultsOf(HEAD, ['大榭街道', '张三', '联络员', ''])[0]).toContain('通讯录里没有“大榭街道”');
    expect(faultsOf(['单位', '单位类别'], ['大榭街道', '衙门'])[0]).toContain('“衙门”读不懂');
  });

  it('changes who is there already and keeps what the list does not say', () => {
    const { rows } = plan(HEAD, ['柴桥街道办事处', '李四', '', '139 0000 0008']);
    expect(rows[0]?.contact).toEqual({ was: LI, is: { ...LI, phone: '13900000008' } });
    expect(plan(HEAD, ['柴桥街道办事处', '李四', '联络员', '13900000009']).rows[0]?.contact?.is).toEqual(LI);
  });

  it('reads 值班员 among posts as the role, and what stands in 角色 before that', () => {
    const { rows } = plan(
      [...HEAD, '角色'],
      ['柴桥', '张三', '值班员', '13900000001', ''],
      ['柴桥', '王五', '联络员', '13900000002', '值班员'],
      ['柴桥', '赵六', '', '13900000003', '督查员'],
    );
    expect(rows.map(({ contact }) => [contact?.is.role, contact?.is.posts])).toEqual([
      ['coordinator', ['unit-officer']],
      ['coordinator', ['unit-officer']],
      ['auditor', []],
    ]);
  });

  it('finds the substitute by name, in the list or the directory', () => {
    const { rows } = plan(
      [...HEAD, 'AB角'],
      ['柴桥', '张三', '联络员', '13900000001', '王五'],
      ['柴桥', '王五', '联络员', '13900000002', '李四'],
      ['柴桥', '赵六', '联络员', '13900000003', '孙七'],
    );
    expect(rows[0]?.contact?.is.substitute).toBe(rows[1]?.contact?.is.id);
    expect(rows[1]?.contact?.is.substitute).toBe('li');
    expect(rows[2]?.faults).toEqual([{ column: '替班人', says: '通讯录和本表里都没有“孙七”' }]);
  });

  it('says where two rows of one unit have one name and different telephones', () => {
    const { rows } = plan(
      HEAD,
      ['柴桥', '张三', '联络员', '13900000001'],
      ['柴桥街道办事处', '张 三', '联络员', '13900000002'],
    );
    expect(rows.map(({ notes, faults }) => [...faults, ...notes])).toEqual([
      [],
      [{ column: '姓名', says: '与第 2 行同单位、同名，手机号不同：会登记成两个人；如是同一人，请只留一行' }],
    ]);
  });

  it('says whose telephone stands in another row too, or with somebody else in the directory', () => {
    const { rows } = plan(
      HEAD,
      ['柴桥', '张三', '联络员', '13900000001'],
      ['柴桥', '王五', '联络员', '1３9 0000 0001'],
      ['柴桥', '赵六', '联络员', LI.phone ?? ''],
      ['柴桥', '李四', '联络员', LI.phone ?? ''],
    );
    expect(rows.map(({ notes, faults }) => [...faults, ...notes].map(({ says }) => says))).toEqual([
      [],
      ['手机号与第 2 行的“张三”相同，两人的短信会发到同一部手机，请核对'],
      [],
      ['手机号与第 4 行的“赵六”相同，两人的短信会发到同一部手机，请核对'],
    ]);
    const known = plan(HEAD, ['柴桥', '赵六', '联络员', LI.phone ?? '']);
    expect(known.rows[0]?.notes.map(({ says }) => says)).toEqual([
      '手机号与通讯录里的“李四”相同，两人的短信会发到同一部手机，请核对',
    ]);
    const twoPosts = plan(
      ['单位', '单位类别', '姓名', '岗位', '手机'],
      ['柴桥', '', '张三', '联络员', '13900000001'],
      ['霞浦街道办事处', '街道', '张三', '联络员', '13900000001'],
    );
    expect(twoPosts.rows[1]?.notes.map(({ says }) => says)).toEqual([
      '姓名、手机号与第 2 行相同：如是同一人兼任，两个单位都会登记，短信发到同一部手机；登录账号只能写在一行',
    ]);
  });

  it('passes over sums and remarks below the list', () => {
    const { rows } = plan(
      ['序号', ...HEAD],
      ['1', '柴桥', '张三', '联络员', '13900000001'],
      ['合计', '1人', '', '', ''],
      ['', '', '', '', ''],
      ['填表人：王某', '', '', '', '2026年11月'],
    );
    expect(rows.map(({ name }) => name)).toEqual(['张三']);
    // A unit may be called as it likes, and a person too.
    expect(plan(['单位', '单位类别', '姓名', '岗位'], ['柴桥', '', '合计', '联络员']).rows).toHaveLength(1);
  });

  it('says who could not sign in though the post is one at a screen, and who would have no desk to sit at', () => {
    const [row] = plan([...HEAD, '登录账号'], ['柴桥', '张三', '值班员', '13900000001', '']).rows;
    expect(row?.notes.map(({ says }) => says)).toEqual([
      '没有登录账号，本人登录不了，只能用短信里的操作码',
      '“柴桥街道办事处”不是值班台单位，值班员在此看不到全区办件；值班台的三个单位请在“值班台”一列写“是”',
    ]);
  });

  it('refuses one person twice, a post that nobody knows, and nobody at all, each with its column', () => {
    const same = ['柴桥', '张三', '联络员', '13900000001'];
    expect(faultsOf(HEAD, same, same)).toEqual([
      '姓名：与第 2 行是同一个人，只能留一行；有几个岗位的，写在同一格里，用顿号隔开',
    ]);
    expect(faultsOf(HEAD, ['柴桥', '张三', '科长', '13900000001'])[0]).toContain('岗位：“科长”读不懂');
    expect(faultsOf(HEAD, ['柴桥', '张三', '科长', '13900000001'])).toHaveLength(1);
    expect(faultsOf(HEAD, ['柴桥', '张三', '', '13900000001'])[0]).toContain('没有写岗位或角色');
    expect(faultsOf(HEAD, ['柴桥', '', '联络员', '13900000001'])[0]).toContain('没有姓名');
    expect(faultsOf(HEAD, ['柴桥', '张三', '联络员', '1.39E+10'])[0]).toContain('手机：');
  });
});
