import type { components } from '../../api/schema.ts';
import { wallClock } from '../../words/wall-clock.ts';

type Told = components['schemas']['Directory'];
type Shift = Told['rota'][number];
/** Of a unit and of a person what a list says. */
type Unit = Pick<Told['units'][number], 'id' | 'name' | 'short' | 'kind' | 'active'> & {
  desk: boolean;
  superior?: string;
  answersFor?: string;
  notFor?: string;
};
type Contact = Pick<Told['contacts'][number], 'id' | 'name' | 'unit' | 'role' | 'posts' | 'active'> & {
  phone?: string;
  subject?: string;
  substitute?: string;
  accounts?: { wecom?: string; zzd?: string; email?: string };
};

const DAY = 86_400_000;
/* The columns in which lists are taken in and given out: what leaves comes back as no change. Their headings and words are read by the server, so that they are Chinese in either language. */

export const PEOPLE_HEADINGS = [
  '单位',
  '单位类别',
  '单位简称',
  '值班台',
  '上级单位',
  '负责事项',
  '不负责事项',
  '姓名',
  '岗位',
  '角色',
  '手机',
  '登录账号',
  '替班人',
  '企业微信',
  '浙政钉',
  '邮箱',
  '在岗',
] as const;
export const ROTA_HEADINGS = ['日期', '开始', '结束', '值班员', '带班领导'] as const;

const KINDS: Record<Unit['kind'], string> = {
  'sub-district': '街道',
  department: '部门',
  'development-zone': '开发区',
  affiliated: '直属单位',
  vertical: '垂直管理单位',
};
const POSTS: Record<Contact['posts'][number], string> = {
  'unit-officer': '联络员',
  'unit-leader': '分管领导',
  'principal-leader': '主要领导',
  spokesperson: '新闻发言人',
  'spokesperson-assistant': '发言人助理',
  'district-leader': '区领导',
  'legal-officer': '法制审核人员',
  'superior-liaison': '上级联系人',
};
const ROLES: Record<Contact['role'], string> = {
  coordinator: '值班员',
  officer: '联络员',
  leader: '领导',
  spokesperson: '新闻发言人',
  auditor: '督查员',
  administrator: '管理员',
};

const yes = (is: boolean): string => (is ? '是' : '否');

/** A row a person, below a row for each unit without any. */
export function peopleRows(units: readonly Unit[], contacts: readonly Contact[]): string[][] {
  const nameOf = (id: string | undefined): string => contacts.find((one) => one.id === id)?.name ?? '';
  const ofUnit = (unit: Unit): string[] => [
    unit.name,
    KINDS[unit.kind],
    unit.short,
    // Where it says nothing a unit stays what it is.
    unit.desk ? '是' : '',
    unit.superior ?? '',
    unit.answersFor ?? '',
    unit.notFor ?? '',
  ];
  const ofPerson = (one: Contact): string[] => [
    one.name,
    one.posts.map((post) => POSTS[post]).join('、'),
    ROLES[one.role],
    one.phone ?? '',
    one.subject ?? '',
    nameOf(one.substitute),
    one.accounts?.wecom ?? '',
    one.accounts?.zzd ?? '',
    one.accounts?.email ?? '',
    yes(one.active),
  ];
  const rows = units
    .filter(({ active }) => active)
    .flatMap((unit) => {
      const own = contacts.filter((one) => one.unit === unit.id);
      return own.length === 0
        ? [[...ofUnit(unit), ...PEOPLE_HEADINGS.slice(5).map(() => '')]]
        : own.map((one) => [...ofUnit(unit), ...ofPerson(one)]);
    });
  return [[...PEOPLE_HEADINGS], ...rows];
}

/** A row a shift, in their order; of two people with one name each is named with the unit. */
export function rotaRows(rota: readonly Shift[], contacts: readonly Contact[], units: readonly Unit[]): string[][] {
  const nameOf = (id: string): string => {
    const one = contacts.find((known) => known.id === id);
    if (!one) return id;
    const alike = contacts.filter(({ name, active, role }) => active && name === one.name && role === one.role);
    const unit = units.find((known) => known.id === one.unit);
    return alike.length > 1 && unit ? `${one.name}（${unit.short}）` : one.name;
  };
  const rows = [...rota]
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
    .map(({ from, until, coordinators, leader }) => {
      const [begins, ends] = [wallClock(Date.parse(from)), wallClock(Date.parse(until))];
      const next = wallClock(Date.parse(from) + DAY).date;
      const end =
        ends.date === begins.date ? ends.time : ends.date === next ? `次日 ${ends.time}` : `${ends.date} ${ends.time}`;
      return [begins.date, begins.time, end, coordinators.map(nameOf).join('、'), nameOf(leader)];
    });
  return [[...ROTA_HEADINGS], ...rows];
}

/** The columns of such rows. */
export const columnsOf = (headings: readonly string[]) =>
  headings.map((title, at) => ({ title, cell: (row: readonly string[]) => row[at] }));
