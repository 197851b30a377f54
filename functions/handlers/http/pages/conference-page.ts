import { conferences } from '../api/matters/conferences.ts';
import type { ConferenceBody } from '../../../domain/conference/events.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { between } from '../../../domain/matter/instant.ts';
import type { StepId } from '../../../domain/rules/conference-rules.ts';
import { possible } from '../../../domain/conference/possible.ts';
import { conferenceViewOf } from '../api/views/conference-view.ts';
import { spoken } from './case-cards.ts';
import type { Help, Saying } from './case-page.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import { field, form, reader, submit, type Typed, words } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

const ENDED = { held: '发布会已召开', cancelled: '发布会已取消' } as const;
const STEP = { open: '○ 待办', done: '✓ 已完成', skipped: '－ 略过' } as const;
/** Steps that a line from the phone tells enough of; the others take sign-in. */
const BY_PHONE: StepId[] = ['facts', 'venue', 'invitations', 'rehearsal'];

/** When it is: all that is shown of it to whoever has only the link. */
function hour(visit: MatterVisit<Conference, ConferenceBody>): Html {
  const { state, now } = visit;
  if (state.status === 'held' || state.status === 'cancelled')
    return html`<p class="say">${overSays(ENDED[state.status], visit)}</p>`;
  const left = between(now, state.at);
  return html`<p class="left${left < 0 && ' late'}"><small>${left < 0 ? '已过' : '距发布会'}</small> ${spoken(left)}</p>
<p class="say">${printed(state.at).slice(5, 16)} 召开${state.status === 'proposed' && '（方案尚未确定）'}</p>`;
}

/** P7: his one press. */
function attending(visit: MatterVisit<Conference, ConferenceBody>, typed: Typed | null): Html {
  const { state, person } = visit;
  const open = possible(state);
  if (state.spokesperson?.person !== person.contact.id || !open.includes('decline-attendance')) return html``;
  const confirmed = state.spokesperson.confirmedAt;
  const declines = form(
    visit,
    'decline-attendance',
    html`${words('says', '不能出席的原因', reader('decline-attendance', typed))}<button type="submit">不能出席</button>`,
  );
  return html`<div class="card"><h2>请您出席并发布</h2>${
    confirmed === undefined
      ? form(visit, 'confirm-attendance', submit('确认出席'))
      : html`<p class="say yes">✓ 您已于 ${printed(confirmed)} 确认出席</p>`
  }${declines}</div>`;
}

/** Before a press: number and hour. */
const stranger = (
  visit: MatterVisit<Conference, ConferenceBody>,
): Html => html`${heading(`新闻发布会 ${visit.state.number}`, '')}
${signInToDecide(visit, `/conferences/${visit.state.number}`)}<div class="card">${hour(visit)}${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

const typedIn = ({ action, typed }: Saying): Typed | null =>
  action !== undefined && typed !== undefined ? { action, fields: typed } : null;

/** P7, P8: place, hour, line and questions: nothing but what is meant for publication, and what this person is to do. */
function known(visit: MatterVisit<Conference, ConferenceBody>, helping: Help, typed: Typed | null): Html {
  const { state, person, policy, events, now } = visit;
  const view = conferenceViewOf(state, events, policy, person, now);
  const signedOff = state.steps.some(({ id, state: is }) => id === 'sign-off' && is === 'done');
  const mine = view.steps.filter(
    ({ allowed }) => allowed.includes('do-step') && conferences.may(person, 'do-step', state) === true,
  );
  return html`${heading(`新闻发布会 ${state.number}`, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/conferences/${visit.state.number}`)}<div class="card"><h2>${view.title}</h2>${hour(visit)}<p>地点：${view.place ?? '待定'}</p><p>举办：${view.unit?.name ?? '值班台'}　发言人：${
    view.spokesperson
      ? `${view.spokesperson.person.name}（${view.spokesperson.confirmedAt === undefined ? '待确认' : '已确认'}）`
      : '待定'
  }</p></div>
${attending(visit, typed)}
<div class="card"><h2>口径${view.line && html` <small class="${signedOff ? 'yes' : 'wait'}">${signedOff ? '已审定' : '尚未审定，不得对外'}</small>`}</h2>${
    view.line ? html`<p class="words">${view.line.says}</p>` : html`<p class="dim">尚未写明。</p>`
  }</div>
<div class="card"><h2>预设问答</h2>${
    view.questions.length === 0
      ? html`<p class="dim">尚未写明。</p>`
      : html`<ul class="list">${view.questions.map(({ asks, answer }) => html`<li>问：${asks}<br>答：${answer ?? '（待定）'}</li>`)}</ul>`
  }</div>
${mine.length > 0 && html`<div class="card"><h2>筹备</h2><ul class="list">${mine.map((step) => doing(visit, step, typed))}</ul></div>`}
${help(helping, `/conferences/${visit.state.number}`)}`;
}

type StepView = ReturnType<typeof conferenceViewOf>['steps'][number];

/** A step of this person's, and where a line says enough, its form. */
function doing(
  visit: MatterVisit<Conference, ConferenceBody>,
  { id, name, dueAt, state: is, late }: StepView,
  typed: Typed | null,
): Html {
  const was = reader('do-step', typed?.fields.get('step') === id ? typed : null);
  const inside = html`<input type="hidden" name="step" value="${id}">${
    id === 'venue' ? field('place', '地点', was) : words('says', '完成情况', was)
  }${submit('已完成')}`;
  return html`<li>${name}<br><span class="${late ? 'no' : 'wait'}">${STEP[is]}，${printed(dueAt).slice(5, 16)} 前</span>
${BY_PHONE.includes(id) ? form(visit, 'do-step', inside) : html`<p class="dim">请登录平台办理。</p>`}</li>`;
}

/** P8, P7: the page behind the code of a text about a press conference. */
export function conferencePage(
  visit: MatterVisit<Conference, ConferenceBody>,
  saying: Saying,
  helping: Help,
  foot: string | null,
): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实发布会</div>`}${refused}
${saying.proven ? known(visit, helping, typedIn(saying)) : stranger(visit)}`;
  return page(`新闻发布会 ${visit.state.number}`, body, foot);
}
