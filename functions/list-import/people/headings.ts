import type { Role } from '../../domain/matter/actor.ts';
import type { Post, UnitKind } from '../../domain/people/directory.ts';
import { type Columns, plain } from '../headed-table.ts';

export type Column =
  | 'unit'
  | 'unitId'
  | 'short'
  | 'unitKind'
  | 'desk'
  | 'superior'
  | 'answersFor'
  | 'notFor'
  | 'name'
  | 'role'
  | 'posts'
  | 'phone'
  | 'wecom'
  | 'zzd'
  | 'email'
  | 'substitute'
  | 'subject'
  | 'active';

/** How offices head these columns. The first is what we call them ourselves. */
const HEADINGS: Record<Column, readonly string[]> = {
  unit: ['单位', '单位名称', '单位全称', '所在单位', '工作单位', '部门', '所属单位'],
  unitId: ['单位编号', '单位代码', '单位id'],
  short: ['单位简称', '简称'],
  unitKind: ['单位类别', '单位类型', '类别', '单位性质'],
  desk: ['值班台', '值班台单位', '是否值班台'],
  superior: ['上级单位', '上级主管', '上级主管部门', '主管上级'],
  answersFor: ['负责事项', '职责范围', '主要职责', '单位职责'],
  notFor: ['不负责事项', '不归口事项'],
  name: ['姓名', '名字', '人员姓名'],
  role: ['角色', '系统角色', '权限'],
  posts: ['岗位', '职务', '职责', '人员类别', '身份'],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '手机号码(必填)',
    '移动电话',
    '联系电话',
    '联系方式',
    '电话',
    '电话号码',
    '手机长号',
  ],
  wecom: ['企业微信', '企业微信账号', '企微账号'],
  zzd: ['浙政钉', '浙政钉账号', '浙政钉id'],
  email: ['邮箱', '电子邮箱', '电子邮件', '邮件地址', 'e-mail', 'email'],
  substitute: ['替班人', 'ab角', 'b角', '替岗人'],
  subject: ['登录账号', '账号', '统一认证账号', '用户名'],
  active: ['在岗', '是否在岗', '状态'],
};

/** How offices head the columns of a list of units and people. */
export const PEOPLE_COLUMNS: Columns<Column> = {
  headings: HEADINGS,
  isHead: (found) => found.includes('unit') && found.length > 1,
};

export const headingOf = (column: Column): string => HEADINGS[column][0] ?? column;

const ROLES = new Map<string, Role>([
  ['值班员', 'coordinator'],
  ['联络员', 'officer'],
  ['经办人', 'officer'],
  ['经办', 'officer'],
  ['工作人员', 'officer'],
  ['领导', 'leader'],
  ['负责人', 'leader'],
  ['新闻发言人', 'spokesperson'],
  ['发言人', 'spokesperson'],
  ['督查员', 'auditor'],
  ['督查', 'auditor'],
  ['管理员', 'administrator'],
  ['系统管理员', 'administrator'],
]);

const POSTS = new Map<string, Post>([
  ['联络员', 'unit-officer'],
  ['经办人', 'unit-officer'],
  ['值班员', 'unit-officer'],
  ['分管领导', 'unit-leader'],
  ['分管负责人', 'unit-leader'],
  ['主要领导', 'principal-leader'],
  ['主要负责人', 'principal-leader'],
  ['一把手', 'principal-leader'],
  ['新闻发言人', 'spokesperson'],
  ['发言人', 'spokesperson'],
  ['发言人助理', 'spokesperson-assistant'],
  ['新闻发言人助理', 'spokesperson-assistant'],
  ['网络发言人助理', 'spokesperson-assistant'],
  ['区领导', 'district-leader'],
  ['法制审核人员', 'legal-officer'],
  ['上级联系人', 'superior-liaison'],
  ['上级联络员', 'superior-liaison'],
]);

const KINDS = new Map<string, UnitKind>([
  ['街道', 'sub-district'],
  ['乡镇', 'sub-district'],
  ['镇街', 'sub-district'],
  ['部门', 'department'],
  ['区级部门', 'department'],
  ['区直部门', 'department'],
  ['开发区', 'development-zone'],
  ['开发区部门', 'development-zone'],
  ['直属', 'affiliated'],
  ['直属单位', 'affiliated'],
  ['事业单位', 'affiliated'],
  ['国企', 'affiliated'],
  ['垂直管理', 'vertical'],
  ['垂直管理单位', 'vertical'],
  ['垂管', 'vertical'],
]);

export const roleOf = (word: string): Role | null => ROLES.get(plain(word)) ?? null;
export const postOf = (word: string): Post | null => POSTS.get(plain(word)) ?? null;
export const kindOf = (word: string): UnitKind | null => KINDS.get(plain(word)) ?? null;
export const roleWords = [...new Set([...ROLES].map(([word]) => word))].join('、');
export const postWords = [...POSTS.keys()].join('、');
export const kindWords = [...KINDS.keys()].join('、');

const YES = new Set(['是', '有', '在岗', '在职', 'y', 'yes', '1', 'true', '√']);
const NO = new Set(['否', '无', '离岗', '离职', '调离', '停用', 'n', 'no', '0', 'false', '×']);
export const yesOrNo = (word: string): boolean | null => {
  const bare = plain(word).toLowerCase();
  return YES.has(bare) ? true : NO.has(bare) ? false : null;
};
