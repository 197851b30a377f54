import type { Purged } from '../matter/erasure.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { Paper } from '../papers/paper.ts';
import type { Publicity } from '../rules/paper-rules.ts';
import type { ReportPart, ReportWhat } from '../rules/report-rules.ts';
import type { Difference, Found } from './found.ts';
import type { ClockKind, Issue } from './report.ts';

export interface ReportOpened {
  type: 'report-opened';
  number: string;
  policyId: string;
  what: ReportWhat;
  about: string;
  from?: Instant;
  until?: Instant;
  caseNumber?: string;
  title: string;
  subject: string;
  grade: Grade;
  office: string;
  found: Found;
}

export type Parts = Partial<Record<ReportPart, string>>;

export type ReportBody =
  | ReportOpened
  /** Each field as it is from now on; one that is absent stays as it was. */
  | {
      type: 'report-edited';
      version: number;
      title?: string;
      parts?: Parts;
      publicity?: { is: Publicity; says: string };
    }
  | { type: 'report-refreshed'; version: number; found: Found }
  | { type: 'report-submitted'; version: number; says: string; differs: Difference[] }
  /** A3: as it is frozen, with what the record gave otherwise by then. */
  | {
      type: 'report-issued';
      proposalId: string;
      by: string;
      version: number;
      issue: Issue;
      differs: Difference[];
      paper: Paper;
    }
  | { type: 'report-dropped'; says: string }
  | { type: 'report-voided'; says: string }
  | { type: 'document-numbered'; documentNumber: string }
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type ReportEvent = Recorded<ReportBody>;
