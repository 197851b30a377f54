import type { Evidence } from '../matter/evidence.ts';
import type { Recorded } from '../matter/event.ts';
import type { CaseChanged } from '../matter/of-case.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { Purged } from '../matter/erasure.ts';
import type { OrderCorrected } from './correction.ts';
import type { ClockKind, Issuer, OrderLimit } from './order.ts';

export interface OrderOpened {
  type: 'order-opened';
  number: string;
  policyId: string;
  drill: boolean;
  issuer: Issuer;
  /** What it rests on: a basis of the policy, and in words or by number which one. */
  basis: { kind: string; says: string };
  title: string;
  subject: string;
  grade: Grade;
  unit: string;
  caseNumber?: string;
  /** The missed duty of its case that it is about, and when that was due. */
  breach?: { duty: string; dueAt: Instant };
  limit: OrderLimit;
  demands: { id: string; says: string }[];
  against?: string[];
  /** P5: by its basis the case is open again, which was over. */
  reopens?: true;
}

export type OrderBody =
  | OrderOpened
  | { type: 'order-signed'; signer: string }
  /** `last`: no demand was without a reply then. */
  | { type: 'demand-replied'; demandId: string; says: string; evidence: Evidence[]; last: boolean }
  /** `limit` where the round was answered already, so that its answer takes a new one. */
  | { type: 'reply-returned'; demandId: string; says: string; limit?: OrderLimit }
  | { type: 'order-urged'; says: string }
  | { type: 'order-completed'; says: string }
  | { type: 'order-withdrawn'; says: string }
  | { type: 'breach-set-aside'; duty: string; says: string }
  | OrderCorrected
  /** By a corrected fact alone: what was found done was not. */
  | { type: 'order-reopened'; says: string }
  /** H5: all whom its case complains of now; nobody: none any more. */
  | { type: 'units-barred'; units: string[] }
  | CaseChanged
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type OrderEvent = Recorded<OrderBody>;
