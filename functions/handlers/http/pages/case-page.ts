import { isOpen, outlivesCase } from '../../../domain/case/case.ts';
import { proposalOfStep } from '../../../domain/matter/proposal.ts';
import { awaitsLeader, isItsLeader } from '../../../domain/commands/take-lead.ts';
import { outletStates } from '../../../domain/clocks/outlets.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { isLive } from '../../../domain/matter/clock.ts';
import { unitToMove } from '../../../domain/people/recipients.ts';
import type { Visit } from './link/visit.ts';
import { personNamed } from '../api/person.ts';
import { clockName } from '../api/views/clock-view.ts';
import { due, instructionsCard, matter, mentionsCard, ownCard, task, sinceCard, unitsCard } from './case-cards.ts';
import { GRADES } from './grades.ts';
import { type Html, html } from './html.ts';
import {
  callDesk,
  contributing,
  type Doing,
  freshForm,
  giveBack,
  handOn,
  leadForm,
  progress,
  releasing,
  settling,
  signForm,
  spreading,
  type Typed,
  viewForm,
} from './link-forms.ts';
import { askForCode, deciding, proposalCard } from './decide-forms.ts';
import { appraisalFor } from './link/appraisal.ts';
import { appraising, signedIn, instructing, shiftMates, urging } from './desk-forms.ts';
import { heading, help, page } from './link-page.ts';
import { SHRINK } from './link-script.ts';
import { ticking } from './plan-form.ts';

/** What the page says besides the case: the press just made, or why it was refused, with what was typed. */
export interface Saying {
  done?: string;
  refused?: string;
  /** The press that was refused. */
  action?: string;
  typed?: URLSearchParams;
  /** The person pressed something in this browser, so that it is no program looking ahead at links. */
  proven: boolean;
}

export interface Phone {
  name: string;
  phone: string;
}

/** Whom to ring when the page cannot help; whoever is of the desk himself is not sent to it. */
export interface Help {
  phones: Phone[];
  ofDesk: boolean;
}

const DONE = new Map(
  Object.entries({
    return: '退回申请已提交，请等待裁定；裁定前办理时限照常计算',
    'hand-on': '已转本单位人员办理，对方会收到短信',
    note: '进展已提交',
    contribute: '协办意见已报送，主办单位会收到短信',
    settle: '线下处置已登记',
    'set-plan-step': '预案步骤已记为已办',
    call: '已通知值班室，值班员会与您联系',
    release: '发布情况已登记',
    'record-outlet': '发布渠道已补登',
    fresh: '新的操作码已发到您的手机，请用新短信打开',
    decide: '审批已登记，提请人会收到短信',
    confirm: '已确认立件，尚未交办',
    'confirm-assign': '已确认立件并交办，承办单位会收到短信',
    assign: '已交办，承办单位会收到短信',
    remind: '催办短信已发出',
    instruct: '批示已写入办件，已短信通知值班员和主办单位',
  }),
);

/** M2, P2: what this person's unit owes although the case is over. */
function stillOwed({ state, person, policy }: Visit): string | null {
  const own = state.clocks.filter((clock) => {
    const unit = unitToMove({ state, clock });
    return isLive(clock) && outlivesCase(clock) && (unit === null ? person.unit.desk : unit === person.unit.id);
  });
  const names = own.map((clock) => `${clockName(clock, policy)}（${printed(clock.dueAt)} 前）`);
  return names.length === 0 ? null : `办件已了结，您单位仍须办理：${names.join('、')}。请登录平台办理。`;
}

/** Where the duty stands: nothing of the matter, so that it may be told to whoever has only the link. */
function standing(visit: Visit): string | null {
  const { assignment, state, person, proposal, link } = visit;
  if (proposal) return null;
  if (proposalOfStep(link.step) !== null) return '此项提请已有决定，您无需再办。';
  if (state.joinedInto !== undefined)
    return person.unit.desk
      ? `本件已归并到 ${state.joinedInto}，后续在该件办理。`
      : '本件已归并到另一办件，后续在该件办理：请用该件的短信打开，未收到的请联系值班室。';
  if (!isOpen(state)) return stillOwed(visit) ?? '办件已了结，您无需再办。';
  if (!assignment) return null;
  if (assignment.state === 'taken-back') return '此事项已收回，您单位无需再办。';
  if (assignment.state === 'returning') return '退回申请已提交，等待裁定。裁定前时限照常计算。';
  return assignment.signedAt
    ? `✓ 已于 ${printed(assignment.signedAt)} 由${assignment.signedBy === person.contact.id ? '您' : assignment.signedFor ? '值班台代' : '本单位人员'}签收`
    : null;
}

/** R4: asked to lead, the principal leader sees that first; once he leads, so does everybody of the unit. */
function leading(visit: Visit): { asks: Html | null; leads: Html | null } {
  const { assignment, state, person, directory, now } = visit;
  if (!assignment || !isOpen(state) || state.grades.opinion !== 'I') return { asks: null, leads: null };
  if (awaitsLeader(state, assignment))
    return { asks: isItsLeader(state, assignment, person.actor, directory, now) ? leadForm(visit) : null, leads: null };
  if (assignment.leader === undefined || assignment.leadingSince === undefined) return { asks: null, leads: null };
  const by = assignment.leader === person.contact.id ? '您' : personNamed(directory, assignment.leader).name;
  return { asks: null, leads: html`<p class="say yes">✓ ${printed(assignment.leadingSince)} 起由${by}牵头</p>` };
}

/** Before a press: number, step and time. */
function stranger(visit: Visit, news: Html): Html {
  const { state, stale } = visit;
  const stands = standing(visit);
  const open = isOpen(state) && visit.assignment?.state !== 'taken-back';
  return html`${heading(`办件 ${state.number}`, '')}${news}
<div class="card">${stands !== null && html`<p class="say">${stands}</p>`}${open && due(visit)}
${!stale && (leading(visit).asks ?? (stands === null && signForm(visit)))}${viewForm(visit)}</div>`;
}

/** S1: the outlets that the case asks for and no release has gone out by. */
function lacking({ state, policy }: Visit): Html | null {
  const missing = outletStates(state, policy).filter(({ is }) => is === 'missing');
  return missing.length === 0
    ? null
    : html`<p class="say">尚缺发布渠道：${missing.map(({ name }) => name).join('、')}。可补登；不发布的，请联系值班室说明理由。</p>`;
}

const links = (doings: Doing[]): Html =>
  doings.length === 0
    ? html``
    : html`<div class="row rowf">${doings.map(({ id, label }) => html`<a class="button" href="#${id}">${label}</a>`)}</div>`;

/** The person's page for the case: grade, sentence, time, the one big button, three small ones; after signing what the work brings. */
function known(visit: Visit, saying: Saying, helping: Help, news: Html): Html {
  const { state, person, stale, assignment, directory } = visit;
  const open = isOpen(state) && assignment?.state !== 'taken-back';
  const typed: Typed | null = saying.typed ? { action: saying.action ?? '', fields: saying.typed } : null;
  const stands = standing(visit);
  const lead = leading(visit);
  const signer =
    assignment?.signedAt &&
    assignment.signedBy !== person.contact.id &&
    personNamed(directory, assignment.signedBy ?? '').name;
  const instructs = instructing(visit, typed);
  const small = [
    ...(stale ? [] : [...handOn(visit, typed), ...giveBack(visit, typed)]),
    ...(person.unit.desk
      ? [...instructs, ...urging(visit, typed), ...shiftMates(visit)]
      : callDesk(visit, helping.phones, typed)),
  ];
  const decisions = deciding(visit, typed);
  const work =
    decisions.length > 0 || stale || (assignment && !assignment.signedAt) || appraisalFor(visit) || instructs.length > 0
      ? []
      : [
          ...contributing(visit, typed),
          ...progress(visit, typed),
          ...settling(visit, typed),
          ...ticking(visit, typed),
          ...releasing(visit, typed),
          ...spreading(visit, typed),
        ];
  // What the desk is asked for stands above, or where it signs in; the rest is beside that.
  const first = work.slice(0, person.unit.desk ? 0 : 1);
  return html`${heading(`办件 ${state.number}`, `${GRADES[state.grades.opinion]} · ${state.subject} · ${person.contact.name}`, state.grades.opinion)}${news}
<div class="card">${matter(visit)}${task(visit)}</div>
${instructionsCard(visit)}${mentionsCard(visit)}${proposalCard(visit)}${askForCode(visit)}${appraising(visit, typed)}
${stale && open && freshForm(visit)}
<div class="card">${stands !== null && html`<p class="${assignment?.signedAt && open ? 'say yes' : 'say'}">${stands}${signer && `（${signer}）`}</p>`}${open && due(visit)}${open && lacking(visit)}
${lead.leads}${!stale && html`${lead.asks}${stands === null && signForm(visit)}`}</div>
${links(decisions)}${decisions.map((doing) => doing.sheet)}
${first.map(({ id, label }) => html`<a class="button main" href="#${id}">${label}</a>`)}${links(work.slice(first.length))}${work.map((doing) => doing.sheet)}
${open ? html`${links(small)}${small.map((doing) => doing.sheet)}` : help(helping, `/cases/${state.number}`)}
${signedIn(visit)}${ownCard(visit)}${unitsCard(visit)}${sinceCard(visit)}`;
}

/** P8: the page behind a code. Before a press it shows number, step and time only; afterwards it is the person's page for the case. */
export function casePage(visit: Visit, saying: Saying, helping: Help, icp: string | null): string {
  const { state } = visit;
  const notice = DONE.get(saying.done ?? '');
  const news = html`${saying.refused && html`<div class="card no" role="alert"><p class="say">${saying.refused}</p></div>`}
${notice && html`<div class="card told" role="status"><p class="say">${notice}</p></div>`}`;
  const body = html`${state.drill && html`<div class="drill">演练，不是真实办件</div>`}
${saying.proven ? known(visit, saying, helping, news) : stranger(visit, news)}`;
  return page(`办件 ${state.number}`, body, icp, saying.proven ? SHRINK : '');
}
