import type { Assignment, Case, Clock } from '../../../domain/case/case.ts';
import { commentsStanding } from '../../../domain/case/comments.ts';
import type { Event } from '../../../domain/case/events.ts';
import { isLive, pressedBy } from '../../../domain/matter/clock.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { between, HOUR, MINUTE } from '../../../domain/matter/instant.ts';
import { unitToMove } from '../../../domain/people/recipients.ts';
import type { Visit } from './link/visit.ts';
import { personNamed, unitNamed } from '../api/person.ts';
import { clockName } from '../api/views/clock-view.ts';
import { withoutFlag } from '../api/without-flag.ts';
import { type Html, html } from './html.ts';
import { doneBy, told } from '../api/views/case-texts.ts';

/** `3 小时 12 分`. */
export function spoken(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const hours = Math.floor(Math.abs(ms) / HOUR);
  return hours === 0 ? `${minutes} 分` : `${hours} 小时 ${minutes - hours * 60} 分`;
}

/** What others have to do is told nobody as his own; what is to be decided has a text and a page of its own. */
const waitsFor = (clock: Clock, state: Case, { unit }: Visit['person']): boolean => {
  if ('decider' in clock.move) return false;
  const mover = unitToMove({ state, clock });
  return mover === null ? unit.desk === true : mover === unit.id;
};

/** The clock that the step is about, else the next that is due of this person's unit. */
export function clockOf({ link, state: whole, assignment, person }: Visit): Clock | null {
  const state = withoutFlag(person, whole);
  const signing = state.clocks.find(
    (clock) => clock.kind === 'sign' && isLive(clock) && clock.of?.split('.')[0] === assignment?.id,
  );
  const named = state.clocks.find((clock) => clock.id === link.step && isLive(clock));
  const rest = state.clocks
    .filter((clock) => isLive(clock) && clock.kind !== 'sign' && waitsFor(clock, state, person))
    .toSorted((a, b) => (pressedBy(a) < pressedBy(b) ? -1 : 1));
  return (named?.kind === 'take-lead' ? named : signing) ?? named ?? rest[0] ?? null;
}

/** What is to be done and how long there is for it: all that is shown to whoever has only the link. */
export function due(visit: Visit): Html {
  const clock = clockOf(visit);
  if (!clock) return html`<p class="say">当前没有待办的时限。</p>`;
  const left = between(visit.now, pressedBy(clock));
  return html`<p class="left${left < 0 && ' late'}"><small>${left < 0 ? '已超时' : '还剩'}</small> ${spoken(left)}</p>
<p class="say">请于 ${printed(pressedBy(clock)).slice(5, 16)} 前完成：${clockName(clock, visit.policy)}${clock.past && '（要求产生时法定时限已过，此为本区目标）'}</p>`;
}

const MOST_UNITS = 10;
const rank = ({ part, signedAt }: Assignment): number => (part === 'co-unit' ? 2 : 0) + (signedAt ? 1 : 0);

/** Who else has a duty here, and who has signed; who has not comes first. */
export function unitsCard({ state, directory, person }: Visit): Html {
  const standing = state.assignments.filter((assignment) => assignment.state !== 'taken-back');
  if (standing.length === 0) return html``;
  const sorted = standing.toSorted((one, other) => rank(one) - rank(other));
  const rest = sorted.slice(MOST_UNITS);
  const lines = sorted.slice(0, MOST_UNITS).map(({ unit, part, signedAt, signedBy, signedFor }) => {
    const own = unit === person.unit.id && '（本单位）';
    const signed = signedAt
      ? html`<span class="yes">✓ ${printed(signedAt).slice(5)} ${personNamed(directory, signedBy ?? '').name} ${signedFor ? '代签' : '签收'}</span>`
      : html`<span class="wait">○ 未签收</span>`;
    return html`<li>${unitNamed(directory, unit).name}${part === 'co-unit' && '（协办）'}${own}<br>${signed}</li>`;
  });
  const more =
    rest.length > 0 &&
    html`<li class="dim">另有 ${rest.length} 个单位，其中 ${rest.filter(({ signedAt }) => signedAt).length} 个已签收</li>`;
  return html`<div class="card"><h2>承办单位</h2><ul class="list">${lines}${more}</ul></div>`;
}

function said({ offline, summary, subject }: Case, { unit }: Visit['person']): string {
  if (offline) return unit.desk ? '线下办理件，系统内不登记内容。' : '线下办理件，内容请向值班室索取。';
  const lacking = unit.desk ? '尚无摘要' : '摘要待值班室补充，详情请登录平台或致电值班室';
  return summary ?? `${subject}类事项，${lacking}。`;
}

/** What it is about, in one sentence. */
export const matter = ({ state, person }: Visit): Html =>
  html`<p class="say">${said(state, person)}</p>
<p class="dim">${state.place && html`${state.place} · `}${printed(state.discoveredAt).slice(5)} 发现</p>`;

/** R3: what this unit was last given to do. */
export function task({ assignment, events }: Visit): Html {
  const says = events.findLast(
    (event) => 'task' in event && event.task !== undefined && idOf(event) === assignment?.id,
  );
  return says && 'task' in says ? html`<p class="say">本单位分工：${says.task}</p>` : html``;
}

const idOf = (event: Event): string | undefined =>
  event.type === 'assigned' ? event.assignment.id : 'assignmentId' in event ? event.assignmentId : undefined;

const MOST_EVENTS = 6;

/** What has happened since the text went out, for whoever opens it late. */
export function sinceCard(visit: Visit): Html {
  const lines = visit.since.flatMap((event) => {
    const says = told(event, visit);
    return says === null ? [] : [html`<li>${printed(event.at).slice(5)} ${says}</li>`];
  });
  return lines.length === 0
    ? html``
    : html`<div class="card"><h2>短信发出后</h2><ul class="list">${lines.slice(-MOST_EVENTS)}</ul></div>`;
}

/** What a leader said is to be done, for whoever was texted that he did. */
export function instructionsCard({ events, person }: Visit): Html {
  const given = events.filter((event) => event.type === 'noted' && event.instructs === true);
  const lines = given.flatMap((event) =>
    event.type === 'noted' && event.actor.kind === 'person' && event.actor.id !== person.contact.id
      ? [html`<li>${printed(event.at).slice(5)} ${event.actor.name}：${event.says}</li>`]
      : [],
  );
  return lines.length === 0
    ? html``
    : html`<div class="card"><h2>领导批示</h2><ul class="list">${lines.slice(-MOST_EVENTS)}</ul></div>`;
}

/** What others ask of this person, who was texted that they do. */
export function mentionsCard({ events, person }: Visit): Html {
  const asked = commentsStanding(events).filter(({ mentions }) => mentions?.includes(person.contact.id));
  const lines = asked.map(({ at, actor, says }) => {
    const by = actor.kind === 'person' ? actor.name : '';
    return html`<li>${printed(at).slice(5)} ${by}：${says}</li>`;
  });
  return lines.length === 0
    ? html``
    : html`<div class="card"><h2>点名您的评论</h2><ul class="list">${lines.slice(-MOST_EVENTS)}</ul></div>`;
}

/** What this person handed in, so that nobody wonders whether it arrived. */
export function ownCard({ presses }: Visit): Html {
  const lines = presses.flatMap((event) => {
    const says = doneBy(event);
    return says === null ? [] : [html`<li>${printed(event.at).slice(5)} ${says}</li>`];
  });
  return lines.length === 0
    ? html``
    : html`<div class="card"><h2>您已提交</h2><ul class="list">${lines.slice(-MOST_EVENTS)}</ul></div>`;
}
