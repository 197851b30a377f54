import { consultations } from '../api/matters/consultations.ts';
import type { ConsultationBody } from '../../../domain/consultation/events.ts';
import type { Consultation } from '../../../domain/consultation/consultation.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { invitedOf, isOpen } from '../../../domain/consultation/consultation.ts';
import { rulesOf } from '../../../domain/consultation/rules-of.ts';
import { between } from '../../../domain/matter/instant.ts';
import { personNamed, unitNamed } from '../api/person.ts';
import { spoken } from './case-cards.ts';
import type { Help, Saying } from './case-page.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import { form, reader, submit, type Typed, words } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

const ENDED = {
  approved: '会商已审定，详情请登录平台查看',
  closed: '会商已结束',
  cancelled: '会商已取消',
} as const;

/** Until when, or where it meets: all that is shown of it to whoever has only the link. */
function standing(visit: MatterVisit<Consultation, ConsultationBody>): Html {
  const { state, now, person } = visit;
  if (state.status !== 'convened') return html`<p class="say">${overSays(ENDED[state.status], visit)}</p>`;
  const mine = invitedOf(state, person.unit.id);
  const at = state.meetsAt !== undefined && state.meetsAt > now ? state.meetsAt : mine?.dueAt;
  if (at === undefined) return html`<p class="say">会商正在进行。</p>`;
  const left = between(now, at);
  return html`<p class="left${left < 0 && ' late'}"><small>${left < 0 ? '已超时' : '还剩'}</small> ${spoken(left)}</p>
<p class="say">${printed(at).slice(5, 16)} ${at === state.meetsAt ? '会商' : '前提出意见'}</p>`;
}

const stranger = (
  visit: MatterVisit<Consultation, ConsultationBody>,
): Html => html`${heading(`会商 ${visit.state.number}`, '')}
${signInToDecide(visit, `/consultations/${visit.state.number}`)}<div class="card">${standing(visit)}${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

const typedIn = ({ action, typed }: Saying): Typed | null =>
  action !== undefined && typed !== undefined ? { action, fields: typed } : null;

/** What this person's own unit said; what others said, the assessment and the handling are internal and take sign-in. */
function said({ events, person }: MatterVisit<Consultation, ConsultationBody>): Html {
  const own = events.flatMap((event) => (event.type === 'view-given' && event.unit === person.unit.id ? [event] : []));
  if (own.length === 0) return html``;
  return html`<div class="card"><h2>本单位已提意见</h2><ul class="list">${own.map(
    (view) => html`<li>${view.says}${view.dissent !== undefined && html`<br>不同意见：${view.dissent}`}
<p class="dim">${printed(view.at).slice(5, 16)} ${view.actor.kind === 'person' && personNamed(person.directory, view.actor.id).name}</p></li>`,
  )}</ul></div>`;
}

/** A4: who convened it, why this unit is asked, and what it says. */
function known(visit: MatterVisit<Consultation, ConsultationBody>, helping: Help, typed: Typed | null): Html {
  const { state, person, policy, events } = visit;
  const { invitedAs, means } = rulesOf(policy);
  const mine = invitedOf(state, person.unit.id);
  const [opened] = events;
  const asked = events.findLast((event) => event.type === 'unit-invited' && event.unit === person.unit.id);
  const first =
    opened?.type === 'consultation-opened' ? opened.invited.find(({ unit }) => unit === person.unit.id) : undefined;
  const why = (asked?.type === 'unit-invited' ? asked.says : undefined) ?? first?.says;
  const was = reader('give-view', typed);
  const may = isOpen(state) && mine !== undefined && consultations.may(person, 'give-view', state) === true;
  return html`${heading(`会商 ${state.number}`, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/consultations/${visit.state.number}`)}<div class="card"><h2>会商研判</h2>${standing(visit)}
<p>召集：${unitNamed(person.directory, state.unit).name}　方式：${means.find(({ id }) => id === state.means)?.name}${
    state.place !== undefined && html`　地点：${state.place}`
  }</p>${opened?.type === 'consultation-opened' && html`<p>事由：${opened.says}</p>`}${
    mine &&
    html`<p>本单位：${invitedAs.find(({ id }) => id === mine.as)?.name}${why !== undefined && html`（${why}）`}</p>`
  }</div>
${said(visit)}${
  may &&
  html`<div class="card"><h2>提出意见</h2>${form(
    visit,
    'give-view',
    html`${words('says', '本单位意见（性质、走势、风险、处置建议）', was)}${words('dissent', '不同意见（没有可不填）', was)}
<p class="dim">逾期未提意见的，如实记为未表态，不视为同意。请勿填写涉密内容。</p>${submit('提交意见')}`,
  )}</div>`
}<p class="dim">研判结论、处置意见等内部内容请登录平台查看。</p>${help(helping, `/consultations/${visit.state.number}`)}`;
}

/** P8, A4: the page behind the code of a text about a consultation. */
export function consultationPage(
  visit: MatterVisit<Consultation, ConsultationBody>,
  saying: Saying,
  helping: Help,
  foot: string | null,
): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实会商</div>`}${refused}
${saying.proven ? known(visit, helping, typedIn(saying)) : stranger(visit)}`;
  return page(`会商 ${visit.state.number}`, body, foot);
}
