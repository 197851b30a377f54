import type { Purged } from '../matter/erasure.ts';
import type { Recorded } from '../matter/event.ts';
import type { Grade } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { MatterBody } from '../matter/matter.ts';
import type { ProposalBody } from '../matter/proposal.ts';
import type { Risk, Ruling } from '../matter/risk.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { Levels, Method } from '../rules/assessment-rules.ts';
import type { ClockKind, Day } from './assessment.ts';

/** What of an assessment was entered, and may be corrected. */
export interface Facts {
  /** Of the policy. */
  name: string;
  /** Its draft, by number or address. */
  document?: string;
  /** What it changes for whom. */
  says: string;
  mentions: string[];
}

/** When the launch is, and by when its conclusion is due; `late`: the day of that was over already. */
export interface LaunchHour {
  launchAt: Instant;
  findingsBy: Instant;
  late?: true;
}

export interface AssessmentOpened extends Facts {
  type: 'assessment-opened';
  number: string;
  policyId: string;
  drill: boolean;
  subject: string;
  grade: Grade;
  unit: string;
  coUnits: string[];
  opener: string;
  hour: LaunchHour;
  /** The launch that is watched for already. */
  watch?: string;
}

/** What the table suggests, by which row and points (A1 of a case is another thing). */
export interface Suggested {
  risk: Risk;
  row: string;
  says: string;
  points: string[];
}

type Corrected = Facts & { coUnits: string[] };

export type AssessmentBody =
  | AssessmentOpened
  | { type: 'finding-recorded'; finding: string; method: Method; on: Day; says: string; unit: string }
  | { type: 'finding-withdrawn'; finding: string; says: string }
  | { type: 'point-set'; point: string; says: string; levels: Levels; measure?: string; signs: string[] }
  | { type: 'point-dropped'; point: string; says: string }
  | { type: 'plan-named'; plan: string; title: string; unit: string }
  /** `reason`: why another grade than the suggested. */
  | {
      type: 'assessment-submitted';
      risk: Risk;
      suggested: Suggested;
      reason?: string;
      ruling: Ruling;
      launchAt?: Instant;
      says: string;
    }
  /** H2: a named leader ruled; `hour`: to which it is put off. */
  | {
      type: 'assessment-ruled';
      proposalId: string;
      by: string;
      risk: Risk;
      ruling: Ruling;
      hour?: LaunchHour;
    }
  /** H2: `unruled`: what was ruled does not stand under this grade. */
  | { type: 'risk-corrected'; proposalId: string; by: string; risk: Risk; was: Risk; unruled?: true; hour?: LaunchHour }
  /** `byWatch`: its watch was moved. */
  | { type: 'launch-moved'; hour: LaunchHour; was?: Instant; says?: string; byWatch?: true }
  /** Its watch was called off: it has no hour now. */
  | { type: 'hour-gone'; was: Instant }
  /** `unruled`: nobody had ruled that it be; `findingsBy`: by when it is assessed all the same, where it had been given up. */
  | { type: 'launch-recorded'; launchedAt: Instant; document?: string; unruled?: true; findingsBy?: Instant }
  | { type: 'watch-noted'; watch: string }
  | { type: 'watch-over'; watch: string }
  /** `points`: whose signs its alert mentioned. */
  | { type: 'case-noted'; caseNumber: string; mentioned: string[]; points: string[] }
  | { type: 'point-judged'; point: string; came: boolean; cases: string[]; says: string }
  | { type: 'unforeseen-recorded'; cases: string[]; says: string }
  /** H2: `was`: what stood before. */
  | { type: 'facts-corrected'; is: Corrected; was: Corrected; says: string }
  | { type: 'assessment-dropped'; says: string }
  | { type: 'assessment-closed'; says: string }
  | { type: 'breach-set-aside'; duty: string; says: string }
  | TextResent
  | ProposalBody
  | Purged
  | MatterBody<ClockKind>;

export type AssessmentEvent = Recorded<AssessmentBody>;
