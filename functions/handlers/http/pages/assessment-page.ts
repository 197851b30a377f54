import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { AssessmentBody } from '../../../domain/assessment/events.ts';
import { factsOf } from '../../../domain/assessment/facts.ts';
import { possible } from '../../../domain/assessment/possible.ts';
import { clockRowOf, riskRowOf, rulesOf } from '../../../domain/assessment/rules-of.ts';
import { isOwnClock } from '../../../domain/assessment/assessment.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { isLive } from '../../../domain/matter/clock.ts';
import { wallClock } from '../../../domain/matter/instant.ts';
import { assessments } from '../api/matters/assessments.ts';
import type { Help, Saying } from './case-page.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import { choice, field, form, reader, submit, type Typed, words } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

type Visit = MatterVisit<Assessment, AssessmentBody>;

const OVER = { closed: '风险评估已办结', dropped: '该政策不再推进，评估已终止' } as const;

/** Where it stands and until when: nothing of what is assessed, for whoever has only the link. */
function standing(visit: Visit): Html {
  const { state, policy } = visit;
  if (state.status === 'closed' || state.status === 'dropped')
    return html`<p class="say">${overSays(OVER[state.status], visit)}</p>`;
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return next
    ? html`<p class="say">请于 ${printed(next.dueAt).slice(5, 16)} 前：${clockRowOf(next.kind, policy).name}</p>`
    : html`<p class="say">当前没有待办的时限。</p>`;
}

const stranger = (visit: Visit): Html => html`${heading(`风险评估 ${visit.state.number}`, '')}
${signInToDecide(visit, `/assessments/${visit.state.number}`)}<div class="card">${standing(visit)}${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

/** A2: whoever walks the houses writes down what was said where he stands. */
function finding(visit: Visit, typed: Typed | null): Html {
  const { state, person, policy, now } = visit;
  const may = assessments.may(person, 'record-finding', state) === true;
  if (!may || !possible(state, policy, now).includes('record-finding')) return html``;
  const was = reader('record-finding', typed);
  const inside = html`${choice('method', '方式', rulesOf(policy).methods, was)}
${field('on', '哪一天', was, '2026-03-24', wallClock(now).date)}
${words('says', '情况（写问题和比例，不写姓名、电话）', was)}${submit('登记评估记录')}`;
  return html`<div class="card"><h2>登记评估记录</h2>${form(visit, 'record-finding', inside)}</div>`;
}

/** What it is of and what stands; points, plan and ruling are read and made signed in. */
function known(visit: Visit, helping: Help, typed: Typed | null): Html {
  const { state, person, events, policy } = visit;
  const facts = factsOf(events);
  const ruling = rulesOf(policy).rulings.find(({ id }) => id === state.ruling)?.name;
  return html`${heading(`风险评估 ${state.number}`, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/assessments/${visit.state.number}`)}
<div class="card"><h2>${state.name}</h2>${standing(visit)}<p>${facts.says}</p>${facts.document && html`<p class="dim">${facts.document}</p>`}
<p class="dim">计划发布：${state.launchAt === undefined ? '未定' : printed(state.launchAt)}</p>
${ruling && html`<p class="say">已决定：${ruling}${state.risk && `（${riskRowOf(state.risk, policy).name}）`}</p>`}</div>
${finding(visit, typed)}
<div class="card"><p class="dim">风险点、预案、报请和审批请登录平台办理。</p><a class="button" href="/assessments/${state.number}">登录平台</a></div>
${help(helping)}`;
}

const typedIn = ({ action, typed }: Saying): Typed | null =>
  action !== undefined && typed !== undefined ? { action, fields: typed } : null;

/** P8, A2: the page behind the code of a text about an assessment. */
export function assessmentPage(visit: Visit, saying: Saying, helping: Help, foot: string | null): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实事项</div>`}${refused}
${saying.proven ? known(visit, helping, typedIn(saying)) : stranger(visit)}`;
  return page(`风险评估 ${visit.state.number}`, body, foot);
}
