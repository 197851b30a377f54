import { printed } from '../../../domain/clocks/explain.ts';
import { dayOf } from '../../../domain/watch/days.ts';
import { factsOf } from '../../../domain/watch/facts.ts';
import { possible } from '../../../domain/watch/possible.ts';
import type { ReportDay } from '../../../domain/watch/watch.ts';
import { readsAllWatches, watches } from '../api/matters/watches.ts';
import { contactsView } from '../api/views/contact-test-view.ts';
import type { Help, Saying } from './case-page.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import type { WatchBody } from '../../../domain/watch/events.ts';
import type { Watch } from '../../../domain/watch/watch.ts';
import { form, reader, submit, type Typed, words } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

/** When it is: all that is shown of it to whoever has only the link. */
function standing(visit: MatterVisit<Watch, WatchBody>): Html {
  const { state } = visit;
  if (state.status !== 'open')
    return html`<p class="say">${overSays(state.status === 'off' ? '已取消，无需再办' : '已办结', visit)}</p>`;
  const { launch, period, test } = state;
  if (test)
    return html`<p class="say">${test.what === 'holiday' ? `放假：${test.from} 至 ${test.until}` : '年度联络测试'}</p>`;
  return launch
    ? html`<p class="say">政策发布：${printed(launch.at)}</p>`
    : html`<p class="say">${state.subject}：${period?.from ?? ''} 至 ${period?.until ?? ''}</p>`;
}

const stranger = (visit: MatterVisit<Watch, WatchBody>): Html => html`${heading(`关注事项 ${visit.state.number}`, '')}
${signInToDecide(visit, `/watches/${visit.state.number}`)}<div class="card">${standing(visit)}${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

const typedIn = ({ action, typed }: Saying): Typed | null =>
  action !== undefined && typed !== undefined ? { action, fields: typed } : null;

/** M1: the days of which this person's unit may report now: those that it owes, and today where it saw more. */
export function daysToReport({ state, person, now }: MatterVisit<Watch, WatchBody>): {
  owed: ReportDay[];
  today: string | null;
} {
  const days = (state.period?.days ?? []).filter(({ day }) => day <= dayOf(now));
  const owed = days.filter(({ owing }) => owing.includes(person.unit.id));
  const today = days.find(({ day }) => day === dayOf(now)) ?? null;
  return { owed, today: today && !owed.includes(today) ? today.day : null };
}

/** M1: one press says that there was nothing; what was seen takes a sentence. */
function reporting(visit: MatterVisit<Watch, WatchBody>, typed: Typed | null): Html {
  const { state, person, policy, now } = visit;
  if (watches.may(person, 'report', state) !== true || !possible(state, policy, now).includes('report')) return html``;
  const { owed, today } = daysToReport(visit);
  const seen = (day: string): Html => {
    const was = reader(`seen-${day}`, typed);
    return form(
      visit,
      `seen-${day}`,
      html`${words('says', '有情况的，写明时间、地点、事由（不写姓名、电话）', was)}<button type="submit">报告情况</button>`,
    );
  };
  return html`${owed.map(
    ({ day, dueAt }) => html`<div class="card"><h2>${day} 零报告</h2>
<p class="dim">${printed(dueAt).slice(5, 16)} 前报${dueAt < now && '，现已逾期，仍须补报'}</p>
${form(visit, `nothing-${day}`, submit('无情况（零报告）'))}${seen(day)}</div>`,
  )}${today !== null && html`<div class="card"><p class="say yes">✓ 今日已报</p>${seen(today)}</div>`}`;
}

/** P8: one press says that the text came; the desk reads here, too, whom to ring. */
function pressing(visit: MatterVisit<Watch, WatchBody>): Html {
  const { state, person, events, now } = visit;
  const { test } = state;
  if (!test) return html``;
  const mine = test.owing.some((one) => one.person === person.contact.id);
  const list = readsAllWatches(person) ? contactsView(state, events, person, now) : null;
  return html`${
    mine && state.status === 'open'
      ? html`<div class="card"><h2>${state.name}</h2><p class="dim">${printed(test.by).slice(5, 16)} 前按一下，确认短信收到${now > test.by && '；现已过时，仍请按'}</p>${form(visit, 'received', submit('收到'))}</div>`
      : test.pressed.includes(person.contact.id) &&
        html`<div class="card"><p class="say yes">✓ 已确认收到，无需再办</p></div>`
  }${
    list &&
    html`<div class="card"><h2>未按收到 ${list.owing.length} 人，无人可问 ${list.gaps.length} 处</h2><ul class="list">${list.owing.map(
      ({ person: who, unit, phone, substitute }) =>
        html`<li>${unit.name} ${who.name} ${phone ?? '（无电话）'}${substitute && html`<br>替补：${substitute.name} ${substitute.phone ?? '（无电话）'}`}</li>`,
    )}${list.gaps.map(({ unit, lacks }) => html`<li>${unit.name}：${LACKS[lacks]}</li>`)}</ul></div>`
  }`;
}

const LACKS = { duty: '无值班人员', leader: '无带班领导', contact: '无联系人' };

/** What it is, and what is to be said of it once that is written. */
function known(visit: MatterVisit<Watch, WatchBody>, helping: Help, typed: Typed | null): Html {
  const { state, person, events } = visit;
  const facts = factsOf(events);
  const line = events.findLast((event) => event.type === 'line-set');
  return html`${heading(`关注事项 ${state.number}`, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/watches/${visit.state.number}`)}${pressing(visit)}${reporting(visit, typed)}
<div class="card"><h2>${state.name}</h2>${standing(visit)}<p>${facts.says}</p>${facts.document && html`<p class="dim">${facts.document}</p>`}</div>
${
  line?.type === 'line-set' &&
  html`<div class="card"><h2>口径（第 ${line.version} 稿，内部使用，不对外）</h2><p>${line.says}</p><ul class="list">${line.questions.map(
    ({ asks, answer }) => html`<li>问：${asks}<br>答：${answer}</li>`,
  )}</ul></div>`
}
<div class="card"><p class="dim">${state.test ? '名单和登记请登录平台' : '拟口径、报值班表请登录平台办理；发现舆情的，请登录登记办件' + (helping.ofDesk ? '。' : '或立即电话报值班室。')}</p><a class="button" href="/watches/${state.number}">登录平台</a></div>
${help(helping)}`;
}

/** P8, M1: the page behind the code of a text about a watch. */
export function watchPage(
  visit: MatterVisit<Watch, WatchBody>,
  saying: Saying,
  helping: Help,
  foot: string | null,
): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实事项</div>`}${refused}
${saying.proven ? known(visit, helping, typedIn(saying)) : stranger(visit)}`;
  return page(`关注事项 ${visit.state.number}`, body, foot);
}
