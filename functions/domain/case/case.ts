import type { Says } from './answer-reading.ts';
import type { LineFact } from './agreed-line.ts';
import type { Consulted, Convening } from './consulted.ts';
import type { CaseDocument } from './document.ts';
import type { Dispatch } from './dispatch.ts';
import type { Effect } from './effect.ts';
import type { Exposed } from './exposure.ts';
import type { LinkFact } from './link-check.ts';
import type { Breach } from '../matter/breach.ts';
import type { Cause } from '../matter/cause.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import type { Clock as ClockOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import type { GraverEmergency, Heard, Learnt, Lifted } from './graver-emergency.ts';
import type { GradeReview } from './ground.ts';
import type { Instant } from '../matter/instant.ts';
import type { Matter } from '../matter/matter.ts';
import type { Nature } from '../matter/nature.ts';
import { plainName, plainNumber } from '../matter/plain-name.ts';
import type { Reach } from '../matter/outlet.ts';
import type { CasePlan } from './plan.ts';
import type { Prepared } from './prepared.ts';
import type { Takeover } from './takeover.ts';
import type { Handoff } from './handoffs.ts';
import type { Settlement } from './settlements.ts';

/** M1: an open list; the policy names each. */
export const CATEGORIES = [
  'policy-misread',
  'vital-interests',
  'moral-bottom-line',
  'emergency',
  'superior-required',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export type CaseStatus = 'appraising' | 'open' | 'ended' | 'closed';

export const CLOCK_KINDS = [
  'confirm',
  'sign',
  'immediate-report',
  'written-report',
  'receipt',
  'feedback',
  'ask-superior',
  'relay',
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'return-decision',
  'follow-up',
  'closing',
  'take-lead',
  'contribution',
  'tell-superior',
  'spread',
  'decision',
  'plan-step',
  'effect',
  'settlement',
  'handoff',
  'media-reply',
  'convene',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export type Clock = ClockOf<ClockKind>;

const OF_A_PLAN: readonly string[] = ['plan-step', 'receipt', 'media-reply', 'convene'];

/**
 * P1, M2, P8, A4: a step of the plan that a case goes by, a superior's word that something arrived, what the media said to what they were told, or
 * a consultation that is still to be convened: what it comes before is held back by itself, and the public waits for none.
 * Our own way of working and no duty: no list is sorted by it, no figure counts it, no miss of it is a breach.
 */
export const isOfPlan = ({ kind }: Pick<ClockOf, 'kind'>): boolean => OF_A_PLAN.includes(kind);

/** What may be owed still when the case is over: P5: what came of a release; M2: the last report upward; P2: what was done on an order from above. */
export const outlivesCase = ({ kind }: Pick<ClockOf, 'kind'>): boolean =>
  kind === 'effect' || kind === 'written-report' || kind === 'feedback';

/** R3: a unit's duty in a case. A case holds any number; one record of work answers all. */
export interface Assignment {
  id: string;
  unit: string;
  part: 'primary' | 'lead' | 'co-unit';
  /** P2: who outside gave the order, with its own number and limit. */
  assignedBy?: { unit: string; number?: string; dueAt?: Instant };
  /** P2, H4: when that order was first given to a unit, where it was passed on since: its limit runs from there. */
  orderedAt?: Instant;
  /** P2: who had that order before: what such a unit published until then answers it. */
  orderHeldBy?: OrderHolder[];
  assignedAt: Instant;
  /** R1: parts that it had before, each until when: what the unit published then was said in that part. */
  former?: { part: Assignment['part']; until: Instant }[];
  /** When it was taken back. */
  until?: Instant;
  state: 'assigned' | 'signed' | 'returning' | 'taken-back';
  signedAt?: Instant;
  signedBy?: string;
  /** The desk signed for it, told by somebody of the unit; by whom stands in the event. */
  signedFor?: true;
  /** The person who took it on (转他人办理), whose phone rings first. */
  handler?: string;
  /** R4: the principal leader who put on the record that he leads, and since when. */
  leader?: string;
  leadingSince?: Instant;
  /** R3: when a co-unit's answer to whoever leads is due, and when it came. */
  contributeBy?: Instant;
  contributedAt?: Instant;
  /** R3: how often it was asked for one, where more than once, and when it was last asked. */
  rounds?: number;
  askedAt?: Instant;
  /** R2: of a vertically managed unit, which superior of its own is to be told; `byText`: its liaison was texted. */
  superior?: { name: string; byText?: true; toldAt?: Instant };
  returns?: number;
  returnedAt?: Instant;
  /** H2: who asked for the return, and so never decides on it. */
  returnedBy?: string;
  decidedAt?: Instant;
  /** M4: what its unit had missed of this part in a case that was joined, on whose record that is. */
  missedThere?: { in: string; kinds: ClockKind[] };
}

/** P2: a unit that had an order, and until when. */
export interface OrderHolder {
  unit: string;
  until: Instant;
}

/** P2: the limit of one order of a superior. */
export interface SetLimit {
  id: string;
  unit: string;
  number?: string;
  dueAt: Instant;
  setAt: Instant;
  /** Who had it with its part, where it fell back to the case. */
  heldBy?: OrderHolder[];
  /** The joined alert that brought it, where one did. */
  alertId?: string;
  /** It came with an alert that was split off, and is the new case's. Kept, so that no later limit takes its id. */
  splitOff?: true;
  /** A correction says that it never was. Kept for its id. */
  void?: true;
  /** The case that was joined with it. */
  fromCase?: string;
  /** What of it had been done there: the answer to the public, or what answers whoever gave it. */
  done?: OrderDone;
  /** Its limit was over there before the cases were joined. */
  overThere?: true;
}

export type OrderDone = 'answer' | 'feedback';

/** P5: `void`: a correction says that it was never left open. Kept for its id. */
export interface Promised {
  id: string;
  by: Instant;
  void?: true;
}

/** P6: what decide needs of a release; the whole of it is in its event. */
export interface ReleaseFact {
  id: string;
  form: string;
  publishedAt: Instant;
  final: boolean;
  followUpAt?: Instant;
  /** When that was promised, or approved by a second person, where it was not when this was published. */
  promisedOn?: Instant;
  /** Clock kinds that it may stop, after the checks of P3 and P7. */
  fulfils: ClockKind[];
  /** S1: the outlets of the registry that it went out by. */
  reached?: string[];
  /** D2, D3: the points that its text says, and those that it leaves out with a reason. */
  said?: string[];
  left?: string[];
  /** H5: its text exposes what nobody gave the legal basis for. */
  exposed?: Exposed;
  /** S1: what the page at its address showed; absent: nobody but its recorder looked. */
  link?: LinkFact;
  /** When it was recorded, where its own time awaits a second person: it counts from then. */
  countsFrom?: Instant;
  /** V1: the natures of the concern for which it says what was adopted, solved, explained or published. */
  acts?: Nature[];
  /** P7: the units whose head or registered spokesperson attended. */
  attended?: string[];
  /** P7: attendance counts by a rule of the policy or an approved exception. */
  excepted?: true;
  /** Whose release it is. */
  unit: string;
  /** The desk or a superior speaks for the case whatever its unit's part. */
  voice?: 'desk' | 'superior';
  /** P2: the orders that it answers, where a person named them: keys of their clocks. */
  orders?: string[];
  /** S5, 复核不通过: it was published, and answers nothing. */
  noAnswer?: true;
  /** P4: what its words read as; absent: nobody had them read. */
  reads?: Says;
  /** P4, H2: somebody else found that it answers, whatever it reads as. */
  answersAll?: true;
  /** A correction says that it never was. Kept for its id. */
  void?: true;
  /** P3: of a superior's release: when the district first passed it on. */
  relayedAt?: Instant;
  /** H2: published before the discovery, or before the emergency was learnt of: when a person said how it answers what was known by then all the same. */
  earlier?: Instant;
  /** P5: what it promised beside the next release, each until when; and such promises of earlier ones that it keeps (`R2.P1`). */
  promises?: Promised[];
  keeps?: string[];
  /** M4: it was recorded in a case that was joined, of which it answered the concern: as what. */
  from?: { case: string; id: string };
  /** Of such a one: the parts that its unit had there. */
  spoke?: Assignment['part'][];
  /** P4, H2: a named person says that it answers this concern too. */
  both?: true;
  /** M4: the case that was split off, of which it answered the concern. Kept for its id. */
  movedTo?: string;
}

/** P4, M4: it answered the concern of this case; one of a case that was joined did so only where a person says it. */
export const answersHere = ({ from, both }: Pick<ReleaseFact, 'from' | 'both'>): boolean =>
  from === undefined || both === true;

/** H5: a report of wrongdoing goes to the coordinator alone, never to the units complained of. Until a person decides, what was suggested is kept as one. */
export interface Wrongdoing {
  state: 'suggested' | 'is' | 'is-not';
  /** Units, and persons (`matter/complained-of.ts`). */
  against: string[];
  /** It is of an office that coordinates, or a leader of the district: a superior organ's matter, and kept without content. */
  above?: true;
  /** A reader of the words says that they are one: the desk decides within its clock, which is known by this. */
  flagged?: { id: string; at: Instant; by: string; unit: string };
  /** Whose flags the desk decided were none, and when: nobody of these units closes the words again without new ones. */
  declined?: { by: string; unit: string; at: Instant }[];
}

export interface Grades {
  opinion: Grade;
  /** null: not about an emergency (P3 hangs on this grade, never on the opinion grade). */
  emergency: Grade | null;
}

export const sameGrades = (a: Grades, b: Grades): boolean => a.opinion === b.opinion && a.emergency === b.emergency;

/** The folded state of a case: only what `decide` reads, at most 4 kB. Everything else is in its events. */
export interface Case extends Matter {
  schema: 2;
  status: CaseStatus;
  /** H6: 线下办理件, number, unit and clocks without content. */
  offline: boolean;
  origin: { source: string; kind: 'alert' | 'registered' | 'split' | 'drill' };
  /** S4: the exercise that it is of: a drill by a script, at the pace of that. */
  exercise?: string;
  /** One of the policy's subject words: all that a text says of the matter. */
  subject: string;
  /** The officer's own summary; never a citizen's words. */
  summary?: string;
  place?: string;
  /** Comments that were withdrawn: nobody is texted of them any more. */
  voided?: number[];
  categories: Category[];
  natures: Nature[];
  /** D2, D3: what it comes of; empty: of none that the rules know; absent: nobody has said. */
  causes?: Cause[];
  /** M4: cases of which a person said that they are another event. */
  apart?: string[];
  firstPublishedAt?: Instant;
  /** Where, when it was not what opened the case. */
  firstPublishedOn?: string;
  /** H4: the first discovery of anything that joined: where it is before that of the case, a person is to correct it. */
  knownAt?: Instant;
  discoveredAt: Instant;
  registeredAt: Instant;
  firstAnsweredAt?: Instant;
  closedAt?: Instant;
  grades: Grades;
  /** Suggested by the table until a person confirms. */
  gradesConfirmed: boolean;
  /** The gravest that a person gave it before it was regraded: nothing so grave is put away by one person who makes it light first. */
  wereGrades?: Grades;
  /** R4: since when the opinion grade is the gravest. */
  gravestAt?: Instant;
  emergencyKind?: string;
  /** A1: proposed by alerts since a person confirmed the grades. */
  graver?: GraverEmergency;
  /** A1: what the confirmed grades rested on was split off; nobody has decided on them since. */
  review?: GradeReview;
  /** A1, H4: since when emergencies graver than at discovery were known of. */
  learnt?: Learnt[];
  /** A1: since when the grades are as grave as they were at most; what one of them brings of our own runs from there. */
  risen?: Learnt[];
  /** A1: duties that a lighter grade took away while they ran: arising again, they go on where they were. */
  lifted?: Lifted[];
  /** A1: the gravest that alerts have put before a person: the same again is nothing new. */
  heard?: Heard;
  /** P2: the limit a superior set, if the case came with one. */
  assignedBy?: { unit: string; number?: string; dueAt?: Instant };
  /** P2: limits that superiors set when the case was open already. */
  limits?: SetLimit[];
  assignments: Assignment[];
  /** R1, R3: offices that coordinate; before a person confirmed the case as the ledger suggests. */
  coordinators?: string[];
  /** R3: accepted returns of who is responsible; who decides on the next one, and that it was decided for good. */
  passes?: { count: number; next?: string; final?: true };
  /** Those that run, were missed or met; one that applies no longer is in the record alone. */
  clocks: Clock[];
  releases: ReleaseFact[];
  /** A4: what is written for it and approved. */
  documents?: CaseDocument[];
  /** A4: consultations about it. */
  consultations?: Consulted[];
  /** A4: what was decided or came to pass of convening one. */
  convening?: Convening;
  /** R3: the agreed line, fact by fact. */
  line?: LineFact[];
  /** S1: outlets that a person left out with a reason, of the answer that stands. */
  omitted?: string[];
  /** P8: how often the media were told something, for the next id. */
  mediaTold?: number;
  /** P5: what the desk judged to have come of its releases. */
  effects?: Effect[];
  /** P8: of those, each of which nobody has said what came of it: by which unit, and when. */
  tellings?: { id: string; unit: string; at: Instant; from?: string }[];
  /** S1: how far the concern has reached. */
  reach?: Reach[];
  /** P1: the plan that it goes by, once the grades were confirmed. */
  plan?: CasePlan;
  prepared?: Prepared[];
  settledAt?: Instant;
  /** D1: what is to be dealt with on the ground, part by part; absent: as a whole. */
  settlements?: Settlement[];
  /** M4: to whom it was passed on, and what came of it. */
  handoffs?: Handoff[];
  /** M2: when a major case was reported upward. */
  reportedAt?: Instant;
  /** When it was reported again after that, earliest first. */
  laterReports?: Instant[];
  /** M2: which of the district's desks were told, and when each time. */
  told?: DeskTold[];
  /** M2, P2: what went upward in writing. */
  dispatches?: Dispatch[];
  /** P3: superiors that took the case over. */
  takeovers?: Takeover[];
  /** H5: 检举控告, as the table suggested or a person marked it. */
  wrongdoing?: Wrongdoing;
  /** M4: it waits as plainly of elsewhere, by the places that it names (`case/elsewhere.ts`). Gone for good once anything says otherwise. */
  elsewhere?: string[];
  /** How often the case was reopened. */
  reopened?: number;
  reopenedAt?: Instant;
  /** D1: since when it is to be settled and answered anew; `answered`: the public had been answered before. */
  renewed?: { at: Instant; answered?: true };
  /** H3: what a person set in the place of such a limit. */
  reckoned?: { clock: string; dueAt: Instant; by: string }[];
  endedAs?: EndOutcome;
  /** Case this one was joined to, split from or recurs. */
  joinedInto?: string;
  splitFrom?: string;
  /** P2–P5: duties that the case it was split off from was judged by: what of them was over by then is no breach here. */
  sourceDuties?: SourceDuty[];
  /** P2–P5: duties by which the case that it was joined to is judged: what it missed of them is booked there. */
  joinedDuties?: JoinedDuty[];
  /** P4, M4: answers that cases which were joined to it still owed, where this one had given its own already. */
  owed?: OwedThere[];
  /** P2–P5: duties that cases which were joined to it had missed. */
  missedBefore?: MissedDuty[];
  /** H4: an emergency of which a case that was joined knew earlier; a person says whether its limits run from then. */
  emergencyKnown?: KnownEmergency & { in: string };
  recurrenceOf?: string;
  /** M4: what it is one matter with is of the same group; each is answered by itself. Who is of it, a projection lists. */
  group?: string;
  /** M1: the advance notice that it came of. */
  foretoldBy?: string;
  /** A2: the plan that the assessment of the launch that it came of names. */
  foretoldPlan?: string;
}

/** M2: desks that one report upward told. */
export interface DeskTold {
  desks: string[];
  at: Instant;
}

/** A duty of the case that one was split off from, and when it was due there. */
export interface SourceDuty {
  kind: ClockKind;
  dueAt: Instant;
  /** From when it ran, where that was not the discovery but what was learnt or graded later. */
  startAt?: Instant;
}

/** A duty of the case that one was joined to, and when it was due there; `missed`: it was, whenever. */
export interface JoinedDuty {
  kind: ClockKind;
  dueAt: Instant;
  missed?: true;
}

/** P4, M4: what a case that was joined owed the public, when this one had been answered before. */
export interface OwedThere {
  /** What its clocks are known by. */
  id: string;
  from: string;
  /** When it was joined: what was published before that answered this case alone. */
  at: Instant;
  duties: OwedDuty[];
  /** H2: releases of before that, of which a named person says that they answered the other concern too. */
  answeredBy?: string[];
}

export interface OwedDuty {
  kind: ClockKind;
  startAt: Instant;
  dueAt: Instant;
}

export interface KnownEmergency {
  grade: Grade;
  at: Instant;
}

/** A duty to the public that a case had missed when it was joined to another, and is on its record. */
export interface MissedDuty {
  kind: ClockKind;
  dueAt: Instant;
  in: string;
}

export type EndOutcome =
  | 'not-government'
  | 'elsewhere'
  | 'entered-by-mistake'
  | 'no-answer'
  | 'passed-on'
  | 'joined'
  | 'drill-over';

/** S4: the case of the daily drill, which the system works through by itself: no list, figure or phone of people has it. */
export const isDailyDrill = ({ origin }: { origin?: Case['origin'] }): boolean => origin?.kind === 'drill';

/** H5: its words are for the desk alone. */
export const isKeptApart = ({ wrongdoing }: Pick<Case, 'wrongdoing'>): boolean =>
  wrongdoing !== undefined && wrongdoing.state !== 'is-not';

/** H5: what is of a flag that the desk is to judge, in the ids of its clock, of texts about that, and of a miss. */
export const isOfFlag = (id: string): boolean => /^confirm:W\d/.test(id);

/** H5: the unit is one that the report complains of, or the person of it is. */
export const isComplainedOf = ({ wrongdoing }: Pick<Case, 'wrongdoing'>, unit: string, person?: string): boolean =>
  wrongdoing?.state === 'is' && isAmongThem(wrongdoing.against, unit, person);

export const isOpen = (state: Pick<Case, 'status'>): boolean =>
  state.status === 'appraising' || state.status === 'open';

/** It is over without having been dealt with here, and went into no other case. */
export const isEndedHere = ({ status, joinedInto }: Pick<Case, 'status' | 'joinedInto'>): boolean =>
  status === 'ended' && joinedInto === undefined;

/** Not taken back: the unit still has its part. */
export const isStanding = ({ state }: Pick<Assignment, 'state'>): boolean => state !== 'taken-back';

/** Each unit that still has a part, once. */
export const unitsOf = ({ assignments }: Pick<Case, 'assignments'>): string[] => [
  ...new Set(assignments.filter(isStanding).map((a) => a.unit)),
];

export type Order = { unit: string; number?: string; dueAt?: Instant };

/** P2: the same order twice is one, in whatever widths, with whatever blanks and brackets it was typed. */
export const isSameOrder = (one: Order, other: Order): boolean =>
  plainName(one.unit) === plainName(other.unit) &&
  plainNumber(one.number ?? '') === plainNumber(other.number ?? '') &&
  one.dueAt === other.dueAt;

/** P2: one order of one superior, by its number, whatever limit was noted with it here and there. */
export const isOneOrder = (one: Order, other: Order): boolean =>
  isSameOrder(one, other) ||
  (plainName(one.unit) === plainName(other.unit) &&
    plainNumber(one.number ?? '') !== '' &&
    plainNumber(one.number ?? '') === plainNumber(other.number ?? ''));

/** P2: limits set when the case was open already that are still its own. */
export const standingLimits = ({ limits = [] }: Pick<Case, 'limits'>): SetLimit[] =>
  limits.filter((limit) => limit.splitOff === undefined && limit.void === undefined);

/** The assignment that a duty belongs to: `sign:A2`, `return-decision:A2.3`. */
export const assignmentOf = ({ assignments }: Pick<Case, 'assignments'>, duty: string): Assignment | undefined => {
  const of = duty.slice(duty.indexOf(':') + 1).split('.')[0];
  return assignments.find(({ id }) => id === of);
};

/** Whose breach it is; null: the desk's. */
export const breachUnit = (state: Case, { duty, unit }: Breach): string | null =>
  unit ?? (duty.startsWith('return-decision') ? null : (assignmentOf(state, duty)?.unit ?? null));

/** P2: the orders with a limit that are the primary unit's: of the case as a whole, or with its part. */
export function primaryOrders(state: Case): { unit: string; dueAt: Instant; givenAt: Instant }[] {
  const standing = state.assignments.filter(isStanding);
  // R3: a lead unit answers for the case where there is no primary one.
  const part = standing.some((a) => a.part === 'primary') ? 'primary' : 'lead';
  return [
    ...(state.assignedBy ? [{ ...state.assignedBy, givenAt: state.discoveredAt }] : []),
    ...standing.flatMap((a) =>
      a.part === part && a.assignedBy ? [{ ...a.assignedBy, givenAt: a.orderedAt ?? a.assignedAt }] : [],
    ),
    ...standingLimits(state)
      .filter(({ done }) => done !== 'answer')
      .map((limit) => ({ ...limit, givenAt: limit.setAt })),
  ].flatMap(({ unit, dueAt, givenAt }) => (dueAt === undefined ? [] : [{ unit, dueAt, givenAt }]));
}

/** P2: every limit that a superior set for the case or for a unit's part in it. */
export function limitsOf(state: Case): { unit: string; number?: string; dueAt: Instant }[] {
  const standing = state.assignments.filter(isStanding);
  const orders = [state.assignedBy, ...standing.map((assignment) => assignment.assignedBy), ...standingLimits(state)];
  return orders.flatMap((order) =>
    order?.dueAt === undefined
      ? []
      : [{ unit: order.unit, dueAt: order.dueAt, ...(order.number === undefined ? {} : { number: order.number }) }],
  );
}
