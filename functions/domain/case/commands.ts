import type { Ask } from './answer-reading.ts';
import type { Exposure } from '../matter/exposure.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { LinkChecked } from './link-check.ts';
import type { Actor } from '../matter/actor.ts';
import type {
  Assignment,
  Category,
  EndOutcome,
  Grades,
  JoinedDuty,
  OrderDone,
  OwedDuty,
  ReleaseFact,
  SourceDuty,
} from './case.ts';
import type { Cause, PointTold } from '../matter/cause.ts';
import type { Nature } from '../matter/nature.ts';
import type { Erasing } from '../matter/erasure.ts';
import type { Satisfaction } from '../matter/callback.ts';
import type { PrivateMeans } from '../matter/private-means.ts';
import type { EmergencyLine } from '../matter/emergency-line.ts';
import type { Receipt } from './handoffs.ts';
import type { LineKind, LineSet, LineShared } from './agreed-line.ts';
import type { PartBrought } from './settlements.ts';
import type { TakeoverBrought } from './takeover.ts';
import type { Brought, SplitGoing } from './taken-in.ts';
import type { Conclusion } from '../matter/conclusion.ts';
import type { ConsultationNoted } from './consulted.ts';
import type { DocumentKind } from './document.ts';
import type { DocumentBrought } from './document.ts';
import type { TellingBrought } from './events.ts';
import type { DispatchBrought, DispatchKind, Section } from './dispatch.ts';
import type { EffectJudged } from './effect.ts';
import type { DecisionMeans, ProposalChanges } from '../matter/proposal.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { AttentionKind, EventBody, Release, Suggestion } from './events.ts';
import type { Learnt } from './graver-emergency.ts';
import type { OutletTold, Reach } from '../matter/outlet.ts';
import type { Inherited } from './inherited.ts';
import type { MediaReply } from '../matter/media.ts';
import type { Origin } from './origin.ts';
import type { HoldCommand } from '../matter/hold.ts';
import type { Instant } from '../matter/instant.ts';
import type { PlanStepSet } from './plan.ts';

type Grown = Extract<EventBody, { type: 'attention-grew' }>;

/** What opens a case: an alert that joined nothing, a person who registers by hand, or a split. */
export interface OpenCase {
  command: 'open';
  number: string;
  origin: { source: string; kind: 'alert' | 'registered' | 'split' | 'drill' };
  learntBy?: string;
  drill?: boolean;
  /** S4: the exercise that it is of. */
  exercise?: string;
  offline?: boolean;
  subject: string;
  summary?: string;
  place?: string;
  categories: Category[];
  natures?: Nature[];
  firstPublishedAt?: Instant;
  /** The start of every legal clock (H4). Never later than now. */
  discoveredAt: Instant;
  wordsHash?: string;
  alertId?: string;
  suggestion: Suggestion;
  assignedBy?: { unit: string; number?: string; dueAt?: Instant };
  splitFrom?: string;
  sourceDuties?: SourceDuty[];
  inherited?: Inherited;
  /** M4: what of the case that it was split off from goes with it. */
  brings?: SplitGoing;
  recurrenceOf?: string;
  foretoldBy?: string;
  foretoldPlan?: string;
  mentioned?: string[];
  sameEvents?: string[];
  /** A case registered by hand is confirmed at once by whoever registers it. */
  grades?: Grades;
  emergencyKind?: string;
  gradeReason?: string;
}

/** What a person may do to a case through the API: each is `POST /api/cases/{number}/{command}`. */
export type PersonCommand =
  | {
      command: 'confirm';
      summary?: string;
      subject?: string;
      categories?: Category[];
      natures?: Nature[];
      grades?: Grades;
      emergencyKind?: string;
      reason?: string;
    }
  /** What was said of the matter, said anew at any time; `reason`: where it changes what was said. */
  | { command: 'amend'; summary?: string; place?: string; categories?: Category[]; natures?: Nature[]; reason?: string }
  | { command: 'grade'; grades: Grades; emergencyKind?: string; reason: string }
  /** D2, D3: what it comes of; none: of nothing that the rules know. */
  | { command: 'name-causes'; causes: Cause[]; reason: string }
  /** M4: another case is of another event, however alike their words; `apart` false: takes that back. */
  | { command: 'tell-apart'; number: string; apart: boolean }
  | { command: 'refute'; body: string; says: string; evidence?: Evidence[] }
  | {
      command: 'assign';
      unit: string;
      part: Assignment['part'];
      assignedBy?: NonNullable<Assignment['assignedBy']>;
      reason?: string;
      /** The sentence that it is assigned by, where the record has none yet. */
      summary?: string;
      /** R3: its part in one sentence, and when a co-unit's answer to whoever leads is due. */
      task?: string;
      contributeBy?: Instant;
    }
  /** R3: another part in one sentence, or another time; `again`: it answered already, and is asked once more. */
  | {
      command: 'set-task';
      assignmentId: string;
      task?: string;
      contributeBy?: Instant;
      again?: boolean;
      reason: string;
    }
  /** R3: a co-unit's answer to whoever leads. */
  | { command: 'contribute'; assignmentId: string; says: string; evidence?: Evidence[]; toldBy?: string }
  /** D1: `settlement`: of which part. */
  | {
      command: 'report-progress';
      assignmentId: string;
      settlement?: string;
      says: string;
      evidence?: Evidence[];
      toldBy?: string;
    }
  /** R1, R3: all that are to coordinate. */
  | { command: 'coordinate'; units: string[]; reason: string }
  /** R2: told by telephone or otherwise. */
  | { command: 'tell-superior'; assignmentId: string; to: string; means: string }
  /** `toldBy`, here and of a return: who of the unit told the desk, which does it for the unit. */
  | { command: 'sign'; assignmentId: string; toldBy?: string }
  | { command: 'take-lead'; assignmentId: string }
  | {
      command: 'return';
      assignmentId: string;
      reason: string;
      says: string;
      legalBasis?: string;
      suggestedUnit?: string;
      toldBy?: string;
    }
  | {
      command: 'decide-return';
      assignmentId: string;
      accept: boolean;
      says: string;
      legalBasis: string;
      toUnit?: string;
    }
  | { command: 'withdraw'; assignmentId: string; reason: string; toUnit?: string }
  | { command: 'hand-on'; assignmentId: string; to: string }
  | ({ command: 'release' } & Omit<
      Release,
      | 'id'
      | 'recordedAt'
      | 'lateEntry'
      | 'fulfils'
      | 'attended'
      | 'promisedAt'
      | 'exception'
      | 'unit'
      | 'voice'
      | 'unmet'
      | 'unconfirmed'
      | 'document'
      | 'unapproved'
      | 'unconsulted'
      | 'promises'
      | 'conference'
      | 'inquiry'
      | 'differs'
      | 'reached'
      | 'unreached'
      | 'unsaid'
      | 'exposes'
      | 'uncosigned'
      | 'uncommanded'
      | 'relayedAt'
      | 'reads'
    > & {
        unit?: string;
        document?: string;
        promises?: { says: string; by: Instant }[];
        conference?: string;
        inquiry?: NonNullable<Release['inquiry']>;
        /** P4, H5: its words as published, read once and kept nowhere; and what the case's alerts ask, brought by whoever may read those. */
        text?: string;
        asks?: Ask[];
        /** H5: what was said at the conference and stands on its record alone; brought by that. */
        exposes?: Exposure[];
      })
  /** S1: one more outlet of a release on the record; one that the case asks for left out. */
  | ({ command: 'record-outlet'; release: string } & OutletTold)
  | { command: 'omit-outlet'; outlet: string; reason: string }
  /** A4: the rules ask for a consultation, and none is convened. */
  | { command: 'forgo-consultation'; reason: string }
  /** P8: a newsroom or a site was told; what came of it. */
  | {
      command: 'tell-media';
      media: string;
      to?: string;
      says: string;
      means: string;
      release?: string;
      toldAt?: Instant;
      /** H5: on which legal basis they were told what it tells of people, or how it came to be told. */
      exposureBasis?: string;
    }
  | {
      command: 'record-reply';
      telling: string;
      reply: MediaReply;
      says?: string;
      address?: string;
      repliedAt?: Instant;
    }
  /** P5: `answerBy`: by when what is still asked should be answered, which `to` or another decides. */
  | ({ command: 'judge-effect'; answerBy?: Instant; to?: string } & Omit<EffectJudged, 'type'>)
  /** P1: `plan` absent: none is to be gone by. */
  | { command: 'choose-plan'; plan?: string; reason: string }
  | ({ command: 'set-plan-step' } & Omit<PlanStepSet, 'type'>)
  /** D1: `settlement`: which part, where the matter is divided. */
  | {
      command: 'settle';
      settlement?: string;
      says: string;
      evidence: Evidence[];
      settledAt?: Instant;
      unit?: string;
    }
  /** D1: a part of what is to be dealt with on the ground, in one sentence: a new one, or another unit, time or end of one. */
  | {
      command: 'set-settlement';
      settlement?: string;
      unit?: string;
      says?: string;
      dueAt?: Instant;
      drop?: boolean;
      reason?: string;
    }
  | { command: 'reopen-settlement'; settlement?: string; dueAt?: Instant; reason: string }
  /** D1: `progress`: how far it is. */
  | {
      command: 'ask-extension';
      settlement: string;
      dueAt: Instant;
      reason: string;
      progress: string;
      evidence?: Evidence[];
      to?: string;
    }
  /** M2: `desks`: which of the rules' own were told; `says`: what, in one sentence; `caller`: by whom, if not by whoever records it. */
  | {
      command: 'report';
      to: string;
      means: string;
      desks?: string[];
      says?: string;
      caller?: string;
      reportedAt?: Instant;
    }
  /** M2, P2: a new report or answer to an order, or a further version of one, from the version that was in sight. */
  | {
      command: 'write-dispatch';
      dispatch?: string;
      basedOn?: number;
      kind?: DispatchKind;
      order?: string;
      sections: Section[];
      nextAt?: Instant;
    }
  /** P2: put before the unit's head, who signs. */
  | { command: 'submit-dispatch'; dispatch: string; version: number; says?: string; to?: string }
  | {
      command: 'send-dispatch';
      dispatch: string;
      version: number;
      to?: string[];
      means: string;
      sentAt?: Instant;
      nextAt?: Instant;
    }
  | {
      command: 'record-receipt';
      dispatch: string;
      sending: string;
      desk: string;
      receivedBy: string;
      receivedAt?: Instant;
      number?: string;
    }
  /** P2: the superior sent it back; `redoBy`: by when it wants it anew, where it says so. */
  | { command: 'return-dispatch'; dispatch: string; by: string; reason: string; returnedAt?: Instant; redoBy?: Instant }
  /** P3: a superior takes the case over; it hands it back; it is asked what is to be released. */
  | { command: 'record-takeover'; body: string; since: Instant; number?: string; evidence: Evidence[] }
  | { command: 'record-hand-back'; until: Instant; says: string; evidence: Evidence[] }
  | { command: 'ask-superior'; to: string; says: string; means: string; askedAt?: Instant }
  | { command: 'reckon'; clock: string; dueAt: Instant; reason: string }
  | {
      command: 'mark-wrongdoing';
      is: boolean;
      /** Units, and persons of the directory. */
      against: string[];
      persons?: string[];
      reason: string;
      /** What of it is a public concern, for another unit to answer in a case of its own. */
      publicMatter?: { summary: string; unit: string };
      /** The number of that case. */
      newCase?: string;
      /** Nothing of it is. */
      noPublicMatter?: boolean;
    }
  /** M4, H2: what waits as plainly of elsewhere is the district's. */
  | { command: 'mark-ours' }
  /** `wordsAt`: when the newest words of the case came. */
  | { command: 'flag-wrongdoing'; reason: string; wordsAt?: Instant }
  /** `event`: the number of the event that recorded the fact; `to`: who is asked to decide, where a second person is needed. */
  | { command: 'correct'; event: number; is: FactFields; reason: string; evidence: Evidence[]; to?: string }
  | { command: 'set-aside'; duty: string; reason: string; evidence?: Evidence[] }
  /** A1: `unit` is whose failing it is that the grade was not known earlier; none: the desk's, which grades. */
  | { command: 'find-late-grading'; duty: string; unit?: string; reason: string; evidence?: Evidence[] }
  /** P7: a miss that a leader finds to be an honest mistake of those who came forward to answer. */
  | { command: 'tolerate'; duty: string; reason: string; evidence?: Evidence[] }
  /** P4, H2: a reviewer finds that what read as no answer is one. */
  | { command: 'find-answer'; release: string; reason: string }
  /** S5, 复核不通过: whoever reviews finds that a release does not answer; a second person decides. */
  | { command: 'find-no-answer'; release: string; reason: string; evidence?: Evidence[]; to?: string }
  /** S5: a point that a unit asks back. */
  | { command: 'appeal'; duty: string; reason: string; evidence: Evidence[]; to?: string }
  | { command: 'remind'; units: string[]; says: string }
  | {
      command: 'end';
      outcome: Exclude<EndOutcome, 'joined' | 'drill-over'>;
      reason: string;
      target?: string;
      to?: string;
    }
  /** M4: what came of a matter that was passed on; `number`, `receivedAt`: the receiver's own. */
  | {
      command: 'record-handoff';
      handoff: string;
      is: Receipt;
      number?: string;
      receivedAt?: Instant;
      reason?: string;
    }
  /** `duties`: those by which the other case is judged; `tells`: what it learns of this one, once that has joined. */
  | {
      command: 'join';
      target: string;
      reason: string;
      /** P4, H2: releases of this case that answer the other's concern too, and of the other that answered this one's. */
      answers?: string[];
      answeredBy?: string[];
      duties?: JoinedDuty[];
      tells?: SystemCommand[];
    }
  /** `limits`: ids of the limits that only this alert brought and that go with it. */
  | {
      command: 'split';
      alertId: string;
      reason: string;
      newCase: string;
      limits?: string[];
      /** Ids of releases that answered this alert's concern, and of parts whose units are concerned by it alone: the first of them answers for it. */
      releases?: string[];
      assignments?: string[];
      /** What the alerts that stay say of when it began, how far they have reached, and the gravest emergency that they tell of. */
      staying?: Origin & {
        reach?: Reach[];
        graver?: Pick<Grown, 'alertId' | 'says' | 'suggestion' | 'learntAt'>;
      };
    }
  | { command: 'reopen'; reason: string }
  | { command: 'close'; says?: string }
  /** `instructs`: a leader of the desk says what is to be done. */
  | { command: 'note'; says: string; star?: boolean; evidence?: Evidence[]; instructs?: boolean }
  /** `mentions`: who is to read it, by their ids in the directory. */
  | { command: 'comment'; says: string; mentions?: string[] }
  /** `comment`: the number of its entry. */
  | { command: 'withdraw-comment'; comment: number }
  /** M4: of one matter with `target`; `leaves`: the group that it is of and goes over from; `group`: that of the other, brought by the handler. */
  | { command: 'link-matter'; target: string; leaves?: string; reason?: string; group?: string }
  | { command: 'unlink-matter'; reason: string }
  /** R3: as another case of the same matter says; `line`: what that is, brought by the handler. */
  | { command: 'share-line'; caseNumber: string; line?: LineShared[] }
  | { command: 'open-words'; why?: string }
  | { command: 'move-policy'; policyId: string; reason: string }
  | { command: 'ask-purge'; words: string[]; events: number[]; reason: string; to?: string }
  /** A4: a new document, or a new version of one, from the version that its author had before him. */
  | {
      command: 'save-document';
      documentId?: string;
      basedOn?: number;
      kind?: DocumentKind;
      title?: string;
      text: string;
      unit?: string;
    }
  /** `lineReason`: why the desk lets pass in what it differs from the agreed line. `concludes`: on what a wording concludes. */
  | {
      command: 'submit-document';
      documentId: string;
      version: number;
      says?: string;
      to?: string;
      lineReason?: string;
      concludes?: Conclusion[];
      points?: PointTold[];
      /** R3: units that it names and that need not co-sign, each with why. */
      withoutCosign?: { unit: string; reason: string }[];
    }
  /** R3, H2: a unit has not answered in time, or objects: the Government Office lets the text go on, or waits. */
  | { command: 'settle-cosign'; documentId: string; unit: string; goOn: boolean; reason: string }
  /** R3: a fact of the agreed line, or another version of one, from the version that was in sight; `drop`: no part of it any more. */
  | {
      command: 'set-line-fact';
      factId?: string;
      basedOn?: number;
      kind?: LineKind;
      label?: string;
      value: string;
      confirmedBy?: string;
      reason?: string;
      unit?: string;
      drop?: boolean;
      /** H5: on which legal basis it says what it tells of people. */
      exposureBasis?: string;
    }
  /** H5, H6: on which legal basis a version may say what it exposes; whether what went out was lawful. */
  | { command: 'allow-exposure'; documentId: string; version: number; basis: string }
  | { command: 'judge-exposure'; release: string; lawful: boolean; reason: string }
  /** H5: whoever asked was answered himself: when and how, and nothing of what was said. */
  | { command: 'record-private-answer'; answeredAt: Instant; means: PrivateMeans; unit?: string }
  /** Whoever asks for a document was shown how to apply for it: when and how. */
  | { command: 'record-shown-how'; shownAt: Instant; means: PrivateMeans; unit?: string }
  /** M3: life was in danger, and 110, 119 or 120 was called at once. */
  | { command: 'record-emergency-call'; line: EmergencyLine; calledAt: Instant; says: string; unit?: string }
  /** Whoever asked was called back by the source's own order number: never his. */
  | {
      command: 'record-callback';
      order: string;
      calledAt: Instant;
      reached: boolean;
      satisfied?: Satisfaction;
      unit?: string;
    }
  /** 代录: how a decider decided who does not press himself. */
  | {
      command: 'record-decision';
      proposalId: string;
      decider: string;
      decision: 'approve' | 'send-back';
      means: DecisionMeans;
      decidedAt: Instant;
      says?: string;
      changes?: ProposalChanges;
      evidence: Evidence[];
    }
  /** A4: what the decider may press as it stands, by somebody of his own office. */
  | {
      command: 'prepare-decision';
      proposalId: string;
      decision: 'approve' | 'send-back';
      says?: string;
      text?: string;
    }
  | { command: 'withdraw-proposal'; proposalId: string; reason: string }
  | {
      command: 'decide';
      proposalId: string;
      decision: 'approve' | 'send-back' | 'pass-on';
      /** Why: needed unless it is approved as it stands. */
      says?: string;
      changes?: ProposalChanges;
      /** Whom it is passed on to. */
      to?: string;
      /** A4: the event that prepared it, where it is decided as that says. */
      prepared?: number;
      /** Behind a text's code: that a fresh code proved the person once more. */
      proof?: 'code';
      erasing?: Erasing;
    };

/** What the system may do: never a decision (H2). A superior's order, with its limit, comes in an alert or with a case that is joined. */
export type SystemCommand =
  | { command: 'fire'; clockId: string; rung: string }
  | { command: 'mark-restored'; from: Instant }
  | HoldCommand
  /** S1: what was found at the address of a release. */
  | ({ command: 'note-link'; address: string } & Omit<LinkChecked, 'type'>)
  /** A4: by name of whoever decided on the consultation. */
  | ({ command: 'note-consultation' } & Omit<ConsultationNoted, 'type'>)
  /** P1: which steps the press conference planned from it has, by name of whoever did there what changed them. */
  | { command: 'note-conference-steps'; conference: string; open: string[]; done: string[] }
  | ({ command: 'trace-back'; alertId?: string; fromCase?: string } & Origin)
  /** `since`: when the order was given, where that was before it came to this case. */
  | {
      command: 'set-limit';
      by: { unit: string; number?: string; dueAt: Instant };
      since?: Instant;
      alertId?: string;
      fromCase?: string;
      done?: OrderDone;
      overThere?: true;
    }
  /** M4: what a case brings that joins this one. */
  | {
      command: 'take-in';
      from: string;
      reason: string;
      answers?: string[];
      answeredBy?: string[];
      assignments: Assignment[];
      releases: ReleaseFact[];
      duties: OwedDuty[];
      line: Pick<LineSet, 'kind' | 'label' | 'value' | 'unit' | 'confirmedBy'>[];
      /** D1: what is left to be dealt with on the ground, part by part. */
      settlements?: PartBrought[];
      /** P3: the superior that commands it. */
      takeover?: TakeoverBrought;
      /** P2: what answers orders of superiors. */
      feedbacks?: DispatchBrought[];
      /** A4: what was not published yet; P8: what was told of which nobody has said what came of it. */
      documents?: DocumentBrought[];
      tellings?: TellingBrought[];
      brings: Brought;
    }
  /** M4: what came to pass with a case that had joined this one. */
  | ({ command: 'tell-joined'; from: string } & (
      | { what: 'opened-anew' | 'no-duty' }
      | { what: 'corrected'; release: ReleaseFact }
    ))
  | {
      command: 'grow';
      alertId: string;
      what: AttentionKind;
      says: string;
      suggestion?: Suggestion;
      learntAt?: Instant;
      before?: Learnt[];
    }
  /** M4: an alert that joined names the district, by these words of the policy. */
  | { command: 'note-ours'; alertId: string; names: string[] }
  /** S4: the exercise that it is of is over. */
  | { command: 'end-drill' };

export type Command = OpenCase | PersonCommand | ResendText | SystemCommand;
export type CommandName = Command['command'];

export interface Ordered {
  actor: Actor;
  command: Command;
}
