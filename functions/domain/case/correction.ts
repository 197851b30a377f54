import type { Correction } from '../matter/correction.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import { between, type Instant, latest, plus } from '../matter/instant.ts';
import { type Nature, NATURES } from '../matter/nature.ts';
import { pick } from '../matter/pick.ts';
import {
  answersHere,
  type Assignment,
  type Case,
  type DeskTold,
  type OwedThere,
  type SourceDuty,
  type ReleaseFact,
  type SetLimit,
} from './case.ts';
import type { Dispatch } from './dispatch.ts';
import { type Takeover, withoutWords } from './takeover.ts';
import type { EventType } from './events.ts';
import { type ByAlerts, withKnown } from './origin.ts';
import { withSettlement } from './settlements.ts';

/** What may be corrected of a release, but what it left open. */
export const TOLD_OF_RELEASE = [
  'form',
  'publishedAt',
  'address',
  'place',
  'attendance',
  'exception',
  'bySuperior',
  'final',
  'followUpAt',
  'unit',
  'orders',
  'earlierReason',
  'outlets',
  'acts',
  'points',
  'paper',
  'evidence',
] as const satisfies (keyof FactFields)[];
export const RELEASE_FIELDS = [...TOLD_OF_RELEASE, 'promises'] as const satisfies (keyof FactFields)[];

/** What is told of a matter, when it is opened and again when a person confirms it. */
export const TOLD_FIELDS = ['subject', 'summary', 'categories', 'natures'] as const satisfies (keyof FactFields)[];
/** What may be corrected of a superior’s order. */
const ORDER_FIELDS = ['dueAt', 'number', 'orderedBy'] as const satisfies (keyof FactFields)[];

/** Facts that may be corrected, by the event that recorded them, and what of each. */
export const CORRECTABLE = {
  'case-opened': [
    'discoveredAt',
    'firstPublishedAt',
    'learntBy',
    'place',
    ...TOLD_FIELDS,
    'emergencyKind',
    ...ORDER_FIELDS,
  ],
  'traced-back': ['emergencyAt', 'void'],
  'taken-in': ['answers', 'answeredBy'],
  confirmed: TOLD_FIELDS,
  graded: ['emergencyKind'],
  'limit-set': [...ORDER_FIELDS, 'void'],
  assigned: ORDER_FIELDS,
  signed: ['signer'],
  released: [...RELEASE_FIELDS, 'timeConfirmed', 'noAnswer', 'void'],
  'outlet-recorded': ['void'],
  contributed: ['says', 'void'],
  'superior-told': ['to', 'means', 'void'],
  'media-told': ['to', 'means', 'void'],
  'media-replied': ['void'],
  'privately-answered': ['answeredAt', 'unit', 'void'],
  'shown-how-to-apply': ['void'],
  'emergency-called': ['void'],
  'called-back': ['void'],
  settled: ['settledAt', 'says', 'unit', 'timeConfirmed', 'void'],
  reported: ['reportedAt', 'to', 'means', 'timeConfirmed', 'void'],
  'dispatch-sent': ['sentAt', 'means', 'timeConfirmed', 'void'],
  'receipt-recorded': ['void'],
  'taken-over': ['since', 'body', 'number', 'void'],
  'handed-back': ['until', 'says', 'void'],
  'superior-asked': ['askedAt', 'to', 'says', 'means', 'void'],
  'handoff-answered': ['number', 'receivedAt', 'timeConfirmed'],
} as const satisfies Partial<Record<EventType, readonly (keyof FactFields)[]>>;
export type FactType = keyof typeof CORRECTABLE;

/**
 * Why what the other events record is not corrected: a decision or an act of a person at that instant, taken back by its own opposite; what the
 * system did and wrote down itself; or words that are no fact, beside which further words are put.
 */
export const UNCORRECTED: Record<Exclude<EventType, FactType>, 'act' | 'system' | 'words'> = {
  'attention-grew': 'system',
  'joined-told': 'system',
  'causes-named': 'act',
  'told-apart': 'act',
  'emergency-refuted': 'act',
  'clocks-changed': 'system',
  'clock-reckoned': 'act',
  'rung-fired': 'system',
  'return-requested': 'act',
  'return-decided': 'act',
  'taken-back': 'act',
  'part-changed': 'act',
  'task-set': 'act',
  progressed: 'words',
  'coordinators-named': 'act',
  leading: 'act',
  'handed-on': 'act',
  corrected: 'act',
  'breach-set-aside': 'act',
  'late-grading-found': 'act',
  'no-duty-found': 'act',
  'breach-tolerated': 'act',
  'point-waived': 'act',
  reminded: 'act',
  ended: 'act',
  'passed-on': 'act',
  'split-off': 'act',
  'outlet-omitted': 'act',
  'effect-judged': 'act',
  'second-answer-set': 'act',
  'plan-attached': 'act',
  'plan-step-set': 'act',
  'settlement-set': 'act',
  'settlement-reopened': 'act',
  'settlement-extended': 'act',
  closed: 'act',
  reopened: 'act',
  amended: 'act',
  noted: 'words',
  commented: 'words',
  'comment-withdrawn': 'act',
  'matter-linked': 'act',
  'matter-unlinked': 'act',
  'words-opened': 'act',
  'wrongdoing-marked': 'act',
  'wrongdoing-flagged': 'act',
  'marked-ours': 'act',
  'text-resent': 'act',
  'policy-moved': 'act',
  restored: 'system',
  'hold-changed': 'act',
  proposed: 'act',
  'proposal-decided': 'act',
  'decision-prepared': 'words',
  'proposal-passed-on': 'act',
  'proposal-withdrawn': 'act',
  'proposal-lapsed': 'system',
  'dispatch-written': 'words',
  'dispatch-signed': 'act',
  'dispatch-returned': 'act',
  'document-saved': 'words',
  'document-submitted': 'act',
  'document-reviewed': 'act',
  'consultation-noted': 'system',
  'conference-prepared': 'system',
  'consultation-forgone': 'act',
  cosigned: 'act',
  'cosign-settled': 'act',
  'exposure-allowed': 'act',
  'exposure-judged': 'act',
  'answer-found': 'act',
  'link-checked': 'act',
  'line-set': 'act',
  purged: 'act',
};

/** What, was, is, why, and who: a corrected fact of a case. */
export interface Corrected extends Correction<CorrectedState> {
  fact: FactType;
}

export interface CorrectedState {
  discoveredAt?: Instant;
  firstPublishedAt?: Instant;
  subject?: string;
  summary?: string;
  place?: string;
  categories?: Case['categories'];
  natures?: Case['natures'];
  emergencyKind?: string;
  assignedBy?: NonNullable<Case['assignedBy']>;
  known?: ByAlerts;
  limit?: SetLimit;
  assignment?: Pick<Assignment, 'id'> & Partial<Pick<Assignment, 'assignedBy' | 'signedBy' | 'superior'>>;
  /** R3: when a co-unit first answered what it is asked now; null: it has not. */
  contribution?: { id: string; at: Instant | null };
  /** P8: tellings of which nobody has said what came of them. */
  tellings?: NonNullable<Case['tellings']>;
  /** P4: which releases answer the concern of both cases. */
  joined?: { releases: ReleaseFact[]; owed?: OwedThere[] };
  release?: ReleaseFact;
  /** null: there is none any more. */
  settledAt?: Instant | null;
  /** D1: of one part of the matter. */
  settlement?: { id: string; at: Instant | null };
  /** M2: all that stand. */
  reports?: Instant[];
  /** M2: and whom of the rules' desks each of them told. */
  told?: DeskTold[];
  /** M2, P2: all, with what of them stands. */
  dispatches?: Dispatch[];
  /** M4: all, with what of them stands. */
  handoffs?: NonNullable<Case['handoffs']>;
  /** P3: all, with what of them stands; and which releases it now commanded that it did not. */
  takeovers?: Takeover[];
  before?: string[];
}

/** The state with one fact corrected. */
export function foldCorrection(state: Case, { sets }: Corrected): Case {
  const {
    release,
    limit,
    assignment,
    contribution,
    settledAt,
    settlement,
    reports,
    told,
    known,
    joined,
    before = [],
    ...plain
  } = sets;
  const {
    settledAt: settled,
    reportedAt: _reported,
    laterReports: _later,
    told: _told,
    firstAnsweredAt: _,
    ...rest
  } = known ? withKnown(state, known) : state;
  // M4: one that went with a split-off alert counts in the other case alone.
  const here = release?.movedTo === undefined ? release : { ...release, fulfils: [], void: true as const };
  const set = [...(here ? [here] : []), ...(joined?.releases ?? [])];
  const releases = state.releases.map((one) => set.find(({ id }) => id === one.id) ?? one);
  const limits = state.limits?.map((one) => (one.id === limit?.id ? limit : one));
  const parts = settlement
    ? withSettlement(state, settlement.id, ({ settledAt: _was, ...one }) =>
        settlement.at === null ? one : { ...one, settledAt: settlement.at },
      )
    : null;
  const newSettled = parts ? parts.settledAt : settledAt === undefined ? settled : settledAt;
  const answered = firstAnswered(releases);
  return {
    ...rest,
    ...plain,
    releases,
    natures: naturesWith(plain.natures ?? state.natures, release ? [release] : []),
    ...(limits ? { limits } : {}),
    ...(joined ? pick(joined, ['owed']) : {}),
    ...(parts?.settlements ? { settlements: parts.settlements } : {}),
    assignments: state.assignments
      .map((one) => (one.id === assignment?.id ? { ...one, ...assignment } : one))
      .map((one) => (one.id === contribution?.id ? answeredAt(one, contribution.at) : one)),
    ...(newSettled ? { settledAt: newSettled } : {}),
    ...reportedAs(reports ?? reportsOf(state)),
    ...toldAs(told ?? state.told ?? []),
    ...(answered ? { firstAnsweredAt: answered } : {}),
    ...withoutWords(state, before),
    ...(state.sourceDuties ? { sourceDuties: state.sourceDuties.map((one) => movedWith(one, state, plain)) } : {}),
  };
}

function answeredAt({ contributedAt: _was, ...a }: Assignment, at: Instant | null): Assignment {
  return at === null ? a : { ...a, contributedAt: at };
}

/** H4: what started at the discovery was due as much earlier or later as that was, and nothing starts before it; P2: an order's limit stays. */
const movedWith = (
  duty: SourceDuty,
  { discoveredAt: was }: Case,
  { discoveredAt: is = was }: Pick<CorrectedState, 'discoveredAt'>,
): SourceDuty => {
  const { kind, dueAt, startAt = '' } = duty;
  if (kind === 'assigned-limit') return duty;
  return { ...duty, dueAt: plus(dueAt, between(latest(startAt, was), latest(startAt, is))) };
};

/** M2: each report upward, earliest first. */
export const reportsOf = ({ reportedAt, laterReports = [] }: Pick<Case, 'reportedAt' | 'laterReports'>): Instant[] =>
  reportedAt === undefined ? [] : [reportedAt, ...laterReports];

export function reportedAs(reports: readonly Instant[]): Pick<Case, 'reportedAt' | 'laterReports'> {
  const [reportedAt, ...laterReports] = reports.toSorted();
  return {
    ...(reportedAt === undefined ? {} : { reportedAt }),
    ...(laterReports.length > 0 ? { laterReports } : {}),
  };
}

const toldAs = (told: DeskTold[]): Pick<Case, 'told'> => (told.length > 0 ? { told } : {});

/** V1: whoever answers a nature of the concern says that it has it. */
export const naturesWith = (natures: readonly Nature[], releases: readonly ReleaseFact[]): Nature[] =>
  NATURES.filter((nature) => natures.includes(nature) || releases.some(({ acts = [] }) => acts.includes(nature)));

/** P4: when the public was first answered. */
export const firstAnswered = (releases: readonly ReleaseFact[]): Instant | undefined =>
  releases
    .filter((one) => one.fulfils.length > 0 && answersHere(one))
    .map(countsFrom)
    .toSorted()[0];

/** From when a release counts: the time of a late entry that would undo a miss only once a second person confirmed it. */
export const countsFrom = ({ publishedAt, countsFrom: since }: ReleaseFact): Instant => since ?? publishedAt;
