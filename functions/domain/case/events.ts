import type { PlanAttached, PlanStepSet } from './plan.ts';
import type { ConferencePrepared } from './prepared.ts';
import type { Assignment, Category, ClockKind, JoinedDuty, SourceDuty, EndOutcome, Grades, SetLimit } from './case.ts';
import type { Act, Nature } from '../matter/nature.ts';
import type { Cause, PointTold, Unsaid } from '../matter/cause.ts';
import type { ClockChange } from './clock-changes.ts';
import type { RungKind } from '../matter/clock.ts';
import type { Told } from '../matter/consequence.ts';
import type { Purged } from '../matter/erasure.ts';
import type { LineDifference, LineSet } from './agreed-line.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { ConsultationForgone, ConsultationNoted } from './consulted.ts';
import type { Satisfaction } from '../matter/callback.ts';
import type { PrivateMeans } from '../matter/private-means.ts';
import type { EmergencyLine } from '../matter/emergency-line.ts';
import type { AnswerReading } from './answer-reading.ts';
import type { ExposureBody } from './exposure.ts';
import type { Exposure } from '../matter/exposure.ts';
import type { MatterLinked, MatterUnlinked } from './linked.ts';
import type { LinkChecked } from './link-check.ts';
import type { DocumentBody } from './document.ts';
import type { DispatchBody } from './dispatch.ts';
import type { TakeoverBody } from './takeover.ts';
import type { EffectJudged, SecondAnswerSet } from './effect.ts';
import type { Amended } from './amended.ts';
import type { Corrected } from './correction.ts';
import type { MarkedOurs } from './elsewhere.ts';
import type { Learnt } from './graver-emergency.ts';
import type { JoinedTold, SplitGoing, TakenIn } from './taken-in.ts';
import type { Inherited } from './inherited.ts';
import type { ByAlerts, Origin } from './origin.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { DecisionPrepared, ProposalBody, ReviewStep } from '../matter/proposal.ts';
import type { Grade } from '../matter/grade.ts';
import type { Harm } from '../matter/harm.ts';
import type { Recorded } from '../matter/event.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { PassedOn, HandoffAnswered } from './handoffs.ts';
import type { SettlementBody } from './settlements.ts';
import type { Attendee } from '../matter/attendee.ts';
import type { HoldChanged } from '../matter/hold.ts';
import type { Instant } from '../matter/instant.ts';
import type { MediaReply } from '../matter/media.ts';
import type { OutletTold } from '../matter/outlet.ts';
import type { Reason } from '../matter/reason.ts';

/** A3: what of the attention grew; A1: of what alerts tell of. */
export type AttentionKind = 'platform' | 'views' | 'pace' | 'emergency' | 'toll' | 'words';

export interface Suggestion {
  grades: Grades;
  emergencyKind?: string;
  /** A1: the harm that the emergency is about, as it is told: 网传未核实. */
  harm?: Harm;
  gradeReasons: Reason[];
  /** R1, R2: the unit the routing ledger suggests, and why. */
  unit: string;
  unitReasons: Reason[];
  /**
   * R1–R3: whose it may be, the likeliest first, and the words of the policy's lists that spoke for it; without `share` the ledger says it. None
   * before there were models, and for a report of wrongdoing.
   */
  ranked?: { unit: string; share?: number; words?: string[] }[];
  /** By which weights: the first signs of their hash. None before that was kept. */
  weights?: string;
  /** None is sure enough to be proposed alone: a person chooses. */
  choose?: true;
  /** R1–R3: who else has a part in it, and why: the streets of one matter, and who coordinates. */
  beside?: { unit: string; part: 'co-unit' | 'coordinator'; reasons: Reason[] }[];
  /** H5: words that tell of a report of wrongdoing; a person decides whether it is one. */
  wrongdoing?: Reason;
  /** M4: it is plainly of elsewhere, by these places; by none: a list of the whole country has it, and it names nothing of the district. */
  elsewhere?: string[];
}

export interface CaseOpened {
  type: 'case-opened';
  number: string;
  policyId: string;
  drill: boolean;
  offline: boolean;
  status: 'appraising' | 'open';
  origin: { source: string; kind: 'alert' | 'registered' | 'split' | 'drill' };
  /** S4: the exercise that it is of. */
  exercise?: string;
  /** How it was learnt (电话 / 领导批示 / 上级交办 / 巡查), for a case registered by hand. */
  learntBy?: string;
  subject: string;
  summary?: string;
  place?: string;
  categories: Category[];
  natures: Nature[];
  firstPublishedAt?: Instant;
  discoveredAt: Instant;
  /** H5: salted hash of the citizen's words, so that erasing them leaves the chain whole. */
  wordsHash?: string;
  alertId?: string;
  suggestion: Suggestion;
  grades: Grades;
  gradesConfirmed: boolean;
  emergencyKind?: string;
  assignedBy?: { unit: string; number?: string; dueAt?: Instant };
  splitFrom?: string;
  /** P2–P5: duties that it was judged by there. */
  sourceDuties?: SourceDuty[];
  /** A1, H4: since when what it is about was known of there. */
  inherited?: Inherited;
  /** M4: what of the case that it was split off from went with it. */
  brings?: SplitGoing;
  recurrenceOf?: string;
  /** M1: the advance notice that told of it. */
  foretoldBy?: string;
  /** A2: the plan that the assessment of that launch names, for whoever confirms the case. */
  foretoldPlan?: string;
  /** A2: the words of it that were said. */
  mentioned?: string[];
  /** M4: open cases that its alert was found like, in other words: proposed, and by a person joined, linked or left. */
  sameEvents?: string[];
}

export interface Release {
  id: string;
  /** One of the policy's forms (P6). */
  form: string;
  publishedAt: Instant;
  recordedAt: Instant;
  /** Recorded over the policy's hours after publication: 补录. */
  lateEntry: boolean;
  address?: string;
  place?: string;
  /** P7: who attended a press conference or briefing, whatever his post. */
  attendance?: Attendee[];
  /** P7: the units whose head or registered spokesperson was among them, as the directory said when it was recorded. */
  attended?: string[];
  /** P7: the rule or the exception by which attendance counts where none of theirs was there. */
  exception?: string;
  evidence: Evidence[];
  /** S1: where it went out, as it was told. */
  outlets: OutletTold[];
  /** S1: the outlets of the registry that these are, with those that its address and form say. */
  reached?: string[];
  /** P3: of a superior's release: when the first of these of the district passed it on, as it was told. */
  relayedAt?: Instant;
  /** S1: what the case asks for and no release has gone out by, once this was recorded. */
  unreached?: Unreached[];
  final: boolean;
  followUpAt?: Instant;
  /** P5: what was promised, where that is farther away than the rules allow and a second person has not approved it: `followUpAt` is the farthest allowed. */
  promisedAt?: Instant;
  /** V1: what was adopted, solved, explained, published: for each nature of the concern an act of its own. */
  acts?: Act[];
  /** P3: 上级统一发布. */
  bySuperior?: string;
  /** H6: the answer of a 线下办理件: the number of the paper, and where it is kept. */
  paper?: { number: string; keptAt: string };
  /** Clock kinds that it may stop, after the checks of P3 and P7. */
  fulfils: ClockKind[];
  /** Whose release it is, for which assignment. */
  unit: string;
  assignment?: string;
  voice?: 'desk' | 'superior';
  /** P2: the orders that it answers, where a person names them; one given later, or to another unit, with the reason. */
  orders?: string[];
  ordersReason?: string;
  /** H2: published before the discovery, the first publication that is known, or the news of an emergency: how it answers it all the same. */
  earlierReason?: string;
  /** Its time would undo a miss: until a second person confirms it, it counts from `recordedAt`. */
  unconfirmed?: true;
  /** A4: the document that it published, in the version that was approved, or the latest where none was. */
  document?: { id: string; version: number };
  /** H2: 未经审定发布: the steps that the rules ask for and that were not taken, by whose clause. */
  unapproved?: { clause: string; missing: ReviewStep[] };
  /** A4: on what it concludes: cause, responsibility, disposal; and on what of it before a consultation that the rules ask for, by whose clause. */
  concludes?: Conclusion[];
  unconsulted?: { clause: string; conclusions: Conclusion[] };
  /** P5: questions that could not be answered there, each with a clock of its own. */
  promises?: { id: string; says: string; by: Instant }[];
  /** P5: such promises of earlier releases that it keeps: `R2.P1`. */
  keeps?: string[];
  /** P3: the press conference that recorded it. */
  conference?: string;
  /** P3: while a superior commands: who there let it go out, or why it went out without its word, and who commanded. */
  superiorWord?: string;
  withoutWord?: string;
  uncommanded?: { body: string };
  /** P6: the inquiry whose report it is. */
  inquiry?: { number: string; report: string };
  /** R3: in what the document differs from the agreed line, and why it went out all the same. */
  differs?: LineDifference[];
  lineReason?: string;
  /** P4, V1: what its words read as, and why it answers all the same, as whoever recorded it says. */
  reads?: AnswerReading;
  substanceReason?: string;
  /** D2, D3: what it says of each point that its cause asks for, and of which nobody says anything. */
  points?: PointTold[];
  unsaid?: Unsaid[];
  /** R3: units that its text names and that have not consented. */
  uncosigned?: { unit: string; is: 'asked' | 'objected' | 'unasked' }[];
  /** H5, H6: what its text exposes without a legal basis: for a named person to judge. */
  exposes?: Exposure[];
  /** What ran when it was recorded and it does not meet. */
  unmet: Unmet[];
}

export interface Unreached {
  outlet: string;
  clause: string;
}

export interface Unmet {
  clock: string;
  clause: string;
  why: NotMet;
  /** P7: whose head or spokesperson sat there all the same: a unit that does not answer for the case, or not any more since an instant. */
  heads?: { unit: string; until?: Instant }[];
}

/** Why a release does not meet a duty (`clocks/answering.ts`). */
export type NotMet =
  /** P6: its form is none that this duty is met by. */
  | 'form'
  /** P7: neither head nor registered spokesperson of a unit that answers for it attended. */
  | 'attendance'
  /** P3: a superior's release without a place was no press conference. */
  | 'no-conference'
  /** R1, R3: whoever published it does not answer for the case. */
  | 'speaker'
  /** P2: the order was given to another unit; P5: the promise was another’s. */
  | 'other-unit'
  /** P2: the order was given after it was published, and nobody says that it answers it. */
  | 'before-order'
  /** P2: it names the orders that it answers, and this is none of them. */
  | 'other-order'
  /** P5: it does not say that it keeps this promise. */
  | 'other-promise'
  /** P5: it was published before the promise that it should keep. */
  | 'before-promise'
  /** D1: it was published before the case was reopened, to be answered anew. */
  | 'before-reopening'
  /** M4: it answered the concern of another case that was joined, or of this one before the other joined. */
  | 'other-case'
  /** A1: it was published before the emergency was learnt of, and nobody says that it tells of it. */
  | 'before-emergency';

export type EventBody =
  | CaseOpened
  | {
      type: 'attention-grew';
      alertId: string;
      what: AttentionKind;
      says: string;
      suggestion?: Suggestion;
      /** H4: when its alert was learnt of, where it waited since. */
      learntAt?: Instant;
      /** A1: what the case that joined had known of it before that. */
      before?: Learnt[];
    }
  /** H4: something that joined was published or discovered earlier. */
  | ({ type: 'traced-back'; alertId?: string; fromCase?: string } & Origin)
  | TakenIn
  | JoinedTold
  | { type: 'confirmed'; summary?: string; categories?: Category[]; natures?: Nature[]; subject?: string }
  | Amended
  /** `was`: the grades that stood before it; `proposed`: the opinion grade that the table proposes beside the emergency, where a lighter one was chosen, or kept where it rested on a graver one. */
  | {
      type: 'graded';
      was: Grades;
      grades: Grades;
      emergencyKind?: string;
      reason: string;
      differs: boolean;
      proposed?: { grade: Grade; reasons: Reason[] };
    }
  /** D2, D3: what the concern comes of, as a person says. */
  | { type: 'causes-named'; causes: Cause[]; reason: string }
  /** M4, H2: a person says that another case is of no one event with this one, however alike their words; `apart` false: takes that back. */
  | { type: 'told-apart'; number: string; apart: boolean }
  /** A1: 查无此事: a named body says that the graver emergency that was proposed is none. */
  | { type: 'emergency-refuted'; body: string; says: string; evidence?: Evidence[] }
  | { type: 'clocks-changed'; changes: ClockChange[] }
  | { type: 'clock-reckoned'; clock: string; dueAt: Instant; by: string; reason: string }
  | { type: 'rung-fired'; clockId: string; rung: string; kind: RungKind; to: string[]; unreachable: string[] }
  | { type: 'limit-set'; limit: SetLimit }
  /** `task`: its part in one sentence. */
  | { type: 'assigned'; assignment: Assignment; reasons: Reason[]; task?: string }
  | {
      type: 'task-set';
      assignmentId: string;
      task?: string;
      contributeBy?: Instant;
      again?: true;
      reason: string;
    }
  /** `toldBy`: who of the unit told the desk, which recorded it. */
  | { type: 'contributed'; assignmentId: string; says: string; evidence?: Evidence[]; toldBy?: string }
  /** R1, R3: all that coordinate from now on, and why. */
  | { type: 'coordinators-named'; units: string[]; reasons: Reason[] }
  /** R2: who at the superior of a vertically managed unit was told, and how. */
  | { type: 'superior-told'; assignmentId: string; to: string; means: string }
  | {
      type: 'progressed';
      assignmentId: string;
      settlement?: string;
      says: string;
      evidence?: Evidence[];
      toldBy?: string;
    }
  /** `toldBy`: who of the unit told the desk, which signed for it. */
  | { type: 'signed'; assignmentId: string; signer: string; toldBy?: string }
  | {
      type: 'return-requested';
      assignmentId: string;
      by: string;
      /** Who of the unit told the desk, which asked for it. */
      toldBy?: string;
      reason: string;
      says: string;
      legalBasis?: string;
      suggestedUnit?: string;
    }
  /**
   * R3: `next`: the unit whose people decide on the next one; `final`: by them, for good, with what the routing ledger may learn of it: of
   * which subject and place whose matter it is.
   */
  | {
      type: 'return-decided';
      assignmentId: string;
      accepted: boolean;
      says: string;
      legalBasis: string;
      next?: string;
      final?: true;
      routing?: { unit: string; subject: string; place?: string };
    }
  | { type: 'taken-back'; assignmentIds: string[]; why: string; heir?: string }
  | { type: 'leading'; assignmentId: string; leader: string }
  /** R1, R3: an assigned unit has another part from now on; its signature stays. */
  | {
      type: 'part-changed';
      assignmentId: string;
      part: Assignment['part'];
      reason: string;
      task?: string;
      contributeBy?: Instant;
    }
  | { type: 'handed-on'; assignmentId: string; to: string }
  | { type: 'released'; release: Release }
  /** D1: whose it is, and when it was done. */
  | {
      type: 'settled';
      settlement?: string;
      says: string;
      evidence: Evidence[];
      unit: string;
      settledAt: Instant;
      unconfirmed?: true;
    }
  | SettlementBody
  | PassedOn
  | HandoffAnswered
  /** M2: `desks`: of the rules' own; `says`: in one sentence; `caller`: who told it, where that was not whoever recorded it. */
  | {
      type: 'reported';
      to: string;
      means: string;
      reportedAt: Instant;
      unit: string;
      desks?: string[];
      says?: string;
      caller?: string;
      unconfirmed?: true;
    }
  | Corrected
  /** A1: what was missed of nothing but an emergency that was none was no duty. */
  | { type: 'no-duty-found'; duties: string[]; reason: string; proposalId: string }
  | { type: 'breach-set-aside'; duty: string; reason: string; evidence?: Evidence[] }
  /** P7: it stays on the record as a miss. */
  | { type: 'breach-tolerated'; duty: string; reason: string; evidence?: Evidence[] }
  /** S5: the point is given back; the miss stays. */
  | { type: 'point-waived'; duty: string; proposalId: string }
  /** A1: the grade should have been known earlier; `dueAt` is the legal limit, `unit` null the desk. */
  | {
      type: 'late-grading-found';
      duty: string;
      unit: string | null;
      dueAt: Instant;
      reason: string;
      evidence?: Evidence[];
    }
  | { type: 'reminded'; units: string[]; says: string }
  /** `target`: to whom it was passed on; `into`: the case that it was joined to. */
  | {
      type: 'ended';
      outcome: EndOutcome;
      reason: string;
      target?: string;
      into?: string;
      /** P2–P5: duties by which that case is judged. */
      duties?: JoinedDuty[];
      /** P2, H4, A1: what that case learns of this one: limits of superiors, when it was first known, a graver emergency. */
      tells?: Told[];
      proposalId?: string;
    }
  /** `known`: what the case knows without it; `proposes`: what the table proposes of what is left; `review`: confirmed grades rested on it. */
  | {
      type: 'split-off';
      alertId: string;
      newCase: string;
      reason: string;
      limits?: string[];
      releases?: string[];
      assignments?: string[];
      known?: ByAlerts;
      proposes: Grades;
      review?: true;
    }
  /** S1: one more of a release that is on the record; `reached`: what of the registry it is. */
  | ({ type: 'outlet-recorded'; release: string; reached?: string[] } & OutletTold)
  | { type: 'outlet-omitted'; outlet: string; reason: string }
  /** P8: `media`: which newsroom or site, `to`: who there; `release`: what of ours it was about. */
  | {
      type: 'media-told';
      /** H5: what it tells of people, and on which basis, or how it came to be told. */
      exposes?: Exposure[];
      exposureBasis?: string;
      telling: string;
      media: string;
      to?: string;
      says: string;
      means: string;
      release?: string;
      toldAt: Instant;
      unit: string;
      /** M4: the case that it came with, and its number there. */
      from?: { case: string; id: string };
    }
  | { type: 'media-replied'; telling: string; reply: MediaReply; says?: string; address?: string; repliedAt: Instant }
  | EffectJudged
  | SecondAnswerSet
  | PlanAttached
  | PlanStepSet
  | { type: 'closed'; says?: string }
  /** `corrected`: by a corrected fact alone, so that what else was done stands; `outOf`: the case that it had joined. */
  | { type: 'reopened'; reason: string; corrected?: true; secondAnswer?: true; outOf?: string }
  /** `instructs`: a leader's, who had it told to whoever answers for the case. */
  | { type: 'noted'; says: string; star: boolean; evidence?: Evidence[]; instructs?: true }
  /** `mentions`: whom it asks to read it. */
  | { type: 'commented'; says: string; mentions?: string[] }
  /** Its author takes it back; `comment`: the number of its entry. */
  | { type: 'comment-withdrawn'; comment: number }
  /** H5. Without a reason: in the course of triage. `reading`: nobody who acted on the case as he saw it is overtaken by it; records of earlier releases lack it, and are folded as they were. */
  | { type: 'words-opened'; why?: string; reading?: true }
  | {
      type: 'wrongdoing-marked';
      is: boolean;
      /** Units, and persons (`matter/complained-of.ts`). */
      against: string[];
      /** It is of an office that coordinates, or a leader of the district: from now on kept without content. */
      above?: true;
      reason: string;
      publicCase?: string;
    }
  | { type: 'wrongdoing-flagged'; by: string; unit: string; reason: string }
  | MarkedOurs
  | TextResent
  | { type: 'policy-moved'; policyId: string; reason: string }
  | { type: 'restored'; from: Instant }
  | HoldChanged
  | ProposalBody
  | DecisionPrepared
  | DocumentBody
  | DispatchBody
  | TakeoverBody
  | ConsultationNoted
  | ConferencePrepared
  | ConsultationForgone
  | ExposureBody
  /** P4, H2: a release answers, whatever its words read as. */
  | { type: 'answer-found'; release: string; reason: string }
  /** H5: whoever asked was answered himself, beside the public. */
  | LinkChecked
  | { type: 'privately-answered'; answeredAt: Instant; means: PrivateMeans; unit: string }
  /** 依申请公开: somebody was shown how to apply. */
  | { type: 'shown-how-to-apply'; shownAt: Instant; means: PrivateMeans; unit: string }
  /** M3: 110, 119 or 120 was called: what was said of the place and the danger. */
  | { type: 'emergency-called'; line: EmergencyLine; calledAt: Instant; says: string; unit: string }
  /** 回访, by the source's own order number. */
  | {
      type: 'called-back';
      order: string;
      calledAt: Instant;
      reached: boolean;
      satisfied?: Satisfaction;
      unit: string;
    }
  | LineSet
  | MatterLinked
  | MatterUnlinked
  | Purged;

export type EventType = EventBody['type'];

/** An event before it is recorded: `act` numbers it, chains it and stamps it. */
export type Draft = EventBody;

export type Event = Recorded<EventBody>;

/** P8: what a case that joins another told a newsroom, and has heard nothing of. */
export type TellingBrought = Omit<Extract<EventBody, { type: 'media-told' }>, 'type' | 'telling'> & {
  from: { case: string; id: string };
};
