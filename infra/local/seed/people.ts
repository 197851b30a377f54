import type { Role } from '../../../functions/domain/matter/actor.ts';
import type { Directory, Post } from '../../../functions/domain/people/directory.ts';

/** A contact of the directory who can sign in here. */
export interface Person {
  id: string;
  subject: string;
  name: string;
  unitName: string;
  /** Role and posts, in words. */
  says: string;
  role: Role;
  posts: readonly Post[];
  /** Of a unit that mans the duty desk. */
  ofDesk: boolean;
}

const ROLES = {
  coordinator: '值班员',
  officer: '联络员',
  leader: '领导',
  spokesperson: '新闻发言人',
  auditor: '督查员',
  administrator: '管理员',
};
const POSTS = {
  'unit-officer': '联络员',
  'unit-leader': '分管领导',
  'principal-leader': '主要领导',
  spokesperson: '新闻发言人',
  'spokesperson-assistant': '发言人助理',
  'district-leader': '区领导',
  'legal-officer': '法制审核人员',
  'superior-liaison': '上级联系人',
};

/** Whom this machine's deployment names to begin an empty directory. A number that is given to nobody. */
export const FIRST_ADMINISTRATOR = { subject: 'first-administrator', name: '首任管理员', phone: '19900009999' };

export function peopleOf({ units, contacts }: Directory): Person[] {
  if (contacts.length === 0) {
    const { subject, name } = FIRST_ADMINISTRATOR;
    return [
      {
        id: subject,
        subject,
        name,
        unitName: '通讯录还是空的',
        says: ROLES.administrator,
        role: 'administrator',
        posts: [],
        ofDesk: false,
      },
    ];
  }
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const desks = new Set(units.filter(({ desk }) => desk).map(({ id }) => id));
  return contacts.flatMap(({ id, subject, name, unit, role, posts, active }) => {
    if (subject === undefined || !active) return [];
    const says = [
      ...new Set([
        ...(role === 'officer' && posts.length > 0 ? [] : [ROLES[role]]),
        ...posts.map((post) => POSTS[post]),
      ]),
    ].join(' · ');
    return { id, subject, name, unitName: names.get(unit) ?? unit, says, role, posts, ofDesk: desks.has(unit) };
  });
}
