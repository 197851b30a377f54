import type { InquiryBody } from '../../../domain/inquiry/events.ts';
import type { Inquiry } from '../../../domain/inquiry/inquiry.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { isLive } from '../../../domain/matter/clock.ts';
import { between } from '../../../domain/matter/instant.ts';
import { possible } from '../../../domain/inquiry/possible.ts';
import { unitNamed } from '../api/person.ts';
import { spoken } from './case-cards.ts';
import type { Help, Saying } from './case-page.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import { form, reader, submit, type Typed, words } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

/** Until when: all that is shown of it to whoever has only the link. */
function standing(visit: MatterVisit<Inquiry, InquiryBody>): Html {
  const { state, now } = visit;
  if (state.status !== 'open')
    return html`<p class="say">${overSays(state.status === 'closed' ? '问询已办结' : '问询各题已答复或承诺答复', visit)}</p>`;
  const due = state.clocks.find((clock) => clock.kind === 'inquiry-answer' && isLive(clock))?.dueAt;
  if (due === undefined) return html`<p class="say">问询待答复。</p>`;
  const left = between(now, due);
  return html`<p class="left${left < 0 && ' late'}"><small>${left < 0 ? '已超时' : '还剩'}</small> ${spoken(left)}</p>
<p class="say">${printed(due).slice(5, 16)} 前答复</p>`;
}

const stranger = (
  visit: MatterVisit<Inquiry, InquiryBody>,
): Html => html`${heading(`媒体问询 ${visit.state.number}`, '')}
${signInToDecide(visit, `/inquiries/${visit.state.number}`)}<div class="card">${standing(visit)}${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

const typedIn = ({ action, typed }: Saying): Typed | null =>
  action !== undefined && typed !== undefined ? { action, fields: typed } : null;

/** P7: his one press. */
function speaking(visit: MatterVisit<Inquiry, InquiryBody>, typed: Typed | null): Html {
  const { state, person } = visit;
  if (state.speaker?.person !== person.contact.id || !possible(state).includes('decline-speaking')) return html``;
  const { confirmedAt } = state.speaker;
  return html`<div class="card"><h2>请您受访</h2>${
    confirmedAt === undefined
      ? form(visit, 'confirm-speaking', submit('由我答复'))
      : html`<p class="say yes">✓ 您已于 ${printed(confirmedAt)} 确认由您答复</p>`
  }${form(
    visit,
    'decline-speaking',
    html`${words('says', '不能受访的原因', reader('decline-speaking', typed))}<button type="submit">不能受访</button>`,
  )}</div>`;
}

/** What is asked and what is agreed to be said: nothing that is still judged, nothing of who asked. */
function known(visit: MatterVisit<Inquiry, InquiryBody>, helping: Help, typed: Typed | null): Html {
  const { state, person, events } = visit;
  const asks = events.flatMap((event) =>
    event.type === 'inquiry-opened' ? event.questions : event.type === 'question-added' ? [event] : [],
  );
  const agreed = (id: string, version: number | undefined): string | undefined =>
    events.flatMap((event) =>
      event.type === 'answer-drafted' && event.question === id && event.version === version && !event.decline
        ? [event.text]
        : [],
    )[0];
  const unit = state.unit === undefined ? '值班台' : unitNamed(person.directory, state.unit).name;
  return html`${heading(`媒体问询 ${state.number}`, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/inquiries/${visit.state.number}`)}<div class="card"><h2>${state.outlet}</h2>${standing(visit)}<p>答复：${unit}</p></div>
${speaking(visit, typed)}
<div class="card"><h2>问题和审定的答复</h2><ul class="list">${state.questions.map(
    ({ id, approved, state: is }) =>
      html`<li>问：${asks.find((one) => one.id === id)?.asks ?? ''}<br>答：${
        is === 'declined' ? '（决定不予答复）' : (agreed(id, approved) ?? '（尚未审定，不得对外）')
      }</li>`,
  )}</ul></div>
<div class="card"><p class="dim">拟稿、审定、登记答复请登录平台办理。</p><a class="button" href="/inquiries/${state.number}">登录平台</a></div>
${help(helping)}`;
}

/** P8, P7: the page behind the code of a text about an inquiry. */
export function inquiryPage(
  visit: MatterVisit<Inquiry, InquiryBody>,
  saying: Saying,
  helping: Help,
  foot: string | null,
): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实问询</div>`}${refused}
${saying.proven ? known(visit, helping, typedIn(saying)) : stranger(visit)}`;
  return page(`媒体问询 ${visit.state.number}`, body, foot);
}
