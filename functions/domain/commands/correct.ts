import type { Actor } from '../matter/actor.ts';
import { factOf } from '../case/apply.ts';
import { type Case, CATEGORIES, NATURES } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import { CORRECTABLE, type Corrected, type CorrectedState } from '../case/correction.ts';
import type { Draft, Release } from '../case/events.ts';
import { earliest } from '../matter/instant.ts';
import { canonical } from '../matter/chain.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import { barred } from './barred.ts';
import type { CarryOut } from './carry-out.ts';
import { changesDuty } from './changes-duty.ts';
import type { Context } from './decide.ts';
import { photosOfOffline } from './offline.ts';
import { corrected, factOfEvent, firstReported, lastTold, type RecordedFact, releaseAs } from './recorded-facts.ts';
import { reopenedBy } from './reopened-by.ts';
import { judgeRelease } from './release.ts';

type Correct = Extract<PersonCommand, { command: 'correct' }>;
type Correction = Pick<Correct, 'event' | 'is' | 'reason' | 'evidence'>;
type Person = Extract<Actor, { kind: 'person' }>;

/**
 * H2: corrects one recorded fact: what, was, is, why, with evidence. Where it changes whether a duty was met, when the public was answered or
 * when a clock starts, it is a proposal that a second person decides; until then facts and ladders stand.
 */
export function correct(state: Case, command: Correct, actor: Person, context: Context): Draft[] | Refusal {
  const fact = factOfEvent(context.facts ?? [], command.event);
  if (!fact) return refuse('not-a-fact', 'ours', `第 ${command.event} 条记录不是可以更正的事实`, '/event');
  const unit = unitOf(state, fact);
  const desk = context.directory.units.some(({ id, desk: mans }) => id === actor.unit && mans === true);
  if (!desk && unit !== actor.unit)
    return refuse('not-own-unit', 'R3', '只能更正本单位登记的事实，其他请联系值班台', '/event');
  const made = corrections(state, command, fact, context);
  if (isRefusal(made)) return made;
  const drafts = [made, ...reopenedBy(state, made, context)];
  if (!changesDuty(state, drafts, actor, context)) return drafts;
  return propose(
    state,
    {
      payload: { kind: 'correction', ...pick(command, ['event', 'is']), was: standing(fact, command.is) },
      concerned: barred(unit, context.directory),
      ...pick(command, ['reason', 'evidence', 'to']),
    },
    actor,
    context,
  );
}

/** H2: what the second person approved, judged again by the facts as they stand now. */
export const carryOutCorrection: CarryOut<'correction'> = (
  state,
  { proposal, payload, reason, approvedBy },
  context,
) => {
  const fact = factOfEvent(context.facts ?? [], payload.event);
  if (!fact) throw new Error(`${proposal.id} of ${state.number} corrects event ${payload.event}, which is no fact`);
  if (canonical(payload.was) !== canonical(standing(fact, payload.is)))
    return refuse('changed-since', 'H2', '这项事实在提请之后已另有更正，请退回，由提请人核对后重新提请', '/proposalId');
  const evidence = context.proposed?.find((one) => one.proposal.id === proposal.id)?.evidence ?? [];
  const made = corrections(state, { event: payload.event, is: payload.is, reason, evidence }, fact, context);
  if (isRefusal(made)) return made;
  return [{ ...made, proposalId: proposal.id, approvedBy }, ...reopenedBy(state, made, context)];
};

/** What a correction is about, as it stands: the fields that it changes, and the time that it confirms. */
export const standing = ({ stands }: Pick<RecordedFact, 'stands'>, is: FactFields): FactFields =>
  pick(stands, [...keysOf(is), ...(is.timeConfirmed ? (['publishedAt', 'reportedAt'] as const) : [])]);

function unitOf(state: Case, { event }: RecordedFact): string {
  switch (event.type) {
    case 'released':
      return event.release.unit;
    case 'settled':
    case 'reported':
      return event.unit;
    case 'signed':
      return state.assignments.find(({ id }) => id === event.assignmentId)?.unit ?? '';
    case 'case-opened':
    case 'confirmed':
    case 'graded':
    case 'limit-set':
    case 'assigned':
      return '';
  }
}

function corrections(
  state: Case,
  { event, is, reason, evidence }: Correction,
  fact: RecordedFact,
  context: Context,
): Corrected | Refusal {
  const unfit = refuseFields(is, fact, evidence) ?? photosOfOffline(state, evidence);
  if (unfit) return unfit;
  const stands = corrected(fact.stands, is);
  const sets = stateWith(state, fact, { is, stands, reason }, context);
  if (isRefusal(sets)) return sets;
  const was = pick(fact.stands, keysOf(is));
  return { type: 'corrected', event, fact: fact.event.type, was, is, reason, evidence, sets };
}

const keysOf = (is: FactFields): (keyof FactFields)[] => CORRECTABLE_FIELDS.filter((field) => is[field] !== undefined);
const CORRECTABLE_FIELDS: readonly (keyof FactFields)[] = [...new Set(Object.values(CORRECTABLE).flat())];

function refuseFields(is: FactFields, { event, stands }: RecordedFact, evidence: Evidence[]): Refusal | null {
  const allowed: readonly (keyof FactFields)[] = CORRECTABLE[event.type];
  const named = keysOf(is);
  const stray = named.find((field) => !allowed.includes(field));
  if (stray) return refuse('not-correctable', 'ours', `此条记录不能更正 ${stray}`, `/is/${stray}`);
  const changed = named.filter((field) => canonical({ v: is[field] }) !== canonical({ v: stands[field] }));
  if (changed.length === 0) return refuse('no-change', 'ours', '更正的内容与现有记录相同', '/is');
  if (stands.void) return refuse('already-void', 'ours', '此条记录已更正为不存在', '/event');
  const claimed =
    event.type === 'released' ? event.release.unconfirmed : event.type === 'reported' && event.unconfirmed;
  if (is.timeConfirmed && !claimed)
    return refuse('nothing-to-confirm', 'ours', '此条记录的时间无须核实', '/is/timeConfirmed');
  if (evidence.length === 0 && !is.timeConfirmed)
    return refuse('evidence-missing', 'H2', '更正须附依据：网址、材料或照片', '/evidence');
  return null;
}

/** What the state holds of the fact once it is corrected, by the rules under which it was recorded. */
function stateWith(
  state: Case,
  { event }: RecordedFact,
  { is, stands, reason }: { is: FactFields; stands: FactFields; reason: string },
  context: Context,
): CorrectedState | Refusal {
  const future = (['discoveredAt', 'firstPublishedAt', 'publishedAt', 'settledAt', 'reportedAt'] as const).find(
    (field) => (is[field] ?? '') > context.now,
  );
  if (future) return refuse('in-the-future', 'H4', '更正后的时间晚于现在', `/is/${future}`);
  switch (event.type) {
    case 'case-opened': {
      const told = toldWith(state, event.seq, is, context);
      const opening = isRefusal(told) ? told : openingWith(state, is);
      return isRefusal(told) || isRefusal(opening) ? opening : { ...told, ...opening };
    }
    case 'confirmed':
    case 'graded':
      return toldWith(state, event.seq, is, context);
    case 'limit-set': {
      const limit = state.limits?.find(({ id }) => id === event.limit.id);
      return limit && !limit.splitOff && state.joinedInto === undefined
        ? { limit: { ...limit, ...orderWith(is), ...pick(is, ['void']) } }
        : goneBy('/event');
    }
    case 'assigned': {
      const assignment = state.assignments.find(({ id }) => id === event.assignment.id);
      if (!assignment || assignment.state === 'taken-back' || state.joinedInto !== undefined) return goneBy('/event');
      const { id, assignedBy: order } = assignment;
      return order ? { assignment: { id, assignedBy: { ...order, ...orderWith(is) } } } : noOrder;
    }
    case 'signed':
      return signedBy(state, event.assignmentId, stands.signer ?? event.signer, context);
    case 'settled':
      return unknownUnit(is, context) ?? { settledAt: stands.void ? null : (stands.settledAt ?? event.settledAt) };
    case 'reported':
      return (stands.reportedAt ?? event.reportedAt) < state.discoveredAt
        ? refuse('before-discovery', 'M2', `报告时间早于发现时间 ${state.discoveredAt}`, '/is/reportedAt')
        : { reportedAt: firstReported(context.facts ?? [], event.seq, stands) };
    case 'released':
      return unknownUnit(is, context) ?? releasedWith(state, event.release, stands, reason, context);
  }
}

const goneBy = (field: string): Refusal => refuse('gone', 'ours', '此事项已不在本办件', field);
const noOrder = refuse('no-order', 'P2', '此条记录没有上级交办', '/is/dueAt');

function openingWith(state: Case, is: FactFields): CorrectedState | Refusal {
  if ((is.discoveredAt ?? '') > state.registeredAt)
    return refuse('after-registration', 'H4', `发现时间不能晚于登记时间 ${state.registeredAt}`, '/is/discoveredAt');
  const after = pick({ ...state, ...is }, ['discoveredAt', 'firstPublishedAt']);
  const concern = after.firstPublishedAt ? earliest(after.firstPublishedAt, after.discoveredAt) : after.discoveredAt;
  const early = state.releases.find(({ fulfils, publishedAt }) => fulfils.length > 0 && publishedAt < concern);
  const field = is.discoveredAt === undefined ? '/is/firstPublishedAt' : '/is/discoveredAt';
  if (early)
    return refuse(
      'after-a-release',
      'P4',
      `更正后晚于已登记的回应（${early.publishedAt} 发布），请先核对那次回应`,
      field,
    );
  if (state.reportedAt !== undefined && state.reportedAt < after.discoveredAt)
    return refuse('after-the-report', 'M2', `更正后晚于已登记的上报（${state.reportedAt}），请先核对那次上报`, field);
  const order = orderWith(is);
  if (Object.keys(order).length > 0 && !state.assignedBy) return noOrder;
  if (Object.keys(order).length > 0 && state.joinedInto !== undefined) return goneBy('/event');
  return {
    ...pick(is, ['discoveredAt', 'firstPublishedAt', 'place']),
    ...(state.assignedBy && Object.keys(order).length > 0 ? { assignedBy: { ...state.assignedBy, ...order } } : {}),
  };
}

/** What is another of a superior's order. */
const orderWith = ({ orderedBy, ...is }: FactFields): Partial<NonNullable<Case['assignedBy']>> => ({
  ...pick(is, ['dueAt', 'number']),
  ...(orderedBy === undefined ? {} : { unit: orderedBy }),
});

const unknownUnit = ({ unit }: FactFields, { directory }: Context): Refusal | null =>
  unit === undefined || directory.units.some(({ id }) => id === unit)
    ? null
    : refuse('unknown-unit', 'P8', `通讯录中没有单位 ${unit}`, '/is/unit');

/** A1, V1: what is told of the matter; where a later entry tells it anew, that one is corrected. H6: none of it is content. */
function toldWith(state: Case, seq: number, is: FactFields, { policy, facts = [] }: Context): CorrectedState | Refusal {
  const fields = (['subject', 'summary', 'categories', 'natures', 'emergencyKind'] as const).filter(
    (field) => is[field] !== undefined,
  );
  const elsewhere = fields.find((field) => (lastTold(facts, field) ?? seq) > seq);
  if (elsewhere)
    return refuse(
      'told-since',
      'ours',
      `第 ${lastTold(facts, elsewhere)} 条记录已另行载明，请更正那一条`,
      `/is/${elsewhere}`,
    );
  const content = (['summary', 'place'] as const).find((field) => state.offline && is[field] !== undefined);
  if (content) return refuse('no-content', 'H6', '线下办理件不登记内容', `/is/${content}`);
  if (is.subject !== undefined && !policy.words.subjects.some(({ word }) => word === is.subject))
    return refuse('unknown-subject', 'P8', '主题词不在清单中', '/is/subject');
  if (is.emergencyKind !== undefined && !policy.grading.emergencyKinds.some(({ id }) => id === is.emergencyKind))
    return refuse('unknown-emergency-kind', 'A1', '突发事件类型不在清单中', '/is/emergencyKind');
  if (is.emergencyKind !== undefined && state.grades.emergency === null)
    return refuse('no-emergency', 'A1', '办件未定为突发事件，没有突发事件类型', '/is/emergencyKind');
  const categories = CATEGORIES.filter((known) => is.categories?.includes(known));
  const natures = NATURES.filter((known) => is.natures?.includes(known));
  if (is.categories && (categories.length === 0 || categories.length < is.categories.length))
    return refuse('unknown-category', 'M1', `类别应为：${CATEGORIES.join('、')}`, '/is/categories');
  if (is.natures && natures.length < is.natures.length)
    return refuse('unknown-nature', 'V1', `性质应为：${NATURES.join('、')}`, '/is/natures');
  return {
    ...pick(is, ['subject', 'summary', 'emergencyKind']),
    ...(is.categories ? { categories } : {}),
    ...(is.natures ? { natures } : {}),
  };
}

/** 签收 that somebody else recorded: who signed in truth. */
function signedBy(state: Case, id: string, signer: string, { directory }: Context): CorrectedState | Refusal {
  const assignment = state.assignments.find((one) => one.id === id);
  if (!assignment) return goneBy('/event');
  return directory.contacts.some((contact) => contact.id === signer && contact.unit === assignment.unit)
    ? { assignment: { id, signedBy: signer } }
    : refuse('not-of-unit', 'P8', '签收人应是该单位通讯录中的人员', '/is/signer');
}

function releasedWith(
  state: Case,
  recorded: Release,
  stands: FactFields,
  reason: string,
  context: Context,
): CorrectedState | Refusal {
  const known = state.releases.find(({ id }) => id === recorded.id);
  if (!known) return goneBy('/event');
  if (stands.void) {
    const { followUpAt: _f, acts: _a, orders: _o, ...rest } = known;
    return { release: { ...rest, final: false, fulfils: [] } };
  }
  const told = releaseAs(recorded, stands, reason);
  const judged = judgeRelease(
    { ...state, releases: state.releases.filter(({ id }) => id !== recorded.id) },
    told,
    told.unit,
    context,
  );
  if (isRefusal(judged)) return { ...judged, ...(judged.field ? { field: `/is${judged.field}` } : {}) };
  const { unconfirmed: claimed, ...release } = { ...told, ...judged };
  return { release: factOf({ ...release, ...(claimed && !stands.timeConfirmed ? { unconfirmed: claimed } : {}) }) };
}
