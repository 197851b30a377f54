import { orders } from '../api/matters/orders.ts';
import type { OrderBody } from '../../../domain/order/events.ts';
import type { Order } from '../../../domain/order/order.ts';
import { isLive } from '../../../domain/matter/clock.ts';
import type { Evidence } from '../../../domain/matter/evidence.ts';
import { between, type Instant } from '../../../domain/matter/instant.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { factOfEvent } from '../../../domain/order/correction.ts';
import { isOpen } from '../../../domain/order/order.ts';
import { possible } from '../../../domain/order/possible.ts';
import { personNamed } from '../api/person.ts';
import { orderViewOf } from '../api/views/order-view.ts';
import { spoken } from './case-cards.ts';
import type { Help, Saying } from './case-page.ts';
import { type Html, html } from './html.ts';
import type { MatterVisit } from './link/matter-visit.ts';
import { field, form, reader, submit, type Typed, words } from './link-forms.ts';
import { GRADES } from './grades.ts';
import { heading, help, page } from './link-page.ts';
import { overSays, signInToDecide } from './sign-in-to-decide.ts';

const ENDED = { completed: '督办件已办结', withdrawn: '督办件已撤销' } as const;
const REPLIES = { open: '○ 待反馈', replied: '✓ 已反馈', returned: '✗ 已退回，请重办' } as const;

/** The limit that the step is about, else the next: all that is shown of it to whoever has only the link. */
function due({ link, state, policy, now }: MatterVisit<Order, OrderBody>): Html {
  const live = state.clocks.filter(isLive).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const clock = live.find(({ id }) => id === link.step) ?? live[0];
  if (!clock) return html`<p class="say">当前没有待办的时限。</p>`;
  const left = between(now, clock.dueAt);
  const name = policy.orders.clocks.find(({ kind }) => kind === clock.kind)?.name ?? clock.kind;
  return html`<p class="left${left < 0 && ' late'}"><small>${left < 0 ? '已超时' : '还剩'}</small> ${spoken(left)}</p>
<p class="say">请于 ${printed(clock.dueAt).slice(5, 16)} 前完成：${name}</p>`;
}

/** Where the order stands for this person: nothing of what it is about. */
function standing(visit: MatterVisit<Order, OrderBody>): Html {
  const { state, person, events } = visit;
  if (state.status !== 'open') return html`<p class="say">${overSays(ENDED[state.status], visit)}</p>`;
  if (state.signedAt === undefined) return html``;
  const signer = standingOf(events).find(({ event }) => event.type === 'order-signed')?.stands.signer ?? '';
  const by = signer === person.contact.id ? '您' : personNamed(person.directory, signer).name;
  return html`<p class="say yes">✓ 已于 ${printed(state.signedAt)} 由${by}签收</p>`;
}

function signing(visit: MatterVisit<Order, OrderBody>): Html {
  const may = orders.may(visit.person, 'sign', visit.state) === true && possible(visit.state).includes('sign');
  return may ? form(visit, 'sign', submit('签收')) : html``;
}

/** Before a press: number, step and time. */
const stranger = (visit: MatterVisit<Order, OrderBody>): Html => html`${heading(`督办件 ${visit.state.number}`, '')}
${signInToDecide(visit, `/orders/${visit.state.number}`)}<div class="card">${standing(visit)}${isOpen(visit.state) && due(visit)}${signing(visit)}
${form(visit, 'view', html`<button type="submit">查看内容</button>`)}</div>`;

/** H2: the facts of its record as they stand: what was corrected of them, and none that never was. */
const standingOf = (events: MatterVisit<Order, OrderBody>['events']) =>
  events.flatMap(({ seq }) => factOfEvent(events, seq) ?? []).filter(({ stands }) => !stands.void);

interface Answer {
  says: string;
  at: Instant;
  evidence: Evidence[];
}

/** What was last answered to each demand, as it stands. */
const answersIn = (events: MatterVisit<Order, OrderBody>['events']): Map<string, Answer> =>
  new Map(
    standingOf(events).flatMap(({ event, stands }) =>
      event.type === 'demand-replied'
        ? [
            [
              event.demandId,
              { says: stands.says ?? event.says, at: stands.repliedAt ?? event.at, evidence: event.evidence },
            ],
          ]
        : [],
    ),
  );

/** What was typed into the form of this demand, where it was refused. */
const ofDemand = (typed: Typed | null, id: string): Typed | null =>
  typed?.fields.get('demandId') === id ? typed : null;

/** S3: the answer to one demand, with what proves it. */
function replying(visit: MatterVisit<Order, OrderBody>, id: string, typed: Typed | null): Html {
  const was = reader('reply', ofDemand(typed, id));
  const inside = html`<input type="hidden" name="demandId" value="${id}">${words('says', '办理情况', was)}
${field('evidence', '证明材料（网址或材料名称）', was)}${submit('反馈')}`;
  return form(visit, 'reply', inside);
}

/** S3: the office that issued it returns an answer that does not do. */
function returning(visit: MatterVisit<Order, OrderBody>, id: string, typed: Typed | null): Html {
  const was = reader('return-reply', ofDemand(typed, id));
  const inside = html`<input type="hidden" name="demandId" value="${id}">${words('says', '退回理由', was)}
<button type="submit">退回重办</button>`;
  return form(visit, 'return-reply', inside);
}

const typedIn = ({ action, typed }: Saying): Typed | null =>
  action !== undefined && typed !== undefined ? { action, fields: typed } : null;

/** What the order asks, by whom and until when, as the API shows it to this person. */
function known(visit: MatterVisit<Order, OrderBody>, helping: Help, typed: Typed | null): Html {
  const { state, person, policy, events } = visit;
  const title = `督办件 ${state.number}`;
  const order = orderViewOf(state, events, policy, person, visit.now);
  const answers = answersIn(events);
  const demands = order.demands.map(({ id, says, state: is, allowed }) => {
    const answer = is === 'replied' && answers.get(id);
    return html`<li>${id} ${says}<br><span class="${is === 'replied' ? 'yes' : 'wait'}">${REPLIES[is]}</span>
${answer && html`<p>${answer.says}</p><p class="dim">${printed(answer.at).slice(5, 16)} ${answer.evidence.map(({ ref }) => ref).join('；')}</p>`}
${allowed.includes('reply') && replying(visit, id, typed)}${allowed.includes('return-reply') && returning(visit, id, typed)}</li>`;
  });
  const limits = order.clocks.map(
    ({ name, dueAt, move }) => html`<li>${name}：${printed(dueAt).slice(5, 16)} 前（${move.name}）</li>`,
  );
  return html`${heading(title, `${GRADES[state.grade]} · ${state.subject} · ${person.contact.name}`, state.grade)}
${signInToDecide(visit, `/orders/${visit.state.number}`)}<div class="card"><h2>${order.title}</h2><p>${order.issuer.unit.name} ${order.issuer.person.name} ${printed(order.openedAt)} 签发，由${order.unit.name}办理</p>
<p class="dim">依据：${order.basis.name}，${order.basis.says}</p></div>
<div class="card">${standing(visit)}${isOpen(state) && due(visit)}${signing(visit)}</div>
<div class="card"><h2>办理要求</h2><ul class="list">${demands}</ul></div>
<div class="card"><h2>时限</h2><ul class="list">${limits}</ul><p class="dim">办结、撤销请登录平台办理；反馈附照片的，也请登录平台。</p></div>${help(helping, `/orders/${visit.state.number}`)}`;
}

/** P8, S3: the page behind the code of a text about an order. */
export function orderPage(
  visit: MatterVisit<Order, OrderBody>,
  saying: Saying,
  helping: Help,
  foot: string | null,
): string {
  const refused = saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`;
  const body = html`${visit.state.drill && html`<div class="drill">演练，不是真实督办件</div>`}${refused}
${saying.proven ? known(visit, helping, typedIn(saying)) : stranger(visit)}`;
  return page(`督办件 ${visit.state.number}`, body, foot);
}
