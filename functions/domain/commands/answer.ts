import { factOf } from '../case/apply.ts';
import type { Case, Clock, ClockKind } from '../case/case.ts';
import { isAnswer, whyNotMet } from '../clocks/answering.ts';
import type { Actor } from '../matter/actor.ts';
import { isLive } from '../matter/clock.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Context } from './decide.ts';
import type { Draft, NotMet, Release } from '../case/events.ts';
import type { Evidence } from '../matter/evidence.ts';
import { pick } from '../matter/pick.ts';
import { HOUR, between, earliest } from '../matter/instant.ts';
import type { Policy, ReleaseForm } from '../rules/policy.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant, whoseRelease } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/**
 * P3–P7, V1, H2: records a release that happened. What it may stop hangs on its form and, for a conference or briefing, on who attended;
 * a conference without head or registered spokesperson is recorded and fulfils nothing.
 */
export function release(
  state: Case,
  command: Of<'release'>,
  actor: Actor,
  { policy, directory, now }: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const form = policy.forms.find((row) => row.id === command.form);
  if (!form)
    return refuse('unknown-form', 'P6', `回应形式应为:${policy.forms.map((row) => row.id).join('、')}`, '/form');
  if (command.publishedAt > now)
    return refuse('not-published-yet', 'P4', '发布时间晚于现在:只有已经公开的回应才能登记', '/publishedAt');
  const concern = state.firstPublishedAt ? earliest(state.firstPublishedAt, state.discoveredAt) : state.discoveredAt;
  if (command.publishedAt < concern)
    return refuse('before-the-concern', 'P4', '发布时间早于关切出现的时间', '/publishedAt');
  const unfit = form.offlineOnly ? unfitForPaper(state, command, form) : null;
  if (unfit) return unfit;
  const missing = missingProof(command, form) ?? photosOfOffline(state, command.evidence);
  if (missing) return missing;
  if (!command.final && !command.followUpAt)
    return refuse('follow-up-missing', 'P5', '办件未办结,须写明下次发布时间,或标明是最终回应', '/followUpAt');
  // A late entry may carry a promise that is past by now: what was promised can be recorded (H2), and its clock says that it was missed.
  if (command.followUpAt && command.followUpAt <= command.publishedAt)
    return refuse('follow-up-past', 'P5', '下次发布时间应晚于本次发布', '/followUpAt');
  const lateEntry = between(command.publishedAt, now) > policy.release.lateEntryHours * HOUR;
  const unit = unitMeant(command.unit, actor, directory);
  if (isRefusal(unit)) return unit;
  const whose = whoseRelease(state, command, form, unit, directory);
  if (isRefusal(whose)) return whose;
  const { command: _, orders: _orders, ordersReason: _reason, ...facts } = command;
  const made: Omit<Release, 'unmet'> = {
    ...facts,
    ...whose,
    evidence: provenBy(command),
    id: `R${state.releases.length + 1}`,
    recordedAt: now,
    lateEntry,
    fulfils: fulfilled(command, form, directory.contacts),
  };
  return [{ type: 'released', release: { ...made, unmet: unmetBy(state, made, policy) } }];
}

/** A21: what runs and this release does not meet, each with its reason: nothing is silently left open. */
function unmetBy(state: Case, made: Omit<Release, 'unmet'>, policy: Policy): Release['unmet'] {
  const fact = factOf({ ...made, unmet: [] });
  const after = { ...state, releases: [...state.releases, fact] };
  return state.clocks.flatMap((clock) => {
    const why = isLive(clock) && isAnswer(clock.kind, policy) ? whyNotMet(after, clock, fact, policy) : null;
    return why ? [{ clock: clock.id, clause: clauseOf(why, clock), why }] : [];
  });
}

const clauseOf = (why: NotMet, { basis }: Clock): string =>
  why === 'attendance' ? 'P7' : why === 'form' ? 'P6' : why === 'speaker' ? 'R1' : basis;

function missingProof(command: Of<'release'>, form: ReleaseForm): Refusal | null {
  if (form.needs === 'paper')
    return command.paper ? null : refuse('paper-missing', 'H6', `${form.name}须写明文书编号和存放处`, '/paper');
  if (command.evidence.length === 0)
    return refuse('evidence-missing', 'P4', '须有证据:网址、录音录像或截图', '/evidence');
  if (form.needs === 'address' && !command.address)
    return refuse('address-missing', 'P4', `${form.name}须有网址`, '/address');
  if (form.needs === 'place' && !command.place)
    return refuse('place-missing', 'P6', `${form.name}须写明地点`, '/place');
  if (form.needs === 'superior' && !command.bySuperior)
    return refuse('superior-missing', 'P3', '须写明由哪个上级机关统一发布', '/bySuperior');
  return null;
}

/** H6: an answer without content, for cases that are kept without content; every other case is answered where all can read it. */
function unfitForPaper(state: Case, command: Of<'release'>, form: ReleaseForm): Refusal | null {
  if (!state.offline) return refuse('offline-only', 'H6', `${form.name}只用于线下办理件，其他办件须公开回应`, '/form');
  const content = (['address', 'place', 'attendance', 'acts', 'bySuperior'] as const).find(
    (field) => command[field] !== undefined,
  );
  if (content) return refuse('no-content', 'H6', '线下答复只登记文书编号、存放处和时间，不登记内容', `/${content}`);
  return null;
}

/** H6: what proves a paper answer is the paper itself. */
const provenBy = ({ evidence, paper }: Of<'release'>): Of<'release'>['evidence'] =>
  evidence.length === 0 && paper ? [{ kind: 'document', ref: paper.number }] : evidence;

/** P7: head or registered spokesperson; the spokesperson is checked against the directory, heads are as recorded. */
function fulfilled(command: Of<'release'>, form: ReleaseForm, contacts: Context['directory']['contacts']): ClockKind[] {
  if (!form.attendance) return form.fulfils;
  const attended = (command.attendance ?? []).some(
    (who) => who.as === 'head' || contacts.some((c) => c.name === who.name && c.posts.includes('spokesperson')),
  );
  return attended ? form.fulfils : [];
}

/** D1: the fact on the ground is dealt with, with proof. */
export function settle(
  state: Case,
  command: Of<'settle'>,
  actor: Actor,
  { directory, now }: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.settledAt !== undefined) return refuse('already-settled', 'D1', `线下处置已于 ${state.settledAt} 登记`);
  if (command.evidence.length === 0) return refuse('evidence-missing', 'D1', '线下处置须有证据', '/evidence');
  const shown = photosOfOffline(state, command.evidence);
  if (shown) return shown;
  const settledAt = command.settledAt ?? now;
  if (settledAt > now) return refuse('not-settled-yet', 'D1', '处置时间晚于现在', '/settledAt');
  const unit = unitMeant(command.unit, actor, directory);
  if (isRefusal(unit)) return unit;
  return [{ type: 'settled', unit, settledAt, ...pick(command, ['says', 'evidence']) }];
}

/** M2: a major case is reported upward at once. */
export function report(state: Case, command: Of<'report'>, actor: Actor, { now }: Context): Draft[] | Refusal {
  const reportedAt = command.reportedAt ?? now;
  if (reportedAt > now) return refuse('not-reported-yet', 'M2', '报告时间晚于现在', '/reportedAt');
  if (reportedAt < state.discoveredAt)
    return refuse('before-discovery', 'M2', `报告时间早于发现时间 ${state.discoveredAt}`, '/reportedAt');
  const unit = actor.kind === 'person' ? actor.unit : '';
  return unlessOpen(state) ?? [{ type: 'reported', to: command.to, means: command.means, reportedAt, unit }];
}

export function remind(state: Case, command: Of<'remind'>): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const stranger = command.units.find(
    (unit) => !state.assignments.some((a) => a.unit === unit && a.state !== 'taken-back'),
  );
  if (stranger !== undefined || command.units.length === 0)
    return refuse('not-assigned', 'S3', `只能催办本办件的承办单位${stranger ? `,${stranger} 不是` : ''}`, '/units');
  return [{ type: 'reminded', units: command.units, says: command.says }];
}

/** D1: what was seen or done, with photos where there are any. */
export function note(state: Case, command: Of<'note'>): Draft[] | Refusal {
  const { says, star = false, evidence = [] } = command;
  return (
    photosOfOffline(state, evidence) ?? [{ type: 'noted', says, star, ...(evidence.length > 0 ? { evidence } : {}) }]
  );
}

/** H6: a 线下办理件 keeps no content, and a photo is nothing but content. */
function photosOfOffline(state: Case, evidence: Evidence[]): Refusal | null {
  const shown = state.offline && evidence.some(({ kind, sha256 }) => kind === 'photo' && sha256 !== undefined);
  return shown ? refuse('offline-no-photo', 'H6', '线下办理件不留内容,照片请随案卷线下保存', '/evidence') : null;
}
