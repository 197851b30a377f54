import type { Purged } from '../matter/erasure.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { HandoverOutcome, Receiver } from '../rules/handover-rules.ts';
import type { Lead } from './commands.ts';
import type { ClockKind } from './handover.ts';

export interface HandoverOpened {
  type: 'handover-opened';
  number: string;
  policyId: string;
  drill: boolean;
  caseNumber: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  office: string;
  opener: string;
}

/** What is put before the legal officer; after he sent it back, written anew. */
export interface HandoverWritten {
  type: 'handover-written';
  to: Receiver;
  article: string;
  falseFact: string;
  knownFact: string;
  proof: Evidence[];
  harm: string;
  leads: Lead[];
  about: string[];
  /** The release that was out, and since when. */
  release?: string;
  releasedAt?: Instant;
  /** Else the named hour. */
  answerBy?: Instant;
}

export type HandoverBody =
  | HandoverOpened
  | HandoverWritten
  | { type: 'handover-approved'; proposalId: string; by: string; checks: string[] }
  | { type: 'answer-hour-named'; answerBy: Instant; says: string }
  | { type: 'answer-noted'; release: string; releasedAt: Instant }
  /** What was called the answer never was: it is to come, by then. */
  | { type: 'answer-gone'; release: string; answerBy: Instant }
  | { type: 'handover-sent'; sentAt: Instant; document: string }
  | { type: 'receipt-recorded'; receivedAt: Instant; document: string }
  | { type: 'outcome-recorded'; outcome: HandoverOutcome; decidedAt: Instant; document: string }
  /** `complaint`: its case turned out to be a report of wrongdoing. */
  | { type: 'handover-dropped'; says?: string; complaint?: true }
  | { type: 'handover-retracted'; says: string; document: string }
  | CaseChanged
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type HandoverEvent = Recorded<HandoverBody>;
