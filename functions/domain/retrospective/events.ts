import type { Cause } from '../matter/cause.ts';
import type { Purged } from '../matter/erasure.ts';
import type { Recorded } from '../matter/event.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { PartName } from '../rules/parts.ts';
import type { Ground } from '../rules/retrospective-rules.ts';
import type { Changed, ClockKind } from './retrospective.ts';

export interface RetrospectiveOpened {
  type: 'retrospective-opened';
  number: string;
  policyId: string;
  drill: boolean;
  grounds: Ground[];
  caseNumber?: string;
  quarter?: string;
  subject: string;
  grade: Grade;
  unit: string;
  answered?: string;
  causes?: Cause[];
  /** Why a person asked for it. */
  says?: string;
  against?: string[];
}

export type RetrospectiveBody =
  | RetrospectiveOpened
  /** D4: what a named person finds: how it went, why it went so, and what is to be learnt of it. */
  | { type: 'findings-written'; version: number; happened: string; why: string; lessons: string }
  | { type: 'action-asked'; action: string; says: string; unit: string; by: Instant }
  | { type: 'action-done'; action: string; doneBy: string; says: string; evidence: Evidence[] }
  | { type: 'action-confirmed'; action: string; says?: string }
  | { type: 'action-returned'; action: string; says: string; by: Instant }
  | { type: 'action-dropped'; action: string; says: string }
  | { type: 'recurrence-noted'; recurrence: string; case: string }
  /** It is open again by it: the lesson was not learnt. */
  | { type: 'recurrence-confirmed'; recurrence: string; case: string; says: string }
  | { type: 'recurrence-denied'; recurrence: string; case: string; says: string }
  /** `asks`: the matter of the plan, whose owner is asked to read it again. */
  | {
      type: 'change-proposed';
      change: string;
      of: Changed;
      says: string;
      plan?: string;
      part?: PartName;
      asks?: string;
    }
  | { type: 'change-drafted'; change: string; draft: string }
  | { type: 'retrospective-closed'; says: string }
  | { type: 'retrospective-reopened'; says: string }
  /** H5: all whom its case complains of now; `unit`: whose it is from now on, where it was one of theirs. */
  | { type: 'units-barred'; units: string[]; unit?: string }
  | CaseChanged
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type RetrospectiveEvent = Recorded<RetrospectiveBody>;
