import type { Visit } from '../link/visit.ts';
import { mayPress } from '../link/visit.ts';
import { type Html, html } from './html.ts';

/** A form that posts one action; `version` keeps a second tap from doing it twice. */
const form = ({ code, state }: Visit, action: string, inside: Html): Html => html`<form method="post" action="/t/${code}">
<input type="hidden" name="action" value="${action}"><input type="hidden" name="version" value="${state.personVersion}">${inside}</form>`;

const field = (name: string, label: string, typed: URLSearchParams, hint = ''): Html =>
  html`<label>${label}<input name="${name}" maxlength="500" placeholder="${hint}" value="${typed.get(name) ?? ''}"></label>`;

const words = (name: string, label: string, typed: URLSearchParams): Html =>
  html`<label>${label}<textarea name="${name}" maxlength="1000">${typed.get(name) ?? ''}</textarea></label>`;

const choice = (name: string, label: string, options: { id: string; name: string }[]): Html =>
  html`<label>${label}<select name="${name}">${options.map((option) => html`<option value="${option.id}">${option.name}</option>`)}</select></label>`;

const small = (label: string, inside: Html): Html => html`<details class="card"><summary>${label}</summary>${inside}</details>`;

export const signForm = (visit: Visit): Html =>
  mayPress(visit, 'sign') ? html`<div class="card">${form(visit, 'sign', html`<button class="main" type="submit">签收</button>`)}</div>` : html``;

/** R4: the principal leader's one press. */
export const leadForm = (visit: Visit): Html =>
  mayPress(visit, 'lead') ? html`<div class="card">${form(visit, 'lead', html`<button class="main" type="submit">我已知悉并牵头</button>`)}</div>` : html``;

/** The details take a press, so that a program that looks ahead at links sees none. */
export const viewForm = (visit: Visit): Html => html`<div class="card">${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

export const freshForm = (visit: Visit): Html => html`<div class="card"><p class="say">为安全起见，继续提交须用新的操作码。</p>
<p>${form(visit, 'fresh', html`<button class="main" type="submit">把新操作码发到我的手机</button>`)}</p></div>`;

export function handOnForm(visit: Visit): Html {
  const { directory, person, assignment } = visit;
  const colleagues = directory.contacts.filter((contact) => contact.unit === assignment?.unit && contact.active && contact.id !== person.contact.id);
  if (!assignment || colleagues.length === 0 || !mayPress(visit, 'hand-on') || assignment.state === 'taken-back') return html``;
  return small('转他人办理', form(visit, 'hand-on', html`${choice('to', '转给本单位', colleagues)}<p><button type="submit">转办</button></p>`));
}

export function returnForm(visit: Visit, typed: URLSearchParams): Html {
  const { assignment, policy } = visit;
  const returnable = assignment?.state === 'assigned' || assignment?.state === 'signed';
  if (!returnable || !mayPress(visit, 'return')) return html``;
  const inside = html`${choice('reason', '理由', policy.returns.reasons)}${words('says', '说明', typed)}${field('legalBasis', '依据（可在裁定前补交）', typed)}
<p class="dim">裁定前，办理时限照常计算。</p><p><button type="submit">申请退回</button></p>`;
  return small('非我单位职责', form(visit, 'return', inside));
}

export const noteForm = (visit: Visit, typed: URLSearchParams): Html =>
  mayPress(visit, 'note')
    ? small('报告进展', form(visit, 'note', html`${words('says', '进展情况', typed)}<p><button type="submit">提交进展</button></p>`))
    : html``;

export const callForm = (visit: Visit, typed: URLSearchParams): Html =>
  mayPress(visit, 'note')
    ? small('联系值班室', form(visit, 'call', html`${words('says', '要值班室做什么（可不填）', typed)}<p><button type="submit">请值班室联系我</button></p>`))
    : html``;

export function releaseForm(visit: Visit, typed: URLSearchParams): Html {
  if (!mayPress(visit, 'release')) return html``;
  const attendee = [
    { id: 'spokesperson', name: '新闻发言人' },
    { id: 'head', name: '单位负责人' },
  ];
  const { offline } = visit.state;
  const forms = visit.policy.forms
    .filter(({ offlineOnly }) => offline || !offlineOnly)
    .toSorted((a, b) => Number(b.offlineOnly ?? false) - Number(a.offlineOnly ?? false));
  const paper = offline && html`${field('paperNumber', '线下答复的文书编号', typed)}${field('paperKeptAt', '线下答复的存放处', typed)}`;
  const inside = html`${choice('form', '形式', forms)}${paper}${field('publishedAt', '发布时间', typed, '2026-03-21 15:00')}
${field('address', '网址', typed, 'https://')}${field('place', '地点（发布会、吹风会）', typed)}${field('attended', '出席人（发布会、吹风会）', typed)}
${choice('attendedAs', '出席人身份', attendee)}${field('bySuperior', '统一发布的上级机关', typed)}${field('evidence', '证据（网址或材料名称，不填即用网址）', typed)}
${field('channels', '发布渠道', typed, '北仑发布、政府网站')}
<label><input type="checkbox" name="final" value="yes" ${typed.get('final') === 'yes' ? html`checked` : ''}> 这是最终回应</label>
${field('followUpAt', '不是最终回应的，下次发布时间', typed, '2026-03-24 17:00')}<p><button type="submit">登记发布</button></p>`;
  return small('登记发布情况', form(visit, 'release', inside));
}
