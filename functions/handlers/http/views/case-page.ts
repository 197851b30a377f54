import { type Clock, isLive, isOpen } from '../../../domain/case.ts';
import type { Event } from '../../../domain/events.ts';
import { printed } from '../../../domain/explain.ts';
import { between, HOUR, MINUTE } from '../../../domain/instant.ts';
import { awaitsLeader, isItsLeader } from '../../../domain/deciders/lead.ts';
import type { Visit } from '../link/visit.ts';
import { personNamed, unitNamed } from '../who.ts';
import { clockName } from './clock-view.ts';
import { type Html, html } from './html.ts';
import { callForm, freshForm, handOnForm, leadForm, noteForm, releaseForm, returnForm, signForm, viewForm } from './link-forms.ts';
import { heading, help, page } from './link-page.ts';

/** What the page says besides the case: the press just made, or why it was refused, with what was typed. */
export interface Saying {
  done?: string;
  refused?: string;
  typed?: URLSearchParams;
  /** The person pressed something, so that it is no program looking ahead at links. */
  proven: boolean;
}

export interface Phone {
  name: string;
  phone: string;
}

const DONE = new Map(
  Object.entries({
    return: '退回申请已提交，请等待裁定；裁定前办理时限照常计算',
    'hand-on': '已转本单位人员办理，对方会收到短信',
    note: '进展已记录',
    call: '已通知值班室，值班员会与您联系',
    release: '发布情况已登记',
    fresh: '新的操作码已发到您的手机，请用新短信打开',
  }),
);

const GRADES = { I: '特别重大 · 红', II: '重大 · 橙', III: '较大 · 黄', IV: '一般 · 蓝' } as const;

/** `3 小时 12 分`. */
export function spoken(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const hours = Math.floor(Math.abs(ms) / HOUR);
  return hours === 0 ? `${minutes} 分` : `${hours} 小时 ${minutes - hours * 60} 分`;
}

/** The clock that the step is about, else the next that is due. */
function clockOf({ link, state, assignment }: Visit): Clock | null {
  const signing = state.clocks.find((clock) => clock.kind === 'sign' && isLive(clock) && clock.of?.split('.')[0] === assignment?.id);
  const named = state.clocks.find((clock) => clock.id === link.step && isLive(clock));
  const rest = state.clocks.filter((clock) => isLive(clock) && clock.kind !== 'sign').toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return (named?.kind === 'lead' ? named : signing) ?? named ?? rest[0] ?? null;
}

function dueCard(visit: Visit): Html {
  const clock = clockOf(visit);
  if (!clock) return html`<div class="card"><p class="say">当前没有待办的时限。</p></div>`;
  const left = between(visit.now, clock.dueAt);
  const late = left < 0;
  return html`<div class="card"><p class="say">请于 ${printed(clock.dueAt).slice(5, 16)} 前完成：${clockName(clock, visit.policy)}</p>
<p class="left ${late ? 'late' : ''}">${late ? '已超时' : '还剩'} ${spoken(left)}</p></div>`;
}

/** Who else has a duty here, and who has signed. */
function unitsCard({ state, directory }: Visit): Html {
  const lines = state.assignments
    .filter((assignment) => assignment.state !== 'taken-back')
    .map((assignment) => {
      const signed = assignment.signedAt ? `${printed(assignment.signedAt).slice(5)} ${personNamed(directory, assignment.signedBy ?? '').name} 签收` : '未签收';
      return html`<li>${unitNamed(directory, assignment.unit).name}${assignment.part === 'co-unit' ? '（协办）' : ''}：${signed}</li>`;
    });
  return lines.length === 0 ? html`` : html`<div class="card"><b>承办单位</b><ul>${lines}</ul></div>`;
}

const detailCard = ({ state }: Visit): Html =>
  html`<div class="card"><b>内容</b><p>${state.offline ? '线下办理件，内容请向值班室索取。' : (state.summary ?? `${state.subject}类事项，摘要待值班室补充，详情请登录平台或致电值班室。`)}</p>
${state.place && html`<p class="dim">地点：${state.place}</p>`}<p class="dim">发现时间：${printed(state.discoveredAt)}</p></div>`;

/** What has happened since the text went out, for whoever opens it late. */
function told(event: Event, { directory, state }: Visit): string | null {
  const unitOf = (id: string): string => unitNamed(directory, state.assignments.find((known) => known.id === id)?.unit ?? '').name;
  switch (event.type) {
    case 'leading':
      return `${unitOf(event.assignmentId)}由${personNamed(directory, event.leader).name}牵头`;
    case 'signed':
      return `${unitOf(event.assignmentId)}已签收`;
    case 'limit-set':
      return `${event.limit.unit}设定时限`;
    case 'assigned':
      return `交办给${unitNamed(directory, event.assignment.unit).name}`;
    case 'taken-back':
      return `${unitOf(event.assignmentId)}的交办已收回`;
    case 'return-requested':
      return `${unitOf(event.assignmentId)}申请退回`;
    case 'return-decided':
      return `退回申请${event.accepted ? '获同意' : '未获同意'}`;
    case 'handed-on':
      return `${unitOf(event.assignmentId)}转由${personNamed(directory, event.to).name}办理`;
    case 'released':
      return '已登记一次公开发布';
    case 'settled':
      return '线下处置已登记';
    case 'graded':
      return '等级已核定';
    case 'ended':
      return '办件已终结';
    case 'closed':
      return '办件已办结';
    case 'reopened':
      return '办件重新打开';
    case 'attention-grew':
    case 'case-opened':
    case 'clock-met':
    case 'clock-missed':
    case 'clock-opened':
    case 'clock-reckoned':
    case 'clock-refused':
    case 'clock-superseded':
    case 'confirmed':
    case 'noted':
    case 'policy-moved':
    case 'restored':
    case 'purge-asked':
    case 'purge-decided':
    case 'purged':
    case 'reminded':
    case 'reported':
    case 'rung-fired':
    case 'rungs-skipped':
    case 'split-off':
    case 'text-resent':
    case 'words-opened':
    case 'wrongdoing-marked':
      return null;
  }
}

function sinceCard(visit: Visit): Html {
  const lines = visit.since.flatMap((event) => {
    const says = told(event, visit);
    return says === null ? [] : [html`<li>${printed(event.at).slice(5)} ${says}</li>`];
  });
  return lines.length === 0 ? html`` : html`<div class="card"><b>短信发出后</b><ul>${lines.slice(-6)}</ul></div>`;
}

/** The one big thing: sign, or what became of it. */
function dutyCard(visit: Visit): Html {
  const { assignment, state, person } = visit;
  if (!isOpen(state)) return html`<div class="card told"><p class="say">办件已了结，您无需再办。</p></div>`;
  if (!assignment) return person.unit.desk ? html`<div class="card"><p class="say">研判、定级、审定请登录平台办理。</p></div>` : html``;
  if (assignment.state === 'taken-back') return html`<div class="card told"><p class="say">此事项已收回，您单位无需再办。</p></div>`;
  if (assignment.state === 'returning') return html`<div class="card told"><p class="say">退回申请已提交，等待裁定。裁定前时限照常计算。</p></div>`;
  if (!assignment.signedAt) return signForm(visit);
  const by = assignment.signedBy === person.contact.id ? '您' : personNamed(visit.directory, assignment.signedBy ?? '').name;
  return html`<div class="card told"><p class="say">已于 ${printed(assignment.signedAt)} 由${by}签收</p></div>`;
}

/** R4: asked to lead, the principal leader sees that first; once he leads, so does everybody of the unit. */
function leadCard(visit: Visit): Html {
  const { assignment, state, person, directory, now } = visit;
  if (!assignment || !isOpen(state) || state.grades.opinion !== 'I') return html``;
  if (awaitsLeader(state, assignment)) return isItsLeader(state, assignment, person.actor, directory, now) ? leadForm(visit) : html``;
  if (assignment.leader === undefined || assignment.leadingSince === undefined) return html``;
  const by = assignment.leader === person.contact.id ? '您' : personNamed(directory, assignment.leader).name;
  return html`<div class="card told"><p class="say">${printed(assignment.leadingSince)} 起由${by}牵头</p></div>`;
}

/** P8: the page behind a code. Before a press it shows number, step and time only; afterwards it is the person's page for the case. */
export function casePage(visit: Visit, saying: Saying, phones: Phone[], icp: string | null): string {
  const { state, person, stale, assignment } = visit;
  const open = isOpen(state) && assignment?.state !== 'taken-back';
  const proven = saying.proven || visit.presses.length > 0;
  const title = `办件 ${state.number}`;
  const notice = DONE.get(saying.done ?? '');
  const typed = saying.typed ?? new URLSearchParams();
  const body = html`${state.drill && html`<div class="drill">演练，不是真实办件</div>`}
${heading(title, `${GRADES[state.grades.opinion]} · ${state.subject} · ${person.contact.name}`, state.grades.opinion)}
${saying.refused && html`<div class="card no"><p class="say">${saying.refused}</p></div>`}
${notice && html`<div class="card told"><p class="say">${notice}</p></div>`}
${open && dueCard(visit)}${stale && open ? freshForm(visit) : html`${leadCard(visit)}${dutyCard(visit)}`}
${proven ? html`${detailCard(visit)}${unitsCard(visit)}` : viewForm(visit)}${sinceCard(visit)}
${!stale && html`${proven && html`${noteForm(visit, typed)}${releaseForm(visit, typed)}`}${handOnForm(visit)}${returnForm(visit, typed)}${callForm(visit, typed)}`}
${help(phones)}`;
  return page(title, body, icp);
}
