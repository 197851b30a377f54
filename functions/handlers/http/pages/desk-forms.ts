import { isOpen, isStanding } from '../../../domain/case/case.ts';
import { type Contact, nameOfUnit, type Unit } from '../../../domain/people/directory.ts';
import { deskOnDuty, leadersOnDuty, unitToMove } from '../../../domain/people/recipients.ts';
import { clockName } from '../api/views/clock-view.ts';
import type { Phone } from './case-page.ts';
import { clockOf } from './case-cards.ts';
import { type Html, html } from './html.ts';
import { choice, type Doing, doing, field, form, reader, submit, type Typed, words } from './link-forms.ts';
import { type Appraisal, appraisalFor, SIGN_IN } from './link/appraisal.ts';
import { isFresh } from './link/decision.ts';
import { mayPress, type Visit } from './link/visit.ts';
import { dials } from './link-page.ts';

const MOST_SUMMARY = 300;

/** A1, R1: what the rules propose, and why: grade and unit. */
function proposes({ suggestion, units }: Appraisal, { policy, state, directory }: Visit): Html {
  const { opinion, emergency } = state.grades;
  const grade = `${policy.texts.gradeWords[opinion]}级${emergency === null ? '' : `，突发事件${policy.texts.emergencyWords[emergency]}`}`;
  const [primary, ...beside] = units;
  return html`<p class="say">建议等级：${grade}</p><p class="dim">${(suggestion?.gradeReasons ?? []).map(({ says }) => says).join('；')}</p>
${
  primary === undefined
    ? html`<p class="say">${suggestion?.choose ? `可能的承办单位：${(suggestion.ranked ?? []).map(({ unit }) => nameOfUnit(directory, unit)).join('、')}，请登录平台选定交办。` : '没有建议的承办单位，请登录平台交办。'}</p>`
    : html`<p class="say">建议交办：${primary.name}${beside.length > 0 && `；协办：${beside.map(({ short }) => short).join('、')}`}</p>
<p class="dim">${(suggestion?.unitReasons ?? []).map(({ says }) => says).join('；')}</p>`
}`;
}

/** 研判: the case as it was proposed, with its one sentence to be changed, and one press; at the graver grades where to sign in. */
export function appraising(visit: Visit, typed: Typed | null): Html {
  const appraisal = appraisalFor(visit);
  if (!appraisal) return html``;
  const { how, asks, units } = appraisal;
  const { state, link, policy } = visit;
  const title = asks === 'confirm' ? '待研判' : '待交办';
  if (how === 'signed-in')
    return html`<div class="card"><h2>${title}</h2>${proposes(appraisal, visit)}<p class="say">${SIGN_IN}。</p>
${signIn(visit, `登录平台${asks === 'confirm' ? '研判' : '交办'}`)}</div>`;
  const was = reader(asks, typed);
  const fresh = isFresh(link, { now: visit.now, policy });
  const summary =
    asks === 'confirm' && !state.offline
      ? html`<label>一句话摘要（短信和承办单位据此知道是什么事）<textarea name="summary" maxlength="${MOST_SUMMARY}" required>${was('summary', MOST_SUMMARY, state.summary ?? '')}</textarea></label>`
      : html``;
  const too =
    asks === 'confirm' && units.length > 0
      ? html`<label><input type="checkbox" name="assign" value="yes" checked>同时交办${units.map(({ short }) => short).join('、')}</label>`
      : html``;
  const proof = fresh ? html`` : field('fresh', '新操作码（先获取，填短信中的新操作码）', was);
  const label = asks === 'assign' ? '按建议交办' : units.length > 0 ? '确认并交办' : '按建议确认';
  return html`<div class="card"><h2>${title}</h2>${proposes(appraisal, visit)}
${!fresh && html`<p class="dim">确认和交办须再次验证本人，也可登录平台办理。</p>${form(visit, 'fresh', html`<button type="submit">把新操作码发到我的手机</button>`)}`}
${form(visit, asks, html`${summary}${too}${proof}${submit(label)}`)}
<p class="dim">改等级、改派其他单位、不立件的，请登录平台。</p>${signIn(visit, '登录平台办理', '')}</div>`;
}

/** The case where all of it can be done, for whoever signs in: the desk's appraisal where that is what is asked. */
export const signIn = (visit: Visit, label: string, look = 'main'): Html => {
  const triage = appraisalFor(visit)?.asks === 'confirm' ? '/triage' : '';
  return html`<a class="button ${look}" href="/cases/${visit.state.number}${triage}">${label}</a>`;
};

/** What is asked for and has no form here: what it is called, and the case where it is done. Whoever leads has the case at hand too. */
export function signedIn(visit: Visit): Html {
  const { state, person, policy } = visit;
  const { desk } = person.unit;
  if ((!desk && person.contact.role !== 'leader') || visit.proposal || appraisalFor(visit)) return html``;
  const clock = clockOf(visit);
  const does = desk && person.contact.role === 'coordinator' && isOpen(state);
  return html`<div class="card">${
    does && clock && unitToMove({ state, clock }) === null
      ? html`<p class="say">请登录平台办理：${clockName(clock, policy)}。</p>${signIn(visit, '登录平台办理')}`
      : signIn(visit, '登录平台查看办件', '')
  }</div>`;
}

/** S3: the desk urges whoever has not done it, and has the telephone of that unit at hand. */
export function urging(visit: Visit, typed: Typed | null): Doing[] {
  const { state, directory, person } = visit;
  const units = [...new Set(state.assignments.filter(isStanding).map(({ unit }) => unit))]
    .filter((id) => id !== person.unit.id)
    .flatMap((id) => directory.units.find((unit) => unit.id === id) ?? []);
  if (!person.unit.desk || units.length === 0 || !mayPress(visit, 'remind')) return [];
  const was = reader('remind', typed);
  const inside = html`${choice('unit', '催办单位', units, was)}${field('says', '催办内容', was, '', '请按时限办理并反馈')}${submit('发催办短信')}`;
  return [
    doing(
      'remind',
      '催办承办单位',
      typed,
      html`${form(visit, 'remind', inside)}${units.slice(0, MOST_CALLED).map((unit) => calling(unit, directory.contacts))}`,
    ),
  ];
}

const MOST_CALLED = 4;
const MOST_PHONES = 2;

const calling = ({ id, short }: Unit, contacts: readonly Contact[]): Html =>
  html`${dials(
    phonesOf(contacts.filter((one) => one.active && one.unit === id && one.role === 'officer'))
      .slice(0, MOST_PHONES)
      .map(({ name, phone }) => ({ name: `${short} ${name}`, phone })),
  )}`;

const phonesOf = (contacts: readonly Contact[]): Phone[] =>
  contacts.flatMap(({ name, phone }) => (phone === undefined ? [] : [{ name, phone }]));

/** A leader of the desk says what is to be done: it stands in the record, starred, and decides nothing (H2). */
export function instructing(visit: Visit, typed: Typed | null): Doing[] {
  const { person } = visit;
  if (!person.unit.desk || person.contact.role !== 'leader' || !mayPress(visit, 'note')) return [];
  const inside = html`<p class="dim">记入办件并标星，短信通知值班员和主办单位，短信不含批示内容；审批、定级不在此办理。</p>${words('says', '批示内容', reader('instruct', typed))}${submit('写入办件')}`;
  return [doing('instruct', '写批示', typed, form(visit, 'instruct', inside))];
}

/** P8: whoever is of the desk himself is sent to nobody but those who share the shift with him. */
export function shiftMates(visit: Visit): Doing[] {
  const { directory, now, person } = visit;
  const mates = [...deskOnDuty(directory, now), ...leadersOnDuty(directory, now)].filter(
    ({ id }, index, all) => id !== person.contact.id && all.findIndex((one) => one.id === id) === index,
  );
  const phones = phonesOf(mates).slice(0, 3);
  return phones.length === 0 ? [] : [doing('call', '当班人员电话', null, html`${dials(phones)}`)];
}
