import { dictionary } from '../../app/language.ts';
import { PEOPLE_HEADINGS, ROTA_HEADINGS } from './list-columns.ts';

/** What an office fills in, by the headings that are read. */
export const SAMPLES: Record<'people' | 'rota', string[][]> = {
  people: [
    [...PEOPLE_HEADINGS],
    [
      '柴桥街道办事处',
      '街道',
      '柴桥',
      '',
      '',
      '张三',
      '联络员',
      '',
      '13900000001',
      'zhangsan',
      '李四',
      '',
      '',
      '',
      '是',
    ],
    ['柴桥街道办事处', '街道', '柴桥', '', '', '李四', '分管领导', '', '13900000002', 'lisi', '', '', '', '', '是'],
    [
      '应急管理局',
      '部门',
      '应急局',
      '',
      '',
      '王五',
      '联络员、新闻发言人',
      '',
      '13900000003',
      'wangwu',
      '',
      '',
      '',
      '',
      '是',
    ],
    ['区政府办', '', '', '是', '', '赵六', '值班员', '', '13900000004', 'zhaoliu', '', '', '', '', '是'],
  ],
  rota: [
    [...ROTA_HEADINGS],
    ['2026-12-01', '08:30', '17:30', '张三、李四', '王五'],
    ['2026-12-01', '17:30', '次日 08:30', '赵六', '王五'],
  ],
};

/** Names by field; one from a newer server has none. */
const named = (names: Record<string, string>): Record<string, string> => names;

export const importWords = dictionary({
  zh: {
    lists: {
      people: {
        button: '导入名单',
        back: '返回单位',
        sampleName: '通讯录样表',
        how: [
          '第一行（或前 10 行内）写表头：“单位”“姓名”“岗位”“手机”必填，其余可省。单位可写全称或简称；通讯录里没有的单位，在“单位类别”里写街道、部门、开发区、直属单位或垂直管理，就一并新建。',
          '岗位可写：联络员、值班员、分管领导、主要领导、新闻发言人、发言人助理、区领导；几个岗位用顿号隔开。',
          '已在通讯录里的人按“单位＋姓名”找到后只改表里写了的项，空格不改。',
          '手机列请先设为“文本”：Excel 会把号码存成 1.39E+10，末几位就丢了，这样的行会读不出。',
        ],
      },
      rota: {
        button: '导入值班表',
        back: '返回值班表',
        sampleName: '值班表样表',
        how: [
          '第一行（或前 10 行内）写表头：“日期”“开始”“结束”“值班员”“带班领导”。一行一班；几位值班员写在同一格，用顿号隔开。',
          '时间用 24 小时制；结束不晚于开始的，按次日读，也可写“次日 08:30”。',
          '值班员、带班领导写通讯录里值班单位在岗人员的姓名；有重名的写成“姓名（单位）”。',
          '按开始时间对照：同时开始的班次改成表里的人，其余不动；已结束的班次不改。',
        ],
      },
    },
    unit: '单位',
    name: '姓名',
    shift: '班次',
    does: { adds: '新增', changes: '修改', same: '不变', waits: '已提交，待审批', 'left-out': '读不出' },
    secondFirst:
      '通讯录里还没有第二位能审批的人：请先只导入第二位管理员（“角色”写管理员，并写“登录账号”），再导入其余的人，由其审批。否则整份名单由您一人办理，会留痕并显示给领导。',
    waiting: (rows: number) => `${rows} 行已提交过，正等另一人审批（通讯录 → 权限变更），不必再提交。`,
    unitDoes: { adds: '新建单位', changes: '修改单位' },
    fields: named({
      name: '姓名',
      unit: '单位',
      posts: '岗位',
      role: '角色',
      phone: '手机',
      accounts: '其他账号',
      substitute: '替班人',
      subject: '登录账号',
      active: '在岗',
      until: '结束',
      coordinators: '值班员',
      leader: '带班领导',
    }),
    awaits: (names: string, more: number) =>
      `其中 ${names}${more > 0 ? ` 和另外 ${more} 人` : ' '}会得到新的权限：提交后由另一位管理员或值班台领导审批（通讯录 → 权限变更），审批前不生效。`,
    nothing: '与通讯录一致，没有要写入的内容。',
    doneWaiting: (rows: number) => `已提交 ${rows} 行，其中得到权限的待另一人审批`,
  },
  en: {
    lists: {
      people: {
        button: 'Import a list',
        back: 'Back to units',
        sampleName: 'directory-sample',
        how: [
          'The headings stand in one of the first ten rows: 单位, 姓名, 岗位 and 手机 are needed. A unit goes by its name or short name; one that is not there yet is made where 单位类别 says of what kind it is.',
          'Posts: 联络员, 值班员, 分管领导, 主要领导, 新闻发言人, 发言人助理, 区领导; several are separated by 、.',
          'Who is in the directory already is found by unit and name, and only what the list says is changed.',
          'Set the column of telephones to text: Excel writes 1.39E+10 and loses digits, and such rows are not read.',
        ],
      },
      rota: {
        button: 'Import a rota',
        back: 'Back to the rota',
        sampleName: 'rota-sample',
        how: [
          'The headings stand in one of the first ten rows: 日期, 开始, 结束, 值班员, 带班领导. A row is a shift; several coordinators stand in one cell, separated by 、.',
          'An end that is not later than the beginning is read as of the day after; 次日 08:30 says so too.',
          'Coordinators and leaders are named as the directory names those of the desk’s units; of two with one name: name（unit）.',
          'A shift is known by its beginning: one that stands is changed, all others stay; what is over is not changed.',
        ],
      },
    },
    unit: 'Unit',
    name: 'Name',
    shift: 'Shift',
    does: { adds: 'added', changes: 'changed', same: 'as it is', waits: 'waits for approval', 'left-out': 'not read' },
    secondFirst:
      'Nobody else could approve yet: import a second administrator alone first, with a role and a sign-in account, then everybody else, whom that person approves. Otherwise you enter the whole list alone, which stays on record and in the sight of leaders.',
    waiting: (rows: number) =>
      `${rows} rows were handed in before and wait for a second person: they need not be handed in again.`,
    unitDoes: { adds: 'new unit', changes: 'unit changed' },
    fields: named({
      name: 'name',
      unit: 'unit',
      posts: 'posts',
      role: 'role',
      phone: 'telephone',
      accounts: 'other accounts',
      substitute: 'substitute',
      subject: 'sign-in account',
      active: 'in service',
      until: 'until',
      coordinators: 'coordinators',
      leader: 'leader on duty',
    }),
    awaits: (names: string, more: number) =>
      `${names}${more > 0 ? ` and ${more} more` : ''} would gain rights: another administrator or leader of the desk decides on that first.`,
    nothing: 'The directory says all of it already: there is nothing to write.',
    doneWaiting: (rows: number) => `${rows} rows handed in; what gives rights waits for a second person`,
  },
});
