import { dictionary } from '../../app/language.ts';

/** Opened by Excel as it stands: UTF-8 with its mark, telephones as text. */
export const SAMPLE = `\uFEFF单位,单位类别,单位简称,姓名,岗位,角色,手机,登录账号,替班人,企业微信,浙政钉,邮箱
柴桥街道办事处,街道,柴桥,张三,联络员,,13900000001,zhangsan,李四,,,
柴桥街道办事处,街道,柴桥,李四,分管领导,,13900000002,lisi,,,,
应急管理局,部门,应急局,王五,联络员、新闻发言人,,13900000003,wangwu,,,,
区政府办,,,赵六,值班员,,13900000004,zhaoliu,,,,
`;

/** Names by field; one from a newer server has none. */
const named = (names: Record<string, string>): Record<string, string> => names;

export const importWords = dictionary({
  zh: {
    button: '导入名单',
    back: '返回单位',
    sampleName: '通讯录样表.csv',
    how: [
      '第一行（或前 10 行内）写表头：“单位”“姓名”“岗位”“手机”必填，其余可省。单位可写全称或简称；通讯录里没有的单位，在“单位类别”里写街道、部门、开发区、直属单位或垂直管理，就一并新建。',
      '岗位可写：联络员、值班员、分管领导、主要领导、新闻发言人、发言人助理、区领导；几个岗位用顿号隔开。',
      '已在通讯录里的人按“单位＋姓名”找到后只改表里写了的项，空格不改。',
      '手机列请先设为“文本”：Excel 会把号码存成 1.39E+10，末几位就丢了，这样的行会读不出。',
    ],
    unit: '单位',
    name: '姓名',
    does: { adds: '新增', changes: '修改', same: '不变', 'left-out': '读不出' },
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
    }),
    awaits: (names: string) =>
      `其中 ${names} 会得到新的权限：提交后由另一位管理员或值班台领导审批（通讯录 → 权限变更），审批前不生效。`,
    nothing: '与通讯录一致，没有要写入的内容。',
    doneWaiting: (rows: number) => `已提交 ${rows} 行，其中得到权限的待另一人审批`,
  },
  en: {
    button: 'Import a list',
    back: 'Back to units',
    sampleName: 'directory-sample.csv',
    how: [
      'The headings stand in one of the first ten rows: 单位, 姓名, 岗位 and 手机 are needed. A unit goes by its name or short name; one that is not there yet is made where 单位类别 says of what kind it is.',
      'Posts: 联络员, 值班员, 分管领导, 主要领导, 新闻发言人, 发言人助理, 区领导; several are separated by 、.',
      'Who is in the directory already is found by unit and name, and only what the list says is changed.',
      'Set the column of telephones to text: Excel writes 1.39E+10 and loses digits, and such rows are not read.',
    ],
    unit: 'Unit',
    name: 'Name',
    does: { adds: 'added', changes: 'changed', same: 'as it is', 'left-out': 'not read' },
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
    }),
    awaits: (names: string) =>
      `${names} would gain rights: another administrator or leader of the desk decides on that first.`,
    nothing: 'The directory says all of it already: there is nothing to write.',
    doneWaiting: (rows: number) => `${rows} rows handed in; what gives rights waits for a second person`,
  },
});
