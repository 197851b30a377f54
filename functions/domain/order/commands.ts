import type { Breach } from '../matter/breach.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Grade } from '../matter/grade.ts';
import type { FollowsCase } from '../matter/of-case.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { ProposalCommand } from '../proposals/commands.ts';
import type { OrderLimit } from './order.ts';

/** S3: issued by hand, or from a case. The issuer is whoever presses, for his own office. */
export interface OpenOrder {
  command: 'open';
  number: string;
  drill?: boolean;
  basis: { kind: string; says: string };
  title: string;
  subject: string;
  grade?: Grade;
  unit: string;
  caseNumber?: string;
  /** The duty that was missed, as its case has it now; null: that has none such. `ordered`: the order of it that is open. */
  breach?: { duty: string; found: Breach | null; unit: string | null; ordered?: string };
  limit: OrderLimit;
  demands: string[];
  /** H5: whom its case complains of. */
  against?: string[];
  /** Its case is over, and joined none. */
  caseOver?: true;
}

/** What a person may do to an order through the API: each is `POST /api/orders/{number}/{command}`. */
export type OrderPersonCommand =
  | { command: 'sign' }
  | { command: 'reply'; demandId: string; says: string; evidence: Evidence[] }
  | { command: 'return-reply'; demandId: string; says: string; limit?: OrderLimit }
  | { command: 'urge'; says: string }
  | { command: 'complete'; says: string }
  | { command: 'withdraw'; says: string }
  | ProposalCommand
  /** H2: what a recorded fact is in truth, by the number of its event, why and by what evidence. */
  | { command: 'correct'; event: number; is: FactFields; says: string; evidence: Evidence[]; to?: string }
  /** A miss that is not to count, and why. */
  | { command: 'set-aside'; duty: string; says: string };

/** H5, M4: what its case does to it, by name of whoever decided there; nobody orders it through the API. */
export type OrderTold =
  | { command: 'take-back'; says: string; from: string[] }
  /** Whom its case complains of, as it stands now. */
  | { command: 'set-against'; units: string[] }
  | FollowsCase;

export type OrderCommand = OpenOrder | OrderPersonCommand | ResendText | OrderTold | MatterCommand;
