import { clauseBehind } from '../../../domain/rules/clause-name.ts';
import { commanding } from '../../../domain/case/takeover.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import { toConsult } from '../../../domain/commands/consulted.ts';
import { isReturnFinal } from '../../../domain/commands/final-decision.ts';
import { outletStates } from '../../../domain/clocks/outlets.ts';
import { openSettlements, settlementsOf } from '../../../domain/case/settlements.ts';
import { isStanding } from '../../../domain/case/case.ts';
import { isLive } from '../../../domain/matter/clock.ts';
import { pointStates } from '../../../domain/commands/checklist.ts';
import { wallClock } from '../../../domain/matter/instant.ts';
import { photoRules } from '../../../policy/photos.ts';
import type { Visit } from './link/visit.ts';
import { mayPress } from './link/visit.ts';
import { type Html, html } from './html.ts';
import { dials } from './link-page.ts';

/** What was typed into the form that was refused; the other forms stay as they were. */
export interface Typed {
  action: string;
  fields: URLSearchParams;
}

/** A form that posts one action; `version` keeps a second tap from doing it twice. */
export const form = (
  { code, state }: Pick<Visit, 'code'> & { state: { personVersion: number } },
  action: string,
  inside: Html,
  files = false,
): Html => html`<form method="post" action="/t/${code}"${files && html` enctype="multipart/form-data"`}>
<input type="hidden" name="action" value="${action}"><input type="hidden" name="version" value="${state.personVersion}">${inside}</form>`;

/** What one form shows in its fields, never longer than they take. */
export const reader =
  (action: string, typed: Typed | null) =>
  (name: string, most: number, otherwise = ''): string =>
    typed?.action === action ? (typed.fields.get(name) ?? '').slice(0, most) : otherwise;
type Was = ReturnType<typeof reader>;

const MOST_LINE = 200;
const MOST_WORDS = 1_000;

/** One line of text. */
export const field = (name: string, label: string, was: Was, hint = '', otherwise = ''): Html =>
  html`<label>${label}<input name="${name}" maxlength="${MOST_LINE}" placeholder="${hint}" value="${was(name, MOST_LINE, otherwise)}"></label>`;

/** Some lines of text. */
export const words = (name: string, label: string, was: Was): Html =>
  html`<label>${label}<textarea name="${name}" maxlength="${MOST_WORDS}">${was(name, MOST_WORDS)}</textarea></label>`;

const MOST_WORDING = 6000;

/** A4: a wording to be changed, as it stands, or as it was typed before it was refused. */
export const wording = (name: string, label: string, stands: string, was: Was): Html => {
  const typed = was(name, MOST_WORDING);
  return html`<label>${label}<textarea class="wording" name="${name}" maxlength="${MOST_WORDING}">${typed === '' ? stands : typed}</textarea></label>`;
};

/** One of a list. */
export const choice = (name: string, label: string, options: { id: string; name: string }[], was: Was): Html =>
  html`<label>${label}<select name="${name}">${options.map(
    (option) =>
      html`<option value="${option.id}"${was(name, MOST_LINE) === option.id && html` selected`}>${option.name}</option>`,
  )}</select></label>`;

const photos = (): Html => html`<label>照片<input type="file" name="photo" accept="image/*" multiple></label>
<p class="dim files" role="status">JPG、PNG、WebP，一次最多 ${photoRules.mostAtOnce} 张、合计 ${photoRules.mostBytes / 1_048_576} MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。</p>`;

/** A form behind a link on the same page; open at once when it was refused. */
const sheet = (action: string, title: string, typed: Typed | null, inside: Html): Html =>
  html`<section class="card sheet${typed?.action === action && ' open'}" id="${action}" tabindex="-1"><h2>${title}</h2>${inside}</section>`;

/** The form's one big button. */
export const submit = (label: string): Html => html`<button class="main" type="submit">${label}</button>`;

export const signForm = (visit: Visit): Html =>
  mayPress(visit, 'sign') ? form(visit, 'sign', submit('签收')) : html``;

/** R4: the principal leader's one press. */
export const leadForm = (visit: Visit): Html =>
  mayPress(visit, 'take-lead') ? form(visit, 'take-lead', submit('我已知悉并牵头')) : html``;

/** The details take a press, so that a program that looks ahead at links sees none. */
export const viewForm = (visit: Visit): Html => form(visit, 'view', html`<button type="submit">查看内容</button>`);

export const freshForm = (
  visit: Visit,
): Html => html`<div class="card"><p class="say">为安全起见，继续提交须用新的操作码。</p>
${form(visit, 'fresh', submit('把新操作码发到我的手机'))}</div>`;

/** One thing that the person may do here: its link, and the sheet that the link opens. */
export interface Doing {
  id: string;
  label: string;
  sheet: Html;
}

/** A sheet and the link that opens it. */
export const doing = (id: string, label: string, typed: Typed | null, inside: Html, title = label): Doing => ({
  id,
  label,
  sheet: sheet(id, title, typed, inside),
});

const MOST_COLLEAGUES = 80;

export function handOn(visit: Visit, typed: Typed | null): Doing[] {
  const { directory, person, assignment } = visit;
  const colleagues = directory.contacts.filter(
    (contact) => contact.unit === assignment?.unit && contact.active && contact.id !== person.contact.id,
  );
  if (!assignment || colleagues.length === 0 || !mayPress(visit, 'hand-on') || assignment.state === 'taken-back')
    return [];
  const more = colleagues.length - MOST_COLLEAGUES;
  const inside = html`${choice('to', '转给本单位', colleagues.slice(0, MOST_COLLEAGUES), reader('hand-on', typed))}
${more > 0 && html`<p class="dim">另有 ${more} 人未列出，请登录平台转办。</p>`}${submit('转办')}`;
  return [doing('hand-on', '转他人办理', typed, form(visit, 'hand-on', inside))];
}

export function giveBack(visit: Visit, typed: Typed | null): Doing[] {
  const { assignment, policy } = visit;
  const returnable = assignment?.state === 'assigned' || assignment?.state === 'signed';
  if (!returnable || isReturnFinal(visit.state, assignment) || !mayPress(visit, 'return')) return [];
  const was = reader('return', typed);
  const inside = html`${choice('reason', '理由', policy.returns.reasons, was)}${words('says', '说明', was)}${field('legalBasis', '依据（可在裁定前补交）', was)}
<p class="dim">裁定前，办理时限照常计算。</p>${submit('申请退回')}`;
  return [doing('return', '非我单位职责', typed, form(visit, 'return', inside))];
}

export function callDesk(visit: Visit, phones: { name: string; phone: string }[], typed: Typed | null): Doing[] {
  const asks = mayPress(visit, 'note') && !visit.stale;
  const inside = html`${phones.length === 0 && html`<p>值班室号码见本单位通讯录。</p>`}${dials(phones)}
${asks && form(visit, 'call', html`${words('says', '要值班室做什么（可不填）', reader('call', typed))}<button type="submit">请值班室联系我</button>`)}`;
  return [doing('call', '联系值班室', typed, inside)];
}

export function progress(visit: Visit, typed: Typed | null): Doing[] {
  if (!mayPress(visit, 'note')) return [];
  const inside = html`${words('says', '进展情况（有照片时可不填）', reader('note', typed))}${photos()}${submit('提交进展')}`;
  return [doing('note', '报告进展、传照片', typed, form(visit, 'note', inside, true))];
}

/** R3: a co-unit's answer to whoever leads. */
export function contributing(visit: Visit, typed: Typed | null): Doing[] {
  const { assignment } = visit;
  if (assignment?.part !== 'co-unit' || !mayPress(visit, 'contribute')) return [];
  const was = reader('contribute', typed);
  const inside = html`<p class="dim">报送给主办单位，不对外公开。</p>${words('says', '协办意见', was)}${photos()}
${field('evidence', '佐证（网址或材料名称，可不填）', was)}${submit('报送协办意见')}`;
  const label = assignment.contributedAt === undefined ? '报送协办意见' : '补充协办意见';
  return [doing('contribute', label, typed, form(visit, 'contribute', inside, true))];
}

/** D1: the parts that are still to be dealt with and are this unit's, or any where it answers for the case. */
const settleable = (visit: Visit): { id: string; name: string }[] => {
  const { state, person, events } = visit;
  return openSettlements(state)
    .filter(({ unit }) => answersFor(visit) || unit === person.unit.id)
    .map(({ id }) => {
      const says = events.findLast((event) => event.type === 'settlement-set' && event.settlement === id && event.says);
      return { id, name: `${id} ${says?.type === 'settlement-set' ? (says.says ?? '') : ''}`.trim() };
    });
};

/** R1: whether this unit answers for the case, or the desk does. */
const answersFor = ({ state, person }: Visit): boolean =>
  person.unit.desk === true ||
  state.assignments.some((one) => one.unit === person.unit.id && one.part !== 'co-unit' && isStanding(one));

/** D1: the fact on the ground, with proof. */
export function settling(visit: Visit, typed: Typed | null): Doing[] {
  if (visit.state.settledAt !== undefined || !mayPress(visit, 'settle')) return [];
  const parts = settleable(visit);
  const divided = settlementsOf(visit.state).length > 0;
  if (divided ? parts.length === 0 : !answersFor(visit)) return [];
  const was = reader('settle', typed);
  const which = divided ? choice('settlement', '处置事项', parts, was) : html``;
  const inside = html`<p class="dim">问题已在线下解决的，写明结果并附证据（照片、网址或材料名称）。</p>${which}${words('says', '处置结果', was)}${photos()}
${field('evidence', '其他证据（网址或材料名称）', was)}${submit('登记线下处置')}`;
  return [doing('settle', '登记线下处置', typed, form(visit, 'settle', inside, true))];
}

/** V1: for each nature of the concern the act that answers it; of any where nobody has said yet which it is. */
const actFields = ({ state, policy }: Visit, was: Was): Html[] =>
  policy.words.natures
    .filter(({ id }) => !state.offline && (state.natures.length === 0 || state.natures.includes(id)))
    .map(({ id, name, act }) => field(`act-${id}`, `${name}：${act ?? '回应的举措'}（可不填）`, was));

/** P5: each promise of an earlier release that is still owed, to be ticked where this one keeps it. */
const promiseFields = ({ state }: Visit, was: Was): Html[] =>
  state.clocks.flatMap((clock) =>
    clock.kind === 'follow-up' && clock.of?.includes('.') === true && isLive(clock)
      ? [
          html`<label><input type="checkbox" name="keeps-${clock.of}" value="yes"${was(`keeps-${clock.of}`, 3) === 'yes' && html` checked`}>兑现承诺（${printed(clock.startAt)} 发布时所作，应于 ${printed(clock.dueAt)} 前答复）</label>`,
        ]
      : [],
  );

/** D2, D3: of each point that is asked for, where the text says it, or that it does not and why. */
const pointFields = ({ state, policy }: Visit, was: Was): Html[] =>
  pointStates(state, policy)
    .filter(({ asked }) => asked)
    .map(
      ({
        id,
        name,
        clause,
      }) => html`${field(`point-${id}`, `${name}${clauseBehind(clause, policy)}：写在文中何处，或为何没有写`, was)}
<label><input type="checkbox" name="left-${id}" value="yes"${was(`left-${id}`, 3) === 'yes' && html` checked`}>文中没有写这一点</label>`,
    );

/** S1: what the case asks for stands beside the field. */
function outletLabel({ state, policy }: Visit): string {
  const due = outletStates(state, policy).filter(({ is }) => is === 'open' || is === 'missing');
  return due.length === 0 ? '发布渠道' : `发布渠道（本件应发布：${due.map(({ name }) => name).join('、')}）`;
}

/** S1: one more outlet of a release that the unit recorded. */
export function spreading(visit: Visit, typed: Typed | null): Doing[] {
  const { state, person, policy } = visit;
  const own = state.releases.filter(
    (one) => one.void === undefined && (person.unit.desk || one.unit === person.unit.id),
  );
  if (own.length === 0 || !mayPress(visit, 'record-outlet')) return [];
  const was = reader('record-outlet', typed);
  const releases = own.toReversed().map(({ id, form: is, publishedAt }) => {
    const name = policy.forms.find((row) => row.id === is)?.name ?? is;
    return { id, name: `${printed(publishedAt)} ${name}` };
  });
  const inside = html`${choice('release', '哪次发布', releases, was)}${field('name', outletLabel(visit), was, '北仑发布')}
${field('address', '该渠道的网址（可不填）', was, 'https://')}${field('publishedAt', '发布时间（可不填）', was, '2026-03-21 15:00')}${submit('补登发布渠道')}`;
  return [doing('record-outlet', '补登发布渠道', typed, form(visit, 'record-outlet', inside))];
}

/** A4: on what it concludes, where that is consulted on first. */
const concludes = ({ state, policy }: Visit, typed: Typed | null): Html =>
  html`${
    toConsult(state, policy) &&
    html`<p class="dim">本次发布含以下结论的，请勾选（核实情况、救援、安全提示、应对措施不是结论）：</p>${policy.consultations?.holds.map(
      ({ id, name }) =>
        html`<label><input type="checkbox" name="concludes" value="${id}"${
          typed?.action === 'release' && typed.fields.getAll('concludes').includes(id) && html` checked`
        }>${name}</label>`,
    )}`
  }`;

export function releasing(visit: Visit, typed: Typed | null): Doing[] {
  if (!mayPress(visit, 'release')) return [];
  const was = reader('release', typed);
  const { date, time } = wallClock(visit.now);
  const { offline } = visit.state;
  const forms = visit.policy.forms
    .filter(({ offlineOnly }) => offline || !offlineOnly)
    .toSorted((a, b) => Number(b.offlineOnly ?? false) - Number(a.offlineOnly ?? false));
  const paper =
    offline && html`${field('paperNumber', '线下答复的文书编号', was)}${field('paperKeptAt', '线下答复的存放处', was)}`;
  const commanded =
    commanding(visit.state) &&
    html`${field('superiorWord', '上级指挥期间：上级何人何时同意发布', was)}${field('withoutWord', '未经上级同意已经发布的，写明原因', was)}`;
  const inside = html`${choice('form', '形式', forms, was)}${paper}${commanded}${field('publishedAt', '发布时间', was, '2026-03-21 15:00', `${date} ${time}`)}
${field('address', '网址', was, 'https://')}${field('place', '地点（发布会、吹风会）', was)}${field('attended', '出席人（发布会、吹风会；多人用顿号隔开）', was)}
${field('attendedAs', '出席人职务（如实填写，与出席人逐一对应）', was, '局长、副局长、科长、新闻发言人')}
${field('acting', '受书面授权主持工作的，授权文号', was)}${field('bySuperior', '统一发布的上级机关', was)}${field('evidence', '证据（网址或材料名称，不填即用网址）', was)}${photos()}
${field('outlets', outletLabel(visit), was, '北仑发布、政府网站')}${actFields(visit, was)}${pointFields(visit, was)}${promiseFields(visit, was)}
${concludes(visit, typed)}<label><input type="checkbox" name="final" value="yes"${was('final', 3) === 'yes' && html` checked`}>这是最终回应</label>
${field('earlierReason', '发布早于发现时间的，说明何以回应了此项关切', was)}${field('followUpAt', '不是最终回应的，下次发布时间', was, '2026-03-24 17:00')}${submit('登记发布')}`;
  return [doing('release', '登记发布', typed, form(visit, 'release', inside, true))];
}
