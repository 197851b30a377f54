import type { Purged } from '../matter/erasure.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Ground } from '../matter/ground.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { MeasureWhat } from '../rules/measure-rules.ts';
import type { ClockKind } from './measure.ts';

export interface MeasureOpened {
  type: 'measure-opened';
  number: string;
  policyId: string;
  drill: boolean;
  what: MeasureWhat;
  subject: string;
  grade: Grade;
  unit: string;
  office: string;
  opener: string;
  /** The facts of the record, as they stood then. */
  grounds: Ground[];
  says: string;
  /** Until when the unit may state its case. */
  heardUntil?: Instant;
  mendWorkingDays?: number;
  restricted?: true;
}

export type MeasureBody =
  | MeasureOpened
  | { type: 'case-stated'; says: string; evidence: Evidence[] }
  /** `grounds`: the facts as they stood when it was put before whoever decides. `named`: who of a restricted one decides. */
  | { type: 'measure-submitted'; says: string; grounds: Ground[]; officials?: string[]; named?: string[] }
  /** The first of two decisions. */
  | { type: 'measure-agreed'; proposalId: string; by: string }
  /** What it says to the statement of the unit stands in the decision on the proposal. */
  | { type: 'measure-decided'; proposalId: string; by: string }
  | { type: 'measure-dropped'; says: string }
  /** Circulated, held, handed over: when, by which document, who was there. */
  | { type: 'carried-out'; doneAt: Instant; says: string; attended?: string[]; evidence: Evidence[] }
  | { type: 'mending-reported'; says: string; evidence: Evidence[] }
  | { type: 'mending-returned'; says: string }
  | { type: 'mending-judged'; mended: boolean; says: string }
  | { type: 'outcome-recorded'; says: string; evidence: Evidence[] }
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type MeasureEvent = Recorded<MeasureBody>;
