import { printed } from '../clocks/explain.ts';
import { factOf, withReached } from '../case/apply.ts';
import { type Case, CATEGORIES, isStanding, type KnownEmergency, type ReleaseFact } from '../case/case.ts';
import { NATURES } from '../matter/nature.ts';
import type { CorrectedState } from '../case/correction.ts';
import type { Event, Release } from '../case/events.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { differences } from '../case/origin.ts';
import { counting } from '../case/taken-in.ts';
import { wordsBeside } from './exposure.ts';
import { foldWithout } from './split.ts';
import { learntBy, wasKnownEarlier } from '../case/graver-emergency.ts';
import { earliest, type Instant, isWrittenBefore, latest } from '../matter/instant.ts';
import { exposedIn } from '../intake/public-words.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { tellingsOf } from './media.ts';
import { reachedBy, recordedLater } from './outlets.ts';
import {
  contributionStanding,
  dispatchesStanding,
  factOfEvent,
  lastTold,
  type RecordedFact,
  releaseAs,
  reportsStanding,
} from './recorded-facts.ts';
import type { Attended } from './attended.ts';
import { answeredBefore, promisesWith } from './left-open.ts';
import { receivedSince } from '../case/handoffs.ts';
import { commandWith } from './corrected-command.ts';
import { beforePassingOn, numberNotAsked } from './handoffs.ts';
import { isEarly, judgeRelease } from './release.ts';

interface Correction {
  is: FactFields;
  stands: FactFields;
  reason: string;
}

/** What the state holds of the fact once it is corrected, by the rules under which it was recorded. */
export function stateWith(
  state: Case,
  { event }: RecordedFact,
  { is, stands, reason }: Correction,
  context: Context,
): CorrectedState | Refusal {
  const future = (
    [
      'discoveredAt',
      'firstPublishedAt',
      'publishedAt',
      'settledAt',
      'answeredAt',
      'reportedAt',
      'sentAt',
      'receivedAt',
      'emergencyAt',
      'since',
      'until',
      'askedAt',
    ] as const
  ).find((field) => (is[field] ?? '') > context.now);
  if (future) return refuse('in-the-future', 'H4', '更正后的时间晚于现在', `/is/${future}`);
  switch (event.type) {
    case 'case-opened': {
      const told = toldWith(state, event.seq, is, context);
      const opening = isRefusal(told) ? told : openingWith(state, is);
      return isRefusal(told) || isRefusal(opening) ? opening : { ...told, ...opening };
    }
    case 'traced-back':
      if (is.emergencyAt !== undefined) return emergencyFrom(state, event.emergency, is.emergencyAt);
      return { known: differences(state, foldWithout(context.facts ?? [], ({ seq }) => seq === event.seq) ?? state) };
    case 'taken-in':
      return joinedWith(state, event, is);
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
    case 'contributed': {
      const assignment = state.assignments.find(({ id }) => id === event.assignmentId);
      if (!assignment || !isStanding(assignment)) return goneBy('/event');
      const at = contributionStanding(context.facts ?? [], assignment.id, event.seq, stands);
      return { contribution: { id: assignment.id, at } };
    }
    case 'superior-told': {
      const assignment = state.assignments.find(({ id }) => id === event.assignmentId);
      if (!assignment?.superior) return goneBy('/event');
      const { toldAt: _told, ...superior } = assignment.superior;
      return stands.void ? { assignment: { id: assignment.id, superior } } : {};
    }
    case 'outlet-recorded': {
      const release = state.releases.find(({ id }) => id === event.release);
      const { facts = [] } = context;
      const told = facts.find((one) => one.type === 'released' && one.release.id === event.release);
      if (!release || told?.type !== 'released') return goneBy('/event');
      if (release.void) return {};
      const stood = { ...told.release, ...factOfEvent(facts, told.seq)?.stands };
      const left = [...reachedBy(stood, context.policy), ...recordedLater(facts, release.id, event.seq)];
      return { release: withReached(release, left) };
    }
    case 'handoff-answered':
      return receivedWith(state, event, stands);
    case 'shown-how-to-apply':
    case 'emergency-called':
    case 'called-back':
      return {};
    case 'media-told':
      return stands.void ? { tellings: (state.tellings ?? []).filter(({ id }) => id !== event.telling) } : {};
    case 'media-replied':
      return stands.void ? { tellings: tellingsWithout(state, event, context.facts ?? []) } : {};
    case 'privately-answered':
      if ((stands.answeredAt ?? event.answeredAt) < state.discoveredAt)
        return refuse(
          'before-discovery',
          'H4',
          `答复时间早于发现时间 ${printed(state.discoveredAt)}`,
          '/is/answeredAt',
        );
      return unknownUnit(is, context) ?? {};
    case 'settled':
      return unknownUnit(is, context) ?? settledWith(state, event, stands);
    case 'reported':
      return (stands.reportedAt ?? event.reportedAt) < state.discoveredAt
        ? refuse('before-discovery', 'M2', `报告时间早于发现时间 ${printed(state.discoveredAt)}`, '/is/reportedAt')
        : reportsStanding(context.facts ?? [], event.seq, stands);
    case 'dispatch-sent':
      if ((stands.sentAt ?? event.sentAt) < state.discoveredAt)
        return refuse('before-discovery', 'M2', `发出时间早于发现时间 ${printed(state.discoveredAt)}`, '/is/sentAt');
      return { dispatches: dispatchesStanding(state, context.facts ?? [], event.seq, stands) };
    case 'taken-over':
    case 'handed-back':
    case 'superior-asked':
      return commandWith(state, event, stands, context);
    case 'receipt-recorded':
      return { dispatches: dispatchesStanding(state, context.facts ?? [], event.seq, stands) };
    case 'released':
      return unknownUnit(is, context) ?? releasedWith(state, event.release, { is, stands, reason }, context);
  }
}

/** P8: a reply that never came leaves its telling without one, unless another did. */
function tellingsWithout(
  { tellings = [] }: Case,
  { telling, seq }: Extract<Event, { type: 'media-replied' }>,
  facts: readonly Event[],
): NonNullable<Case['tellings']> {
  const told = tellingsOf(facts).find(({ id }) => id === telling);
  const replied = told?.replies.some(({ event }) => event.seq !== seq) ?? true;
  if (!told || replied || tellings.some(({ id }) => id === telling)) return tellings;
  return [...tellings, { id: telling, unit: told.unit, at: told.toldAt }];
}

/** M4: when what was passed on was received, as it is corrected; only what was received has a number and a time. */
function receivedWith(
  { handoffs = [] }: Case,
  event: Extract<Event, { type: 'handoff-answered' }>,
  stands: FactFields,
): CorrectedState | Refusal {
  const handoff = handoffs.find(({ id }) => id === event.handoff);
  if (event.is !== 'received' || handoff?.over === undefined) return numberNotAsked('/is');
  const claimed = stands.receivedAt ?? event.receivedAt;
  if (claimed === undefined) return {};
  const early = beforePassingOn(claimed, handoff, '/is/receivedAt');
  if (early) return early;
  const at = event.unconfirmed && !stands.timeConfirmed ? event.at : claimed;
  const over = { ...handoff.over, ...receivedSince(at, handoff) };
  return { handoffs: handoffs.map((one) => (one === handoff ? { ...one, over } : one)) };
}

/** D1: what was settled before the case, or the part, was reopened, or turns out to have been, does not settle it now. */
function settledWith(
  { renewed, settlements = [] }: Case,
  event: Extract<Event, { type: 'settled' }>,
  stands: FactFields,
): CorrectedState {
  const part = settlements.find(({ id }) => id === event.settlement);
  const reopened = latest(renewed?.at ?? '', part && (part.rounds ?? 1) > 1 ? part.askedAt : '');
  const whole = event.settlement === undefined;
  // Divided since, the matter is dealt with by its parts alone.
  if (event.at < reopened || (whole ? settlements.length > 0 : part?.settledAt === undefined)) return {};
  const claimed = stands.settledAt ?? event.settledAt;
  const at = event.unconfirmed && !stands.timeConfirmed ? event.at : claimed;
  const settledAt = stands.void || at < reopened ? null : at;
  return part ? { settlement: { id: part.id, at: settledAt } } : { settledAt };
}

/** P4, H2: which of the releases of the two cases answered the concern of both. */
function joinedWith(
  state: Case,
  { from, releases: theirs }: Extract<Event, { type: 'taken-in' }>,
  is: FactFields,
): CorrectedState | Refusal {
  const own = state.releases.filter((one) => one.from === undefined).map(({ id }) => id);
  const strange =
    strangeAmong(
      is.answers,
      theirs.map(({ id }) => id),
      '/is/answers',
    ) ?? strangeAmong(is.answeredBy, own, '/is/answeredBy');
  if (strange) return strange;
  const after = counting(state, from, is);
  return {
    joined: {
      releases: after.releases.filter((one) => !state.releases.includes(one)),
      ...pick(after, ['owed']),
    },
  };
}

/** P4: only what was published can be said to answer. */
export function strangeAmong(named: readonly string[] = [], known: readonly string[], field: string): Refusal | null {
  const strange = named.find((id) => !known.includes(id));
  return strange === undefined
    ? null
    : refuse('unknown-release', 'P4', `没有可认定的发布 ${strange}；可选：${known.join('、') || '无'}`, field);
}

/** H4: the limits of the emergency run from when a person finds that it was known. */
function emergencyFrom(state: Case, emergency: KnownEmergency | undefined, at: Instant): CorrectedState | Refusal {
  if (!emergency) return refuse('no-emergency', 'H4', '此条记录没有更早得知的突发事件', '/is/emergencyAt');
  if (at < state.discoveredAt)
    return refuse(
      'before-discovery',
      'H4',
      `早于发现时间 ${printed(state.discoveredAt)}，请先更正发现时间`,
      '/is/emergencyAt',
    );
  if (!wasKnownEarlier(state, { grade: emergency.grade, at }))
    return refuse('not-earlier', 'H4', '不早于现在计时所依据的得知时间', '/is/emergencyAt');
  return { known: { learnt: learntBy(state, emergency.grade, at) } };
}

const goneBy = (field: string): Refusal => refuse('gone', 'ours', '此事项已不在本办件', field);
const noOrder = refuse('no-order', 'P2', '此条记录没有上级交办', '/is/dueAt');

function openingWith(state: Case, is: FactFields): CorrectedState | Refusal {
  if ((is.discoveredAt ?? '') > state.registeredAt)
    return refuse(
      'after-registration',
      'H4',
      `发现时间不能晚于登记时间 ${printed(state.registeredAt)}`,
      '/is/discoveredAt',
    );
  if (is.discoveredAt !== undefined && state.joinedInto !== undefined)
    return refuse(
      'joined',
      'H4',
      `本件已归并到 ${state.joinedInto}，时限在该件计算，请在该件更正发现时间`,
      '/is/discoveredAt',
    );
  const { knownAt } = state;
  if (is.discoveredAt !== undefined && knownAt !== undefined && is.discoveredAt > knownAt)
    return refuse(
      'known-earlier',
      'H4',
      `归并的线索已于 ${printed(knownAt)} 发现，发现时间不能更晚`,
      '/is/discoveredAt',
    );
  const after = pick({ ...state, ...is }, ['discoveredAt', 'firstPublishedAt']);
  const concern = after.firstPublishedAt ? earliest(after.firstPublishedAt, after.discoveredAt) : after.discoveredAt;
  const was = state.firstPublishedAt ? earliest(state.firstPublishedAt, state.discoveredAt) : state.discoveredAt;
  // One that was early before was recorded with its reason.
  const early = state.releases.find(
    ({ fulfils, publishedAt }) => fulfils.length > 0 && isWrittenBefore(publishedAt, concern) && publishedAt >= was,
  );
  const field = is.discoveredAt === undefined ? '/is/firstPublishedAt' : '/is/discoveredAt';
  if (early)
    return refuse(
      'after-a-release',
      'P4',
      `更正后晚于已登记的回应（${printed(early.publishedAt)} 发布），请先核对那次回应`,
      field,
    );
  if (state.reportedAt !== undefined && state.reportedAt < after.discoveredAt)
    return refuse(
      'after-the-report',
      'M2',
      `更正后晚于已登记的上报（${printed(state.reportedAt)}），请先核对那次上报`,
      field,
    );
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
  const fields = (['subject', 'summary', 'place', 'categories', 'natures', 'emergencyKind'] as const).filter(
    (field) => is[field] !== undefined,
  );
  const elsewhere = fields.find((field) => (lastTold(facts, field) ?? seq) > seq);
  if (elsewhere) {
    const since = lastTold(facts, elsewhere);
    const how =
      facts.find((event) => event.seq === since)?.type === 'amended' ? '如需再改请用“更正内容”' : '请更正那一条';
    return refuse('told-since', 'ours', `第 ${since} 条记录已另行载明，${how}`, `/is/${elsewhere}`);
  }
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
  { is, stands, reason }: Correction,
  context: Context,
): CorrectedState | Refusal {
  const known = state.releases.find(({ id }) => id === recorded.id);
  if (!known) return goneBy('/event');
  const moved = pick(known, ['movedTo']);
  if (stands.void) {
    const { followUpAt: _f, acts: _a, orders: _o, promises: _p, keeps: _k, ...rest } = known;
    return { release: { ...rest, final: false, fulfils: [], void: true, ...moved } };
  }
  const before = answeredBefore({ is, stands });
  if (before) return before;
  const { earlierReason, ...rest } = releaseAs(recorded, stands, reason);
  // Why it came so early is asked no longer where, as the record says now, it did not.
  const early = earlierReason !== undefined && (is.earlierReason !== undefined || isEarly(state, rest.publishedAt));
  const told = early ? { ...rest, earlierReason } : rest;
  const judged = judgeRelease(
    { ...state, releases: state.releases.filter(({ id }) => id !== recorded.id) },
    told,
    told.unit,
    context,
    attendanceAsKnown(recorded, known, stands, is),
  );
  if (isRefusal(judged)) return { ...judged, ...(judged.field ? { field: `/is${judged.field}` } : {}) };
  const { unconfirmed: claimed, ...release } = { ...told, ...judged };
  const first = {
    ...factOf({ ...release, ...(claimed && !stands.timeConfirmed ? { unconfirmed: claimed } : {}) }),
    // What a person judged of its text stays judged; H5: what is told of it anew is read anew.
    ...(exposedIn(wordsBeside(is), context).length > 0 ? { exposed: 'open' as const } : pick(known, ['exposed'])),
    // S1: another address is another page.
    ...(is.address === undefined ? pick(known, ['link']) : {}),
    // P4: what its words read as, and what a person found of that.
    ...pick(known, ['reads', 'answersAll']),
    // P3: what was recorded since as passed on stays so.
    ...pick(known, ['relayedAt']),
    ...moved,
    ...(early
      ? { earlier: is.earlierReason === undefined ? (known.earlier ?? recorded.recordedAt) : context.now }
      : {}),
  };
  const fact = withReached(first, [...(first.reached ?? []), ...recordedLater(context.facts ?? [], known.id)]);
  const promises = promisesWith(known.promises ?? [], fact.promises ?? [], context.facts ?? [], known.id);
  const kept = promises.length > 0 ? { ...fact, promises } : fact;
  const promisedOn = is.followUpAt === undefined ? (known.promisedOn ?? fact.promisedOn) : context.now;
  const dated = kept.followUpAt === undefined || promisedOn === undefined ? kept : { ...kept, promisedOn };
  return { release: stands.noAnswer ? answeringNothing(dated) : dated };
}

/** S5: it was published all the same, and what it promised is owed. */
const answeringNothing = ({ keeps: _k, orders: _o, acts: _a, ...fact }: ReleaseFact): ReleaseFact => ({
  ...fact,
  final: false,
  fulfils: [],
  noAnswer: true,
});

/** P7: whose head or spokesperson attended stays as it was known then, unless who attended is what is corrected; an exception is added to it. */
function attendanceAsKnown(recorded: Release, fact: ReleaseFact, stands: FactFields, is: FactFields): Attended {
  const judgedAnew = is.attendance !== undefined || is.form !== undefined || is.unit !== undefined;
  const exception = stands.exception ?? recorded.exception;
  return {
    ...(judgedAnew ? {} : { attended: fact.attended ?? [] }),
    ...(exception === undefined ? {} : { exception }),
  };
}
