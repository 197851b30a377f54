import type { Exposure } from '../matter/exposure.ts';
import type { Purged } from '../matter/erasure.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { Act } from '../matter/nature.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { ClockKind } from './inquiry.ts';

/** R3: where an answer differs from the agreed line of its case. */
export interface Differs {
  label: string;
  agreed: string;
  says: string;
}

/** What of an inquiry was entered, and may be corrected. */
export interface Received {
  outlet: string;
  desk?: string;
  means: string;
  receivedAt: Instant;
  pressBy?: Instant;
}

export interface InquiryOpened extends Received {
  type: 'inquiry-opened';
  number: string;
  policyId: string;
  drill: boolean;
  caseNumber?: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  late?: true;
  unit?: string;
  questions: { id: string; asks: string }[];
  against?: string[];
  /** P8: inquiries of the same newsroom that this one is none of, as whoever entered it says. */
  apart?: string[];
}

/** P6: an interview that was published is a release of the case, as any other: with when, where and what it says. */
export interface Counted {
  final: boolean;
  followUpAt?: Instant;
  acts?: Act[];
  evidence: Evidence[];
  earlierReason?: string;
}

export type InquiryBody =
  | InquiryOpened
  /**
   * H1, H5: who is to be called back, as long as the inquiry needs it: an event of its own, so that nothing else goes
   * with it.
   */
  | { type: 'asker-noted'; asker: string }
  | { type: 'unit-named'; unit: string; says?: string }
  | { type: 'question-added'; id: string; asks: string }
  /** Two on one version stand side by side. `decline`: that it is not answered is what is proposed, and why. */
  | { type: 'answer-drafted'; question: string; version: number; basedOn?: number; text: string; decline?: true }
  /** H2: by a named person who did not write it; `differs`: from the agreed line, and why all the same. */
  | {
      type: 'answer-approved';
      question: string;
      version: number;
      declines?: true;
      says?: string;
      differs?: Differs[];
      lineReason?: string;
      /** H5: what it tells of people, and the legal basis that whoever approved it gave. */
      exposes?: Exposure[];
      exposureBasis?: string;
    }
  | { type: 'answer-returned'; question: string; version: number; says: string }
  | { type: 'speaker-named'; person: string; unit: string }
  | { type: 'speaking-confirmed'; person: string }
  | { type: 'speaking-declined'; person: string; says: string }
  /** He is head or spokesperson no more, or not in office. */
  | { type: 'speaker-left'; person: string }
  /**
   * H2: what happened is recorded; `unapproved`: questions whose answer nobody had approved; `unconfirmed`: he had not
   * said that he speaks.
   */
  | {
      type: 'answer-given';
      questions: string[];
      means: string;
      answeredAt: Instant;
      by?: string;
      says?: string;
      evidence?: Evidence[];
      unapproved?: string[];
      unconfirmed?: true;
    }
  | { type: 'answer-promised'; question: string; by: Instant; says: string; was?: Instant }
  | { type: 'report-linked'; report: string; address: string; title?: string; publishedAt: Instant }
  /** `unit`: whose release it is; `form`: of the rules. */
  | { type: 'report-counted'; report: string; unit: string; form: string; counted: Counted }
  /** The case has it on its record. */
  | { type: 'release-noted'; release: string; report: string }
  /** V1: an error of fact, with the fact as the government published it. */
  | {
      type: 'correction-asked';
      exposes?: Exposure[];
      exposureBasis?: string;
      correction: string;
      report: string;
      error: string;
      reads: string;
      fact: string;
      address: string;
    }
  | { type: 'correction-settled'; correction: string; report: string; corrected: boolean; says?: string }
  /** `was`: what stood before, so that nothing is lost. */
  | { type: 'facts-corrected'; is: Received; was: Received; late?: true; says: string }
  /** `withdrawn`: the outlet asks it no more. */
  | { type: 'inquiry-closed'; says?: string; withdrawn?: true }
  | CaseChanged
  /** H5: all whom its case complains of now; nobody: none any more. */
  | { type: 'units-barred'; units: string[] }
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type InquiryEvent = Recorded<InquiryBody>;
