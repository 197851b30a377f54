import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { Risk, Ruling } from '../matter/risk.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { ProposalCommand } from '../proposals/commands.ts';
import type { Levels, Method } from '../rules/assessment-rules.ts';
import type { Facts } from './events.ts';
import type { Day } from './assessment.ts';

/** What is known of the watch that it is linked with when it is opened. */
export interface OfWatch {
  number: string;
  open: boolean;
  owner: string;
  launchAt?: Instant;
  assessment?: string;
}

/** A2: a policy is assessed before it is launched. `ofWatch`: the launch that is watched for already. */
export interface OpenAssessment extends Facts {
  command: 'open';
  number: string;
  drill?: boolean;
  subject: string;
  unit: string;
  coUnits: string[];
  launchAt: Instant;
  /** It was launched at that hour already, and nobody assessed it. */
  launched?: true;
  ofWatch?: OfWatch;
}

/** What a person may do to an assessment through the API: each is `POST /api/assessments/{number}/{command}`. */
export type AssessmentPersonCommand =
  /** `finding`: one that is written anew; absent: another. */
  | { command: 'record-finding'; finding?: string; method: Method; on: Day; says: string }
  | { command: 'withdraw-finding'; finding: string; says: string }
  | { command: 'set-point'; point?: string; says: string; levels: Levels; measure?: string; signs: string[] }
  | { command: 'drop-point'; point: string; says: string }
  | { command: 'name-plan'; plan: string }
  /** `reason`: why another grade than the table's; `launchAt`: the hour it is put off to. */
  | {
      command: 'submit';
      risk: Risk;
      reason?: string;
      ruling: Ruling;
      launchAt?: Instant;
      says: string;
      to?: string;
    }
  | { command: 'correct-risk'; risk: Risk; reason: string; to?: string }
  | { command: 'move'; launchAt: Instant; says: string }
  | { command: 'record-launch'; launchedAt: Instant; document?: string }
  | { command: 'judge-point'; point: string; came: boolean; cases: string[]; says: string }
  | { command: 'record-unforeseen'; cases: string[]; says: string }
  | ({ command: 'correct'; because: string; document?: string | null; coUnits?: string[] } & Partial<
      Pick<Facts, 'name' | 'says' | 'mentions'>
    >)
  | { command: 'drop'; says: string }
  | { command: 'close'; says: string }
  | { command: 'set-aside'; duty: string; says: string }
  | ProposalCommand;

/** What becomes of it by what was decided on its watch; nobody orders it through the API. */
export type AssessmentTold =
  | { command: 'note-watch'; watch: string }
  | { command: 'note-watch-over'; watch: string; off: boolean }
  | { command: 'note-moved'; launchAt: Instant }
  | { command: 'note-case'; caseNumber: string; mentioned: string[] };

export type AssessmentCommand = OpenAssessment | AssessmentPersonCommand | AssessmentTold | ResendText | MatterCommand;
