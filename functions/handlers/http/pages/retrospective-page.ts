import { printed } from '../../../domain/clocks/explain.ts';
import { isLive } from '../../../domain/matter/clock.ts';
import type { RetrospectiveBody } from '../../../domain/retrospective/events.ts';
import { isOpen, isOwnClock, type Retrospective } from '../../../domain/retrospective/retrospective.ts';
import { clockRowOf } from '../../../domain/retrospective/rules-of.ts';
import type { Help, Saying } from './case-page.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import { form } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

type Visit = MatterVisit<Retrospective, RetrospectiveBody>;

/** What is next and until when: nothing of what was found. */
function standing(visit: Visit): Html {
  const { state, policy } = visit;
  if (!isOpen(state)) return html`<p class="say">${overSays('复盘已办结', visit)}</p>`;
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return next
    ? html`<p class="say">请于 ${printed(next.dueAt).slice(5, 16)} 前：${clockRowOf(next.kind, policy).name}</p>`
    : html`<p class="say">当前没有待办的时限。</p>`;
}

const stranger = (visit: Visit): Html => html`${heading(`复盘 ${visit.state.number}`, '')}
${signInToDecide(visit, `/retrospectives/${visit.state.number}`)}<div class="card">${standing(visit)}${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

/** D4: what it is of; findings and what is to be mended are read signed in. */
function known(visit: Visit, helping: Help): Html {
  const { state, person } = visit;
  const of = state.caseNumber ?? state.quarter ?? '';
  return html`${heading(`复盘 ${state.number}`, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/retrospectives/${visit.state.number}`)}<div class="card">${standing(visit)}<p>${of}</p></div>
<div class="card"><p class="dim">复盘结论、整改和审批请登录平台办理。</p><a class="button" href="/retrospectives/${state.number}">登录平台</a></div>
${help(helping)}`;
}

/** P8, D4: the page behind the code of a text about a retrospective. */
export function retrospectivePage(visit: Visit, saying: Saying, helping: Help, foot: string | null): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实事项</div>`}${refused}
${saying.proven ? known(visit, helping) : stranger(visit)}`;
  return page(`复盘 ${visit.state.number}`, body, foot);
}
