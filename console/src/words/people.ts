import { dictionary } from '../app/language.ts';
import { isObject, listOf, textOf } from '../api/record.ts';
import type { Directory } from '../api/queries.ts';

/** A contact as the directory shows it; what this person may not see is absent. */
export interface Contact {
  id: string;
  name: string;
  unit: string;
  role: Role;
  posts: Post[];
  phone?: string;
  hasPhone: boolean;
  substitute?: string;
  away: { from: string; until: string }[];
  accounts?: Accounts;
  subject?: string;
  active: boolean;
  /** S4: what a spokesperson or an assistant was trained by. */
  training: Training[];
  trained?: Directory['contacts'][number]['trained'];
}

export type Training = NonNullable<Directory['contacts'][number]['training']>[number];

/** Where else the person reads; the form leaves them as they are. */
export type Accounts = { wecom?: string; zzd?: string; email?: string };
export type Role = Directory['contacts'][number]['role'];
export type Post = Directory['contacts'][number]['posts'][number];
export type UnitKind = Directory['units'][number]['kind'];
export interface Unit {
  id: string;
  name: string;
  short: string;
  kind: UnitKind;
  desk: boolean;
  superior?: string;
  answersFor?: string;
  notFor?: string;
  active: boolean;
}
export type Shift = Directory['rota'][number];

const optional = (name: string, value: unknown): Record<string, string> =>
  typeof value === 'string' ? { [name]: value } : {};

const accountsOf = (given: Record<string, unknown>): Accounts => ({
  ...optional('wecom', given['wecom']),
  ...optional('zzd', given['zzd']),
  ...optional('email', given['email']),
});

export function contactsOf({ contacts }: Directory): Contact[] {
  return contacts.map((one) => ({
    id: one.id,
    name: one.name,
    unit: one.unit,
    role: one.role,
    posts: one.posts,
    hasPhone: one.hasPhone,
    active: one.active,
    training: one.training ?? [],
    ...(one.trained ? { trained: one.trained } : {}),
    away: listOf(one['away']).flatMap((spell) =>
      isObject(spell) ? [{ from: textOf(spell['from']), until: textOf(spell['until']) }] : [],
    ),
    ...optional('phone', one['phone']),
    ...optional('substitute', one['substitute']),
    ...optional('subject', one['subject']),
    ...(isObject(one['accounts']) ? { accounts: accountsOf(one['accounts']) } : {}),
  }));
}

export const unitsOf = ({ units }: Directory): Unit[] =>
  units.map((one) => ({
    id: one.id,
    name: one.name,
    short: one.short,
    kind: one.kind,
    desk: one['desk'] === true,
    active: one.active,
    ...optional('superior', one['superior']),
    ...optional('answersFor', one.answersFor),
    ...optional('notFor', one.notFor),
  }));

/** An absence that covers this moment. */
export const awayNow = (contact: Contact, now: number): { from: string; until: string } | undefined =>
  contact.away.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until));

export const POSTS: Post[] = [
  'unit-officer',
  'unit-leader',
  'principal-leader',
  'spokesperson',
  'spokesperson-assistant',
  'district-leader',
  'legal-officer',
  'superior-liaison',
];
/** S4: the posts that are trained. */
export const TRAINED: Post[] = ['spokesperson', 'spokesperson-assistant'];
export const TRAINING_KINDS: Training['kind'][] = ['course', 'drill', 'secondment'];
export const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
export const UNIT_KINDS: UnitKind[] = ['sub-district', 'department', 'development-zone', 'affiliated', 'vertical'];

const named = (names: Record<string, string>): Record<string, string> => names;

export const people = dictionary({
  zh: {
    posts: named({
      'unit-officer': '联络员',
      'unit-leader': '分管领导',
      'principal-leader': '主要领导',
      spokesperson: '新闻发言人',
      'spokesperson-assistant': '发言人助理',
      'district-leader': '区领导',
      'legal-officer': '法制审核人员',
      'superior-liaison': '上级联系人',
    }),
    kinds: named({
      'sub-district': '街道',
      department: '区级部门',
      'development-zone': '开发区',
      affiliated: '直属单位',
      vertical: '垂直管理单位',
    }),
    training: named({ course: '业务培训', drill: '模拟演练', secondment: '以挂代训' }),
    deskUnit: '值班台',
  },
  en: {
    posts: {
      'unit-officer': 'unit officer',
      'unit-leader': 'leader in charge',
      'principal-leader': 'principal leader',
      spokesperson: 'spokesperson',
      'spokesperson-assistant': 'assistant spokesperson',
      'district-leader': 'district leader',
      'legal-officer': 'legal officer',
      'superior-liaison': 'liaison of the superior',
    },
    kinds: {
      'sub-district': 'Sub-districts',
      department: 'Departments',
      'development-zone': 'Development zone',
      affiliated: 'Affiliated bodies',
      vertical: 'Vertically managed',
    },
    training: { course: 'course', drill: 'drill', secondment: 'secondment' },
    deskUnit: 'duty desk',
  },
});
