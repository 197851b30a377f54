import { foldHold } from '../matter/hold.ts';
import { attached, stepSet } from './plan.ts';
import { preparedWith } from './prepared.ts';
import { broughtAlong, joinedTold, movedOut, takenIn, unsettledBy, withAnswers } from './taken-in.ts';
import type { Case, ReleaseFact, Wrongdoing } from './case.ts';
import { askedAnew, assignmentWith, partChanged, takenBack, withoutFormer } from './assignments.ts';
import { gravestOf, decided, grown, heardWith, risen } from './graver-emergency.ts';
import { clockWith, doneWith } from '../matter/clock-changes.ts';
import { foldChange } from './clock-changes.ts';
import { type Stamp, stampOf } from '../matter/event.ts';
import {
  foundLate,
  marked,
  noDuty,
  setAside,
  withoutApproval,
  withoutConsultation,
  withoutWord,
} from '../matter/breach.ts';
import { pointsTold } from '../matter/cause.ts';
import { isReach } from '../matter/outlet.ts';
import { pick } from '../matter/pick.ts';
import { carriedOut, foldPrepared, foldProposal } from '../matter/proposal.ts';
import type { CaseOpened, Event, EventBody, EventType, Release } from './events.ts';
import { traced, withKnown } from './origin.ts';
import { toldApart } from './told-apart.ts';
import { firstAnswered, foldCorrection, naturesWith, reportedAs, reportsOf } from './correction.ts';
import { withoutGroup } from './linked.ts';
import { foldLine } from './agreed-line.ts';
import { foldEffect } from './effect.ts';
import { withoutElsewhere } from './elsewhere.ts';
import { convenedAnew, foldConsulted, foldForgone } from './consulted.ts';
import { documentsGone, foldCosign, foldDocument } from './document.ts';
import { answeringLimit, dispatchesGone, foldDispatch } from './dispatch.ts';
import { foldTakeover, takeoversGone, withoutWords } from './takeover.ts';
import { foldHandoff, handoffsOver } from './handoffs.ts';
import { foldSettlement, handedTo, withSettlement } from './settlements.ts';
import { ERASED } from '../matter/free-text.ts';
import { type Instant, earliest } from '../matter/instant.ts';

/** Folds one event into the state. Only `case-opened` may come first. Throws on an event that cannot follow, which means a broken record. */
export function apply(state: Case | null, event: Event): Case {
  return fold(state, event, stampOf(event));
}

/** `apply` for a body whose envelope is not made yet: `decide` looks ahead with it. */
export function fold(state: Case | null, body: EventBody, stamp: Stamp): Case {
  if (body.type === 'case-opened') {
    if (state) throw new Error(`case ${state.number} was opened twice`);
    return opened(body, stamp);
  }
  if (!state) throw new Error(`event ${body.type} before case-opened`);
  const next: Case = {
    ...forgetting(state, body),
    ...changes(state, body, stamp),
    version: stamp.seq,
    head: stamp.hash,
    changedAt: stamp.at,
  };
  if (stamp.byPerson && !isBeside(body)) next.personVersion = stamp.seq;
  // An alert made them rise: since it told of it, however long it waited to be worked.
  const since = body.type === 'attention-grew' ? (body.learntAt ?? stamp.at) : stamp.at;
  return withoutElsewhere(convenedAnew(gravest(risen(next, state, since), state, stamp.at), state, stamp.at), body);
}

/** What is said or read beside the work refuses nobody's press. */
export const isBeside = (body: EventBody): boolean =>
  body.type === 'words-opened' ? body.reading === true : BESIDE.includes(body.type);

/** A link has no consequence: whoever writes an answer meanwhile goes on. */
const BESIDE: readonly EventType[] = ['commented', 'comment-withdrawn', 'matter-linked', 'matter-unlinked'];

/** As many withdrawn comments as may have a text under way still. */
const MOST_VOIDED = 20;

/** R4: from when on the unit's principal leader is to lead; a case that was the gravest and is so again is so from then. */
function gravest(next: Case, before: Case | null, at: Instant): Case {
  if (next.grades.opinion === before?.grades.opinion) return next;
  const { gravestAt: _, ...rest } = next;
  return next.grades.opinion === 'I' ? { ...rest, gravestAt: at } : rest;
}

function opened(body: CaseOpened, stamp: Stamp): Case {
  const state: Case = {
    schema: 2,
    number: body.number,
    status: body.status,
    version: stamp.seq,
    personVersion: stamp.seq,
    head: stamp.hash,
    policyId: body.policyId,
    drill: body.drill,
    offline: body.offline,
    origin: body.origin,
    subject: body.subject,
    categories: body.categories,
    natures: body.natures,
    discoveredAt: body.discoveredAt,
    registeredAt: stamp.at,
    changedAt: stamp.at,
    grades: body.grades,
    gradesConfirmed: body.gradesConfirmed,
    assignments: [],
    clocks: [],
    releases: [],
    ...body.inherited,
    ...(body.brings ? broughtAlong(body.brings) : {}),
    ...heardAtFirst(body),
    ...coordinating(coordinatorsIn(body)),
    ...pick(body.suggestion, ['elsewhere']),
    ...(body.suggestion.wrongdoing ? { wrongdoing: { state: 'suggested' as const, against: [] } } : {}),
    ...pick(body, [
      'exercise',
      'summary',
      'place',
      'firstPublishedAt',
      'emergencyKind',
      'assignedBy',
      'splitFrom',
      'sourceDuties',
      'recurrenceOf',
      'foretoldBy',
      'foretoldPlan',
    ]),
  };
  return withoutElsewhere(gravest(state, null, stamp.at), body);
}

/** R1: as the ledger suggests, until a person says otherwise. */
const coordinatorsIn = ({ suggestion: { beside = [] } }: CaseOpened): string[] =>
  beside.filter(({ part }) => part === 'coordinator').map(({ unit }) => unit);

const coordinating = (units: string[]): Pick<Case, 'coordinators'> => (units.length > 0 ? { coordinators: units } : {});

/** A1: the suggestion that it opens with is the first that a person has before him. */
function heardAtFirst({ suggestion, inherited }: CaseOpened): Pick<Case, 'heard'> {
  const heard = heardWith(inherited?.heard, suggestion);
  return heard ? { heard } : {};
}

/** What an event takes away: a reopened case has not ended, is nobody's repost, and is to be settled anew (D1); a concern that is no emergency has no kind of one. */
function forgetting(state: Case, body: EventBody): Case {
  if (body.type === 'reopened') {
    const {
      closedAt: _closed,
      endedAs: _ended,
      joinedInto: _joined,
      joinedDuties: _booked,
      lifted: _lifted,
      ...open
    } = state;
    if (body.corrected) return open;
    const { settledAt: _settled, omitted: _omitted, plan: _plan, ...unsettled } = open;
    return unsettled;
  }
  // A part that is open anew leaves the matter open.
  if (body.type === 'settlement-set' || body.type === 'settlement-reopened') {
    const { settledAt: _settled, ...unsettled } = state;
    return unsettled;
  }
  // H6: what goes to a superior organ is kept here by number, unit and clocks alone.
  if (body.type === 'wrongdoing-marked' && body.above) {
    const { summary: _summary, place: _place, plan: _plan, ...empty } = state;
    return { ...empty, offline: true };
  }
  if (body.type === 'split-off') {
    const known = body.known ? withKnown(state, body.known) : state;
    return body.releases ? withAnswers(known, movedOut(state.releases, body.releases, body.newCase)) : known;
  }
  if (body.type === 'corrected') return foldCorrection(state, body);
  if (body.type === 'matter-unlinked') return withoutGroup(state);
  if (body.type === 'taken-in') return unsettledBy(state, body);
  if (body.type === 'joined-told') return joinedTold(state, body);
  if (body.type === 'emergency-refuted') return decided(state, state.grades);
  if (body.type === 'graded') {
    const { review: _decidedOn, ...before } = state;
    const after = decided(before, body.grades);
    if (body.grades.emergency !== null) return after;
    const { emergencyKind: _kind, ...plain } = after;
    return plain;
  }
  return state;
}

function changes(state: Case, body: Exclude<EventBody, CaseOpened>, { at, seq }: Stamp): Partial<Case> {
  switch (body.type) {
    case 'confirmed':
      return { status: 'open', gradesConfirmed: true, ...pick(body, ['summary', 'subject', 'categories', 'natures']) };
    case 'amended':
      return body.is;
    case 'matter-linked':
      return { group: body.group };
    case 'comment-withdrawn':
      return { voided: [...(state.voided ?? []), body.comment].slice(-MOST_VOIDED) };
    case 'graded':
      return {
        grades: body.grades,
        gradesConfirmed: true,
        ...(state.gradesConfirmed ? { wereGrades: gravestOf(state.wereGrades ?? state.grades, state.grades) } : {}),
        ...pick(body, ['emergencyKind']),
      };
    case 'answer-found':
      return {
        releases: state.releases.map((one) => (one.id === body.release ? { ...one, answersAll: true as const } : one)),
      };
    case 'exposure-judged':
      return {
        releases: state.releases.map((one) =>
          one.id === body.release ? { ...one, exposed: body.lawful ? 'lawful' : 'unlawful' } : one,
        ),
      };
    case 'link-checked':
      return {
        releases: state.releases.map((one) =>
          one.id === body.release
            ? { ...one, link: { ...pick(body, ['is', 'why']), at, tries: (one.link?.tries ?? 0) + 1 } }
            : one,
        ),
      };
    case 'causes-named':
      return { causes: body.causes };
    // What it takes away is in `withoutElsewhere`.
    case 'marked-ours':
      return {};
    case 'told-apart':
      return { apart: toldApart(state, body) };
    case 'attention-grew':
      return { ...grown(state, body, seq, at), ...reachedFar(state, body) };
    case 'clocks-changed':
      return pick(body.changes.reduce(foldChange, state), [
        'clocks',
        'generations',
        'refusedClocks',
        'breaches',
        'lifted',
      ]);
    case 'rung-fired':
      return pick(
        clockWith(state, body.clockId, (clock) => doneWith(clock, [body.rung])),
        ['clocks'],
      );
    case 'traced-back':
      return traced(state, body);
    case 'taken-in':
      return takenIn(state, body, at, seq);
    case 'joined-told':
      return body.what === 'opened-anew'
        ? {
            ...takenBack(state, body.assignments, at),
            ...takeoversGone(state, body.cases, at),
            ...dispatchesGone(state, body.cases),
            ...documentsGone(state, body.cases),
            ...tellingsGone(state, body.cases),
          }
        : {};
    case 'limit-set':
      return { limits: [...(state.limits ?? []), body.limit], ...answeringLimit(state, body.limit) };
    case 'assigned':
      return { assignments: [...withoutFormer(state, body.assignment.unit), body.assignment] };
    case 'signed':
      return {
        assignments: assignmentWith(state, body.assignmentId, (a) => ({
          ...a,
          state: 'signed',
          signedAt: at,
          signedBy: body.signer,
          ...(body.toldBy === undefined ? {} : { signedFor: true as const }),
        })),
      };
    case 'return-requested':
      return {
        assignments: assignmentWith(state, body.assignmentId, (a) => ({
          ...a,
          state: 'returning',
          returns: (a.returns ?? 0) + 1,
          returnedAt: at,
          returnedBy: body.by,
        })),
      };
    case 'return-decided':
      return {
        ...passed(state, body),
        assignments: assignmentWith(state, body.assignmentId, (a) => ({
          ...a,
          state: a.signedAt ? 'signed' : 'assigned',
          decidedAt: at,
        })),
      };
    case 'taken-back':
      return { ...takenBack(state, body.assignmentIds, at), ...handedTo(state, body.assignmentIds, body.heir) };
    case 'part-changed':
      return { assignments: assignmentWith(state, body.assignmentId, (a) => partChanged(a, body, at)) };
    case 'task-set':
      return { assignments: assignmentWith(state, body.assignmentId, (a) => askedAnew(a, body, at)) };
    case 'contributed':
      // Whoever adds to it later has answered when he first did.
      return {
        assignments: assignmentWith(state, body.assignmentId, (a) => ({ ...a, contributedAt: a.contributedAt ?? at })),
      };
    case 'leading':
      return {
        assignments: assignmentWith(state, body.assignmentId, (a) => ({ ...a, leader: body.leader, leadingSince: at })),
      };
    case 'coordinators-named':
      return { coordinators: body.units };
    case 'superior-told':
      return {
        assignments: assignmentWith(state, body.assignmentId, (a) =>
          a.superior ? { ...a, superior: { ...a.superior, toldAt: at } } : a,
        ),
      };
    case 'handed-on':
      return { assignments: assignmentWith(state, body.assignmentId, (a) => ({ ...a, handler: body.to })) };
    case 'released': {
      const fact = factOf(body.release);
      const answered = firstAnswered([fact]);
      return {
        releases: [...state.releases, fact],
        ...breachesOf(state, body.release),
        natures: naturesWith(state.natures, [fact]),
        ...(answered === undefined ? {} : { firstAnsweredAt: earliestOf(state.firstAnsweredAt, answered) }),
      };
    }
    case 'outlet-recorded':
      return {
        releases: state.releases.map((one) =>
          one.id === body.release
            ? relayed(withReached(one, [...(one.reached ?? []), ...(body.reached ?? [])]), body.publishedAt ?? at)
            : one,
        ),
      };
    case 'outlet-omitted':
      return { omitted: [...(state.omitted ?? []).filter((one) => one !== body.outlet), body.outlet] };
    case 'media-told':
      return {
        mediaTold: (state.mediaTold ?? 0) + 1,
        tellings: [
          ...(state.tellings ?? []),
          { id: body.telling, unit: body.unit, at: body.toldAt, ...(body.from ? { from: body.from.case } : {}) },
        ],
      };
    case 'media-replied':
      return { tellings: (state.tellings ?? []).filter(({ id }) => id !== body.telling) };
    case 'effect-judged':
      return foldEffect(state, body, at);
    case 'second-answer-set':
      return {
        ...carriedOut(state, body.proposalId),
        releases: state.releases.map((one) =>
          one.id === body.release ? { ...one, promises: [...(one.promises ?? []), body.promise] } : one,
        ),
      };
    case 'plan-attached':
      return { plan: attached(state.plan, body, at) };
    case 'conference-prepared':
      return { prepared: preparedWith(state.prepared, pick(body, ['conference', 'open', 'done'])) };
    case 'plan-step-set':
      return state.plan ? { plan: stepSet(state.plan, body) } : {};
    case 'settled': {
      const settledAt = body.unconfirmed ? at : body.settledAt;
      return body.settlement === undefined
        ? { settledAt }
        : withSettlement(state, body.settlement, (one) => ({ ...one, settledAt }));
    }
    case 'settlement-set':
    case 'settlement-reopened':
      return foldSettlement(state, body, at);
    case 'settlement-extended':
      return { ...foldSettlement(state, body, at), ...carriedOut(state, body.proposalId) };
    case 'passed-on':
      return {
        ...foldHandoff(state, body, at),
        ...(body.proposalId === undefined ? {} : carriedOut(state, body.proposalId)),
      };
    case 'handoff-answered':
      return foldHandoff(state, body, at);
    case 'ended':
      return {
        ...handoffsOver(state, at),
        // M4: joined once all was done, it stays what it was: closed.
        ...(state.status === 'closed' ? {} : { status: 'ended' as const, closedAt: at }),
        endedAs: body.outcome,
        ...(body.into === undefined ? {} : { joinedInto: body.into }),
        ...(body.duties === undefined ? {} : { joinedDuties: body.duties }),
        ...(body.proposalId === undefined ? {} : carriedOut(state, body.proposalId)),
      };
    case 'closed':
      return { status: 'closed', closedAt: at };
    case 'reopened':
      return {
        status: state.gradesConfirmed ? 'open' : 'appraising',
        reopened: (state.reopened ?? 0) + 1,
        reopenedAt: at,
        ...(body.corrected || body.secondAnswer
          ? {}
          : { renewed: { at, ...(state.firstAnsweredAt === undefined ? {} : { answered: true as const }) } }),
      };
    case 'policy-moved':
      return { policyId: body.policyId };
    case 'clock-reckoned':
      return {
        reckoned: [
          ...(state.reckoned ?? []).filter(({ clock }) => clock !== body.clock),
          pick(body, ['clock', 'dueAt', 'by']),
        ],
      };
    case 'reported':
      return {
        ...reportedAs([...reportsOf(state), body.unconfirmed ? at : body.reportedAt]),
        ...(body.desks
          ? { told: [...(state.told ?? []), { desks: body.desks, at: body.unconfirmed ? at : body.reportedAt }] }
          : {}),
      };
    case 'dispatch-signed':
      return { ...foldDispatch(state, body, at), ...carriedOut(state, body.proposalId) };
    case 'dispatch-written':
    case 'dispatch-sent':
    case 'receipt-recorded':
    case 'dispatch-returned':
      return foldDispatch(state, body, at);
    case 'taken-over':
      return { ...foldTakeover(state, body), ...withoutWords(state, body.before) };
    case 'handed-back':
    case 'superior-asked':
      return foldTakeover(state, body);
    case 'restored':
      return { restoredTo: body.from };
    case 'hold-changed':
      return foldHold(state, body);
    case 'proposed':
    case 'proposal-decided':
    case 'proposal-passed-on':
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
      return { ...foldProposal(state, body), ...foldCosign(state, body) };
    case 'decision-prepared':
      return foldPrepared(state, body, seq);
    case 'cosigned':
      return { ...foldDocument(state, body), ...carriedOut(state, body.proposalId) };
    case 'cosign-settled':
      return {
        ...foldDocument(state, body),
        ...(body.proposalId === undefined
          ? {}
          : foldProposal(state, { type: 'proposal-lapsed', proposalId: body.proposalId })),
      };
    case 'document-saved':
    case 'document-submitted':
      return foldDocument(state, body);
    case 'line-set':
      return foldLine(state, body);
    case 'consultation-noted':
      return foldConsulted(state, body);
    case 'consultation-forgone':
      return foldForgone(state, at);
    case 'document-reviewed':
      return { ...foldDocument(state, body), ...carriedOut(state, body.proposalId) };
    case 'purged': {
      const cleared = Object.fromEntries(body.cleared.map((field) => [field, ERASED]));
      return { ...carriedOut(state, body.proposalId), ...cleared };
    }
    case 'wrongdoing-flagged':
      return {
        wrongdoing: {
          state: 'suggested',
          against: state.wrongdoing?.against ?? [],
          flagged: { id: `W${seq}`, at, by: body.by, unit: body.unit },
          ...(state.wrongdoing?.declined ? pick(state.wrongdoing, ['declined']) : {}),
        },
      };
    case 'wrongdoing-marked':
      return {
        wrongdoing: {
          state: body.is ? 'is' : 'is-not',
          against: body.against,
          ...pick(body, ['above']),
          ...declinedWith(state.wrongdoing, body.is, at),
        },
        // H5: whoever is complained of coordinates nothing of it.
        ...(state.coordinators
          ? { coordinators: state.coordinators.filter((unit) => !body.against.includes(unit)) }
          : {}),
      };
    case 'split-off':
      return {
        ...(body.assignments ? takenBack(state, body.assignments, at) : {}),
        ...(body.review
          ? {
              review: {
                ...(state.review ? pick(state.review, ['id', 'at']) : { id: `G${seq}`, at }),
                grades: body.proposes,
                ...pick(body, ['alertId', 'newCase']),
              },
            }
          : {}),
        ...(body.limits
          ? {
              limits: (state.limits ?? []).map((limit) =>
                body.limits?.includes(limit.id) ? { ...limit, splitOff: true } : limit,
              ),
            }
          : {}),
      };
    case 'corrected':
      return body.proposalId === undefined ? {} : carriedOut(state, body.proposalId);
    case 'breach-set-aside':
      return setAside(state, body.duty);
    case 'breach-tolerated':
      return marked(state, body.duty, 'tolerated');
    case 'point-waived':
      return { ...marked(state, body.duty, 'waived'), ...carriedOut(state, body.proposalId) };
    case 'no-duty-found':
      return { ...noDuty(state, body.duties), ...carriedOut(state, body.proposalId) };
    case 'late-grading-found':
      return foundLate(state, body);
    case 'emergency-refuted':
    case 'exposure-allowed':
    case 'privately-answered':
    case 'shown-how-to-apply':
    case 'emergency-called':
    case 'called-back':
    case 'progressed':
    case 'reminded':
    case 'noted':
    case 'commented':
    case 'matter-unlinked':
    case 'words-opened':
    case 'text-resent':
      return {};
  }
}

/** P8: what was told in a case that is a matter of its own again is asked after there. */
const tellingsGone = ({ tellings }: Case, cases: readonly string[]): Pick<Case, 'tellings'> =>
  tellings ? { tellings: tellings.filter(({ from }) => !cases.includes(from ?? '')) } : {};

/** A4: what it went out without. */
function breachesOf(state: Case, release: Release): Pick<Case, 'breaches'> {
  const unapproved = release.unapproved ? withoutApproval(state, release) : {};
  const unconsulted = release.unconsulted ? withoutConsultation({ ...state, ...unapproved }, release) : unapproved;
  return release.uncommanded ? withoutWord({ ...state, ...unconsulted }, release) : unconsulted;
}

/** P3: of a superior's release, when the district first passed it on. */
const relayed = (release: ReleaseFact, at: Instant): ReleaseFact =>
  release.voice === 'superior' ? { ...release, relayedAt: earliestOf(release.relayedAt, at) } : release;

/** H5: the flag that was decided to be none, beside those before it. */
function declinedWith(known: Wrongdoing | undefined, is: boolean, at: Instant): Pick<Wrongdoing, 'declined'> {
  const { flagged, declined = [] } = known ?? {};
  const all =
    flagged && !is
      ? [...declined.filter(({ unit }) => unit !== flagged.unit), { ...pick(flagged, ['by', 'unit']), at }]
      : declined;
  return all.length > 0 ? { declined: all } : {};
}

/** R3: a return of who is responsible that was accepted, and what comes of it. */
function passed(
  { assignments, passes }: Case,
  { assignmentId, accepted, next, final }: Extract<EventBody, { type: 'return-decided' }>,
): Pick<Case, 'passes'> {
  const responsible = assignments.some(({ id, part }) => id === assignmentId && part !== 'co-unit');
  if (!responsible || !(accepted || final)) return {};
  const count = (passes?.count ?? 0) + (accepted ? 1 : 0);
  return { passes: { count, ...(next === undefined ? {} : { next }), ...(final ? { final } : {}) } };
}

const earliestOf = (one: Instant | undefined, other: Instant): Instant =>
  one === undefined ? other : earliest(one, other);

/** S1: how far it has reached. */
const reachedFar = (
  { reach = [] }: Case,
  { what }: Extract<EventBody, { type: 'attention-grew' }>,
): Pick<Case, 'reach'> => (isReach(what) && !reach.includes(what) ? { reach: [...reach, what] } : {});

/** S1: what it went out by, each once. */
export function withReached({ reached: _was, ...rest }: ReleaseFact, reached: readonly string[]): ReleaseFact {
  return reached.length === 0 ? rest : { ...rest, reached: [...new Set(reached)] };
}

/** What the state keeps of a release. */
export const factOf = ({
  acts,
  unconfirmed,
  recordedAt,
  exception,
  earlierReason,
  ...release
}: Omit<Release, 'unmet' | 'unreached'>): ReleaseFact => ({
  ...pick(release, [
    'id',
    'form',
    'publishedAt',
    'final',
    'fulfils',
    'attended',
    'unit',
    'followUpAt',
    'voice',
    'orders',
    'keeps',
    'reached',
    'relayedAt',
  ]),
  ...pointsTold(release.points),
  ...(release.exposes ? { exposed: 'open' as const } : {}),
  ...(release.reads ? { reads: release.reads.says } : {}),
  ...(release.promises ? { promises: release.promises.map(({ id, by }) => ({ id, by })) } : {}),
  ...(release.followUpAt === undefined || recordedAt === release.publishedAt ? {} : { promisedOn: recordedAt }),
  ...(exception === undefined ? {} : { excepted: true as const }),
  ...(earlierReason === undefined ? {} : { earlier: recordedAt }),
  ...(unconfirmed ? { countsFrom: recordedAt } : {}),
  ...(acts && acts.length > 0 ? { acts: acts.map(({ nature }) => nature) } : {}),
});
