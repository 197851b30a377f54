import type { Purged } from '../matter/erasure.ts';
import type { Based } from '../matter/exposure-basis.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { DecisionPrepared, ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { InvitedAs, Means } from '../rules/consultation-rules.ts';
import type { ClockKind } from './consultation.ts';

/** One unit as it is invited, and why. */
export interface Invitation {
  unit: string;
  as: InvitedAs;
  dueAt: Instant;
  says?: string;
}

/** Who leads what, and who works with it (谁牵头、谁配合). */
export interface Task {
  says: string;
  lead: string;
  coUnits: string[];
  by?: Instant;
}

/** A4: what is thought of it: 性质, 舆情走势, 可能出现的风险. */
export interface Assessment {
  nature: string;
  trend: string;
  risk: string;
}

export interface ConsultationOpened {
  type: 'consultation-opened';
  number: string;
  policyId: string;
  drill: boolean;
  caseNumber: string;
  subject: string;
  grade: Grade;
  emergency?: Grade;
  required?: true;
  means: Means;
  /** When it is to meet; `at` is when that was recorded. */
  meetsAt?: Instant;
  place?: string;
  /** Why it is convened. */
  says: string;
  unit: string;
  invited: Invitation[];
  against?: string[];
}

export type ConsultationBody =
  | ConsultationOpened
  | ({ type: 'unit-invited' } & Invitation)
  /** It need not say anything, and reads nothing more. */
  | { type: 'unit-excused'; unit: string; says: string }
  | { type: 'meeting-set'; means: Means; meetsAt?: Instant; place?: string; says: string }
  /** `means`, `who`, `saidAt`: how somebody of the unit said it whose view the desk wrote down; absent: by its own press. */
  | {
      type: 'view-given';
      unit: string;
      says: string;
      dissent?: string;
      means?: Exclude<Means, 'page'> | 'paper';
      who?: string;
      saidAt?: Instant;
      evidence?: Evidence[];
    }
  | { type: 'attendance-recorded'; unit: string; attended: boolean; who?: string; says?: string }
  | ({ type: 'assessed' } & Assessment)
  /** R3: 口径. */
  | ({ type: 'line-set'; says: string } & Based)
  | { type: 'tasks-set'; tasks: Task[] }
  /** 预控处置意见, from the version that its author had before him. Two on one version stand side by side. */
  | { type: 'handling-saved'; version: number; basedOn?: number; text: string }
  /** `without`: units that were not heard; `early`: why it did not wait for those that had time left. */
  | { type: 'handling-submitted'; version: number; says?: string; without?: string[]; early?: string }
  | { type: 'handling-approved'; version: number; proposalId: string }
  | { type: 'consultation-closed'; says: string }
  /** `withCase`: since its case was over. */
  | { type: 'consultation-cancelled'; says: string; withCase?: true }
  /** M4, D1: its case is open again; `asked`: whose time was over meanwhile, each until when it is asked now. */
  | { type: 'consultation-resumed'; asked: { unit: string; dueAt: Instant }[] }
  /** A1: by the case. */
  | { type: 'grade-changed'; grade: Grade; emergency: Grade | null; required: boolean }
  | CaseChanged
  /** H5: all whom its case complains of now; nobody: none any more. */
  | { type: 'units-barred'; units: string[] }
  | TextResent
  | ProposalBody
  | DecisionPrepared
  | Purged
  | MatterBody<ClockKind>;

export type ConsultationEvent = Recorded<ConsultationBody>;
