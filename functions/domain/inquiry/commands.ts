import type { FollowsCase } from '../matter/of-case.ts';
import type { Exposure } from '../matter/exposure.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { ProposalCommand } from '../proposals/commands.ts';
import type { Counted, Differs, Received } from './events.ts';

/** P6, P8: entered by the desk, from a case or by itself. */
export interface OpenInquiry extends Received {
  command: 'open';
  number: string;
  caseNumber?: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  drill?: boolean;
  questions: string[];
  unit?: string;
  /** Whom to call back. */
  asker?: string;
  against?: string[];
  /** P8: what the same newsroom asked of the same matter a few days ago, and of these those that are another inquiry, as a named person says. */
  alike?: string[];
  apart?: string[];
}

/** What a person may do to an inquiry through the API: each is `POST /api/inquiries/{number}/{command}`. */
export type InquiryPersonCommand =
  | { command: 'assign'; unit: string; says?: string }
  | { command: 'add-question'; asks: string }
  | { command: 'draft-answer'; question: string; text: string; basedOn?: number; decline?: true }
  | {
      command: 'approve-answer';
      question: string;
      version: number;
      says?: string;
      lineReason?: string;
      /** H5: the legal basis on which it may say what it tells of people. */
      exposureBasis?: string;
      /** Brought by the handler, which reads the words of the rules and the directory. */
      exposes?: Exposure[];
      /** Brought by the handler, which reads the line of the case. */
      differs?: Differs[];
    }
  | { command: 'return-answer'; question: string; version: number; says: string }
  | { command: 'name-speaker'; person: string }
  | { command: 'confirm-speaking' }
  | { command: 'decline-speaking'; says: string }
  | {
      command: 'record-answer';
      questions: string[];
      means: string;
      answeredAt: Instant;
      by?: string;
      says?: string;
      evidence?: Evidence[];
    }
  | { command: 'promise-answer'; question: string; by: Instant; says: string }
  | { command: 'link-report'; address: string; title?: string; publishedAt: Instant }
  | ({ command: 'count-report'; report: string } & Counted)
  /** It is on the record of the case already. */
  | { command: 'adopt-release'; report: string; release: string }
  | {
      command: 'ask-correction';
      report: string;
      error: string;
      reads: string;
      fact: string;
      address: string;
      exposureBasis?: string;
    }
  | { command: 'settle-correction'; report: string; correction: string; corrected: boolean; says?: string }
  /** `pressBy` null: the press has set no time. */
  | ({ command: 'correct'; says: string; pressBy?: Instant | null } & Partial<Omit<Received, 'pressBy'>>)
  | { command: 'close'; says?: string; withdrawn?: true }
  | ProposalCommand;

/** What its case does to it, by name of whoever decided there; nobody orders it through the API. */
export type InquiryTold =
  | FollowsCase
  | { command: 'note-release'; release: string; report: string }
  /** H5: whom its case complains of, as it stands now. */
  | { command: 'set-against'; units: string[] };

export type InquiryCommand = OpenInquiry | InquiryPersonCommand | InquiryTold | ResendText | MatterCommand;
