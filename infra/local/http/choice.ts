import type { Role } from '../../../functions/domain/matter/actor.ts';
import type { Post } from '../../../functions/domain/people/directory.ts';
import type { Person } from '../seed/people.ts';

/** What somebody who has never been here will see as each: the order is that of a case's way. */
const SEES: Record<Role, string> = {
  coordinator: '值班台：全区在办的办件，研判、交办、催办',
  officer: '本单位的办件：签收、报进展、登记发布',
  leader: '等您决定的提请、超时情况、今日一页',
  spokesperson: '现行口径、会被问到的问题、将要召开的发布会',
  auditor: '每一件办件、超时记录、考核、导出和查阅记录，只读',
  administrator: '上线准备：单位、人员、值班表、渠道还缺什么',
};
const ORDER: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];

/** Of a role whoever does its everyday work: the leader on duty and no leader of the district, the officer and not his assistant. */
const OFTEN: Partial<Record<Role, Post>> = { officer: 'unit-officer', leader: 'unit-leader' };

/** One of each role: of those who work at the desk or lead it, somebody of the desk; of the others, of a unit. */
export const typical = (people: readonly Person[]): Person[] =>
  ORDER.flatMap((role) => {
    const all = people.filter((one) => one.role === role);
    const wantsDesk = role === 'coordinator' || role === 'leader';
    const post = OFTEN[role];
    const there = all.filter(({ ofDesk }) => ofDesk === wantsDesk);
    return there.find(({ posts }) => post === undefined || posts.includes(post)) ?? there[0] ?? all[0] ?? [];
  });

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const button = ({ subject, name }: Person, says: string): string =>
  `<button name="subject" value="${escaped(subject)}">${escaped(name)}<small>${escaped(says)}</small></button>`;

/** Who one wants to be: six typical people first, with what each will see, then everybody by unit. */
export function choicePage(people: readonly Person[]): string {
  const six = typical(people);
  const groups = [...Map.groupBy(people, (person) => person.unitName)].map(
    ([unit, members]) =>
      `<section><h3>${escaped(unit)}</h3>${members.map((one) => button(one, one.says)).join('')}</section>`,
  );
  const first = six.map(
    (one) => `<li>${button(one, `${one.says} · ${one.unitName}`)}<p>${escaped(SEES[one.role])}</p></li>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>选择演示人员 · 回应</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2733}h1{font-size:1.3rem}h2{font-size:1.1rem;margin:1.4rem 0 .5rem}h3{font-size:1rem;margin:1.2rem 0 .4rem}
button{font:inherit;margin:0 .5rem .5rem 0;padding:.4rem .9rem;border:1px solid #9fb0c0;border-radius:6px;background:#fff;cursor:pointer;text-align:left}
button:hover,button:focus{background:#e8f0f8}small{display:block;color:#5b6b7a;font-size:.8rem}
ul{display:flex;flex-wrap:wrap;gap:.6rem;margin:0;padding:0;list-style:none}li{flex:1 1 17rem;padding:.6rem .8rem;border:1px solid #d5dce3;border-radius:6px;background:#f7f9fb}li button{width:100%;margin:0}li p{margin:.4rem 0 0;font-size:.9rem;color:#41505d}
summary{cursor:pointer;padding:.4rem 0;color:#1f5fa8}</style>
<main><h1>以演示人员身份登录</h1><p>本机演示环境，人员均为虚构。</p><form method="post">
<h2>先看六种角色</h2><ul>${first.join('')}</ul>
<h2>全部人员</h2><details${people.length <= six.length ? ' open' : ''}><summary>按单位列出 ${people.length} 人</summary>${groups.join('')}</details></form></main></html>`;
}
