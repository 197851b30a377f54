import type { Evidence } from '../matter/evidence.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { FollowsCase } from '../matter/of-case.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { AskPurge, DecideProposal, WithdrawProposal } from '../proposals/commands.ts';
import type { HandoverOutcome, Receiver, Speech } from '../rules/handover-rules.ts';

/** A post, by its public address alone. */
export interface Lead {
  address: string;
  publishedAt: Instant;
}

/** M3, H5: all that is handed over, and what it takes to hand it over. */
export interface Writing {
  to: Receiver;
  /** Of the closed list. */
  article: string;
  speech: Speech;
  /** Life is in danger: that is telephoned, and not handed over. */
  danger: boolean;
  falseFact: string;
  /** The known fact against it, and by what it is known. */
  knownFact: string;
  proof: Evidence[];
  /** How it gravely endangers social order. */
  harm: string;
  leads: Lead[];
  /** The units that the post criticises, beside those that answer the case. */
  about: string[];
  /** The release of the case that is out, or the hour at which one will be. */
  answer: { release: string } | { by: Instant };
}

/** What the record of its case says that a handover hangs on. */
export interface CaseSaid {
  open: boolean;
  /** The units that answer it. */
  units: string[];
  /** Its releases to the public that stand. */
  releases: { id: string; at: Instant }[];
  /** When its answer to the public is due, while that runs. */
  dueAt?: Instant;
  /** H5: it is a report of wrongdoing, or may be one. */
  complaint?: true;
}

/** M3: prepared by a named person, beside the answer of a case. */
export interface OpenHandover extends Writing {
  command: 'open';
  number: string;
  caseNumber: string;
  /** Of its case. */
  grade: Grade;
  emergency?: Grade;
  drill: boolean;
  ofCase: CaseSaid;
}

/** What a person may do to a handover through the API: each is `POST /api/handovers/{number}/{command}`. */
export type HandoverPersonCommand =
  | ({ command: 'submit'; ofCase?: CaseSaid } & Writing)
  | { command: 'name-hour'; by: Instant; says: string; ofCase?: CaseSaid }
  | { command: 'drop'; says: string }
  | { command: 'send'; sentAt: Instant; document: string }
  | { command: 'record-receipt'; receivedAt: Instant; document: string }
  | { command: 'record-outcome'; outcome: HandoverOutcome; decidedAt: Instant; document: string }
  | { command: 'retract'; says: string; document: string }
  | AskPurge
  /** `checks`: what the legal officer confirms, each by its id. */
  | (DecideProposal & { checks?: string[] })
  | WithdrawProposal;

/** What becomes of it by what was decided on its case. */
export type HandoverTold =
  | { command: 'note-answer'; release: string; at: Instant }
  /** `was`: what it was known by in the case that was joined. */
  | { command: 'note-no-answer'; release: string; was?: string }
  /** H5: its case is a report of wrongdoing. */
  | { command: 'note-complaint' }
  /** H5, M4: its case came over from one that complains of these units. */
  | { command: 'set-against'; units: string[] }
  | FollowsCase;

export type HandoverCommand = OpenHandover | HandoverPersonCommand | HandoverTold | ResendText | MatterCommand;
